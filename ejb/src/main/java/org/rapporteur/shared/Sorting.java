package org.rapporteur.shared;

import java.util.Map;
import java.util.TreeSet;

/**
 * In which order a list can be asked for: {@code title}, or {@code -title} from its end.
 *
 * @param usual   the SQL of the order in which it comes by itself; it decides also between what is otherwise equal
 * @param columns what callers say, and the SQL that means it
 */
public record Sorting(String usual, Map<String, String> columns) {

    /** @throws InputWrong if the list cannot be sorted so */
    public String by(Page.Request part) {
        var asked = part.sort();
        if (asked == null) {
            return " order by " + usual;
        }
        var down = asked.startsWith("-");
        var column = columns.get(down ? asked.substring(1) : asked);
        if (column == null) {
            throw new InputWrong("sort", "shared.no-such-order", asked, Said.row(new TreeSet<>(columns.keySet()).stream().toList()));
        }
        return " order by " + column + (down ? " desc" : "") + " nulls last, " + usual;
    }
}
