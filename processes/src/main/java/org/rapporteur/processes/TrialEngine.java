package org.rapporteur.processes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.rapporteur.design.ModelTrials;
import org.rapporteur.design.PlayableStep;
import org.rapporteur.design.Scenario;
import org.rapporteur.design.Trial;
import org.rapporteur.governance.GuardRail;
import org.rapporteur.report.ReportId;
import org.rapporteur.workflow.Arrival;
import org.rapporteur.workflow.AutomaticStep;
import org.rapporteur.workflow.RouteListener;
import org.rapporteur.workflow.StepType;

/**
 * A second engine in memory for dry runs: the same locks and the same gate, but what it would tell the application is written
 * down, automatic steps do nothing, and due dates pass because their jobs are executed, never by a clock. It starts with the
 * first dry run and forgets each model with its run.
 */
final class TrialEngine implements ModelTrials, AutoCloseable {

    private static final String NOBODYS = "trial";

    private final Collection<String> automaticSteps;
    private final Map<ReportId, TrialRun> runs = new ConcurrentHashMap<>();
    private ProcessEngine engine;
    private RouteModels models;

    TrialEngine(Collection<String> automaticSteps) {
        this.automaticSteps = List.copyOf(automaticSteps);
    }

    /** One after the other: a dry run takes moments, and nobody's work waits for it. */
    @Override
    public synchronized List<Trial> run(String route, byte[] model, List<Scenario> scenarios, IntFunction<Instant> afterWorkingDays) {
        return with(route, model, id -> scenarios.stream().map(scenario -> run(id, scenario, afterWorkingDays)).toList());
    }

    @Override
    public synchronized List<PlayableStep> steps(String route, byte[] model) {
        return with(route, model, id -> {
            var definition = RouteModels.definition(engine, id);
            return Telling.stops(definition).stream().filter(stop -> stop.type() != StepType.WAIT).map(stop -> new PlayableStep(stop.element(), stop.name(), stop.type(), models.answers(stop.type()),
                    Telling.fields(definition, stop.element()).stream().filter(field -> field.kind().decides()).toList(), Telling.periods(definition).containsValue(stop.element()) || stop.type() == StepType.SILENCE)).toList();
        });
    }

    private <T> T with(String route, byte[] model, Function<String, T> work) {
        start();
        var id = models.publish(NOBODYS, route, model);
        try {
            return work.apply(id);
        } finally {
            engine.getRepositoryService().deleteDeployment(RouteModels.definition(engine, id).getDeploymentId(), true);
            models.forget(id);
        }
    }

    private Trial run(String model, Scenario scenario, IntFunction<Instant> afterWorkingDays) {
        var report = ReportId.of(UUID.randomUUID().toString());
        var run = new TrialRun(engine, RouteModels.definition(engine, model), report, scenario, afterWorkingDays);
        runs.put(report, run);
        try {
            return run.go();
        } finally {
            runs.remove(report);
        }
    }

    private void start() {
        if (engine != null) {
            return;
        }
        var steps = automaticSteps.stream().<AutomaticStep>map(Nothing::new).toList();
        var lock = new EngineLock(steps, () -> new Writing(runs), mechanism -> Set.of(GuardRail.values())); // whoever tries a model out has had it checked
        var configuration = lock.applyTo(new InMemory(), new DefaultJobExecutor());
        configuration.setProcessEngineName("rapporteur-trials");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        configuration.setJdbcUrl("jdbc:h2:mem:trials-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setJdbcDriver("org.h2.Driver");
        configuration.setJdbcUsername("sa");
        configuration.setJdbcPassword("");
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        lock.hearMissing(configuration, (execution, word) -> runs.get(ReportId.of(execution.getProcessBusinessKey())).missing(execution.getCurrentActivityId(), word));
        configuration.getCustomPostBPMNParseListeners().add(new Tracing(report -> runs.get(report)));
        engine = configuration.buildProcessEngine();
        models = new RouteModels(engine, lock.automaticSteps());
    }

    /** How much of what was tried out is still there. */
    synchronized long left() {
        return engine == null ? 0 : engine.getRepositoryService().createDeploymentQuery().count() + engine.getRuntimeService().createExecutionQuery().count()
                + engine.getManagementService().createJobQuery().count();
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    private record Nothing(String key) implements AutomaticStep {
        @Override
        public void run(ReportId report, Map<String, String> settings) {
            // A dry run circulates nothing.
        }
    }

    /** Hands what the engine tells to the run that it is about. */
    private record Writing(Map<ReportId, TrialRun> runs) implements RouteListener {

        @Override
        public void arrived(ReportId report, Arrival arrival) {
            runs.get(report).arrived(arrival);
        }

        @Override
        public void lapsed(ReportId report, String element) {
            runs.get(report).lapsed(element);
        }

        @Override
        public void left(ReportId report, String element) {
            // The run knows: it left the step itself.
        }

        @Override
        public void ended(ReportId report) {
            // Which end it was, the last arrow tells.
        }

        @Override
        public Instant afterWorkingDays(ReportId report, int days) {
            return runs.get(report).afterWorkingDays(days);
        }
    }

    private static final class InMemory extends StandaloneProcessEngineConfiguration {

        /** Decisions are switched off, and their engine takes long to start. */
        @Override
        protected void initDmnEngine() {
        }
    }
}
