package org.rapporteur.consensus;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.DecisionRule.Period.Unit;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * A decision from its opening to its end. Everything here happens in the report's turn, so that of two who act in the same
 * moment one is first; and the instant that counts is read after the turn was taken.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Deciding {

    @Inject
    private Decisions decisions;
    @Inject
    private Positions positions;
    @Inject
    private Bearings bearings;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private StepWork work;
    @Inject
    private Certificates certificates;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<DecisionEvent> events;
    @Inject
    private Event<HoldEvent> lapses;
    @Inject
    private Holds holds;

    Optional<Decision> open(ReportId report) {
        return decisions.open(report);
    }

    /** The positions as they count in this decision. A state that has left the mechanism since counts no more. */
    Tally tally(Decision decision, String mechanism) {
        var present = mechanisms.get(mechanism).members().stream().map(Member::state).toList();
        var members = decision.members().stream().filter(member -> present.contains(member.state())).toList();
        var counting = decision.counting(positions.on(decision.report()));
        return Tally.of(decision.rule(), members, counting, decision.version(), bearings.of(decision.report(), decision.version(), decision.carrying(), counting));
    }

    /** The holds for which the clock of the report's decision stands still now. */
    List<PositionView> inForce(Turn turn) {
        return inForce(turn.report(), turn.mechanism());
    }

    List<PositionView> inForce(ReportId report, String mechanism) {
        return open(report).map(decision -> tally(decision, mechanism).holds()).orElse(List.of());
    }

    DecisionView view(Decision decision, String mechanism) {
        return view(decision, mechanism, decisions.extensions(decision.report()), decisions.pauses(decision.report()));
    }

    DecisionView view(Decision decision, String mechanism, Map<DecisionId, List<ExtensionView>> extensions, Map<DecisionId, List<Pause>> pauses) {
        return new DecisionView(decision.id(), decision.version(), decision.contentHash(), decision.rule(),
                sentences(decision, mechanism), decision.body(), decision.members(), decision.openedAt(),
                decision.expiresAt(), extensions.getOrDefault(decision.id(), List.of()),
                standsStill(decision, mechanism), pauses(decision, pauses.getOrDefault(decision.id(), List.of())), decision.closedAt(), decision.outcome(), decision.ending(),
                decision.brokenBy() == null ? null : mechanisms.stateName(mechanism, decision.brokenBy()));
    }

    private List<Said> sentences(Decision decision, String mechanism) {
        var sentences = new ArrayList<>(decision.rule().sentences(state -> mechanisms.stateName(mechanism, state)));
        if (decision.body() == null) {
            sentences.add(decision.carrying().meaning());
        }
        return sentences;
    }

    private DecisionView.StandsStill standsStill(Decision decision, String mechanism) {
        if (decision.standsSince() == null || decision.closedAt() != null) {
            return null;
        }
        var by = tally(decision, mechanism).holds().stream().map(PositionView::stateName).toList();
        return new DecisionView.StandsStill(decision.standsSince(), decision.stoodBefore(), by, left(decision, mechanism));
    }

    /** How much of its time is left to a decision whose clock stands still. */
    private Said left(Decision decision, String mechanism) {
        var period = decision.rule().period();
        if (period.unit() == Unit.WORKING_DAYS) {
            return Said.of("decision.left.working-days", period.workingDaysLeft(decision.standsSince(), decision.stoodBefore(), mechanisms.get(mechanism).calendar()));
        }
        var left = Duration.between(decision.standsSince(), decision.stoodBefore());
        return left.toDays() > 0 ? Said.of("decision.left.days", left.toDays(), left.toHoursPart())
                : left.toHours() > 0 ? Said.of("decision.left.hours", left.toHours(), left.toMinutesPart()) : Said.of("decision.left.minutes", left.toMinutes());
    }

    private static List<Pause> pauses(Decision decision, List<Pause> before) {
        return decision.standsSince() == null || decision.closedAt() == null ? before
                : Stream.concat(before.stream(), Stream.of(new Pause(decision.standsSince(), decision.closedAt(), decision.stoodBefore(), null))).toList();
    }

    /** A moment in the mechanism's zone, for sentences. */
    ZonedDateTime told(Turn turn, Instant moment) {
        return moment.atZone(mechanisms.get(turn.mechanism()).zone());
    }

    /** The text is put up for decision, under the rule that its type has now, or as the silence that the route draws. */
    Decision begin(Turn turn, UUID step) {
        var mechanism = mechanisms.get(turn.mechanism());
        var drawn = work.due(turn.report(), StepType.DECIDE);
        var silence = work.silence(turn.report());
        // A route drawn before decisions had rules ends this step by itself, and what it ends is not adopted.
        var rule = silence.isPresent() ? DecisionRule.silence(silence.get()) : drawn.isPresent() ? DecisionRule.CONSENSUS
                : mechanism.reportType(turn.type()).map(ReportType::decision).orElse(DecisionRule.CONSENSUS);
        var carrying = mechanism.reportType(turn.type()).map(ReportType::carrying).orElse(CarryingOver.NONE);
        var decision = begin(turn, step, rule, carrying, mechanism.members(), null, clock.now(), drawn.orElse(null));
        keepTime(decision, turn, tally(decision, turn.mechanism()), decision.openedAt());
        return decision;
    }

    private Decision begin(Turn turn, UUID step, DecisionRule rule, CarryingOver carrying, List<Member> members, String body, Instant now, Instant drawn) {
        var expires = drawn != null || rule.period() == null ? drawn : rule.period().end(now, mechanisms.get(turn.mechanism()).calendar());
        var decision = new Decision(turn, step, rule, carrying, members, body, now, expires);
        decisions.add(decision);
        if (drawn == null) {
            work.due(turn.report(), StepType.DECIDE, expires);
        }
        var kind = body == null ? rule.kind().said() : Said.of("decision.before", body, rule.kind().said());
        fire(DecisionEvent.What.OPENED, decision, null, expires == null ? Said.of("decision.opened", kind, decision.contentHash())
                : Said.of("decision.opened-until", kind, expires.toString(), decision.contentHash()));
        return decision;
    }

    /** After a word was said or taken back, or ran out: adopts the text where nothing could change that any more; else the clock stands still or runs on. */
    void heard(Decision decision, Turn turn, Instant now) {
        var tally = tally(decision, turn.mechanism());
        if (tally.settled()) {
            close(decision, turn, true, DecisionEnding.SETTLED, now, null);
        } else {
            keepTime(decision, turn, tally, now);
        }
    }

    private void keepTime(Decision decision, Turn turn, Tally tally, Instant now) {
        var held = !tally.holds().isEmpty();
        if (held && decision.runs()) {
            decision.standStill(now);
            work.due(turn.report(), StepType.DECIDE, null);
            fire(DecisionEvent.What.STOOD_STILL, decision, null, Said.of("decision.stood-still", now.toString(), left(decision, turn.mechanism()), decision.stoodBefore().toString()));
        } else if (!held && decision.standsSince() != null) {
            var pause = decision.runOn(now, mechanisms.get(turn.mechanism()).calendar());
            decisions.keep(decision.id(), pause);
            work.due(turn.report(), StepType.DECIDE, pause.after());
            fire(DecisionEvent.What.RAN_ON, decision, null, Said.of("decision.ran-on", pause.until().toString(), pause.after().toString(), pause.before().toString()));
        }
    }

    /** Each hold whose own date has come lapses at that instant, whenever this is called. */
    void lapse(Turn turn, Instant now) {
        for (var hold : holds.over(turn.report(), now)) {
            var inForce = inForce(turn).stream().anyMatch(each -> each.id().equals(hold.id()));
            holds.end(hold.id(), HoldEnding.LAPSED, hold.until());
            if (inForce) {
                work.settle(turn.report(), StepType.DECIDE, hold.state(), false);
                lapses.fire(new HoldEvent(HoldEvent.What.LAPSED, hold.id(), turn.report(), hold.version(), hold.state(), Said.of("decision.lapsed", hold.stateName(), hold.until().toString())));
                open(turn.report()).ifPresent(decision -> heard(decision, turn, hold.until()));
            }
        }
    }

    void broken(Decision decision, Turn turn, String state, Instant now) {
        close(decision, turn, false, DecisionEnding.BROKEN, now, state);
    }

    /** The instant of expiry decides, whenever this is called. */
    void expire(Decision decision, Turn turn) {
        close(decision, turn, tally(decision, turn.mechanism()).carried(), DecisionEnding.EXPIRY, decision.expiresAt(), null);
    }

    void takenBack(Decision decision, Turn turn, String reason, Instant now) {
        end(decision, turn, DecisionOutcome.TAKEN_BACK, DecisionEnding.TAKEN_BACK, now, null);
        fire(DecisionEvent.What.TAKEN_BACK, decision, null, Said.words(reason));
        work.leave(decision.report(), StepType.DECIDE, "revise");
    }

    /** The route went on by its own date. */
    void overtaken(Decision decision, Turn turn) {
        end(decision, turn, DecisionOutcome.NOT_ADOPTED, DecisionEnding.EXPIRY, decision.expiresAt(), null);
        fire(DecisionEvent.What.NOT_ADOPTED, decision, null, Said.of("decision.overtaken", decision.contentHash()));
    }

    void extend(Decision decision, Instant until, String reason, UUID by, Instant now) {
        var extension = new ExtensionView(decision.expiresAt(), until, reason, now, null);
        decision.extend(until);
        decisions.keep(decision.id(), extension, by);
        work.due(decision.report(), StepType.DECIDE, until);
        fire(DecisionEvent.What.EXTENDED, decision, null, Said.of("decision.extended", extension.before().toString(), until.toString(), reason));
    }

    private void close(Decision decision, Turn turn, boolean carried, DecisionEnding why, Instant at, String by) {
        var failure = decision.rule().failure();
        var outcome = carried ? DecisionOutcome.ADOPTED : switch (failure.then()) {
            case DRAFTING -> DecisionOutcome.NOT_ADOPTED;
            case ESCALATION -> DecisionOutcome.ESCALATED;
            case ISSUE_WITH_DISSENT -> DecisionOutcome.ISSUED_WITH_DISSENT;
        };
        end(decision, turn, outcome, why, at, by);
        fire(DecisionEvent.What.of(outcome), decision, by, switch (why) {
            case SETTLED -> Said.of("decision.ended.settled", decision.rule().kind().said(), at.toString(), decision.contentHash());
            case EXPIRY -> Said.of("decision.ended.expiry", decision.rule().kind().said(), at.toString(), decision.contentHash());
            case BROKEN -> Said.of("decision.ended.broken", decision.rule().kind().said(), at.toString(), decision.contentHash(), mechanisms.stateName(turn.mechanism(), by));
            case TAKEN_BACK -> throw new IllegalStateException();
        });
        if (outcome == DecisionOutcome.ESCALATED) {
            escalate(decision, turn, failure.to());
        } else {
            work.leave(turn.report(), StepType.DECIDE, outcome.goesOut() ? "adopted" : work.silence(turn.report()).isPresent() ? "broken" : "not-adopted");
        }
    }

    private void end(Decision decision, Turn turn, DecisionOutcome outcome, DecisionEnding why, Instant at, String by) {
        decision.close(outcome, why, at, by);
        certificates.issue(decision, view(decision, turn.mechanism()), tally(decision, turn.mechanism()), turn, clock.now());
    }

    /** The other body has its whole time, counted from now and not from when the first was over. */
    private void escalate(Decision decision, Turn turn, DecisionRule.Body body) {
        var members = mechanisms.get(turn.mechanism()).members().stream().filter(member -> body.members().contains(member.state())).toList();
        work.owedAnew(turn.report(), StepType.DECIDE, body.members());
        begin(turn, decision.step(), body.rule(), decision.carrying(), members, body.name(), clock.now(), null);
    }

    private void fire(DecisionEvent.What what, Decision decision, String state, Said outcome) {
        events.fire(new DecisionEvent(what, decision.id(), decision.report(), decision.version(), state, decision.expiresAt(), outcome));
    }
}
