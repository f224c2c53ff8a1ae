package org.rapporteur.processes;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.identity.Role;
import org.rapporteur.processes.ModelGate.Faults;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.StepType;

/**
 * The third look at a model: whether it makes sense. Asked only of a model that is about to be stored, because a rule of good
 * form that is tightened later must not strand the reports that are on an older route.
 */
final class ModelForm {

    private static final Set<String> DRAWN = Set.of("bpmndi:BPMNShape", "bpmndi:BPMNEdge");
    private static final Pattern KEPT = Pattern.compile("P\\d{1,5}D");

    static final String MEMBER_STATES = "member-states";
    /** What the kinds of step answer when they are left; a condition behind them can read nothing else. */
    static final Map<StepType, Set<String>> ANSWERS = Map.of(StepType.CHECK, Set.of("circulate", "return"), StepType.ANSWER, Set.of("circulate", "decide"),
            StepType.DECIDE, Set.of("adopted", "not-adopted", "revise"), StepType.SILENCE, Set.of("adopted", "broken", "revise"),
            StepType.RIGHT_OF_REPLY, Set.of("reply", "none"), StepType.COLLECT_INFORMATION, Set.of("full", "partial", "none"));
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");
    private static final Pattern STATE = Pattern.compile("[A-Za-z][A-Za-z-]{1,29}");
    /** A comparison with a word: what is read, and the word in either kind of quotes. */
    private static final Pattern WORD = Pattern.compile("(\\w+)\\s*[=!]=\\s*(?:'([^']*)'|\"([^\"]*)\")");

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
        if (blank(camunda(process, "versionTag"))) {
            faults.add(process, id, "model.no-version-tag");
        }
        var kept = camunda(process, "historyTimeToLive");
        if (kept == null || !KEPT.matcher(kept).matches()) {
            faults.add(process, id, "model.no-history-time");
        }
        ids(root, new HashSet<>());
        process.elements("userTask").forEach(this::userTask);
        FormFields.check(process, faults);
        process.elements("serviceTask").forEach(this::automatic);
        process.elements("intermediateCatchEvent").forEach(this::waiting);
        boundaryEvents(process);
        drawing(root, process);
        var graph = new Graph(process);
        gateways(process, graph);
        graph.check();
        answers(graph);
        frozen(process, graph);
        formAnswers(root, process, graph);
    }

    private void ids(Element element, Set<String> seen) {
        // Fields of forms and their answers have names of their own, within their step.
        var id = ModelGate.label(element).startsWith("camunda:") ? null : element.attribute("id");
        if (id != null && !seen.add(id)) {
            faults.add(element, id, "model.id-twice");
        }
        element.elements().forEach(child -> ids(child, seen));
    }

    private void userTask(Element task) {
        require(task, task.attribute("name"), "model.step-without-name");
        require(task, camunda(task, "candidateGroups"), "model.step-of-no-one");
        for (var group : groups(task)) {
            if (!group.equals(MEMBER_STATES) && Role.ofKey(group).isEmpty()) {
                faults.add(task, task.attribute("id"), "model.no-role", group);
            }
        }
        var kinds = stepProperties(task);
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
        } else if (languages.size() != 1 || !TAG.matcher(languages.get(0)).matches()) {
            faults.add(task, task.attribute("id"), "model.translation-language");
        }
    }

    /** What is translated is a version: on every way there the text has been circulated. */
    private void frozen(Element process, Graph graph) {
        var circulates = process.elements("serviceTask").stream().filter(task -> "${%s}".formatted(RouteContract.CIRCULATION_STEP).equals(camunda(task, "delegateExpression")))
                .map(task -> task.attribute("id")).collect(toSet());
        var before = graph.avoiding(circulates);
        process.elements("userTask").stream().filter(task -> kind(task).orElse(null) == StepType.TRANSLATE && before.contains(task.attribute("id")))
                .forEach(task -> faults.add(task, task.attribute("id"), "model.translation-of-a-draft"));
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

    /** Each of these once at most, and no other; nor a form where nobody could fill it in. */
    private void onlyProperties(Element element, Set<String> known) {
        var names = element.elements("extensionElements").stream().flatMap(each -> each.elements("properties").stream()).flatMap(each -> each.elements("property").stream())
                .map(each -> Objects.toString(each.attribute("name"), "")).toList();
        names.stream().filter(name -> !known.contains(name) || names.indexOf(name) != names.lastIndexOf(name)).distinct()
                .forEach(name -> faults.add(element, element.attribute("id"), "model.property", name));
        if (element.elements("extensionElements").stream().anyMatch(each -> !each.elements("formData").isEmpty())) {
            faults.add(element, element.attribute("id"), "model.field.only-forms");
        }
    }

    private static List<String> list(Element element, String name) {
        return property(element, name).filter(value -> !value.isBlank()).map(value -> List.of(value.split(","))).orElse(List.of());
    }

    static List<String> groups(Element task) {
        var groups = camunda(task, "candidateGroups");
        return groups == null || groups.isBlank() ? List.of() : List.of(groups.split(","));
    }

    /** By name, the first where one is said twice. */
    static Map<String, String> properties(Element element) {
        return element.elements("extensionElements").stream().flatMap(each -> each.elements("properties").stream()).flatMap(each -> each.elements("property").stream())
                .filter(each -> each.attribute("name") != null)
                .collect(Collectors.toMap(each -> each.attribute("name"), each -> Objects.toString(each.attribute("value"), ""), (first, other) -> first));
    }

    /** The kind of a user task, where it says one. */
    static Optional<StepType> kind(Element task) {
        return stepProperties(task).stream().findFirst().flatMap(StepType::ofKey);
    }

    /** The values of the property {@code step} of a user task. */
    static List<String> stepProperties(Element task) {
        return properties(task, RouteContract.STEP);
    }

    static Optional<String> property(Element task, String name) {
        return properties(task, name).stream().findFirst();
    }

    static List<String> properties(Element task, String name) {
        return task.elements("extensionElements").stream()
                .flatMap(extensions -> extensions.elements("properties").stream())
                .flatMap(properties -> properties.elements("property").stream())
                .filter(property -> name.equals(property.attribute("name")))
                .map(property -> Objects.toString(property.attribute("value"), ""))
                .toList();
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

    private void gateways(Element process, Graph graph) {
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

    /** A condition that waits for an answer which no step before it gives would never hold. */
    private void answers(Graph graph) {
        graph.nodes.forEach((id, gateway) -> {
            var before = graph.before(id);
            if (!isGateway(gateway) || before.isEmpty() || !before.stream().allMatch(node -> "userTask".equals(node.getTagName()) && kind(node).isPresent())) {
                return;
            }
            var given = before.stream().flatMap(task -> ANSWERS.getOrDefault(kind(task).orElseThrow(), Set.of()).stream()).collect(toSet());
            for (var way : graph.outgoing(id)) {
                words(way).filter(word -> word.group(1).equals(RouteContract.OUTCOME)).map(ModelForm::word).filter(word -> !given.contains(word))
                        .forEach(word -> faults.add(way, way.attribute("id"), given.isEmpty() ? Said.of("model.no-answers")
                                : Said.of("model.never-answers", word, Said.row(List.copyOf(new TreeSet<>(given))))));
            }
        });
    }

    /** A condition may read a form only where some way leads from it to the decision, and only answers that the form offers. */
    private void formAnswers(Element root, Element process, Graph graph) {
        var fields = FormFields.deciding(root);
        for (var way : process.elements("sequenceFlow")) {
            var condition = way.elements("conditionExpression").stream().map(Element::getText).findFirst().orElse("");
            fields.values().stream().filter(field -> Pattern.compile("\\b" + field.id() + "\\b").matcher(condition).find()).forEach(field -> {
                var asked = process.elements("userTask").stream().filter(task -> FormFields.of(task).stream().anyMatch(each -> field.id().equals(each.id()))).map(task -> task.attribute("id")).toList();
                if (asked.stream().noneMatch(task -> graph.after(task).contains(way.attribute("sourceRef")))) {
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

    private void require(Element element, String value, String key) {
        if (blank(value)) {
            faults.add(element, element.attribute("id"), key);
        }
    }

    private static boolean isGateway(Element node) {
        return "exclusiveGateway".equals(node.getTagName());
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    private static String camunda(Element element, String name) {
        return element.attribute(ModelGate.CAMUNDA + ":" + name);
    }

    /** The nodes and arrows of the process. A boundary event hangs on its step: whoever reaches the step may leave through it. */
    private final class Graph {

        private final Map<String, Element> nodes = new LinkedHashMap<>();
        private final Map<String, List<Element>> outgoing = new HashMap<>();
        private final Map<String, Set<String>> next = new HashMap<>();

        Graph(Element process) {
            for (var element : process.elements()) {
                if (ModelGate.NODES.contains(ModelGate.label(element)) && element.attribute("id") != null) {
                    nodes.put(element.attribute("id"), element);
                } else if (ModelGate.label(element).equals("sequenceFlow") && element.attribute("id") != null) {
                    outgoing.computeIfAbsent(element.attribute("sourceRef"), key -> new ArrayList<>()).add(element);
                    next.computeIfAbsent(element.attribute("sourceRef"), key -> new TreeSet<>()).add(Objects.toString(element.attribute("targetRef"), ""));
                }
            }
            for (var event : process.elements("boundaryEvent")) {
                next.computeIfAbsent(Objects.toString(event.attribute("attachedToRef"), ""), key -> new TreeSet<>()).add(Objects.toString(event.attribute("id"), ""));
            }
        }

        List<Element> outgoing(String node) {
            return outgoing.getOrDefault(node, List.of());
        }

        /** The nodes from which an arrow leads to this one. */
        List<Element> before(String node) {
            return outgoing.values().stream().flatMap(List::stream).filter(flow -> node.equals(flow.attribute("targetRef"))).map(flow -> nodes.get(flow.attribute("sourceRef")))
                    .filter(Objects::nonNull).toList();
        }

        /** The nodes that can be reached from this one, which is one of them. */
        Set<String> after(String node) {
            return reach(List.of(node), next);
        }

        /** What can be reached from the start without passing any of these. */
        Set<String> avoiding(Set<String> closed) {
            return reach(ofKind("startEvent"), id -> closed.contains(id) ? Set.<String>of() : next.getOrDefault(id, Set.of()));
        }

        void check() {
            var starts = ofKind("startEvent");
            var ends = ofKind("endEvent");
            if (starts.size() != 1) {
                nodes.values().stream().findFirst().ifPresent(first -> faults.add(first, null, "model.one-start", starts.size()));
            }
            if (ofKind("userTask").isEmpty()) {
                faults.add(nodes.values().stream().findFirst().orElse(null), null, "model.no-step");
            }
            var fromStart = reach(starts, next);
            var toEnd = reach(ends, reversed());
            nodes.forEach((id, node) -> {
                if (!fromStart.contains(id)) {
                    faults.add(node, id, "model.not-reached");
                }
                if (!toEnd.contains(id) || outgoing(id).isEmpty() && !"endEvent".equals(node.getTagName())) {
                    faults.add(node, id, "model.no-way-out");
                }
            });
            // A loop that no one waits in would never hand the thread back.
            Predicate<String> automatic = id -> nodes.containsKey(id) && !rests(nodes.get(id));
            nodes.forEach((id, node) -> {
                if (automatic.test(id) && reach(successors(id, automatic), successor -> successors(successor, automatic)).contains(id)) {
                    faults.add(node, id, "model.endless");
                }
            });
        }

        /** A period holds a report up every time it comes; an instant that has passed holds up nobody. */
        private boolean rests(Element node) {
            return "userTask".equals(node.getTagName()) || "intermediateCatchEvent".equals(node.getTagName())
                    && node.elements("timerEventDefinition").stream().noneMatch(timer -> timer.elements("timeDuration").isEmpty());
        }

        private List<String> successors(String id, Predicate<String> wanted) {
            return next.getOrDefault(id, Set.of()).stream().filter(wanted).toList();
        }

        private List<String> ofKind(String kind) {
            return nodes.entrySet().stream().filter(entry -> kind.equals(entry.getValue().getTagName())).map(Map.Entry::getKey).toList();
        }

        private Map<String, Set<String>> reversed() {
            var reversed = new HashMap<String, Set<String>>();
            next.forEach((from, all) -> all.forEach(to -> reversed.computeIfAbsent(to, key -> new TreeSet<>()).add(from)));
            return reversed;
        }

        private Set<String> reach(Collection<String> from, Map<String, Set<String>> arrows) {
            return reach(from, id -> arrows.getOrDefault(id, Set.of()));
        }

        private Set<String> reach(Collection<String> from, Function<String, ? extends Collection<String>> arrows) {
            var seen = new HashSet<>(from);
            var open = new ArrayDeque<>(from);
            while (!open.isEmpty()) {
                for (var to : arrows.apply(open.poll())) {
                    if (seen.add(to)) {
                        open.add(to);
                    }
                }
            }
            return seen;
        }
    }
}
