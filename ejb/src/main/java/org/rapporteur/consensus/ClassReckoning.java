package org.rapporteur.consensus;

import org.rapporteur.change.ClassEvent;
import org.rapporteur.report.Circulating;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** When a change comes to weigh more, or less, other positions are carried over: others owe one, and what was waited for may be there. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClassReckoning {

    @Inject
    private Deciding deciding;
    @Inject
    private DecisionExpiry expiry;
    @Inject
    private Circulating reports;
    @Inject
    private StepWork work;
    @Inject
    private MomentClock clock;

    void reckoned(@Observes ClassEvent event) {
        deciding.open(event.report()).filter(decision -> decision.body() == null).ifPresent(decision -> {
            var turn = reports.lock(event.report());
            var now = clock.now();
            if (decision.expired(now)) {
                expiry.refuseLate(event.report(), turn);
            }
            var standing = deciding.tally(decision, turn.mechanism()).standing();
            decision.members().forEach(member -> work.settle(event.report(), StepType.DECIDE, member.state(), standing.containsKey(member.state())));
            deciding.heard(decision, turn, now);
        });
    }
}
