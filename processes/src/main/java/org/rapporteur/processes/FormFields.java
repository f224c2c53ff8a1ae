package org.rapporteur.processes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.form.type.AbstractFormFieldType;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.identity.Role;
import org.rapporteur.processes.ModelGate.Faults;
import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.FormField.Kind;
import org.rapporteur.workflow.StepType;

/** The fields of a form as a model draws them: {@code camunda:formField}, which Camunda's own modeler edits too. */
final class FormFields {

    /** What the fields are in a model; the engine knows the first five, the others are made known to it. */
    private static final Map<String, Kind> KINDS = Map.of("string", Kind.TEXT, "long", Kind.NUMBER, "date", Kind.DATE, "enum", Kind.CHOICE, "boolean", Kind.YES_NO,
            "person", Kind.PERSON, "exhibit", Kind.EXHIBIT, "paragraph", Kind.PARAGRAPH);
    private static final Set<String> OURS = Set.of("person", "exhibit", "paragraph");
    static final String REQUIRED = "required";
    static final String HELP = "help";
    static final String READERS = "readers";
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final int MOST = 30;
    /** Who may fill in a form; member states answer in reviews and decisions. */
    static final Set<Role> FILLING = Set.of(Role.EXPERT, Role.COORDINATOR, Role.CHAIR, Role.SECRETARIAT);

    private FormFields() {
    }

    /** Kinds of field that the engine must know of to read the model. It never shows a form itself. */
    static List<AbstractFormFieldType> types() {
        return OURS.stream().<AbstractFormFieldType>map(name -> new StringFormType() {
            @Override
            public String getName() {
                return name;
            }
        }).toList();
    }

    /** By what models call them, in the order in which they are offered. */
    static Map<String, Kind> kinds() {
        var kinds = new LinkedHashMap<String, Kind>();
        KINDS.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> kinds.put(entry.getKey(), entry.getValue()));
        return kinds;
    }

    /** The fields of a step of a model that has passed the gate. */
    static List<FormField> of(Element task) {
        return elements(task).map(field -> new FormField(field.attribute("id"), Objects.toString(field.attribute("label"), ""), KINDS.get(field.attribute("type")),
                field.elements("validation").stream().flatMap(each -> each.elements("constraint").stream()).anyMatch(each -> REQUIRED.equals(each.attribute("name"))),
                property(field, HELP), readers(field), field.elements("value").stream().map(each -> new FormField.Choice(each.attribute("id"), Objects.toString(each.attribute("name"), ""))).toList()))
                .toList();
    }

    /** By its id: what conditions anywhere in the model may read. */
    static Map<String, FormField> deciding(Element root) {
        var deciding = new TreeMap<String, FormField>();
        root.elements("process").stream().flatMap(process -> process.elements("userTask").stream()).flatMap(FormFields::elements)
                .filter(field -> KINDS.containsKey(field.attribute("type")) && KINDS.get(field.attribute("type")).decides() && field.attribute("id") != null)
                .forEach(field -> deciding.put(field.attribute("id"), new FormField(field.attribute("id"), "", KINDS.get(field.attribute("type")), false, null, List.of(),
                        field.elements("value").stream().map(each -> new FormField.Choice(each.attribute("id"), "")).toList())));
        return deciding;
    }

    private static Stream<Element> elements(Element task) {
        return task.elements("extensionElements").stream().flatMap(each -> each.elements("formData").stream()).flatMap(each -> each.elements("formField").stream());
    }

    private static String property(Element field, String id) {
        return field.elements("properties").stream().flatMap(each -> each.elements("property").stream()).filter(each -> id.equals(each.attribute("id")))
                .map(each -> each.attribute("value")).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static List<Role> readers(Element field) {
        return keys(field).flatMap(key -> Role.ofKey(key).stream()).toList();
    }

    private static Stream<String> keys(Element field) {
        var readers = property(field, READERS);
        return readers == null || readers.isBlank() ? Stream.empty() : Stream.of(readers.split(","));
    }

    /** Whether the forms of a process can be shown and answered. */
    static void check(Element process, Faults faults) {
        var seen = new HashSet<String>();
        for (var task : process.elements("userTask")) {
            var id = task.attribute("id");
            var fields = elements(task).toList();
            if (Written.kind(task).orElse(null) != StepType.FORM) {
                if (!fields.isEmpty()) {
                    faults.add(task, id, "model.field.only-forms");
                }
                continue;
            }
            if (fields.isEmpty() || fields.size() > MOST) {
                faults.add(task, id, "model.field.how-many", MOST, fields.size());
            }
            Written.groups(task).stream().filter(group -> Role.ofKey(group).filter(FILLING::contains).isEmpty())
                    .forEach(group -> faults.add(task, id, "model.field.who-fills", group));
            fields.forEach(field -> check(field, id, seen, faults));
        }
    }

    private static void check(Element field, String task, Set<String> seen, Faults faults) {
        var id = field.attribute("id");
        var name = Objects.toString(field.attribute("label"), Objects.toString(id, ""));
        if (id == null || !ID.matcher(id).matches() || id.equals(RouteContract.OUTCOME)) {
            faults.add(field, task, "model.field.id", name);
        } else if (!seen.add(id)) {
            faults.add(field, task, "model.field.id-twice", id);
        }
        if (field.attribute("label") == null || field.attribute("label").isBlank()) {
            faults.add(field, task, "model.field.no-words", name);
        }
        if (!KINDS.containsKey(field.attribute("type"))) {
            faults.add(field, task, "model.field.unknown-kind", name);
        }
        var choices = field.elements("value").stream().map(each -> each.attribute("id")).toList();
        if ("enum".equals(field.attribute("type")) ? choices.size() < 2 || choices.stream().distinct().count() < choices.size() : !choices.isEmpty()) {
            faults.add(field, task, "model.field.choices", name);
        }
        if (field.elements("value").stream().anyMatch(each -> each.attribute("id") == null || !ID.matcher(each.attribute("id")).matches() || Objects.toString(each.attribute("name"), "").isBlank())) {
            faults.add(field, task, "model.field.answer", name);
        }
        var unknown = keys(field).filter(key -> Role.ofKey(key).isEmpty()).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            faults.add(field, task, "model.field.unknown-roles", name, unknown);
        }
    }
}
