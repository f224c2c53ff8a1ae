package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;

import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Closes decisions, and holds, whose time is over, each report in a transaction of its own: what it comes to was decided at the instant of
 * expiry, and neither a refusal that follows nor a server that slept changes it.
 */
@ApplicationScoped
@Transactional
class DecisionExpiry {

    @Inject
    private Decisions decisions;
    @Inject
    private Deciding deciding;
    @Inject
    private Circulating reports;
    @Inject
    private MomentClock clock;
    @Inject
    private DecisionExpiry inItsOwnTransaction;

    List<ReportId> due() {
        return decisions.due(clock.now());
    }

    /** To be called before the report's turn is taken: whoever comes finds the decision as it stands now. */
    void pass(ReportId report) {
        if (decisions.due(report, clock.now())) {
            inItsOwnTransaction.close(report);
        }
    }

    /** Public because of the container: a call within the package to a bean already at work passes its interceptors by, and with them the transaction. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void close(ReportId report) {
        var turn = reports.lock(report);
        deciding.lapse(turn, clock.now());
        deciding.open(report).filter(decision -> decision.expired(clock.now())).ifPresent(decision -> deciding.expire(decision, turn));
    }

    /** @throws WrongState if the newest version's decision ended at an instant that whoever comes now has missed */
    void refuseLate(ReportId report, Turn turn) {
        decisions.newest(report).filter(decision -> decision.version() == turn.version()).ifPresent(decision -> {
            if (decision.closedAt() == null) {
                throw late(decision, turn, decision.expiresAt(), "consensus.late.soon");
            }
            if (decision.ending() == DecisionEnding.EXPIRY || decision.ending() == DecisionEnding.BROKEN) {
                throw late(decision, turn, decision.closedAt(), switch (decision.outcome()) {
                    case ADOPTED -> "consensus.late.adopted";
                    case ISSUED_WITH_DISSENT -> "consensus.late.issued";
                    default -> "consensus.late.not-adopted";
                });
            }
        });
    }

    private WrongState late(Decision decision, Turn turn, Instant at, String outcome) {
        return new WrongState(decision.rule().silent() ? "consensus.silence-ended" : "consensus.decision-ended", deciding.told(turn, at), Said.of(outcome)).since(at, null);
    }
}
