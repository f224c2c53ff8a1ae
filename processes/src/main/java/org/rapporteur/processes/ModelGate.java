package org.rapporteur.processes;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.workflow.StepType;

/**
 * The second look at a model: the engine's own element tree, before the engine makes anything of it. What is not listed here
 * may not stand in a model, so whatever the engine could do with it is never reached. Two sets of rules: {@link #safety} holds for
 * every model, also for one that comes back from the database; {@link #form} holds for a model that is about to be stored,
 * because a rule of good form that is tightened later must not strand the reports that are on an older route.
 */
final class ModelGate {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The namespaces, and the short names by which the lists below mean them. */
    private static final Map<String, String> NAMESPACES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "",
            CAMUNDA, "camunda:",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC", "dc:",
            "http://www.omg.org/spec/DD/20100524/DI", "di:",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi:",
            "http://camunda.org/schema/modeler/1.0", "modeler:",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:");

    private static final Set<String> NODES = Set.of("startEvent", "endEvent", "userTask", "serviceTask", "exclusiveGateway", "boundaryEvent");
    /** What a person sees in the drawing; a fault in anything smaller is reported there. */
    private static final Set<String> SEEN = Set.of("definitions", "process", "startEvent", "endEvent", "userTask", "serviceTask",
            "exclusiveGateway", "boundaryEvent", "sequenceFlow", "textAnnotation", "association");
    private static final Set<String> DRAWN = Set.of("bpmndi:BPMNShape", "bpmndi:BPMNEdge");

    /** What the schema writes into a model by itself. These attributes may stand on any element, but with this value only. */
    private static final Map<String, Set<String>> UNSAID = Map.ofEntries(
            entry("expressionLanguage", Set.of("http://www.w3.org/1999/XPath")),
            entry("typeLanguage", Set.of("http://www.w3.org/2001/XMLSchema")),
            entry("processType", Set.of("None")),
            entry("isClosed", Set.of("false")),
            entry("isInterrupting", Set.of("true")),
            entry("parallelMultiple", Set.of("false")),
            entry("isForCompensation", Set.of("false")),
            entry("startQuantity", Set.of("1")),
            entry("completionQuantity", Set.of("1")),
            entry("implementation", Set.of("##unspecified", "##WebService")));

    /** Element → what may stand in it. */
    private static final Map<String, Allowed> LIST = new HashMap<>();

    static {
        allow("definitions", "id name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion",
                "process bpmndi:BPMNDiagram");
        allow("process", "id name isExecutable camunda:versionTag camunda:historyTimeToLive",
                "documentation sequenceFlow textAnnotation association " + String.join(" ", NODES));
        allow("startEvent", "id name", "documentation outgoing");
        allow("endEvent", "id name", "documentation incoming");
        allow("userTask", "id name default camunda:candidateGroups", "documentation extensionElements incoming outgoing");
        allow("serviceTask", "id name camunda:delegateExpression", "documentation incoming outgoing");
        allow("exclusiveGateway", "id name default gatewayDirection", "documentation incoming outgoing");
        allow("boundaryEvent", "id name attachedToRef cancelActivity", "documentation outgoing timerEventDefinition");
        allow("timerEventDefinition", "id", "timeDuration");
        allow("sequenceFlow", "id name sourceRef targetRef", "documentation conditionExpression");
        allow("extensionElements", "", "camunda:properties");
        allow("camunda:properties", "", "camunda:property");
        allow("camunda:property", "name value", "");
        allow("textAnnotation", "id", "text");
        allow("association", "id sourceRef targetRef associationDirection", "");
        allowText("documentation", "id textFormat");
        allowText("incoming", "");
        allowText("outgoing", "");
        allowText("text", "");
        allowText("timeDuration", "id xsi:type");
        allowText("conditionExpression", "id xsi:type");
        allow("bpmndi:BPMNDiagram", "id name", "bpmndi:BPMNPlane");
        allow("bpmndi:BPMNPlane", "id bpmnElement", "bpmndi:BPMNShape bpmndi:BPMNEdge");
        var colours = " bioc:stroke bioc:fill color:background-color color:border-color color:color";
        allow("bpmndi:BPMNShape", "id bpmnElement isMarkerVisible" + colours, "dc:Bounds bpmndi:BPMNLabel");
        allow("bpmndi:BPMNEdge", "id bpmnElement" + colours, "di:waypoint bpmndi:BPMNLabel");
        allow("bpmndi:BPMNLabel", "id color:color", "dc:Bounds");
        allow("dc:Bounds", "x y width height", "");
        allow("di:waypoint", "x y", "");
    }

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,99}");
    private static final Pattern STEP_NAME = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]{0,49})}");
    private static final Pattern GROUPS = Pattern.compile("[a-z][a-z-]{0,49}(,[a-z][a-z-]{0,49}){0,19}");
    private static final Pattern PERIOD = Pattern.compile("P(\\d{1,3}D)?(T(\\d{1,4}H)?(\\d{1,5}M)?)?");
    private static final Pattern KEPT = Pattern.compile("P\\d{1,5}D");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int NAME = 200;
    private static final int PROSE = 2_000;

    /** Takes one fault at a time. */
    interface Faults {
        void add(Element at, String id, String reason);
    }

    private final Set<String> automaticSteps;
    private final Faults faults;

    ModelGate(Set<String> automaticSteps, Faults faults) {
        this.automaticSteps = automaticSteps;
        this.faults = faults;
    }

    // ---- what every model must satisfy

    void safety(Element root) {
        if (!"definitions".equals(label(root))) {
            faults.add(root, null, "the file is not a BPMN model: it begins with %s".formatted(written(root)));
            return;
        }
        inspect(root, null);
    }

    private void inspect(Element element, String owner) {
        var id = element.attribute("id");
        var label = label(element);
        var place = id != null && ID.matcher(id).matches() && SEEN.contains(label) ? id : owner;
        if (id != null && !ID.matcher(id).matches()) {
            faults.add(element, place, "an id is made of letters, digits, - and _; this one is not");
        }
        var allowed = LIST.get(label);
        for (var key : new TreeSet<>(element.attributes())) {
            attribute(element, key, label, allowed, place);
        }
        text(element, label, allowed, place);
        for (var child : element.elements()) {
            var childLabel = label(child);
            var childId = child.attribute("id");
            if (allowed.children.contains(childLabel) && LIST.containsKey(childLabel)) {
                inspect(child, place);
            } else {
                faults.add(child, childId != null && ID.matcher(childId).matches() ? childId : place, "%s is not allowed in %s".formatted(written(child), label));
            }
        }
    }

    private void attribute(Element element, String key, String label, Allowed allowed, String place) {
        var value = element.attribute(key);
        if (key.equals("xmlns") || key.startsWith("xmlns:")) {
            if (!NAMESPACES.containsKey(value)) {
                faults.add(element, place, "the namespace %s is not allowed".formatted(value));
            }
            return;
        }
        var name = shortName(key);
        if (UNSAID.getOrDefault(name, Set.of()).contains(value)) {
            return;
        }
        if (!allowed.attributes.contains(name)) {
            faults.add(element, place, "the attribute %s is not allowed on %s".formatted(name, label));
            return;
        }
        prose(element, place, name, value, NAME);
        if (name.equals("camunda:delegateExpression")) {
            automaticStep(element, place, value);
        } else if (name.equals("camunda:candidateGroups")) {
            if (!GROUPS.matcher(value).matches()) {
                faults.add(element, place, "candidateGroups lists role keys, such as expert,coordinator");
            }
        } else if (name.equals("xsi:type")) {
            if (!value.equals("tFormalExpression") && !value.endsWith(":tFormalExpression")) {
                faults.add(element, place, "the type %s is not allowed".formatted(value));
            }
        } else {
            literal(element, place, "the attribute " + name, value);
        }
    }

    private void automaticStep(Element element, String place, String value) {
        var matcher = STEP_NAME.matcher(value);
        if (!matcher.matches()) {
            faults.add(element, place, "an automatic step is named as ${name} and nothing else");
        } else if (!automaticSteps.contains(matcher.group(1))) {
            faults.add(element, place, "there is no automatic step '%s'".formatted(matcher.group(1)));
        }
    }

    private void text(Element element, String label, Allowed allowed, String place) {
        var text = element.getText();
        if (!allowed.text) {
            if (!text.isBlank()) {
                faults.add(element, place, "text is not allowed in %s".formatted(label));
            }
            return;
        }
        if (!element.elements().isEmpty()) {
            return; // reported with the children
        }
        prose(element, place, label, text, PROSE);
        if (label.equals("conditionExpression")) {
            ConditionRule.objection(text.strip()).ifPresent(objection -> faults.add(element, place, objection));
        } else if (label.equals("timeDuration")) {
            period(element, place, text.strip());
        } else {
            literal(element, place, label, text);
        }
    }

    private void period(Element element, String place, String text) {
        literal(element, place, "a period", text);
        try {
            var period = PERIOD.matcher(text).matches() ? Duration.parse(text) : null;
            if (period == null || period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0) {
                faults.add(element, place, "a period is written as P10D or PT36H, from one minute to 366 days");
            }
        } catch (DateTimeParseException e) {
            faults.add(element, place, "a period is written as P10D or PT36H: %s".formatted(e.getMessage()));
        }
    }

    private void literal(Element element, String place, String what, String value) {
        if (value.contains("${") || value.contains("#{")) {
            faults.add(element, place, "no expression may stand in %s".formatted(what));
        }
    }

    /** Signs that are not seen, or turn the reading direction, make a model say something else than it shows. */
    private void prose(Element element, String place, String what, String value, int limit) {
        if (value.length() > limit) {
            faults.add(element, place, "%s is longer than %,d characters".formatted(what, limit));
        }
        if (value.codePoints().anyMatch(ModelGate::hidden)) {
            faults.add(element, place, "%s holds invisible characters".formatted(what));
        }
    }

    private static boolean hidden(int c) {
        var type = Character.getType(c);
        var joiner = c == 0x200C || c == 0x200D; // needed to write Persian and some Indian languages
        var control = type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
        return control || type == Character.FORMAT && !joiner || type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
    }

    // ---- what a new model must satisfy as well

    void form(Element root) {
        var processes = root.elements("process");
        if (processes.size() != 1) {
            faults.add(root, null, "a file holds exactly one process; this one holds %d".formatted(processes.size()));
            return;
        }
        var process = processes.get(0);
        var id = process.attribute("id");
        if (!"true".equals(process.attribute("isExecutable"))) {
            faults.add(process, id, "the process is not marked as executable");
        }
        if (blank(camunda(process, "versionTag"))) {
            faults.add(process, id, "the version tag is missing");
        }
        var kept = camunda(process, "historyTimeToLive");
        if (kept == null || !KEPT.matcher(kept).matches()) {
            faults.add(process, id, "the time for which history is kept is missing; it is written as P3650D");
        }
        ids(root, new HashSet<>());
        process.elements("userTask").forEach(this::userTask);
        process.elements("serviceTask").forEach(task -> require(task, camunda(task, "delegateExpression"), "no automatic step is named"));
        boundaryEvents(process);
        drawing(root, process);
        var graph = new Graph(process);
        gateways(process, graph);
        graph.check();
    }

    private void ids(Element element, Set<String> seen) {
        var id = element.attribute("id");
        if (id != null && !seen.add(id)) {
            faults.add(element, id, "the id is used twice");
        }
        element.elements().forEach(child -> ids(child, seen));
    }

    private void userTask(Element task) {
        require(task, task.attribute("name"), "the step has no name");
        require(task, camunda(task, "candidateGroups"), "no one is responsible for the step");
        var kinds = stepProperties(task);
        if (kinds.size() != 1 || StepType.ofKey(kinds.get(0)).isEmpty()) {
            faults.add(task, task.attribute("id"), "the property 'step' names the kind of step once: draft, sign-off, check, review, answer, decide or publish");
        }
    }

    /** The values of the property {@code step} of a user task. */
    static List<String> stepProperties(Element task) {
        return task.elements("extensionElements").stream()
                .flatMap(extensions -> extensions.elements("properties").stream())
                .flatMap(properties -> properties.elements("property").stream())
                .filter(property -> RouteContract.STEP.equals(property.attribute("name")))
                .map(property -> Objects.toString(property.attribute("value"), ""))
                .toList();
    }

    private void boundaryEvents(Element process) {
        var steps = process.elements("userTask").stream().map(task -> task.attribute("id")).collect(toSet());
        var timed = new HashSet<String>();
        for (var event : process.elements("boundaryEvent")) {
            var id = event.attribute("id");
            var host = event.attribute("attachedToRef");
            if (!steps.contains(host)) {
                faults.add(event, id, "a period is set on a step that people do");
            } else if (!timed.add(host)) {
                faults.add(event, id, "the step has a period already");
            }
            if ("false".equals(event.attribute("cancelActivity"))) {
                faults.add(event, id, "a period must end its step");
            }
            var timers = event.elements("timerEventDefinition");
            if (timers.size() != 1 || timers.get(0).elements("timeDuration").size() != 1) {
                faults.add(event, id, "a period has exactly one duration");
            }
        }
    }

    private void drawing(Element root, Element process) {
        var drawn = new HashMap<String, Integer>();
        count(root, drawn);
        for (var element : process.elements()) {
            var id = element.attribute("id");
            if (NODES.contains(label(element)) || label(element).equals("sequenceFlow")) {
                if (id == null) {
                    faults.add(element, null, "%s has no id".formatted(label(element)));
                } else if (drawn.getOrDefault(id, 0) != 1) {
                    faults.add(element, id, "it must be drawn exactly once; what is not drawn would act unseen");
                }
            }
        }
    }

    private static void count(Element element, Map<String, Integer> drawn) {
        if (DRAWN.contains(label(element)) && element.attribute("bpmnElement") != null) {
            drawn.merge(element.attribute("bpmnElement"), 1, Integer::sum);
        }
        element.elements().forEach(child -> count(child, drawn));
    }

    private void gateways(Element process, Graph graph) {
        for (var flow : process.elements("sequenceFlow")) {
            var source = graph.nodes.get(flow.attribute("sourceRef"));
            var target = graph.nodes.get(flow.attribute("targetRef"));
            if (source == null || target == null) {
                faults.add(flow, flow.attribute("id"), "the arrow leads from or to nothing");
            } else if (!flow.elements("conditionExpression").isEmpty() && !isGateway(source)) {
                faults.add(flow, flow.attribute("id"), "a condition stands behind a gateway only");
            }
        }
        for (var node : graph.nodes.values()) {
            var id = node.attribute("id");
            var ways = graph.outgoing(id);
            if (!isGateway(node)) {
                if (ways.size() > 1) {
                    faults.add(node, id, "more than one way out needs a gateway");
                }
                if (node.attribute("default") != null) {
                    faults.add(node, id, "a default way belongs to a gateway");
                }
                continue;
            }
            var otherwise = node.attribute("default");
            if (ways.size() > 1 && ways.stream().noneMatch(way -> way.attribute("id").equals(otherwise))) {
                faults.add(node, id, "the gateway has no default way, so a report could get stuck in it");
            }
            for (var way : ways) {
                var isDefault = way.attribute("id").equals(otherwise);
                var conditions = way.elements("conditionExpression").size();
                if (isDefault && conditions > 0) {
                    faults.add(way, way.attribute("id"), "the default way has no condition");
                } else if (!isDefault && ways.size() > 1 && conditions != 1) {
                    faults.add(way, way.attribute("id"), "the way has no condition");
                }
            }
        }
    }

    private void require(Element element, String value, String reason) {
        if (blank(value)) {
            faults.add(element, element.attribute("id"), reason);
        }
    }

    private static boolean isGateway(Element node) {
        return "exclusiveGateway".equals(node.getTagName());
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    private static String camunda(Element element, String name) {
        return element.attribute(CAMUNDA + ":" + name);
    }

    private static String label(Element element) {
        var prefix = NAMESPACES.get(Objects.toString(element.getUri(), ""));
        return prefix == null ? "{%s}%s".formatted(element.getUri(), element.getTagName()) : prefix + element.getTagName();
    }

    private static String written(Element element) {
        return label(element).replaceFirst("^\\{}", "");
    }

    private static String shortName(String key) {
        var end = key.lastIndexOf(':');
        var prefix = end < 0 ? null : NAMESPACES.get(key.substring(0, end));
        return prefix == null ? key : prefix + key.substring(end + 1);
    }

    private static void allow(String label, String attributes, String children) {
        LIST.put(label, new Allowed(words(attributes), words(children), false));
    }

    private static void allowText(String label, String attributes) {
        LIST.put(label, new Allowed(words(attributes), Set.of(), true));
    }

    private static Set<String> words(String list) {
        return list.isBlank() ? Set.of() : Set.of(list.strip().split(" "));
    }

    private record Allowed(Set<String> attributes, Set<String> children, boolean text) {
    }

    /** The nodes and arrows of the process. A boundary event hangs on its step: whoever reaches the step may leave through it. */
    private final class Graph {

        private final Map<String, Element> nodes = new LinkedHashMap<>();
        private final Map<String, List<Element>> outgoing = new HashMap<>();
        private final Map<String, Set<String>> next = new HashMap<>();

        Graph(Element process) {
            for (var element : process.elements()) {
                if (NODES.contains(label(element)) && element.attribute("id") != null) {
                    nodes.put(element.attribute("id"), element);
                } else if (label(element).equals("sequenceFlow") && element.attribute("id") != null) {
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

        void check() {
            var starts = ofKind("startEvent");
            var ends = ofKind("endEvent");
            if (starts.size() != 1) {
                nodes.values().stream().findFirst().ifPresent(first -> faults.add(first, null, "a route has exactly one start; this one has %d".formatted(starts.size())));
            }
            if (ofKind("userTask").isEmpty()) {
                faults.add(nodes.values().stream().findFirst().orElse(null), null, "the route has no step that people do");
            }
            var fromStart = reach(starts, next);
            var toEnd = reach(ends, reversed());
            nodes.forEach((id, node) -> {
                if (!fromStart.contains(id)) {
                    faults.add(node, id, "no way leads here from the start");
                }
                if (!toEnd.contains(id)) {
                    faults.add(node, id, "no way leads from here to the end");
                }
            });
            // A loop that no one waits in would never hand the thread back.
            Predicate<String> automatic = id -> nodes.containsKey(id) && !"userTask".equals(nodes.get(id).getTagName());
            nodes.forEach((id, node) -> {
                if (automatic.test(id) && reach(successors(id, automatic), successor -> successors(successor, automatic)).contains(id)) {
                    faults.add(node, id, "an endless loop: it comes back here without a step that people do");
                }
            });
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
