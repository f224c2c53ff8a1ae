package org.rapporteur.design;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.rapporteur.identity.Role;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.StepType;

/** What the elements of a model are called, their fields, and what stands in them. */
final class ModelWords {

    private static final Map<String, Said> KINDS = Map.ofEntries(
            Map.entry("userTask", Said.of("comparison.kind.step")), Map.entry("serviceTask", Said.of("comparison.kind.automatic")), Map.entry("exclusiveGateway", Said.of("comparison.kind.decision-point")),
            Map.entry("boundaryEvent", Said.of("comparison.kind.period")), Map.entry("intermediateCatchEvent", Said.of("comparison.kind.wait")), Map.entry("sequenceFlow", Said.of("comparison.kind.way")),
            Map.entry("startEvent", Said.of("comparison.kind.start")), Map.entry("endEvent", Said.of("comparison.kind.end")), Map.entry("textAnnotation", Said.of("comparison.kind.note")),
            Map.entry("association", Said.of("comparison.kind.line")), Map.entry("process", Said.of("comparison.kind.workflow")), Map.entry("formField", Said.of("comparison.kind.field")));

    private static final Map<String, Said> FIELDS = Map.ofEntries(
            Map.entry("name", Said.of("comparison.field.name")), Map.entry("candidateGroups", Said.of("comparison.field.who")), Map.entry("delegateExpression", Said.of("comparison.field.automatic")),
            Map.entry("timerEventDefinition/timeDuration", Said.of("comparison.field.lasts")), Map.entry("timerEventDefinition/timeDate", Said.of("comparison.field.until")),
            Map.entry("conditionExpression", Said.of("comparison.field.condition")), Map.entry("default", Said.of("comparison.field.otherwise")),
            Map.entry("sourceRef", Said.of("comparison.field.from")), Map.entry("targetRef", Said.of("comparison.field.leads-to")), Map.entry("attachedToRef", Said.of("comparison.field.ends")),
            Map.entry("versionTag", Said.of("comparison.field.tag")), Map.entry("historyTimeToLive", Said.of("comparison.field.history")), Map.entry("documentation", Said.of("comparison.field.description")),
            Map.entry("label", Said.of("comparison.field.asked")), Map.entry("type", Said.of("comparison.field.answer")), Map.entry("property help", Said.of("comparison.field.help")),
            Map.entry("property readers", Said.of("comparison.field.readers")), Map.entry("validation/constraint/@name", Said.of("comparison.field.must")), Map.entry("property step", Said.of("comparison.field.kind")),
            Map.entry("property period", Said.of("comparison.field.lasts")), Map.entry("property days", Said.of("comparison.field.days")), Map.entry("property to", Said.of("comparison.field.told")),
            Map.entry("property states", Said.of("comparison.field.states")), Map.entry("property text", Said.of("comparison.field.words")), Map.entry("property language", Said.of("comparison.field.language")),
            Map.entry("text", Said.of("comparison.field.words")), Map.entry("incoming", Said.of("comparison.field.ways-in")), Map.entry("outgoing", Said.of("comparison.field.ways-out")));

    /** Kinds of answer as models call them. */
    private static final Map<String, Said> ANSWERS = Map.of("string", Said.of("comparison.answer.text"), "long", Said.of("comparison.answer.number"), "date", Said.of("comparison.answer.date"),
            "enum", Said.of("comparison.answer.choice"), "boolean", Said.of("comparison.answer.yes-no"), "person", Said.of("comparison.answer.person"),
            "exhibit", Said.of("comparison.answer.exhibit"), "paragraph", Said.of("comparison.answer.paragraph"));
    private static final Map<String, Said> AUTOMATIC = Map.of("${circulation}", Said.of("comparison.automatic.circulation"), "${notification}", Said.of("comparison.automatic.notification"));

    private static final Set<String> REFERENCES = Set.of("default", "sourceRef", "targetRef", "attachedToRef", "incoming", "outgoing");
    private static final Set<String> ROLES = Set.of("candidateGroups", "property readers", "property to");
    private static final Set<String> PERIODS = Set.of("timerEventDefinition/timeDuration", "property period", "historyTimeToLive");
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,5})D");
    private static final Pattern HOURS = Pattern.compile("PT(\\d{1,5})H");

    private ModelWords() {
    }

    static boolean isThing(String element) {
        return KINDS.containsKey(element);
    }

    static Said kind(String element) {
        return KINDS.getOrDefault(element, Said.words(element));
    }

    static boolean has(String field) {
        return FIELDS.containsKey(field);
    }

    static Said field(String field) {
        return FIELDS.getOrDefault(field, Said.words(field));
    }

    /** Whether what stands in the field are ids of other elements. */
    static boolean refers(String field) {
        return REFERENCES.contains(field);
    }

    static Said value(String field, String value) {
        if (ROLES.contains(field)) {
            return Said.row(Arrays.stream(value.split(",")).map(ModelWords::role).toList());
        }
        if (PERIODS.contains(field)) {
            return period(value);
        }
        return switch (field) {
            case "type" -> ANSWERS.getOrDefault(value, Said.words(value));
            case "delegateExpression" -> AUTOMATIC.getOrDefault(value, Said.words(value));
            case "property step" -> StepType.ofKey(value).map(type -> Said.of("comparison.step." + type.key())).orElse(Said.words(value));
            case "property days" -> value.equals("working") ? Said.of("comparison.days.working") : Said.words(value);
            case "validation/constraint/@name" -> value.equals("required") ? Said.of("comparison.must.be-filled-in") : Said.words(value);
            default -> Said.words(value);
        };
    }

    private static Said role(String key) {
        return key.equals("member-states") ? Said.of("workflow.member-states") : Role.ofKey(key).map(Role::said).orElse(Said.words(key));
    }

    private static Said period(String value) {
        var days = DAYS.matcher(value);
        if (days.matches()) {
            return Said.of("comparison.days.of", Integer.parseInt(days.group(1)));
        }
        var hours = HOURS.matcher(value);
        return hours.matches() ? Said.of("comparison.hours.of", Integer.parseInt(hours.group(1))) : Said.words(value);
    }
}
