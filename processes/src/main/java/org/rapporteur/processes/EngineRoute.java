package org.rapporteur.processes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.workflow.ApprovalRoute;
import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.RouteStop;

/** The one caller of the engine. A report's route is the process instance that has the report's id as its business key. */
final class EngineRoute implements ApprovalRoute {

    private final ProcessEngine engine;
    private final RouteModels models;
    private final Supplier<Optional<String>> caller;
    private final OfMechanism ofMechanism;

    EngineRoute(ProcessEngine engine, RouteModels models, Supplier<Optional<String>> caller) {
        this.engine = engine;
        this.models = models;
        this.caller = caller;
        ofMechanism = (OfMechanism) ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getTenantIdProvider();
    }

    @Override
    public void start(ReportId report, String mechanism, String route) {
        asCaller(() -> {
            var runtime = engine.getRuntimeService();
            if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).count() > 0) {
                throw new IllegalStateException("Report %s is on its way already".formatted(report));
            }
            var live = live(mechanism, route);
            if (models.unreadable(live)) {
                throw new RuleRefuses("workflow.nothing-begins");
            }
            ofMechanism.during(mechanism, () -> runtime.startProcessInstanceById(live, report.toString()));
        });
    }

    @Override
    public void leave(ReportId report, String element, String outcome) {
        // Lives as long as this transaction: no later gateway can read an old answer, and nothing is stored that our own record has.
        leave(report, element, Variables.putValueTyped(RouteContract.OUTCOME, Variables.stringValue(outcome, true)));
    }

    /** These live as long as the report is on its way: gateways further on may read them. */
    @Override
    public void answered(ReportId report, String element, Map<String, Object> answers) {
        var variables = Variables.createVariables();
        answers.forEach((field, answer) -> variables.putValue(RouteContract.variable(field), answer));
        leave(report, element, variables);
    }

    private void leave(ReportId report, String element, VariableMap variables) {
        try {
            asCaller(() -> {
                var task = engine.getTaskService().createTaskQuery()
                        .processInstanceBusinessKey(report.toString()).taskDefinitionKey(element).active().singleResult();
                if (task == null) {
                    throw new IllegalStateException("Report %s does not stand at '%s'".formatted(report, element));
                }
                engine.getTaskService().complete(task.getId(), variables);
            });
        } catch (OptimisticLockingException | NullValueException e) {
            throw new IllegalStateException("Report %s has just left '%s' by someone else's hand".formatted(report, element), e);
        }
    }

    @Override
    public String live(String mechanism, String route) {
        return models.live(mechanism, route);
    }

    @Override
    public List<Named> routes(String mechanism) {
        return models.routes(mechanism);
    }

    @Override
    public List<RouteStop> stops(String model) {
        return models.stops(model);
    }

    @Override
    public List<FormField> fields(String model, String element) {
        return models.fields(model, element);
    }

    @Override
    public String language(String model, String element) {
        return models.language(model, element);
    }

    @Override
    public DecisionRule.Period silence(String model, String element) {
        return models.silence(model, element);
    }

    @Override
    public String xml(String model) {
        return models.xml(model);
    }

    private void asCaller(Runnable move) {
        var identity = engine.getIdentityService();
        var before = identity.getCurrentAuthentication();
        caller.get().ifPresentOrElse(identity::setAuthenticatedUserId, identity::clearAuthentication);
        try {
            move.run();
        } catch (ProcessEngineException e) {
            throw own(e);
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** The engine wraps what the application throws at being told; its caller wants the application's own exception. */
    private static RuntimeException own(ProcessEngineException e) {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RuntimeException thrown && !(thrown instanceof ProcessEngineException)) {
                return thrown.getClass().getPackageName().startsWith("org.apache.ibatis") ? e : thrown;
            }
        }
        return e;
    }
}
