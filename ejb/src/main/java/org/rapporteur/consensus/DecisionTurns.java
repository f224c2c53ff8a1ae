package org.rapporteur.consensus;

import java.time.Instant;

import org.rapporteur.governance.DecisionRule;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How everything done in a decision begins: what is over is closed, the report's turn taken, and then the clock read. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DecisionTurns {

    @Inject
    private Deciding deciding;
    @Inject
    private DecisionExpiry expiry;
    @Inject
    private Circulating reports;
    @Inject
    private MomentClock clock;

    /** The decision as it stands in the report's turn, and the instant of what is done in it. */
    record Now(Turn turn, Decision decision, Instant instant) {

        DecisionRule rule() {
            return decision.rule();
        }
    }

    /**
     * @param seen null where it does not matter which text the person saw
     * @param owed what else has to be so, asked when the time is not over
     */
    Now now(ReportId report, Integer seen, Runnable owed) {
        expiry.pass(report);
        var turn = reports.lock(report);
        var instant = clock.now();
        deciding.lapse(turn, instant);
        var open = deciding.open(report);
        if (open.filter(decision -> !decision.expired(instant)).isEmpty()) {
            expiry.refuseLate(report, turn);
        }
        owed.run();
        var decision = open.filter(each -> turn.status() == ReportStatus.DECIDE)
                .orElseThrow(() -> new WrongState("consensus.not-deciding", turn.status()));
        if (seen != null && seen != turn.revision() && seen != turn.version()) {
            throw new SomeoneWasFaster("text-under-decision", turn.revision());
        }
        return new Now(turn, decision, instant);
    }
}
