package org.rapporteur.processes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.governance.DecisionRule.Period;
import org.rapporteur.report.ReportId;
import org.rapporteur.workflow.Arrival;
import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.RouteListener;
import org.rapporteur.workflow.RouteStop;
import org.rapporteur.workflow.StepType;

/**
 * Hangs the application's ear on every model while it is read, so that no drawing can leave it out. The listeners run
 * inside the engine's command: they may write to the database, but must not move the route.
 */
final class Telling extends AbstractBpmnParseListener {

    private static final String STOPS = "rapporteur.stops";
    private static final String STOP = "rapporteur.stop";
    private static final String UNDECIDED = "rapporteur.undecided";
    private static final String FIELDS = "rapporteur.fields";
    private static final String SILENCE = "rapporteur.silence";
    private static final String LANGUAGE = "rapporteur.language";
    private static final String SETTINGS = "rapporteur.settings";

    private final Supplier<RouteListener> listener;

    Telling(Supplier<RouteListener> listener) {
        this.listener = listener;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Written.stepProperties(element).stream().findFirst().flatMap(StepType::ofKey).ifPresent(type -> {
            var stop = new RouteStop(activity.getId(), type, element.attribute("name"));
            var responsible = responsible(element);
            activity.setProperty(STOP, stop);
            activity.setProperty(FIELDS, FormFields.of(element));
            activity.setProperty(LANGUAGE, Written.property(element, RouteContract.LANGUAGE).orElse(null));
            activity.setProperty(SILENCE, SilencePeriod.of(element).orElse(null));
            activity.setProperty(RouteContract.DAYS, Written.properties(element, RouteContract.DAYS).stream().findFirst().orElse(null));
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> listener.get()
                    .arrived(report(created.getExecution()), new Arrival(created.getProcessDefinitionId(), stop.element(), type, stop.name(), responsible, due((ExecutionEntity) created.getExecution()))));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed -> listener.get()
                    .left(report(completed.getExecution()), stop.element()));
        });
    }

    /** Nobody acts there; the engine goes on by itself when the time has come. */
    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        var stop = new RouteStop(activity.getId(), StepType.WAIT, element.attribute("name"));
        activity.setProperty(STOP, stop);
        activity.setProperty(FIELDS, List.of());
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> listener.get()
                .arrived(report(execution), new Arrival(execution.getProcessDefinitionId(), stop.element(), StepType.WAIT, stop.name(), List.of(), due((ExecutionEntity) execution))));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
            if (!execution.isCanceled()) {
                listener.get().left(report(execution), stop.element());
            }
        });
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.setProperty(SETTINGS, Written.properties(element));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element element, boolean interrupting, ActivityImpl timer) {
        if (interrupting) {
            var step = timer.getEventScope().getId();
            timer.addBuiltInListener(ExecutionListener.EVENTNAME_START,
                    (ExecutionListener) execution -> listener.get().lapsed(report(execution), step));
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity route) {
        route.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
            if (!execution.isCanceled()) {
                listener.get().ended(report(execution));
            }
        });
    }

    /** The drawing is read last, so the steps are put in its order here. */
    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> routes) {
        root.elements("process").forEach(process -> routes.stream().filter(route -> route.getKey().equals(process.attribute("id")))
                .forEach(route -> route.setProperty(UNDECIDED, new GuardRails(process, Set.of(), (at, id, reason) -> { }).undecided())));
        for (var route : routes) {
            route.setProperty(STOPS, route.getActivities().stream()
                    .filter(activity -> activity.getProperty(STOP) != null)
                    .sorted(Comparator.comparingInt(ActivityImpl::getX).thenComparingInt(ActivityImpl::getY))
                    .map(activity -> (RouteStop) activity.getProperty(STOP))
                    .toList());
        }
    }

    @SuppressWarnings("unchecked")
    static List<RouteStop> stops(ProcessDefinitionEntity route) {
        return (List<RouteStop>) route.getProperty(STOPS);
    }

    /** The steps from which a report could come to its publication without a decision in between. */
    @SuppressWarnings("unchecked")
    static Set<String> undecided(ProcessDefinitionEntity route) {
        return (Set<String>) route.getProperty(UNDECIDED);
    }

    @SuppressWarnings("unchecked")
    static List<FormField> fields(ProcessDefinitionEntity route, String element) {
        return (List<FormField>) route.findActivity(element).getProperty(FIELDS);
    }

    static Period silence(ProcessDefinitionEntity route, String element) {
        return (Period) route.findActivity(element).getProperty(SILENCE);
    }

    static String language(ProcessDefinitionEntity route, String element) {
        return (String) route.findActivity(element).getProperty(LANGUAGE);
    }

    /** What the model says of the automatic step that is being done. */
    @SuppressWarnings("unchecked")
    static Map<String, String> settings(ExecutionEntity execution) {
        return (Map<String, String>) execution.getActivity().getProperty(SETTINGS);
    }

    /** The periods of a model that end their step: id of the period → id of the step. */
    static Map<String, String> periods(ProcessDefinitionEntity route) {
        return route.getActivities().stream().filter(activity -> activity.getActivityStartBehavior() == ActivityStartBehavior.CANCEL_EVENT_SCOPE)
                .collect(Collectors.toMap(ActivityImpl::getId, activity -> activity.getEventScope().getId()));
    }

    private static List<String> responsible(Element task) {
        var groups = task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "candidateGroups");
        return groups == null ? List.of() : List.of(groups.split(","));
    }

    private static ReportId report(DelegateExecution execution) {
        return ReportId.of(execution.getProcessBusinessKey());
    }

    /** The timer is set when the step is entered, before the task is created or the waiting begins: the same instant is told that the engine will act on. */
    private static Instant due(ExecutionEntity execution) {
        return execution.getJobs().stream()
                .filter(TimerEntity.class::isInstance)
                .filter(job -> endsStep(execution, job) || job.getActivityId().equals(execution.getActivityId()))
                .map(job -> job.getDuedate().toInstant())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean endsStep(ExecutionEntity execution, JobEntity job) {
        var event = execution.getProcessDefinition().findActivity(job.getActivityId());
        return event != null && event.getActivityStartBehavior() == ActivityStartBehavior.CANCEL_EVENT_SCOPE;
    }
}
