package org.rapporteur.processes;

import static org.rapporteur.processes.Written.camunda;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.processes.ModelGate.Faults;

/**
 * The third look at a model: whether it makes sense. Asked only of a model that is about to be stored, because a rule of good
 * form that is tightened later must not strand the reports that are on an older route. The process as a whole is looked at here, its
 * steps in {@link StepForm}, the ways between them in {@link WayForm}.
 */
final class ModelForm {

    private static final Set<String> DRAWN = Set.of("bpmndi:BPMNShape", "bpmndi:BPMNEdge");
    private static final Pattern KEPT = Pattern.compile("P\\d{1,5}D");

    private final Faults faults;
    private final Faults identity;

    /** @param identity takes what makes the file no model of this workflow at all */
    ModelForm(Faults faults, Faults identity) {
        this.faults = faults;
        this.identity = identity;
    }

    void check(Element root) {
        var processes = root.elements("process");
        if (processes.size() != 1) {
            identity.add(root, null, "model.one-process", processes.size());
            return;
        }
        var process = processes.get(0);
        var id = process.attribute("id");
        if (!"true".equals(process.attribute("isExecutable"))) {
            faults.add(process, id, "model.not-executable");
        }
        var tag = camunda(process, "versionTag");
        if (tag == null || tag.isBlank()) {
            faults.add(process, id, "model.no-version-tag");
        }
        var kept = camunda(process, "historyTimeToLive");
        if (kept == null || !KEPT.matcher(kept).matches()) {
            faults.add(process, id, "model.no-history-time");
        }
        ids(root, new HashSet<>());
        new StepForm(faults).check(process);
        drawing(root, process);
        new WayForm(process, faults).check(root);
    }

    private void ids(Element element, Set<String> seen) {
        // Fields of forms and their answers have names of their own, within their step.
        var id = ModelGate.label(element).startsWith("camunda:") ? null : element.attribute("id");
        if (id != null && !seen.add(id)) {
            faults.add(element, id, "model.id-twice");
        }
        element.elements().forEach(child -> ids(child, seen));
    }

    private void drawing(Element root, Element process) {
        var drawn = new HashMap<String, Integer>();
        count(root, drawn);
        if (drawn.isEmpty() && !process.elements().isEmpty()) {
            identity.add(root, null, "model.no-drawing");
            return;
        }
        for (var element : process.elements()) {
            var id = element.attribute("id");
            if (ModelGate.NODES.contains(ModelGate.label(element)) || ModelGate.label(element).equals("sequenceFlow")) {
                if (id == null) {
                    identity.add(element, null, "model.no-id", ModelGate.label(element));
                } else if (drawn.getOrDefault(id, 0) != 1) {
                    identity.add(element, id, "model.drawn-once");
                }
            }
        }
    }

    private static void count(Element element, Map<String, Integer> drawn) {
        if (DRAWN.contains(ModelGate.label(element)) && element.attribute("bpmnElement") != null) {
            drawn.merge(element.attribute("bpmnElement"), 1, Integer::sum);
        }
        element.elements().forEach(child -> count(child, drawn));
    }
}
