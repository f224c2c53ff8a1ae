package org.rapporteur.processes;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.VariableMap;
import org.rapporteur.design.Scenario;
import org.rapporteur.design.Trial;
import org.rapporteur.design.Trial.Finding;
import org.rapporteur.design.Trial.How;
import org.rapporteur.design.Trial.Stop;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.Arrival;
import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.StepType;

/** One report that there never was, on its way through a model as a scenario says. */
final class TrialRun {

    /** A report that goes further than this goes round in circles. */
    private static final int MOST_STOPS = 60;
    private static final int MOST_WAYS = 500;

    private final ProcessEngine engine;
    private final ProcessDefinitionEntity model;
    private final ReportId report;
    private final Scenario scenario;
    private final IntFunction<Instant> workingDays;

    private final List<Stop> stops = new ArrayList<>();
    private final List<String> ways = new ArrayList<>();
    private final Set<Finding> problems = new LinkedHashSet<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Set<String> stuck = new HashSet<>();
    private String end;

    TrialRun(ProcessEngine engine, ProcessDefinitionEntity model, ReportId report, Scenario scenario, IntFunction<Instant> workingDays) {
        this.engine = engine;
        this.model = model;
        this.report = report;
        this.scenario = scenario;
        this.workingDays = workingDays;
    }

    Trial go() {
        scenario.steps().keySet().stream().sorted().filter(element -> model.findActivity(element) == null)
                .forEach(element -> problem(element, "trial.no-such-step", element));
        try {
            engine.getRuntimeService().startProcessInstanceById(model.getId(), report.toString());
            while (further()) {
                if (stops.size() > MOST_STOPS) {
                    throw new Circling();
                }
            }
        } catch (RuntimeException e) {
            if (!circling(e)) {
                throw e;
            }
            problem(stops.isEmpty() ? null : stops.get(stops.size() - 1).element(), "trial.goes-round");
        } finally {
            engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).list()
                    .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "tried"));
        }
        if (end == null) {
            problem(null, "trial.no-end");
        }
        return new Trial(List.copyOf(stops), List.copyOf(ways), end, List.copyOf(problems));
    }

    private static boolean circling(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Circling) {
                return true;
            }
        }
        return false;
    }

    /** @return whether anything could be done */
    private boolean further() {
        var open = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(report.toString()).list().stream()
                .filter(task -> !stuck.contains(task.getId())).sorted(comparing(Task::getCreateTime).thenComparing(Task::getId)).toList();
        if (!open.isEmpty()) {
            act(open.get(0));
            return true;
        }
        var waits = jobs().stream().filter(job -> !Telling.periods(model).containsKey(at(job))).findFirst();
        waits.ifPresent(job -> {
            settle(at(job), How.TIME_RAN_OUT, null);
            engine.getManagementService().executeJob(job.getId());
        });
        return waits.isPresent();
    }

    private List<Job> jobs() {
        var instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).singleResult();
        return instance == null ? List.of() : engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).list().stream()
                .sorted(comparing(Job::getDuedate, nullsFirst(naturalOrder()))).toList();
    }

    private String at(Job job) {
        return engine.getManagementService().createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
    }

    private void act(Task task) {
        var element = task.getTaskDefinitionKey();
        var type = Telling.stops(model).stream().filter(stop -> stop.element().equals(element)).findFirst().orElseThrow().type();
        var visit = scenario.at(element, visits.merge(element, 1, Integer::sum) - 1);
        if (!visit.acts()) {
            letTimePass(task, type);
            return;
        }
        var answers = RouteContract.ANSWERS.getOrDefault(type, Set.of());
        if (!answers.isEmpty() && !answers.contains(visit.outcome() == null ? "" : visit.outcome())) {
            problem(element, visit.outcome() == null ? Said.of("trial.not-said", task.getName(), Said.row(answers.stream().sorted().toList()))
                    : Said.of("trial.never-answers", task.getName(), visit.outcome(), Said.row(answers.stream().sorted().toList())));
            stuck.add(task.getId());
            return;
        }
        settle(element, How.DONE, visit.outcome());
        engine.getTaskService().complete(task.getId(), type == StepType.FORM ? filledIn(task, visit.answers())
                : Variables.createVariables().putValueTyped(RouteContract.OUTCOME, Variables.stringValue(visit.outcome(), true)));
    }

    private void letTimePass(Task task, StepType type) {
        if (type == StepType.SILENCE) {
            settle(task.getTaskDefinitionKey(), How.TIME_RAN_OUT, RouteContract.ADOPTED);
            engine.getTaskService().complete(task.getId(), Variables.createVariables().putValueTyped(RouteContract.OUTCOME, Variables.stringValue(RouteContract.ADOPTED, true)));
            return;
        }
        var periods = Telling.periods(model);
        var ends = jobs().stream().filter(job -> task.getTaskDefinitionKey().equals(periods.get(at(job)))).findFirst();
        if (ends.isEmpty()) {
            problem(task.getTaskDefinitionKey(), "trial.nobody-acts", task.getName());
            stuck.add(task.getId());
            return;
        }
        engine.getManagementService().executeJob(ends.get().getId());
    }

    /** As a person's answers would be kept; what cannot be entered there is told. */
    private VariableMap filledIn(Task form, Map<String, String> given) {
        var filled = Variables.createVariables();
        var fields = Telling.fields(model, form.getTaskDefinitionKey());
        for (var field : fields) {
            var entered = given.get(field.id());
            if (entered == null || entered.isBlank()) {
                if (field.required() && field.kind().decides()) {
                    problem(form.getTaskDefinitionKey(), "trial.needed", form.getName(), field.label());
                }
                entered = null;
            }
            if (field.kind().decides()) {
                filled.putValue(RouteContract.variable(field.id()), entered == null ? null : value(form, field, entered));
            }
        }
        given.keySet().stream().sorted().filter(id -> fields.stream().noneMatch(field -> field.id().equals(id)))
                .forEach(id -> problem(form.getTaskDefinitionKey(), "trial.no-such-field", form.getName(), id));
        return filled;
    }

    private Object value(Task form, FormField field, String entered) {
        var value = switch (field.kind()) {
            case YES_NO -> entered.equals("true") ? Boolean.TRUE : entered.equals("false") ? Boolean.FALSE : null;
            case NUMBER -> number(entered);
            default -> field.choices().stream().map(FormField.Choice::id).filter(entered::equals).findFirst().orElse(null);
        };
        if (value == null) {
            problem(form.getTaskDefinitionKey(), "trial.wrong-answer", form.getName(), field.label(), entered);
        }
        return value;
    }

    private static Double number(String entered) {
        try {
            return Double.valueOf(entered);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    void arrived(Arrival arrival) {
        stops.add(new Stop(arrival.element(), arrival.name(), arrival.type(), arrival.responsible(), How.STANDS, null));
    }

    void lapsed(String element) {
        settle(element, How.TIME_RAN_OUT, null);
    }

    void automatic(String element, String name) {
        stops.add(new Stop(element, name, null, List.of(), How.AUTOMATIC, null));
    }

    void took(String way) {
        if (ways.size() == MOST_WAYS) {
            throw new Circling();
        }
        ways.add(way);
    }

    void reached(String end) {
        this.end = end;
    }

    Instant afterWorkingDays(int days) {
        return workingDays.apply(days);
    }

    /** A condition read what nothing on this way had said. */
    void missing(String gateway, String word) {
        problem(gateway, RouteContract.OUTCOME.equals(word) ? Said.of("trial.no-answer-before", name(gateway)) : Said.of("trial.not-asked-before", name(gateway), word));
    }

    private String name(String element) {
        var activity = model.findActivity(element);
        return activity == null || activity.getName() == null || activity.getName().isBlank() ? element : activity.getName();
    }

    private void settle(String element, How how, String outcome) {
        for (int i = stops.size() - 1; i >= 0; i--) {
            var stop = stops.get(i);
            if (stop.element().equals(element) && stop.how() == How.STANDS) {
                stops.set(i, new Stop(element, stop.name(), stop.type(), stop.responsible(), how, outcome));
                return;
            }
        }
    }

    private void problem(String element, String key, Object... places) {
        problem(element, Said.of(key, places));
    }

    private void problem(String element, Said reason) {
        problems.add(new Finding(element, reason));
    }

    private static final class Circling extends RuntimeException {
    }
}
