package org.rapporteur.consensus;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.DecisionRule;
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

    DecisionView view(Decision decision, String mechanism) {
        return view(decision, mechanism, decisions.extensions(decision.report()));
    }

    DecisionView view(Decision decision, String mechanism, Map<DecisionId, List<ExtensionView>> extensions) {
        return new DecisionView(decision.id(), decision.version(), decision.contentHash(), decision.rule(),
                sentences(decision, mechanism), decision.body(), decision.members(), decision.openedAt(),
                decision.expiresAt(), extensions.getOrDefault(decision.id(), List.of()), decision.closedAt(), decision.outcome(), decision.ending(),
                decision.brokenBy() == null ? null : mechanisms.stateName(mechanism, decision.brokenBy()));
    }

    private List<Said> sentences(Decision decision, String mechanism) {
        var sentences = new ArrayList<>(decision.rule().sentences(state -> mechanisms.stateName(mechanism, state)));
        if (decision.body() == null) {
            sentences.add(decision.carrying().meaning());
        }
        return sentences;
    }

    /** A moment in the mechanism's zone, for sentences. */
    ZonedDateTime told(Turn turn, Instant moment) {
        return moment.atZone(mechanisms.get(turn.mechanism()).zone());
    }

    /** The text is put up for decision, under the rule that its type has now. */
    Decision begin(Turn turn, UUID step) {
        var mechanism = mechanisms.get(turn.mechanism());
        var drawn = work.due(turn.report(), StepType.DECIDE);
        // A route drawn before decisions had rules ends this step by itself, and what it ends is not adopted.
        var rule = drawn.isPresent() ? DecisionRule.CONSENSUS
                : mechanism.reportType(turn.type()).map(ReportType::decision).orElse(DecisionRule.CONSENSUS);
        var carrying = mechanism.reportType(turn.type()).map(ReportType::carrying).orElse(CarryingOver.NONE);
        return begin(turn, step, rule, carrying, mechanism.members(), null, clock.now(), drawn.orElse(null));
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

    /** Adopts the text where nothing could change that any more. */
    void settle(Decision decision, Turn turn, Instant now) {
        if (tally(decision, turn.mechanism()).settled()) {
            close(decision, turn, true, DecisionEnding.SETTLED, now, null);
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
            work.leave(turn.report(), StepType.DECIDE, outcome.goesOut() ? "adopted" : "not-adopted");
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
