package org.rapporteur.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.rapporteur.governance.CarryingOver;
import org.rapporteur.report.Alteration;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.Said;

/**
 * How what somebody said of one version bears on a later one: pure.
 *
 * @param version it was said of
 * @param carried whether it is carried over
 * @param since   what it concerns and altered since
 */
public record Bearing(int version, boolean carried, List<Alteration> since) {

    /** More alterations than this are counted and not named. */
    private static final int NAMED = 4;

    /** @param paragraphs that were spoken of; none for the whole text */
    public static Bearing of(CarryingOver rule, int version, ReportText then, ReportText now, Collection<UUID> paragraphs) {
        var since = Alteration.between(then, now).stream().filter(each -> each.concerns(paragraphs)).toList();
        return new Bearing(version, rule != CarryingOver.NONE && since.isEmpty(), since);
    }

    public Said said() {
        if (since.isEmpty()) {
            return Said.of(carried ? "change.carried" : "change.not-carried", version);
        }
        return Said.of("change.stale", version, named());
    }

    /** "paragraph 14 and the heading “Findings”" */
    public Said named() {
        var names = new ArrayList<Said>(since.stream().limit(NAMED).map(this::name).toList());
        if (since.size() > NAMED) {
            names.add(Said.of("change.more", since.size() - NAMED));
        }
        return Said.and(names);
    }

    private Said name(Alteration each) {
        return switch (each.part()) {
            case TITLE -> Said.of("change.title");
            case HEADING -> Said.of("change.heading", each.is());
            case PARAGRAPH -> each.is() == null ? Said.of("change.paragraph-gone", each.before())
                    : Said.of(each.was() == null ? "change.paragraph-new" : "change.paragraph", each.after());
        };
    }
}
