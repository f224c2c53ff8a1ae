package org.rapporteur.processes;

import static java.util.stream.Collectors.toSet;
import static org.rapporteur.processes.Written.MEMBER_STATES;
import static org.rapporteur.processes.Written.camunda;
import static org.rapporteur.processes.Written.groups;
import static org.rapporteur.processes.Written.kind;
import static org.rapporteur.processes.Written.list;
import static org.rapporteur.processes.Written.properties;
import static org.rapporteur.processes.Written.property;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.identity.Role;
import org.rapporteur.processes.ModelGate.Faults;
import org.rapporteur.workflow.StepType;

/** Whether each step of a model says who does what until when. */
final class StepForm {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");
    private static final Pattern STATE = Pattern.compile("[A-Za-z][A-Za-z-]{1,29}");

    private final Faults faults;

    StepForm(Faults faults) {
        this.faults = faults;
    }

    void check(Element process) {
        process.elements("userTask").forEach(this::userTask);
        FormFields.check(process, faults);
        process.elements("serviceTask").forEach(this::automatic);
        process.elements("intermediateCatchEvent").forEach(this::waiting);
        boundaryEvents(process);
    }

    private void userTask(Element task) {
        require(task, task.attribute("name"), "model.step-without-name");
        require(task, camunda(task, "candidateGroups"), "model.step-of-no-one");
        for (var group : groups(task)) {
            if (!group.equals(MEMBER_STATES) && Role.ofKey(group).isEmpty()) {
                faults.add(task, task.attribute("id"), "model.no-role", group);
            }
        }
        var kinds = Written.stepProperties(task);
        if (kinds.size() != 1 || StepType.ofKey(kinds.get(0)).isEmpty()) {
            faults.add(task, task.attribute("id"), "model.kind-of-step");
        }
        var days = properties(task, RouteContract.DAYS);
        if (days.size() > 1 || !Set.of(RouteContract.WORKING).containsAll(days)) {
            faults.add(task, task.attribute("id"), "model.days");
        }
        translation(task);
        if (kind(task).filter(type -> type.asksOutside() || type == StepType.TRANSLATE).isPresent()) {
            groups(task).stream().filter(group -> Role.ofKey(group).filter(FormFields.FILLING::contains).isEmpty())
                    .forEach(group -> faults.add(task, task.attribute("id"), "model.who-writes", group));
        }
        silence(task);
    }

    /** A silence says how long it lasts, and nothing else does so in this way. */
    private void silence(Element task) {
        var periods = properties(task, RouteContract.PERIOD).size();
        if (kind(task).orElse(null) != StepType.SILENCE) {
            if (periods > 0) {
                faults.add(task, task.attribute("id"), "model.period-of-silence-only");
            }
        } else if (periods != 1 || SilencePeriod.of(task).isEmpty()) {
            faults.add(task, task.attribute("id"), "model.silence-period");
        }
    }

    private void translation(Element task) {
        var languages = properties(task, RouteContract.LANGUAGE);
        if (kind(task).orElse(null) != StepType.TRANSLATE) {
            if (!languages.isEmpty()) {
                faults.add(task, task.attribute("id"), "model.property", RouteContract.LANGUAGE);
            }
        } else if (languages.size() != 1 || !LANGUAGE.matcher(languages.get(0)).matches()) {
            faults.add(task, task.attribute("id"), "model.translation-language");
        }
    }

    private void automatic(Element task) {
        require(task, camunda(task, "delegateExpression"), "model.names-no-automatic-step");
        if (!"${%s}".formatted(RouteContract.NOTIFICATION).equals(camunda(task, "delegateExpression"))) {
            onlyProperties(task, Set.of());
            return;
        }
        onlyProperties(task, Set.of(RouteContract.TO, RouteContract.STATES, RouteContract.TEXT));
        var to = list(task, RouteContract.TO);
        to.stream().filter(group -> !group.equals(MEMBER_STATES) && Role.ofKey(group).filter(Role::travels).isEmpty())
                .forEach(group -> faults.add(task, task.attribute("id"), "model.tells-nobody-called", group));
        var states = list(task, RouteContract.STATES);
        states.stream().filter(state -> !STATE.matcher(state).matches()).forEach(state -> faults.add(task, task.attribute("id"), "model.state-code", state));
        if (to.isEmpty() && states.isEmpty()) {
            faults.add(task, task.attribute("id"), "model.tells-no-one");
        }
        require(task, property(task, RouteContract.TEXT).orElse(null), "model.tells-nothing");
    }

    private void waiting(Element event) {
        var id = event.attribute("id");
        require(event, event.attribute("name"), "model.step-without-name");
        var timers = event.elements("timerEventDefinition");
        if (timers.size() != 1 || timers.get(0).elements().size() != 1) {
            faults.add(event, id, "model.wait-for-what");
            return;
        }
        onlyProperties(event, Set.of(RouteContract.DAYS));
        var instant = timers.get(0).elements("timeDate").stream().findFirst().flatMap(date -> ModelGate.instant(date.getText().strip()));
        if (instant.isPresent() && instant.get().isBefore(Instant.now())) {
            faults.add(event, id, "model.instant-past");
        }
        var days = properties(event, RouteContract.DAYS);
        if (days.size() > 1 || !Set.of(RouteContract.WORKING).containsAll(days)) {
            faults.add(event, id, "model.days");
        } else if (!days.isEmpty() && (instant.isPresent() || !WorkingDays.isWholeDays(timers.get(0).elements().get(0).getText()))) {
            faults.add(event, id, "model.working-days");
        }
    }

    /** Each of these once at most, and no other; nor a form where nobody could fill it in. */
    private void onlyProperties(Element element, Set<String> known) {
        var names = Written.propertyNames(element);
        names.stream().filter(name -> !known.contains(name) || names.indexOf(name) != names.lastIndexOf(name)).distinct()
                .forEach(name -> faults.add(element, element.attribute("id"), "model.property", name));
        if (element.elements("extensionElements").stream().anyMatch(each -> !each.elements("formData").isEmpty())) {
            faults.add(element, element.attribute("id"), "model.field.only-forms");
        }
    }

    private void boundaryEvents(Element process) {
        var steps = process.elements("userTask").stream().map(task -> task.attribute("id")).collect(toSet());
        var counting = process.elements("userTask").stream().filter(task -> !properties(task, RouteContract.DAYS).isEmpty()).map(task -> task.attribute("id")).collect(toSet());
        var silences = process.elements("userTask").stream().filter(task -> kind(task).orElse(null) == StepType.SILENCE).map(task -> task.attribute("id")).collect(toSet());
        var timed = new HashSet<>(silences);
        for (var event : process.elements("boundaryEvent")) {
            var id = event.attribute("id");
            var host = event.attribute("attachedToRef");
            if (!steps.contains(host)) {
                faults.add(event, id, "model.period-on-a-step");
            } else if (silences.contains(host)) {
                faults.add(event, id, "model.silence-ends-itself");
            } else if (!timed.add(host)) {
                faults.add(event, id, "model.second-period");
            }
            if ("false".equals(event.attribute("cancelActivity"))) {
                faults.add(event, id, "model.period-ends-its-step");
            }
            var timers = event.elements("timerEventDefinition");
            if (timers.size() != 1 || timers.get(0).elements("timeDuration").size() != 1 || timers.get(0).elements().size() != 1) {
                faults.add(event, id, "model.period-without-duration");
            } else if (counting.contains(host) && !WorkingDays.isWholeDays(timers.get(0).element("timeDuration").getText())) {
                faults.add(event, id, "model.working-days");
            }
        }
        counting.stream().filter(step -> !timed.contains(step)).forEach(step -> faults.add(process, step, "model.days-without-period"));
    }

    private void require(Element element, String value, String key) {
        if (value == null || value.isBlank()) {
            faults.add(element, element.attribute("id"), key);
        }
    }
}
