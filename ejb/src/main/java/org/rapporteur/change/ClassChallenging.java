package org.rapporteur.change;

import static org.rapporteur.authority.Capability.CHALLENGE_CLASS;
import static org.rapporteur.authority.Capability.SETTLE_CLASS;

import java.util.Map;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.change.ClassEvent.What;
import org.rapporteur.governance.ChangeClass;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Alteration;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Any state may hold that a change weighs more than it was classed. The chair settles it, or the state withdraws. */
@Stateless
public class ClassChallenging {

    private static final int LONGEST_REASON = 4_000;

    @Inject
    private VersionClasses classes;
    @Inject
    private Circulating reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ClassEvent> events;

    /** @param version that made the change to {@code subject} */
    public record ChallengeClass(ReportId report, int version, UUID subject, String reason) implements OnReport {
    }

    public record WithdrawChallenge(ReportId report, UUID challenge) implements OnReport {
    }

    public record SettleClass(ReportId report, int version, UUID subject, String changeClass, String reason) implements OnReport {
    }

    /** From now on the change counts as substantive. */
    @Requires(CHALLENGE_CLASS)
    public UUID challenge(ChallengeClass command) {
        InputWrong.check().text(command.reason(), "reason", LONGEST_REASON, "change.challenge-reason-missing").done();
        var change = change(command.report(), command.version(), command.subject());
        var state = caller.person().state();
        if (change.challenges().stream().anyMatch(each -> each.open() && each.state().equals(state))) {
            throw new WrongState("change.challenged-already", Changed.name(change.change()));
        }
        if (!change.challenged() && change.counts() == ChangeClass.SUBSTANTIVE) {
            throw new WrongState("change.gravest-already", Changed.name(change.change()));
        }
        var id = UUID.randomUUID();
        classes.challenge(id, command.report(), command.version(), command.subject(), state, command.reason().strip(), caller.id().uuid(), clock.now());
        fire(What.CHALLENGED, command.report(), command.version(), state, change.change(), Said.words(command.reason().strip()));
        return id;
    }

    @Requires(CHALLENGE_CLASS)
    public void withdraw(WithdrawChallenge command) {
        underWay(command.report());
        for (var version : classes.kept(command.report()).entrySet()) {
            for (var change : version.getValue().entrySet()) {
                for (var challenge : change.getValue().challenges()) {
                    if (challenge.id().equals(command.challenge())) {
                        withdraw(command.report(), version.getKey(), change.getKey(), challenge);
                        return;
                    }
                }
            }
        }
        throw new NotFound("challenge");
    }

    private void withdraw(ReportId report, int version, UUID subject, ClassChallenge challenge) {
        if (!challenge.state().equals(caller.person().state())) {
            throw new NotAllowed("change.only-its-state", challenge.stateName());
        }
        if (!challenge.open()) {
            throw new WrongState("change.not-open");
        }
        classes.withdraw(challenge.id(), caller.id().uuid(), clock.now());
        fire(What.WITHDRAWN, report, version, challenge.state(), alteration(report, version, subject), null);
    }

    /** Settles every challenge of the change that is open. */
    @Requires(SETTLE_CLASS)
    public void settle(SettleClass command) {
        var as = Keyed.of(ChangeClass.class, command.changeClass()).orElse(null);
        InputWrong.check().that(as != null, "class", "change.class-missing").text(command.reason(), "reason", LONGEST_REASON, "change.settle-reason-missing").done();
        var change = change(command.report(), command.version(), command.subject());
        if (!change.challenged()) {
            throw new WrongState("change.not-open");
        }
        classes.settle(command.report(), command.version(), command.subject(), as, command.reason().strip(), caller.id().uuid(), clock.now());
        fire(What.SETTLED, command.report(), command.version(), null, change.change(), Said.of("change.classed-because", as, command.reason().strip()));
    }

    /** In the report's turn, as long as nothing is adopted. */
    private ClassedChange change(ReportId report, int version, UUID subject) {
        underWay(report);
        var kept = classes.kept(report).getOrDefault(version, Map.of());
        if (!kept.containsKey(subject)) {
            throw new NotFound("change");
        }
        return classes.of(kept, alteration(report, version, subject));
    }

    private void underWay(ReportId report) {
        var turn = reports.lock(report);
        if (turn.status().compareTo(ReportStatus.DECIDE) > 0) {
            throw new WrongState("change.decided", turn.status());
        }
    }

    private Alteration alteration(ReportId report, int version, UUID subject) {
        return Alteration.between(reports.version(report, version - 1), reports.version(report, version)).stream()
                .filter(each -> each.subject().equals(subject)).findFirst().orElseThrow(() -> new NotFound("change"));
    }

    private void fire(What what, ReportId report, int version, String state, Alteration change, Said outcome) {
        events.fire(new ClassEvent(what, report, version, state, Changed.name(change), outcome));
    }
}
