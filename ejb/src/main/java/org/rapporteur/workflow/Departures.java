package org.rapporteur.workflow;

import org.rapporteur.governance.MemberLeft;
import org.rapporteur.report.Circulating;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/**
 * A state that is a member no more owes nothing more at the rounds under way. A review that waited for it alone is over;
 * what its leaving means for a decision is for {@code consensus} to say, which hears of it after this.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Departures {

    @Inject
    private Steps steps;
    @Inject
    private Circulating reports;
    @Inject
    private ApprovalRoute route;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<RouteEvent> events;

    void left(@Observes @Priority(Interceptor.Priority.APPLICATION) MemberLeft member) {
        for (var step : steps.owedBy(member.mechanism(), member.state())) {
            var turn = reports.lock(step.report());
            if (steps.open(step.report()).filter(step::equals).isEmpty()) {
                continue;
            }
            var duties = steps.duties(step.id());
            duties.stream().filter(duty -> member.state().equals(duty.state())).forEach(duty -> duty.lapse(clock.now()));
            events.fire(new RouteEvent(step.report(), Said.of("act.asks-a-state-no-more"), turn.version() == 0 ? null : turn.version(), Said.words(member.name()), Said.of("workflow.member-no-more"), true));
            if (step.type() == StepType.REVIEW && duties.stream().noneMatch(Duty::open)) {
                route.leave(step.report(), step.element(), null);
            }
        }
    }
}
