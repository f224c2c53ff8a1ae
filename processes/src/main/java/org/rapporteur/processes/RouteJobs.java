package org.rapporteur.processes;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.ThreadPoolJobExecutor;

/** Fires due dates, on the server's threads so that what is told can reach the application's beans and transactions. */
final class RouteJobs extends ThreadPoolJobExecutor {

    private static final int THREADS = 2;
    private static final int QUEUE = 6;
    private static final long LATEST_LOOK = TimeUnit.SECONDS.toMillis(10);
    private static final int LONGEST_JOB = (int) TimeUnit.MINUTES.toMillis(5); // as long as a transaction may take

    private final ThreadFactory threads;
    private final Consumer<Runnable> surroundings;

    /** @param surroundings what a job needs around it to be like a request, such as CDI's request scope */
    RouteJobs(String node, ThreadFactory threads, Consumer<Runnable> surroundings) {
        this.threads = threads;
        this.surroundings = surroundings;
        setLockOwner("rapporteur@" + node);
        setLockTimeInMillis(LONGEST_JOB);
        setMaxWait(LATEST_LOOK);
        setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
    }

    /** Jobs that this node held when it was killed would otherwise rest until their lock has run out. */
    int release(ProcessEngineConfigurationImpl engine) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            var sql = "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ = ?";
            try (var update = context.getDbSqlSession().getSqlSession().getConnection().prepareStatement(sql)) {
                update.setString(1, getLockOwner());
                return update.executeUpdate();
            } catch (SQLException e) {
                throw new ProcessEngineException("the locks of this node could not be released", e);
            }
        });
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        var work = super.getExecuteJobsRunnable(jobs, engine);
        return () -> surroundings.accept(work);
    }

    @Override
    protected void startExecutingJobs() {
        threadPoolExecutor = new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), threads,
                new ThreadPoolExecutor.AbortPolicy());
        super.startExecutingJobs();
    }

    @Override
    protected void startJobAcquisitionThread() {
        jobAcquisitionThread = threads.newThread(acquireJobsRunnable);
        jobAcquisitionThread.start();
    }

    @Override
    protected void stopExecutingJobs() {
        super.stopExecutingJobs();
        threadPoolExecutor.shutdown();
        try {
            if (!threadPoolExecutor.awaitTermination(30, TimeUnit.SECONDS)) {
                threadPoolExecutor.shutdownNow();
            }
        } catch (InterruptedException e) {
            threadPoolExecutor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
