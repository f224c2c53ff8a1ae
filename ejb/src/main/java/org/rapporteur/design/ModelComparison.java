package org.rapporteur.design;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.rapporteur.design.ModelChange.Kind;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What changed between two models, in words, with everything that the drawing does not show. Every attribute and every text of
 * both files is compared; what has no words of its own here is named as it stands in the file, so nothing can go unsaid.
 */
public final class ModelComparison {

    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("userTask", "step"), Map.entry("serviceTask", "automatic step"), Map.entry("exclusiveGateway", "decision point"),
            Map.entry("boundaryEvent", "period"), Map.entry("sequenceFlow", "way"), Map.entry("startEvent", "start"), Map.entry("endEvent", "end"),
            Map.entry("textAnnotation", "note"), Map.entry("association", "line to a note"), Map.entry("process", "workflow"), Map.entry("formField", "field"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("name", "name"), Map.entry("candidateGroups", "who is responsible"), Map.entry("delegateExpression", "what is done automatically"),
            Map.entry("timerEventDefinition/timeDuration", "how long it lasts"), Map.entry("conditionExpression", "condition"), Map.entry("default", "the way that is taken otherwise"),
            Map.entry("sourceRef", "where it comes from"), Map.entry("targetRef", "where it leads"), Map.entry("attachedToRef", "the step that it ends"),
            Map.entry("versionTag", "version tag"), Map.entry("historyTimeToLive", "how long history is kept"), Map.entry("documentation", "description"),
            Map.entry("label", "what is asked"), Map.entry("type", "kind of answer"), Map.entry("property help", "help"), Map.entry("property readers", "who reads the answer"),
            Map.entry("validation/constraint/@name", "what it must be"), Map.entry("property step", "kind of step"), Map.entry("property period", "how long it lasts"), Map.entry("property days", "which days count"), Map.entry("text", "words"), Map.entry("incoming", "ways that lead here"), Map.entry("outgoing", "ways that lead on"));

    /** Not told of what is new or gone as a whole. */
    private static final Set<String> UNTOLD = Set.of("name", "incoming", "outgoing");

    /** What the schema means where nothing is said: said or not, it is the same. */
    private static final Map<String, String> UNSAID = Map.of("cancelActivity", "true", "expressionLanguage", "http://www.w3.org/1999/XPath", "typeLanguage", "http://www.w3.org/2001/XMLSchema");

    /** What belongs to one element: field → value; and how the element is known. */
    private static final class Thing {
        private final String kind;
        private final boolean drawn;
        private final Map<String, String> fields = new TreeMap<>();

        Thing(String kind, boolean drawn) {
            this.kind = kind;
            this.drawn = drawn;
        }

        String known(String id) {
            var name = fields.getOrDefault("name", fields.get("label"));
            var said = KINDS.getOrDefault(kind, kind);
            return name == null || name.isBlank() ? "%s %s".formatted(said, id) : "%s “%s”".formatted(said, name);
        }
    }

    private ModelComparison() {
    }

    /** @param before and {@code after}: models that have passed the gate */
    public static List<ModelChange> of(byte[] before, byte[] after) {
        var old = things(before);
        var now = things(after);
        var ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        var changes = new ArrayList<ModelChange>();
        for (var id : ids) {
            var was = old.get(id);
            var is = now.get(id);
            var element = id.startsWith("drawing of ") ? id.substring("drawing of ".length()) : id;
            if ((is == null ? was : is).drawn) {
                if (was == null || is == null || !was.fields.equals(is.fields)) {
                    changes.add(new ModelChange(Kind.LAYOUT, element, name(old, now, element), was == null ? "is drawn now" : is == null ? "is drawn no more" : "is drawn elsewhere or otherwise"));
                }
            } else if (was == null) {
                changes.add(new ModelChange(Kind.ADDED, element, is.known(element), told(is)));
            } else if (is == null) {
                changes.add(new ModelChange(Kind.REMOVED, element, was.known(element), told(was)));
            } else {
                differences(was, is).forEach(what -> changes.add(new ModelChange(Kind.CHANGED, element, is.known(element), what)));
            }
        }
        changes.sort(java.util.Comparator.comparing(ModelChange::kind));
        return changes;
    }

    private static String name(Map<String, Thing> old, Map<String, Thing> now, String element) {
        var thing = now.containsKey(element) ? now.get(element) : old.get(element);
        return thing == null ? element : thing.known(element);
    }

    private static String told(Thing thing) {
        var said = thing.fields.entrySet().stream().filter(field -> FIELDS.containsKey(field.getKey()) && !UNTOLD.contains(field.getKey()))
                .map(field -> words(field.getKey()) + ": " + field.getValue()).toList();
        return String.join("; ", said);
    }

    private static List<String> differences(Thing was, Thing is) {
        var fields = new LinkedHashSet<>(is.fields.keySet());
        fields.addAll(was.fields.keySet());
        if (!was.kind.equals(is.kind)) {
            return List.of("was a %s and is a %s".formatted(KINDS.getOrDefault(was.kind, was.kind), KINDS.getOrDefault(is.kind, is.kind)));
        }
        return fields.stream().filter(field -> !Objects.equals(was.fields.get(field), is.fields.get(field)))
                .map(field -> said(field, was.fields.get(field), is.fields.get(field))).toList();
    }

    private static String said(String field, String was, String is) {
        if (was == null) {
            return "%s: %s (new)".formatted(words(field), is);
        }
        return is == null ? "%s: no longer %s".formatted(words(field), was) : "%s: %s, before: %s".formatted(words(field), is, was);
    }

    private static String words(String field) {
        return FIELDS.getOrDefault(field, field);
    }

    private static Map<String, Thing> things(byte[] model) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var things = new LinkedHashMap<String, Thing>();
            collect(factory.newDocumentBuilder().parse(new ByteArrayInputStream(model)).getDocumentElement(), null, "", false, things);
            return things;
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("only models that passed the gate can be compared", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with an id that people could know is a thing of its own; any other belongs to the one around it. */
    private static void collect(Element element, Thing owner, String path, boolean drawing, Map<String, Thing> things) {
        var inDrawing = drawing || DRAWING.equals(element.getNamespaceURI());
        var id = inDrawing ? element.getAttribute("bpmnElement") : element.getAttribute("id");
        var own = owner == null || !id.isEmpty() && (inDrawing || isThing(element));
        var thing = own ? things.computeIfAbsent((inDrawing ? "drawing of " : element.getLocalName().equals("formField") ? "field " : "") + (id.isEmpty() ? "the file" : id), key -> new Thing(element.getLocalName(), inDrawing)) : owner;
        var here = own ? "" : path;
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()) && !attribute.getNodeValue().equals(UNSAID.get(attribute.getLocalName()))) {
                put(thing, here + (here.isEmpty() ? "" : "/@") + attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        var seen = new TreeMap<String, Integer>();
        var links = new TreeMap<String, TreeSet<String>>(); // which arrows touch it, in whatever order
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                var step = step(inner);
                if (step.equals("incoming") || step.equals("outgoing")) {
                    links.computeIfAbsent(step, key -> new TreeSet<>()).add(inner.getTextContent().strip());
                    continue;
                }
                var number = seen.merge(step, 1, Integer::sum);
                collect(inner, thing, (here.isEmpty() || step.startsWith("property ") ? "" : here + "/") + step + (number == 1 ? "" : " " + number), inDrawing, things);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        links.forEach((step, arrows) -> put(thing, step, String.join(", ", arrows)));
        if (!text.toString().isBlank()) {
            put(thing, here, text.toString().strip());
        } else if (!own && !element.hasAttributes() && !element.hasChildNodes()) {
            put(thing, here, "there");
        }
    }

    private static boolean isThing(Element element) {
        return KINDS.containsKey(element.getLocalName());
    }

    /** A property is known by its name, not by its place. */
    private static String step(Element element) {
        return !element.getLocalName().equals("property") ? element.getLocalName()
                : "property " + (element.hasAttribute("name") ? element.getAttribute("name") : element.getAttribute("id"));
    }

    private static void put(Thing thing, String field, String value) {
        var key = field.startsWith("property ") && field.endsWith("/@value") ? field.substring(0, field.length() - "/@value".length()) : field;
        thing.fields.merge(key.isEmpty() ? "text" : key, value, (one, other) -> one + " | " + other);
    }
}
