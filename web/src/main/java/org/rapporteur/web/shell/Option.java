package org.rapporteur.web.shell;

import java.util.List;
import java.util.ResourceBundle;

/**
 * Something that can be chosen.
 *
 * @param means what choosing it does, printed under the label, or null
 */
public record Option(Object value, String label, String means) {

    public Option(Object value, String label) {
        this(value, label, null);
    }

    /** All constants of an enum, with the texts {@code Stance.AGREED} and, where there is one, {@code Stance.AGREED.means}. */
    public static <E extends Enum<E>> List<Option> of(Class<E> kind) {
        return of(List.of(kind.getEnumConstants()));
    }

    public static List<Option> of(List<? extends Enum<?>> constants) {
        return constants.stream().map(Option::of).toList();
    }

    public static Option of(Enum<?> constant) {
        var texts = ResourceBundle.getBundle("org.rapporteur.web.texts");
        var key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        var label = texts.containsKey(key) ? texts.getString(key) : "???" + key + "???";
        return new Option(constant, label, texts.containsKey(key + ".means") ? texts.getString(key + ".means") : null);
    }
}
