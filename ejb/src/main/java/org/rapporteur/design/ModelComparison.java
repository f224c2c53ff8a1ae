package org.rapporteur.design;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.XMLConstants;

import org.rapporteur.design.ModelChange.Kind;
import org.rapporteur.shared.OutsideXml;
import org.rapporteur.shared.Said;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What changed between two models, in words, with everything that the drawing does not show. Every attribute and every text of
 * both files is compared; what has no words of its own in {@link ModelWords} is named as it stands in the file, so nothing can go unsaid.
 */
public final class ModelComparison {

    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

    /** Not told of what is new or gone as a whole. */
    private static final Set<String> UNTOLD = Set.of("name", "incoming", "outgoing");

    /** What the schema means where nothing is said: said or not, it is the same. */
    private static final Map<String, String> UNSAID = Map.of("cancelActivity", "true", "expressionLanguage", "http://www.w3.org/1999/XPath", "typeLanguage", "http://www.w3.org/2001/XMLSchema");

    private static final Pattern NOTE = Pattern.compile("<!\\[CDATA\\[.*?]]>|<!--(.*?)-->", Pattern.DOTALL);

    /** What belongs to one element: field → value; and how the element is known. */
    private static final class Thing {
        private final String kind;
        private final boolean drawn;
        private final Map<String, String> fields = new TreeMap<>();

        Thing(String kind, boolean drawn) {
            this.kind = kind;
            this.drawn = drawn;
        }

        String name() {
            return fields.getOrDefault("name", fields.get("label"));
        }

        boolean isNamed() {
            return name() != null && !name().isBlank();
        }

        Said known(String id) {
            var name = name();
            return !isNamed() ? Said.of("comparison.unnamed", ModelWords.kind(kind), id) : Said.of("comparison.named", ModelWords.kind(kind), name);
        }
    }

    private final Map<String, Thing> old;
    private final Map<String, Thing> now;

    private ModelComparison(byte[] before, byte[] after) {
        old = things(before);
        now = things(after);
    }

    /** @param before and {@code after}: models that have passed the gate */
    public static List<ModelChange> of(byte[] before, byte[] after) {
        return new ModelComparison(before, after).changes();
    }

    /** Notes that stand in the file between the elements: no part of the model, and yet somebody wrote them. @return those that {@code after} has no more */
    static List<ModelChange> notesGone(String before, String after) {
        var kept = notes(after);
        return notes(before).stream().filter(note -> !kept.contains(note)).map(note -> new ModelChange(Kind.REMOVED, null, Said.of("comparison.note-in-the-file"), Said.words(note))).toList();
    }

    private static List<String> notes(String xml) {
        return NOTE.matcher(xml).results().map(found -> found.group(1)).filter(Objects::nonNull).map(String::strip).toList();
    }

    private List<ModelChange> changes() {
        var ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        var changes = new ArrayList<ModelChange>();
        for (var id : ids) {
            var was = old.get(id);
            var is = now.get(id);
            var element = id.startsWith("drawing of ") ? id.substring("drawing of ".length()) : id;
            if ((is == null ? was : is).drawn) {
                if (was == null || is == null || !was.fields.equals(is.fields)) {
                    changes.add(new ModelChange(Kind.LAYOUT, element, known(element), Said.of(was == null ? "comparison.drawn-now" : is == null ? "comparison.drawn-no-more" : "comparison.drawn-elsewhere")));
                }
            } else if (was == null) {
                changes.add(new ModelChange(Kind.ADDED, element, known(element), told(is)));
            } else if (is == null) {
                changes.add(new ModelChange(Kind.REMOVED, element, called(old, element, was), told(was)));
            } else {
                differences(was, is).forEach(what -> changes.add(new ModelChange(Kind.CHANGED, element, called(now, id, is), what)));
            }
        }
        changes.sort(Comparator.comparing(ModelChange::kind));
        return changes;
    }

    private Said known(String element) {
        var there = now.containsKey(element) ? now : old;
        var thing = there.get(element);
        return thing == null ? Said.words(element) : called(there, element, thing);
    }

    /** A way that nobody named is known by its ends. */
    private static Said called(Map<String, Thing> there, String id, Thing thing) {
        var from = there.get(thing.fields.getOrDefault("sourceRef", ""));
        var to = there.get(thing.fields.getOrDefault("targetRef", ""));
        return !thing.kind.equals("sequenceFlow") || thing.isNamed() || from == null || to == null || !from.isNamed() || !to.isNamed() ? thing.known(id)
                : Said.of("comparison.way-between", from.name(), to.name());
    }

    private Said told(Thing thing) {
        return thing.fields.entrySet().stream().filter(field -> ModelWords.has(field.getKey()) && !UNTOLD.contains(field.getKey()))
                .map(field -> Said.of("comparison.field-is", ModelWords.field(field.getKey()), value(field.getKey(), field.getValue())))
                .reduce((first, next) -> Said.of("comparison.and-then", first, next)).orElse(null);
    }

    private List<Said> differences(Thing was, Thing is) {
        if (!was.kind.equals(is.kind)) {
            return List.of(Said.of("comparison.was-another-kind", ModelWords.kind(is.kind), ModelWords.kind(was.kind)));
        }
        var fields = new LinkedHashSet<>(is.fields.keySet());
        fields.addAll(was.fields.keySet());
        return fields.stream().filter(field -> !Objects.equals(was.fields.get(field), is.fields.get(field)) && !toldOfWays(field, was.fields.get(field), is.fields.get(field)))
                .map(field -> said(field, was.fields.get(field), is.fields.get(field))).toList();
    }

    /** Whether this tells only which ways touch a step, and each of these ways tells so itself. */
    private boolean toldOfWays(String field, String was, String is) {
        if (!field.equals("incoming") && !field.equals("outgoing")) {
            return false;
        }
        var before = ways(was);
        var after = ways(is);
        var end = field.equals("incoming") ? "targetRef" : "sourceRef";
        return Stream.concat(before.stream().filter(way -> !after.contains(way)), after.stream().filter(way -> !before.contains(way)))
                .allMatch(way -> old.containsKey(way) != now.containsKey(way) || old.containsKey(way) && !Objects.equals(old.get(way).fields.get(end), now.get(way).fields.get(end)));
    }

    private static Set<String> ways(String listed) {
        return listed == null ? Set.of() : Set.of(listed.split(", "));
    }

    private Said said(String field, String was, String is) {
        var name = ModelWords.field(field);
        if (was == null) {
            return Said.of("comparison.field-new", name, value(field, is));
        }
        if (is == null) {
            return Said.of("comparison.field-gone", name, value(field, was));
        }
        var before = value(field, was);
        var after = value(field, is);
        return before.equals(after) ? Said.of("comparison.field-changed", name, is, was) : Said.of("comparison.field-changed", name, after, before);
    }

    /** What a field of a form says, by its id. */
    private Map<String, String> asked(String field) {
        var thing = now.getOrDefault("field " + field, old.get("field " + field));
        return thing == null ? null : thing.fields;
    }

    /** What refers to other elements names them as people know them. */
    private Said value(String field, String value) {
        if (field.equals("conditionExpression")) {
            return ConditionWords.of(value, this::asked).orElse(Said.words(value));
        }
        if (!ModelWords.refers(field)) {
            return ModelWords.value(field, value);
        }
        return Said.row(Arrays.stream(value.split(", ")).map(this::known).toList());
    }

    private static Map<String, Thing> things(byte[] model) {
        try {
            var things = new LinkedHashMap<String, Thing>();
            collect(OutsideXml.documents().parse(new ByteArrayInputStream(model)).getDocumentElement(), null, "", false, things);
            return things;
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("only models that passed the gate can be compared", e);
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
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()) && !names(element, attribute) && !attribute.getNodeValue().equals(UNSAID.get(attribute.getLocalName()))) {
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
        return ModelWords.isThing(element.getLocalName());
    }

    /** Whether a property with a value is known by this: then its value says it all. */
    private static boolean names(Element element, Node attribute) {
        return element.getLocalName().equals("property") && element.hasAttribute("value") && attribute.getNodeName().equals(element.hasAttribute("name") ? "name" : "id");
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
