package org.rapporteur.consensus;

import java.time.Instant;
import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/**
 * A decision was opened, extended or ended, or its clock stopped or ran on.
 *
 * @param state     that broke the silence; null otherwise
 * @param expiresAt when it ends; where it has ended, when it would have; null for never
 */
public record DecisionEvent(What what, DecisionId decision, ReportId report, Integer version, String state, Instant expiresAt, Said outcome) implements OnRecord {

    public enum What {
        OPENED(true, "act.opened-the-decision"),
        EXTENDED(false, "act.extended-the-decision"),
        STOOD_STILL(true, "act.stopped-the-clock"),
        RAN_ON(true, "act.let-the-clock-run-on"),
        ADOPTED(true, "act.adopted-the-text"),
        ISSUED_WITH_DISSENT(true, "act.issued-the-text-with-dissent"),
        ESCALATED(true, "act.gave-the-decision-to-another-body"),
        NOT_ADOPTED(true, "act.did-not-adopt-the-text"),
        TAKEN_BACK(false, "act.took-the-text-back-from-decision");

        private final String act;
        private final boolean automatic;

        What(boolean automatic, String act) {
            this.act = act;
            this.automatic = automatic;
        }

        static What of(DecisionOutcome outcome) {
            return valueOf(outcome.name());
        }
    }

    @Override
    public Said act() {
        return Said.of(what.act);
    }

    @Override
    public boolean automatic() {
        return what.automatic;
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
