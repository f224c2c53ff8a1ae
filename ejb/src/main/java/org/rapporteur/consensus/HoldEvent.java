package org.rapporteur.consensus;

import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** A hold was put, joined, extended or released, or ran out. */
public record HoldEvent(What what, PositionId hold, ReportId report, Integer version, String onBehalfOf, Said outcome) implements OnRecord {

    public enum What {
        PUT("act.put-a-hold"),
        JOINED("act.joined-a-hold"),
        EXTENDED("act.extended-a-hold"),
        RELEASED("act.released-a-hold"),
        LAPSED("act.let-a-hold-lapse");

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
    public boolean automatic() {
        return what == What.LAPSED;
    }

    @Override
    public UUID aboutReport() {
        return report.uuid();
    }

    @Override
    public Integer aboutVersion() {
        return version;
    }
}
