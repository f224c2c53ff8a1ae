package org.rapporteur.processes;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.governance.GuardRail;
import org.rapporteur.processes.ModelGate.Faults;
import org.rapporteur.workflow.StepType;

/**
 * What no administrator can draw away, unless the mechanism's owner has lifted it: a report is published only as adopted by a decision of all member states, nobody
 * decides on what he wrote, and a review ends. Asked of well-formed models only.
 */
final class GuardRails {

    private static final String ADOPTED = "outcome=='%s'".formatted(RouteContract.ADOPTED);

    private final Element process;
    private final Set<GuardRail> lifted;
    private final Faults faults;

    /** @param lifted what the mechanism's owner does not ask for */
    GuardRails(Element process, Set<GuardRail> lifted, Faults faults) {
        this.process = process;
        this.lifted = lifted;
        this.faults = faults;
    }

    void check() {
        for (var task : process.elements("userTask")) {
            var kind = Written.kind(task).orElse(null);
            if (!lifted.contains(GuardRail.NOT_ALONE) && kind != null && kind.is(StepType.DECIDE) && !Written.groups(task).equals(List.of(Written.MEMBER_STATES))) {
                faults.add(task, task.attribute("id"), "model.member-states-decide");
            }
            if (!lifted.contains(GuardRail.REVIEW_DEADLINE) && kind == StepType.REVIEW && !hasDeadline(task)) {
                faults.add(task, task.attribute("id"), "model.review-without-deadline");
            }
        }
        if (!lifted.contains(GuardRail.STATES_HEARD)) {
            published();
        }
    }

    private boolean hasDeadline(Element task) {
        return process.elements("boundaryEvent").stream().anyMatch(event -> Objects.equals(event.attribute("attachedToRef"), task.attribute("id")));
    }

    /** No report may reach its publication but by adopting. */
    private void published() {
        var starts = process.elements("startEvent").stream().map(start -> start.attribute("id")).toList();
        var seen = withoutAdopting().after(starts);
        for (var task : process.elements("userTask")) {
            if (Written.kind(task).orElse(null) == StepType.PUBLISH && seen.contains(task.attribute("id"))) {
                faults.add(task, task.attribute("id"), "model.published-unadopted");
            }
        }
    }

    /** The steps from which a report could come to its publication without a decision in between. */
    Set<String> undecided() {
        var publishing = tasks(StepType.PUBLISH);
        var graph = withoutAdopting();
        return process.elements("userTask").stream().map(task -> task.attribute("id")).filter(task -> !Collections.disjoint(graph.after(List.of(task)), publishing)).collect(Collectors.toSet());
    }

    /** With every way closed that a decision opens by adopting. */
    private RouteGraph withoutAdopting() {
        var decisions = tasks(StepType.DECIDE);
        return new RouteGraph(process, flow -> !adopts(flow, decisions));
    }

    /** Leads from a decision point that only decisions lead to, where the decision was to adopt. */
    private boolean adopts(Element flow, Set<String> decisions) {
        var before = process.elements("sequenceFlow").stream().filter(each -> Objects.equals(each.attribute("targetRef"), flow.attribute("sourceRef")))
                .map(each -> each.attribute("sourceRef")).toList();
        return !before.isEmpty() && decisions.containsAll(before)
                && flow.elements("conditionExpression").stream().anyMatch(condition -> condition.getText().replaceAll("[\\s${}]", "").replace('"', '\'').equals(ADOPTED));
    }

    private Set<String> tasks(StepType kind) {
        return process.elements("userTask").stream().filter(task -> Written.kind(task).filter(each -> each.is(kind)).isPresent()).map(task -> task.attribute("id")).collect(Collectors.toSet());
    }
}
