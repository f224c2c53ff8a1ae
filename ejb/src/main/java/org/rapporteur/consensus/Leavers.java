package org.rapporteur.consensus;

import org.rapporteur.governance.MemberLeft;
import org.rapporteur.report.Circulating;
import org.rapporteur.shared.MomentClock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/** A state that is a member no more counts no more: where it alone was waited for, or alone stood in the way, the text is adopted. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Leavers {

    @Inject
    private Decisions decisions;
    @Inject
    private Deciding deciding;
    @Inject
    private Circulating reports;
    @Inject
    private MomentClock clock;

    /** After what the state owes has lapsed, so that a step is not left while it waits for it. */
    void left(@Observes @Priority(Interceptor.Priority.APPLICATION + 500) MemberLeft member) {
        for (var report : decisions.openIn(member.mechanism())) {
            var turn = reports.lock(report);
            deciding.open(report).filter(decision -> !decision.expired(clock.now())).ifPresent(decision -> deciding.heard(decision, turn, clock.now()));
        }
    }
}
