package org.rapporteur.processes;

import static java.util.stream.Collectors.toSet;
import static org.rapporteur.processes.Written.camunda;
import static org.rapporteur.processes.Written.kind;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.processes.ModelGate.Faults;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.StepType;

/** Whether the ways between the steps of a model lead somewhere, and decide on what somebody has answered before. */
final class WayForm {

    /** A comparison with a word: what is read, and the word in either kind of quotes. */
    private static final Pattern WORD = Pattern.compile("(\\w+)\\s*[=!]=\\s*(?:'([^']*)'|\"([^\"]*)\")");

    private final Faults faults;
    private final Element process;
    private final RouteGraph graph;

    WayForm(Element process, Faults faults) {
        this.faults = faults;
        this.process = process;
        graph = new RouteGraph(process);
    }

    /** @param root of the whole file, in which the forms' fields are */
    void check(Element root) {
        gateways();
        graph.check(faults);
        answers();
        frozen();
        formAnswers(root);
    }

    private void gateways() {
        for (var flow : process.elements("sequenceFlow")) {
            var source = graph.nodes.get(flow.attribute("sourceRef"));
            var target = graph.nodes.get(flow.attribute("targetRef"));
            if (source == null || target == null) {
                faults.add(flow, flow.attribute("id"), "model.loose-arrow");
            } else if (!flow.elements("conditionExpression").isEmpty() && !isGateway(source)) {
                faults.add(flow, flow.attribute("id"), "model.condition-without-gateway");
            }
        }
        for (var node : graph.nodes.values()) {
            var id = node.attribute("id");
            var ways = graph.outgoing(id);
            if (!isGateway(node)) {
                if (ways.size() > 1) {
                    faults.add(node, id, "model.ways-without-gateway");
                }
                if (node.attribute("default") != null) {
                    faults.add(node, id, "model.default-without-gateway");
                }
                continue;
            }
            var otherwise = node.attribute("default");
            if (ways.size() > 1 && ways.stream().noneMatch(way -> way.attribute("id").equals(otherwise))) {
                faults.add(node, id, "model.no-default");
            }
            for (var way : ways) {
                var isDefault = way.attribute("id").equals(otherwise);
                var conditions = way.elements("conditionExpression").size();
                if (isDefault && conditions > 0) {
                    faults.add(way, way.attribute("id"), "model.default-with-condition");
                } else if (!isDefault && ways.size() > 1 && conditions != 1) {
                    faults.add(way, way.attribute("id"), "model.way-without-condition");
                }
            }
        }
    }

    /** What is translated is a version: on every way there the text has been circulated. */
    private void frozen() {
        var circulates = process.elements("serviceTask").stream().filter(task -> "${%s}".formatted(RouteContract.CIRCULATION_STEP).equals(camunda(task, "delegateExpression")))
                .map(task -> task.attribute("id")).collect(toSet());
        var before = graph.avoiding(circulates);
        process.elements("userTask").stream().filter(task -> kind(task).orElse(null) == StepType.TRANSLATE && before.contains(task.attribute("id")))
                .forEach(task -> faults.add(task, task.attribute("id"), "model.translation-of-a-draft"));
    }

    /** A condition that waits for an answer which no step before it gives would never hold. */
    private void answers() {
        graph.nodes.forEach((id, gateway) -> {
            var before = graph.before(id);
            if (!isGateway(gateway) || before.isEmpty() || !before.stream().allMatch(node -> "userTask".equals(node.getTagName()) && kind(node).isPresent())) {
                return;
            }
            var given = before.stream().flatMap(task -> RouteContract.ANSWERS.getOrDefault(kind(task).orElseThrow(), Set.of()).stream()).collect(toSet());
            for (var way : graph.outgoing(id)) {
                words(way).filter(word -> word.group(1).equals(RouteContract.OUTCOME)).map(WayForm::word).filter(word -> !given.contains(word))
                        .forEach(word -> faults.add(way, way.attribute("id"), given.isEmpty() ? Said.of("model.no-answers")
                                : Said.of("model.never-answers", word, Said.row(List.copyOf(new TreeSet<>(given))))));
            }
        });
    }

    /** A condition may read a form only where some way leads from it to the decision, and only answers that the form offers. */
    private void formAnswers(Element root) {
        var fields = FormFields.deciding(root);
        for (var way : process.elements("sequenceFlow")) {
            var condition = way.elements("conditionExpression").stream().map(Element::getText).findFirst().orElse("");
            fields.values().stream().filter(field -> Pattern.compile("\\b" + field.id() + "\\b").matcher(condition).find()).forEach(field -> {
                var asked = process.elements("userTask").stream().filter(task -> FormFields.of(task).stream().anyMatch(each -> field.id().equals(each.id()))).map(task -> task.attribute("id")).toList();
                if (asked.stream().noneMatch(task -> graph.after(List.of(task)).contains(way.attribute("sourceRef")))) {
                    faults.add(way, way.attribute("id"), "model.no-form-before", field.id());
                }
                words(way).filter(word -> word.group(1).equals(field.id()) && field.choices().stream().noneMatch(choice -> choice.id().equals(word(word))))
                        .forEach(word -> faults.add(way, way.attribute("id"), "model.no-such-answer", field.id(), word(word)));
            });
        }
    }

    private static Stream<MatchResult> words(Element way) {
        return way.elements("conditionExpression").stream().flatMap(condition -> WORD.matcher(condition.getText()).results());
    }

    private static String word(MatchResult word) {
        return word.group(2) == null ? word.group(3) : word.group(2);
    }

    private static boolean isGateway(Element node) {
        return "exclusiveGateway".equals(node.getTagName());
    }
}
