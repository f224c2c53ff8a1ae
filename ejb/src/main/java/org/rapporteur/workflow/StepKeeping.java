package org.rapporteur.workflow;

import java.time.Instant;
import java.util.List;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Holders;
import org.rapporteur.identity.Names;
import org.rapporteur.identity.Role;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps steps and duties in step with the engine, in the engine's own transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepKeeping implements RouteListener {

    private static final String MEMBER_STATES = "member-states";

    @Inject
    private Steps steps;
    @Inject
    private Circulating reports;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Holders holders;
    @Inject
    private Names names;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<StepOpened> opened;
    @Inject
    private Event<StepLapsed> lapsed;
    @Inject
    private Event<RouteEvent> events;

    @Override
    public void arrived(ReportId report, Arrival arrival) {
        reports.moveTo(report, ReportStatus.ofKey((arrival.type().is(StepType.DECIDE) ? StepType.DECIDE : arrival.type()).key()));
        var turn = reports.lock(report);
        var now = clock.now();
        var step = new StepRow(report, arrival, turn.version(), now);
        steps.add(step);
        for (var responsible : arrival.responsible()) {
            owe(step, turn.mechanism(), responsible, now);
        }
        events.fire(new RouteEvent(report, Said.of("act.came-to-the-step"), versionOf(turn), Said.words(arrival.name()),
                arrival.due() == null ? null : Said.of("workflow.due", arrival.due().toString()), true));
        opened.fire(new StepOpened(report, step.id(), arrival.type(), turn.version()));
    }

    private void owe(StepRow step, String mechanism, String responsible, Instant now) {
        if (responsible.equals(MEMBER_STATES)) {
            mechanisms.get(mechanism).members().forEach(member ->
                    steps.add(new Duty(step, mechanism, Role.CLEARING_DELEGATE, member.state(), null, now)));
            return;
        }
        var role = Role.ofKey(responsible).orElseThrow(() -> new IllegalStateException("The model names a role that there is not: " + responsible));
        if (step.type().ofMany()) {
            holders.of(mechanism, role).forEach(person -> steps.add(new Duty(step, mechanism, role, null, person, now)));
        } else {
            steps.add(new Duty(step, mechanism, role, null, null, now));
        }
    }

    @Override
    public void lapsed(ReportId report, String element) {
        var turn = reports.lock(report);
        var step = open(report, element);
        var late = close(step, true);
        events.fire(new RouteEvent(report, Said.of("act.let-the-due-date-pass"), versionOf(turn), null, notHeard(turn.mechanism(), late), true));
        lapsed.fire(new StepLapsed(report, step.id(), step.type(), turn.version()));
    }

    private Said notHeard(String mechanism, List<Duty> late) {
        return late.isEmpty() ? Said.of("workflow.all-heard") : Said.of("workflow.not-heard", late.size(), Said.row(late.stream()
                .map(duty -> duty.person() != null ? names.of(duty.person()) : duty.state() == null ? duty.type().key() : mechanisms.stateName(mechanism, duty.state())).sorted().toList()));
    }

    @Override
    public void left(ReportId report, String element) {
        reports.lock(report);
        close(open(report, element), false);
    }

    private StepRow open(ReportId report, String element) {
        return steps.open(report).filter(open -> open.element().equals(element))
                .orElseThrow(() -> new IllegalStateException("The engine left a step at which report " + report + " does not stand"));
    }

    private List<Duty> close(StepRow step, boolean late) {
        var now = clock.now();
        step.close(late, now);
        var owed = steps.duties(step.id()).stream().filter(Duty::open).toList();
        owed.forEach(duty -> duty.lapse(now));
        return owed;
    }

    @Override
    public void ended(ReportId report) {
        reports.moveTo(report, ReportStatus.PUBLISHED);
    }

    @Override
    public Instant afterWorkingDays(ReportId report, int days) {
        return mechanisms.get(reports.lock(report).mechanism()).calendar().plusWorkingDays(clock.now(), days);
    }

    private static Integer versionOf(Circulating.Turn turn) {
        return turn.version() == 0 ? null : turn.version();
    }
}
