package org.rapporteur.processes;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.shared.Said;

/**
 * The second look at a model: the engine's own element tree, before the engine makes anything of it. What is not listed here
 * may not stand in a model, so whatever the engine could do with it is never reached. Holds for every model, also for one that
 * comes back from the database. {@link ModelForm} asks the rest of those that are about to be stored.
 */
final class ModelGate {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

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

    static final Set<String> NODES = Set.of("startEvent", "endEvent", "userTask", "serviceTask", "exclusiveGateway", "boundaryEvent", "intermediateCatchEvent");
    /** What a person sees in the drawing; a fault in anything smaller is reported there. */
    private static final Set<String> SEEN = Set.of("definitions", "process", "startEvent", "endEvent", "userTask", "serviceTask",
            "exclusiveGateway", "boundaryEvent", "intermediateCatchEvent", "sequenceFlow", "textAnnotation", "association");

    /** What would have a report stand at several steps at once. */
    private static final Set<String> SIDE_BY_SIDE = Set.of("parallelGateway", "inclusiveGateway", "complexGateway", "multiInstanceLoopCharacteristics");

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
        allow("serviceTask", "id name camunda:delegateExpression", "documentation extensionElements incoming outgoing");
        allow("exclusiveGateway", "id name default gatewayDirection", "documentation incoming outgoing");
        allow("boundaryEvent", "id name attachedToRef cancelActivity", "documentation outgoing timerEventDefinition");
        allow("intermediateCatchEvent", "id name", "documentation extensionElements incoming outgoing timerEventDefinition");
        allow("timerEventDefinition", "id", "timeDuration timeDate");
        allow("sequenceFlow", "id name sourceRef targetRef", "documentation conditionExpression");
        allow("extensionElements", "", "camunda:properties camunda:formData");
        allow("camunda:properties", "", "camunda:property");
        allow("camunda:property", "id name value", "");
        allow("camunda:formData", "", "camunda:formField");
        allow("camunda:formField", "id label type", "camunda:properties camunda:validation camunda:value");
        allow("camunda:validation", "", "camunda:constraint");
        allow("camunda:constraint", "name", "");
        allow("camunda:value", "id name", "");
        allow("textAnnotation", "id textFormat", "text");
        allow("association", "id sourceRef targetRef associationDirection", "");
        allowText("documentation", "id textFormat");
        allowText("incoming", "");
        allowText("outgoing", "");
        allowText("text", "");
        allowText("timeDuration", "id xsi:type");
        allowText("timeDate", "id xsi:type");
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
    private static final Pattern INSTANT = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int NAME = 200;
    private static final int PROSE = 2_000;

    /** Takes one fault at a time. */
    interface Faults {
        void add(Element at, String id, Said reason);

        default void add(Element at, String id, String key, Object... places) {
            add(at, id, Said.of(key, places));
        }
    }

    private final Set<String> automaticSteps;
    private final Faults faults;
    private Set<String> readable = Set.of();

    ModelGate(Set<String> automaticSteps, Faults faults) {
        this.automaticSteps = automaticSteps;
        this.faults = faults;
    }

    void check(Element root) {
        if (!"definitions".equals(label(root))) {
            faults.add(root, null, "model.not-bpmn", written(root));
            return;
        }
        readable = FormFields.deciding(root).keySet();
        inspect(root, null);
    }

    private void inspect(Element element, String owner) {
        var id = element.attribute("id");
        var label = label(element);
        var place = id != null && ID.matcher(id).matches() && SEEN.contains(label) ? id : owner;
        if (id != null && !ID.matcher(id).matches()) {
            faults.add(element, place, "model.id");
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
                var at = Set.of("process", "definitions").contains(label) && childId != null && ID.matcher(childId).matches() ? childId : place;
                faults.add(child, at, SIDE_BY_SIDE.contains(childLabel) ? Said.of("model.side-by-side") : Said.of("model.not-allowed-in", written(child), label));
            }
        }
    }

    private void attribute(Element element, String key, String label, Allowed allowed, String place) {
        var value = element.attribute(key);
        if (key.equals("xmlns") || key.startsWith("xmlns:")) {
            if (!NAMESPACES.containsKey(value)) {
                faults.add(element, place, "model.namespace", value);
            }
            return;
        }
        var name = shortName(key);
        if (UNSAID.getOrDefault(name, Set.of()).contains(value)) {
            return;
        }
        if (!allowed.attributes.contains(name)) {
            faults.add(element, place, "model.attribute-not-allowed", name, label);
            return;
        }
        prose(element, place, name, value, label.equals("camunda:property") && name.equals("value") ? PROSE : NAME);
        if (name.equals("camunda:delegateExpression")) {
            automaticStep(element, place, value);
        } else if (label.equals("camunda:formField") && name.equals("type") && !FormFields.kinds().containsKey(value)) {
            faults.add(element, place, "model.no-kind-of-field", value);
        } else if (label.equals("camunda:constraint") && !value.equals(FormFields.REQUIRED)) {
            faults.add(element, place, "model.only-required");
        } else if (name.equals("camunda:candidateGroups")) {
            if (!GROUPS.matcher(value).matches()) {
                faults.add(element, place, "model.groups");
            }
        } else if (name.equals("xsi:type")) {
            if (!value.equals("tFormalExpression") && !value.endsWith(":tFormalExpression")) {
                faults.add(element, place, "model.type", value);
            }
        } else {
            literal(element, place, value, "model.expression-in-attribute", name);
        }
    }

    private void automaticStep(Element element, String place, String value) {
        var matcher = STEP_NAME.matcher(value);
        if (!matcher.matches()) {
            faults.add(element, place, "model.automatic-step-named", "${name}");
        } else if (!automaticSteps.contains(matcher.group(1))) {
            faults.add(element, place, "model.no-automatic-step", matcher.group(1));
        }
    }

    private void text(Element element, String label, Allowed allowed, String place) {
        var text = element.getText();
        if (!allowed.text) {
            if (!text.isBlank()) {
                faults.add(element, place, "model.text-not-allowed", label);
            }
            return;
        }
        if (!element.elements().isEmpty()) {
            return; // reported with the children
        }
        prose(element, place, label, text, PROSE);
        if (label.equals("conditionExpression")) {
            ConditionRule.objection(text.strip(), readable).ifPresent(objection -> faults.add(element, place, objection));
        } else if (label.equals("timeDuration")) {
            period(element, place, text.strip());
        } else if (label.equals("timeDate")) {
            instant(element, place, text.strip());
        } else {
            literal(element, place, text, "model.expression-in-text", label);
        }
    }

    private void period(Element element, String place, String text) {
        literal(element, place, text, "model.expression-in-text", element.getTagName());
        if (!PERIOD.matcher(text).matches() || !isBearable(text)) {
            faults.add(element, place, "model.period");
        }
    }

    private void instant(Element element, String place, String text) {
        literal(element, place, text, "model.expression-in-text", element.getTagName());
        if (instant(text).isEmpty()) {
            faults.add(element, place, "model.instant");
        }
    }

    /** The one way in which a moment is written, or nothing. */
    static Optional<Instant> instant(String text) {
        try {
            return INSTANT.matcher(text).matches() ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isBearable(String period) {
        try {
            var length = Duration.parse(period);
            return length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void literal(Element element, String place, String value, String key, String what) {
        if (value.contains("${") || value.contains("#{")) {
            faults.add(element, place, key, what);
        }
    }

    /** Signs that are not seen, or turn the reading direction, make a model say something else than it shows. */
    private void prose(Element element, String place, String what, String value, int limit) {
        if (value.length() > limit) {
            faults.add(element, place, "model.too-long", what, limit);
        }
        if (value.codePoints().anyMatch(ModelGate::hidden)) {
            faults.add(element, place, "model.invisible", what);
        }
    }

    private static boolean hidden(int c) {
        var type = Character.getType(c);
        var joiner = c == 0x200C || c == 0x200D; // needed to write Persian and some Indian languages
        var control = type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
        return control || type == Character.FORMAT && !joiner || type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
    }

    static String label(Element element) {
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
}
