package org.rapporteur.processes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.rapporteur.design.ModelMoves;
import org.rapporteur.report.ReportId;

/** The engine's migration, one report at a time. Periods that both models know by the same id go along with their due dates. */
final class EngineMoves implements ModelMoves {

    private static final String NO_SUCCESSOR = "no step takes the place of the one where it stands";

    private final ProcessEngine engine;

    EngineMoves(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<String> objection(String from, String to, Map<String, String> mapping) {
        try {
            plan(from, to, mapping);
            return Optional.empty();
        } catch (MigrationPlanValidationException e) {
            return Optional.of(e.getValidationReport().getInstructionReports().stream().flatMap(report -> report.getFailures().stream()).collect(Collectors.joining("; ")));
        } catch (ParseException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public Optional<String> rehearse(ReportId report, String from, String to, Map<String, String> mapping) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try {
            configuration.getCommandExecutorTxRequiresNew().execute(context -> {
                migrate(report, from, to, mapping);
                throw new TakenBack();
            });
            throw new IllegalStateException("a rehearsal is always taken back");
        } catch (TakenBack expected) {
            return Optional.empty();
        } catch (MigratingProcessInstanceValidationException e) {
            var found = e.getValidationReport();
            return Optional.of(Stream.of(found.getFailures().stream(),
                    found.getActivityInstanceReports().stream().flatMap(each -> mapping.containsKey(each.getSourceScopeId()) ? at(each.getSourceScopeId(), each.getFailures()) : Stream.of(NO_SUCCESSOR)),
                    found.getTransitionInstanceReports().stream().flatMap(each -> at(each.getSourceScopeId(), each.getFailures())))
                    .flatMap(Function.identity()).collect(Collectors.joining("; ")));
        } catch (ProcessEngineException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Stream<String> at(String element, List<String> failures) {
        return failures.stream().map(failure -> element + ": " + failure);
    }

    @Override
    public Instant move(ReportId report, String from, String to, Map<String, String> mapping) {
        migrate(report, from, to, mapping);
        return engine.getManagementService().createJobQuery().processInstanceId(instance(report)).timers().list().stream()
                .map(job -> job.getDuedate().toInstant()).min(Comparator.naturalOrder()).orElse(null);
    }

    private void migrate(ReportId report, String from, String to, Map<String, String> mapping) {
        engine.getRuntimeService().newMigration(plan(from, to, mapping)).processInstanceIds(List.of(instance(report))).skipCustomListeners().skipIoMappings().execute();
    }

    private String instance(ReportId report) {
        var instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).singleResult();
        if (instance == null) {
            throw new ProcessEngineException("the report is not under way");
        }
        return instance.getId();
    }

    private MigrationPlan plan(String from, String to, Map<String, String> mapping) {
        var plan = engine.getRuntimeService().createMigrationPlan(from, to);
        mapping.forEach(plan::mapActivities);
        periods(from, to, mapping).forEach(period -> plan.mapActivities(period, period));
        return plan.build();
    }

    /** The periods that hang on steps which take each other's place, by the same id in both models. */
    private List<String> periods(String from, String to, Map<String, String> mapping) {
        var old = Telling.periods(RouteModels.definition(engine, from));
        var now = Telling.periods(RouteModels.definition(engine, to));
        return old.entrySet().stream().filter(period -> now.containsKey(period.getKey()) && now.get(period.getKey()).equals(mapping.get(period.getValue()))).map(Map.Entry::getKey).toList();
    }

    private static final class TakenBack extends RuntimeException {
    }
}
