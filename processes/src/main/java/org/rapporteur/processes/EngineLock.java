package org.rapporteur.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.rapporteur.governance.GuardRail;
import org.rapporteur.report.ReportId;
import org.rapporteur.workflow.AutomaticStep;
import org.rapporteur.workflow.RouteListener;

/** The engine's settings, the same in the server and in tests: small, silent and locked. */
final class EngineLock {

    private final Map<String, JavaDelegate> steps = new TreeMap<>();
    private final Supplier<RouteListener> listener;
    private final Function<String, Set<GuardRail>> lifted;

    EngineLock(Iterable<AutomaticStep> automaticSteps, Supplier<RouteListener> listener) {
        this(automaticSteps, listener, mechanism -> Set.of());
    }

    /** @param lifted the guard rails that a mechanism, by its key, does not ask for */
    EngineLock(Iterable<AutomaticStep> automaticSteps, Supplier<RouteListener> listener, Function<String, Set<GuardRail>> lifted) {
        this.lifted = lifted;
        for (var step : automaticSteps) {
            if (steps.put(step.key(), execution -> step.run(ReportId.of(execution.getProcessBusinessKey()), Telling.settings((ExecutionEntity) execution))) != null) {
                throw new IllegalStateException("two automatic steps are called '%s'".formatted(step.key()));
            }
        }
        this.listener = listener;
    }

    /** The names that a model may call. */
    Set<String> automaticSteps() {
        return steps.keySet();
    }

    <C extends ProcessEngineConfigurationImpl> C applyTo(C engine, JobExecutor jobs) {
        engine.setProcessEngineName("rapporteur");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new TimeOrderedIds());
        engine.setJdbcBatchProcessing(true);
        engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine.setHistoryCleanupEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setEnableCmdExceptionLogging(false); // the container logs what leaves a use case
        switchOff(engine);
        lock(engine);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Telling(listener)))); // the engine adds its own
        engine.setJobExecutor(jobs);
        engine.setJobExecutorActivate(false);
        engine.setFailedJobRetryTimeCycle("R5/PT5M");
        return engine;
    }

    /** For an engine that tries models out: tells when a condition reads what nothing has said. */
    void hearMissing(ProcessEngineConfigurationImpl engine, LockedExpressions.Missing missing) {
        engine.setExpressionManager(new LockedExpressions(steps, missing));
    }

    private static void switchOff(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setDbIdentityUsed(false);
        engine.setTenantCheckEnabled(false);
        engine.setTenantIdProvider(new OfMechanism());
        engine.setAuthorizationEnabled(false); // authority is decided before the engine is called, by the use case
    }

    private void lock(ProcessEngineConfigurationImpl engine) {
        engine.setBpmnParseFactory(parser -> new GatedParse(parser, steps.keySet(), listener, lifted));
        engine.setExpressionManager(new LockedExpressions(steps));
        engine.setBeans(Map.of());
        engine.setCustomFormTypes(FormFields.types());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
    }

    private static final class NoClasses implements ArtifactFactory {
        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ProcessEngineException("a model cannot name a class: " + type.getName());
        }
    }

    private static final class NoScripts implements ScriptEngineResolver {
        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw new ProcessEngineException("scripts are not available");
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            throw new ProcessEngineException("scripts are not available");
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            throw new ProcessEngineException("scripts are not available");
        }
    }
}
