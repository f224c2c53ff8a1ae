package org.rapporteur.change;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/**
 * A change was classed, or its class challenged or settled.
 *
 * @param version that made the change; null while it is not circulated
 * @param state   that challenged, or null
 */
public record ClassEvent(What what, ReportId report, Integer version, String state, Said object, Said outcome) implements OnRecord {

    public enum What {
        CLASSED("act.classed-a-change"),
        CHALLENGED("act.challenged-the-class-of-a-change"),
        WITHDRAWN("act.withdrew-a-challenge"),
        SETTLED("act.settled-the-class-of-a-change");

        private final String act;

        What(String act) {
            this.act = act;
        }
    }

    @Override
    public Said act() {
        return Said.of(what.act);
    }

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }

    @Override
    public String onBehalfOf() {
        return state;
    }
}
