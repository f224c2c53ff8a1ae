package org.rapporteur.consensus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.governance.WorkingCalendar;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Json;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One text put up for decision: by whom, under which rule, until when, and how it ended. Open until then, unchangeable after. */
@Entity
class Decision {

    @Id
    private UUID id;
    private UUID report;
    private UUID step;
    private int version;
    @Column(name = "content_hash")
    private String contentHash;
    private String rule;
    private String members;
    private String carrying;
    private String body;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    private String outcome;
    private String ending;
    @Column(name = "broken_by")
    private String brokenBy;
    @Column(name = "stands_since")
    private Instant standsSince;
    @Column(name = "stood_before")
    private Instant stoodBefore;

    protected Decision() {
    }

    /** @param body the name of the body that decides, or null where it is the mechanism's members */
    Decision(Turn turn, UUID step, DecisionRule rule, CarryingOver carrying, List<Member> members, String body, Instant openedAt, Instant expiresAt) {
        id = UUID.randomUUID();
        report = turn.report().uuid();
        this.step = step;
        version = turn.version();
        contentHash = turn.contentHash();
        this.rule = Json.write(rule);
        this.members = Json.write(members);
        this.carrying = carrying.key();
        this.body = body;
        this.openedAt = openedAt;
        this.expiresAt = expiresAt;
    }

    DecisionId id() {
        return new DecisionId(id);
    }

    ReportId report() {
        return new ReportId(report);
    }

    UUID step() {
        return step;
    }

    int version() {
        return version;
    }

    String contentHash() {
        return contentHash;
    }

    DecisionRule rule() {
        return Json.read(rule, DecisionRule.class);
    }

    CarryingOver carrying() {
        return CarryingOver.ofKey(carrying);
    }

    List<Member> members() {
        return List.of(Json.read(members, Member[].class));
    }

    String body() {
        return body;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** The instant of expiry itself is too late already. */
    boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    Instant closedAt() {
        return closedAt;
    }

    DecisionOutcome outcome() {
        return outcome == null ? null : DecisionOutcome.ofKey(outcome);
    }

    DecisionEnding ending() {
        return ending == null ? null : DecisionEnding.ofKey(ending);
    }

    String brokenBy() {
        return brokenBy;
    }

    /** A body that was asked after another hears its members anew. */
    List<PositionView> counting(List<PositionView> positions) {
        return body == null ? positions : positions.stream().filter(position -> position.takenAt().isAfter(openedAt)).toList();
    }

    void extend(Instant until) {
        expiresAt = until;
    }

    /** Since when its clock stands still; null while it runs. A decision that ended meanwhile keeps it. */
    Instant standsSince() {
        return standsSince;
    }

    /** The end that it had when its clock stopped. */
    Instant stoodBefore() {
        return stoodBefore;
    }

    /** Whether it has a clock of its own, and that runs. One drawn in the route runs there. */
    boolean runs() {
        return expiresAt != null && rule().period() != null;
    }

    void standStill(Instant at) {
        standsSince = at;
        stoodBefore = expiresAt;
        expiresAt = null;
    }

    Pause runOn(Instant at, WorkingCalendar calendar) {
        var again = at.isBefore(standsSince) ? standsSince : at;
        expiresAt = rule().period().runOn(standsSince, stoodBefore, again, calendar);
        var pause = new Pause(standsSince, again, stoodBefore, expiresAt);
        standsSince = null;
        stoodBefore = null;
        return pause;
    }

    void close(DecisionOutcome as, DecisionEnding why, Instant at, String by) {
        outcome = as.key();
        ending = why.key();
        closedAt = at;
        brokenBy = by;
    }
}
