package org.rapporteur.change;

import org.rapporteur.report.Alteration;
import org.rapporteur.shared.Said;

/** What an alteration is called. */
public final class Changed {

    private Changed() {
    }

    /** "paragraph 14", by its number in the later text where it is in it. */
    public static Said name(Alteration each) {
        return switch (each.part()) {
            case TITLE -> Said.of("change.title");
            case HEADING -> Said.of("change.heading", each.is());
            case PARAGRAPH -> each.is() == null ? Said.of("change.paragraph-gone", each.before())
                    : Said.of(each.was() == null ? "change.paragraph-new" : "change.paragraph", each.after());
        };
    }
}
