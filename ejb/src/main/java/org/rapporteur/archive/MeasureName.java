package org.rapporteur.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A measure as lawyers name it.
 *
 * @param resolution such as "1718 (2006)"
 * @param number     such as "8(a)(iii)"
 */
public record MeasureName(String resolution, String number) {

    private static final String NUMBER = "[0-9]{1,3}(?:\\s?\\([a-z]{1,5}\\))*";
    private static final Pattern ALONE = Pattern.compile("(?:S/RES/|(?:UNSC)?R(?:es(?:olution)?)?\\.?\\s)?([0-9]{3,4})\\s?(?:\\(((?:19|20)[0-9]{2})\\))?\\s?,?\\s?(?:¶+|paras?\\.?|paragraphs?|§|:)\\s?(" + NUMBER + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHIN = Pattern.compile("paragraphs?\\s+(" + NUMBER + "(?:\\s?(?:,|and|or|, and|to)\\s?" + NUMBER + ")*)\\s+of\\s+(?:its\\s+)?resolution\\s+([0-9]{3,4}\\s?\\((?:19|20)[0-9]{2}\\))");
    private static final Pattern EACH = Pattern.compile(NUMBER);

    public MeasureName {
        number = number.replaceAll("\\s", "");
        resolution = resolution.replaceAll("\\s?\\(", " (");
    }

    /** A name found in a text, and where its sentence part begins to speak of it. */
    record Found(MeasureName name, int at) {
    }

    /** What somebody typed: "2375 (2017) ¶11", "S/RES/2375 (2017), para. 11", or "2375:11", whose year is empty. */
    static Optional<MeasureName> of(String typed) {
        var match = ALONE.matcher(typed.strip());
        return match.matches() ? Optional.of(new MeasureName(match.group(2) == null ? match.group(1) : match.group(1) + " (" + match.group(2) + ")", match.group(3))) : Optional.empty();
    }

    /** All that an English text names: "paragraphs 8 (a), 8 (b) and 8 (c) of resolution 1718 (2006)". */
    static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        WITHIN.matcher(text).results().forEach(match -> EACH.matcher(match.group(1)).results()
                .forEach(number -> found.add(new Found(new MeasureName(match.group(2), number.group()), match.start()))));
        return found;
    }

    @Override
    public String toString() {
        return resolution + " ¶" + number;
    }
}
