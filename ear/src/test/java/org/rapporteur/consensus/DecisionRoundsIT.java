package org.rapporteur.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.InsideReport;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.application.Rows;
import org.rapporteur.consensus.PositionTaking.BreakSilence;
import org.rapporteur.consensus.PositionTaking.ExtendDecision;
import org.rapporteur.consensus.PositionTaking.TakeBack;
import org.rapporteur.consensus.PositionTaking.TakePosition;
import org.rapporteur.consensus.PositionTaking.WithdrawPosition;
import org.rapporteur.design.ModelStore;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Refusal;
import org.rapporteur.workflow.ApprovalRoute;

/**
 * A thousand rounds in which two act in the same moment on one decision: they take positions, withdraw, break the silence,
 * extend it, hold it, take the text back, circulate another, and its time runs out. Each round has one outcome, the same for all who ask, and the
 * instants on record say why it is that one.
 */
@OwnApplication
@ExtendWith(ArquillianExtension.class)
class DecisionRoundsIT {

    private static final int ROUNDS = Integer.getInteger("rapporteur.rounds", 1_000);
    private static final int AT_A_TIME = 50;
    private static final long PATIENCE = 120;

    @Inject
    private InsideReport inside;
    @Inject
    private PositionTaking positions;
    @Inject
    private ApprovalRoute route;
    @Inject
    private ModelStore models;
    @Resource(lookup = "java:jboss/datasources/Rapporteur")
    private DataSource database;
    @Resource
    private ManagedExecutorService threads;

    @Test
    void oneOutcomeEach() throws Exception {
        twoStates();
        straightToTheDecision();
        inside.in("race");
        for (var round = 0; round < ROUNDS; round += AT_A_TIME) {
            var reports = underDecision(round);
            for (var i = 0; i < reports.size(); i++) {
                race(reports.get(i).get(PATIENCE, TimeUnit.SECONDS), round + i);
            }
        }
    }

    /** In parallel, since nothing depends on the order. */
    private List<Future<ReportId>> underDecision(int round) {
        return IntStream.range(round, Math.min(round + AT_A_TIME, ROUNDS)).mapToObj(i -> threads.submit(() -> inside.submitted("Round " + i))).toList();
    }

    private void race(ReportId report, int round) throws Exception {
        // A millisecond more of delay in each round of a kind, so that the expiry falls before, between and after the acts.
        var delay = Duration.ofMillis(round / 8 % 12);
        switch (round % 8) {
            case 0 -> {
                take("race-fr", report, "agreed");
                both(() -> take("race-jp", report, "agreed"), () -> breaks("race-fr", report));
            }
            case 1 -> {
                expireIn(report, delay);
                both(() -> breaks("race-fr", report), () -> take("race-jp", report, "agreed"));
            }
            case 2 -> {
                expireIn(report, delay);
                both(() -> extend(report), () -> take("race-jp", report, "agreed-with-comment"));
            }
            case 3 -> {
                var objection = take("race-fr", report, "objection");
                expireIn(report, delay);
                both(() -> withdraw("race-fr", report, objection), () -> take("race-jp", report, "abstains"));
            }
            case 4 -> {
                expireIn(report, delay);
                both(() -> hold("race-fr", report), () -> take("race-jp", report, "agreed"));
            }
            case 5 -> {
                take("race-fr", report, "abstains");
                both(() -> takeBack(report), () -> take("race-jp", report, "agreed"));
            }
            case 6 -> {
                circulates(report, round);
                return;
            }
            default -> both(() -> extend(report), () -> breaks("race-jp", report));
        }
        settleWhatIsOver(report);
        oneOutcome(report, "round " + round);
    }

    /** A new version is circulated in the moment in which a state speaks, of that one or of the one before. */
    private void circulates(ReportId report, int round) throws Exception {
        var when = "round " + round;
        takeBack(report);
        inside.reword("race-coordinator", report, "Said otherwise in " + when + ".");
        var seen = 1 + round / 8 % 2;
        both(() -> act("race-coordinator", () -> {
            inside.putUp(report);
            return null;
        }), () -> act("race-jp", () -> positions.take(new TakePosition(report, null, "abstains", null, null, null, seen))));
        assertEquals("2 2 1", one("select (select count(*) from version v where v.report = r.id) || ' ' || (select count(*) from decision d where d.report = r.id) || ' ' || (select count(*) from decision d where d.report = r.id and d.closed_at is null) from report r where r.id = ?", report), when);
        assertEquals("decide", one("select status from report where id = ?", report).toLowerCase(), when);
        assertEquals("1", one("select count(*) from step where report = ? and closed_at is null", report), when);
        assertEquals("0", one("select count(*) from position p where p.report = ? and not exists (select 1 from decision d where d.report = p.report and d.version = p.version and d.content_hash = p.content_hash"
                + " and p.taken_at >= d.opened_at and (d.closed_at is null or p.taken_at <= d.closed_at))", report), when + ": a word is on the text that was under decision then");
        assertTrue(seen == 2 || "0".equals(one("select count(*) from position where report = ?", report)), when + ": nobody speaks of a text that they did not see");
    }

    /** As the application's clock does every second, without waiting for it. */
    private void settleWhatIsOver(ReportId report) throws Exception {
        var expiry = one("select expires_at from decision where report = ? and closed_at is null and expires_at is not null", report);
        if (expiry != null && Instant.now().plusSeconds(60).isAfter(instant(expiry))) {
            while (Instant.now().isBefore(instant(expiry))) {
                LockSupport.parkNanos(Duration.between(Instant.now(), instant(expiry)).toNanos());
            }
            act("race-coordinator", () -> {
                positions.takeBack(new TakeBack(report, "Too late.", 1));
                return null;
            });
        }
    }

    private void oneOutcome(ReportId report, String when) throws SQLException {
        assertEquals("1", one("select count(*) from decision where report = ?", report), when);
        var outcome = one("select coalesce(outcome, 'open') from decision where report = ?", report);
        var status = one("select status from report where id = ?", report);
        assertEquals(switch (outcome) {
            case "adopted" -> "publish";
            case "open" -> "decide";
            default -> "answer";
        }, status.toLowerCase(), when + ": " + outcome);
        assertEquals(outcome.equals("open") ? "0" : "1", one("select count(*) from record_entry where report = ? and not refused and act_key in ('adopted-the-text', 'did-not-adopt-the-text', 'took-the-text-back-from-decision')", report), when);
        assertEquals(outcome.equals("open") ? "0" : "1", one("select count(*) from decision_certificate c join decision d on d.id = c.decision where d.report = ?", report), when);
        assertEquals("1", one("select count(*) from step where report = ? and closed_at is null", report), when);
        assertEquals(one("select count(*) from hold h join position p on p.id = h.position join decision d on d.report = p.report where p.report = ? and d.closed_at is null", report),
                one("select count(*) from decision where report = ? and stands_since is not null and expires_at is null", report), when);
        // Nobody's word is later than the end; and what the words before it come to is what was decided.
        assertEquals("0", one("select count(*) from position p join decision d on d.report = p.report where p.report = ? and (p.taken_at > d.closed_at or d.ending = 'expiry' and p.taken_at >= d.closed_at)", report), when);
        var objects = "select count(*) from (select distinct on (state) stance, withdrawn_at from position where report = ? order by state, taken_at desc) s where stance in ('objection', 'hold') and withdrawn_at is null";
        var ending = one("select coalesce(ending, 'open') from decision where report = ?", report);
        switch (ending) {
            case "expiry" -> assertEquals(outcome.equals("adopted") ? "0" : "1", one(objects, report), when);
            case "settled" -> assertEquals("adopted 0", outcome + " " + one(objects, report), when);
            case "broken" -> assertEquals("1", one("select count(*) from position p join decision d on d.report = p.report where p.report = ? and p.taken_at = d.closed_at and p.state = d.broken_by", report), when);
            default -> assertTrue(List.of("open", "taken-back").contains(ending), when);
        }
    }

    private String one(String query, ReportId report) throws SQLException {
        return Rows.of(database, query, report.uuid()).stream().findFirst().orElse(null);
    }

    private static Instant instant(String timestamp) {
        return OffsetDateTime.parse(timestamp.replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00")).toInstant();
    }

    private void expireIn(ReportId report, Duration delay) throws SQLException {
        assertEquals(1, Rows.change(database, "update decision set expires_at = clock_timestamp() + cast(? as interval) where report = ?", delay.toMillis() + " milliseconds", report.uuid()));
    }

    private PositionId take(String delegate, ReportId report, String stance) throws Exception {
        return act(delegate, () -> positions.take(new TakePosition(report, null, stance, "One source.", "A second one.", null, 1)));
    }

    private PositionId hold(String delegate, ReportId report) throws Exception {
        return act(delegate, () -> positions.take(new TakePosition(report, null, "hold", "One source.", "A second one.", null, 1, Instant.now().plus(2, ChronoUnit.DAYS), null)));
    }

    private PositionId breaks(String delegate, ReportId report) throws Exception {
        return act(delegate, () -> positions.breakSilence(new BreakSilence(report, "One source.", "A second one.", null, 1)));
    }

    private Void withdraw(String delegate, ReportId report, PositionId position) throws Exception {
        return act(delegate, () -> {
            positions.withdraw(new WithdrawPosition(report, position));
            return null;
        });
    }

    private Void extend(ReportId report) throws Exception {
        return act("race-chair", () -> {
            positions.extend(new ExtendDecision(report, Instant.now().plus(20, ChronoUnit.DAYS), "More time.", 1));
            return null;
        });
    }

    private Void takeBack(ReportId report) throws Exception {
        return act("race-coordinator", () -> {
            positions.takeBack(new TakeBack(report, "A figure was wrong.", 1));
            return null;
        });
    }

    /** Whoever was second may be refused, in words; nothing else may happen to them. */
    private <T> T act(String person, Callable<T> act) throws Exception {
        try {
            return inside.as(person, act);
        } catch (Refusal second) {
            return null;
        }
    }

    private void both(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        var first = threads.submit(() -> met(start, one));
        var second = threads.submit(() -> met(start, other));
        first.get(PATIENCE, TimeUnit.SECONDS);
        second.get(PATIENCE, TimeUnit.SECONDS);
    }

    private static <T> T met(CyclicBarrier start, Callable<T> act) throws Exception {
        start.await(PATIENCE, TimeUnit.SECONDS);
        return act.call();
    }

    /** A mechanism of two states, so that the way to a decision is short. */
    private void twoStates() throws SQLException {
        Rows.change(database, "insert into mechanism (key, revision) values ('race', 1)");
        Rows.change(database, """
                insert into mechanism_revision (mechanism, revision, made_at, reason, profile)
                select 'race', 1, now(), 'For a test', jsonb_set(jsonb_set(profile, '{key}', '"race"'), '{members}', '[{"state":"FR","name":"France"},{"state":"JP","name":"Japan"}]')
                from mechanism_revision where mechanism = 'participating-states' order by revision limit 1""");
        Rows.change(database, "insert into member (mechanism, state) values ('race', 'FR'), ('race', 'JP')");
        Rows.change(database, "insert into report_type (mechanism, key) select 'race', key from report_type where mechanism = 'participating-states'");
        person("race-expert", "EXPERT", null);
        person("race-coordinator", "COORDINATOR", null);
        person("race-chair", "CHAIR", null);
        person("race-fr", "CLEARING_DELEGATE", "FR");
        person("race-jp", "CLEARING_DELEGATE", "JP");
    }

    /** The shipped workflow, but that it begins with the decision; the draft comes when it is to be circulated again. */
    private void straightToTheDecision() {
        var shipped = route.xml(route.live("race", "report-route"));
        var straight = shipped.replaceAll("<bpmn:(incoming|outgoing)>[^<]*</bpmn:\\1>", "").replace("sourceRef=\"submitted\" targetRef=\"draft\"", "sourceRef=\"submitted\" targetRef=\"put-up-for-decision\"")
                .replace("sourceRef=\"circulate-again\" targetRef=\"circulate\"", "sourceRef=\"circulate-again\" targetRef=\"draft\"");
        models.publish("race", "report-route", straight.getBytes(StandardCharsets.UTF_8));
    }

    private void person(String name, String role, String state) throws SQLException {
        Rows.change(database, "insert into person (id, name, display_name, mechanism, state, password, created_at) values (gen_random_uuid(), ?, ?, 'race', ?, 'none', now())", name, name, state);
        Rows.change(database, "insert into person_role (person, role) select id, ? from person where name = ?", role, name);
    }
}
