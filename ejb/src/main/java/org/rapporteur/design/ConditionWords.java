package org.rapporteur.design;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.rapporteur.shared.Said;

/** What a condition asks for, as the designer offers it; one that is written otherwise is shown as it stands. */
final class ConditionWords {

    private static final Pattern ONE = Pattern.compile("\\$\\{\\s*(\\w+)\\s*(==|>=|<)\\s*('([^']*)'|true|false|-?[\\d.]+)\\s*\\}");

    private ConditionWords() {
    }

    /** @param asked what the model says of a field of its forms, by the field's id; null where it has none */
    static Optional<Said> of(String condition, Function<String, Map<String, String>> asked) {
        var one = ONE.matcher(condition.strip());
        if (!one.matches()) {
            return Optional.empty();
        }
        if (one.group(1).equals("outcome")) {
            return one.group(4) == null ? Optional.empty() : Optional.of(Said.of("comparison.condition.answer", one.group(4)));
        }
        var field = asked.apply(one.group(1));
        if (field == null || field.getOrDefault("label", "").isBlank()) {
            return Optional.empty();
        }
        var answer = one.group(4) != null ? choice(field, one.group(4)) : Optional.of(switch (one.group(3)) {
            case "true" -> Said.of("form.yes");
            case "false" -> Said.of("form.no");
            default -> Said.words(one.group(3));
        });
        return answer.map(given -> Said.of(switch (one.group(2)) {
            case ">=" -> "comparison.condition.least";
            case "<" -> "comparison.condition.below";
            default -> "comparison.condition.is";
        }, field.get("label"), given));
    }

    private static Optional<Said> choice(Map<String, String> field, String id) {
        return field.entrySet().stream().filter(each -> each.getKey().matches("value( \\d+)?/@id") && each.getValue().equals(id))
                .map(each -> field.get(each.getKey().replace("/@id", "/@name"))).filter(name -> name != null && !name.isBlank()).findFirst().map(Said::words);
    }
}
