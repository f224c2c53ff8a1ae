package org.rapporteur.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several people act in the same moment. */
public final class AtOnce {

    private static final long PATIENCE = 120;

    private AtOnce() {
    }

    /** Each in a thread of its own, all let go together; their answers in the order of the acts. */
    public static <T> List<T> all(List<? extends Callable<T>> acts) {
        var start = new CyclicBarrier(acts.size());
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var running = new ArrayList<Future<T>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await(PATIENCE, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var each : running) {
                answers.add(each.get(PATIENCE, TimeUnit.SECONDS));
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError("One of those who acted at once failed", e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
