package org.rapporteur.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.ReportId;

/** Reports under way go over to another model of their route: rehearsed without a trace, moved with what they have, moved back. */
class EngineMovesTest {

    private static final String MECHANISM = "moving";
    private static final Map<String, String> SAME = Map.of("draft", "draft", "sign-off", "sign-off", "check", "check", "review", "review", "answer", "answer", "decide", "decide", "publish", "publish");

    private static TestEngine engine;
    private static EngineMoves moves;
    private static String old;
    private static String now;

    @BeforeAll
    static void start() {
        engine = TestEngine.locked();
        engine.models.ship(RouteContract.KEY, TestEngine.shipped());
        moves = new EngineMoves(engine.engine);
        old = engine.route.live(MECHANISM, RouteContract.KEY);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** A redesigned route: the review is shorter, checking is another element, and the decision has no end of its own. */
    private static synchronized String redesigned() {
        if (now == null) {
            var text = new String(TestEngine.shipped(), UTF_8).replace(">P10D<", ">P5D<")
                    .replace("\"check\"", "\"legal-check\"").replace("<camunda:property name=\"step\" value=\"legal-check\"", "<camunda:property name=\"step\" value=\"check\"");
            now = engine.models.publish(MECHANISM, RouteContract.KEY, text.getBytes(UTF_8));
        }
        return now;
    }

    @Test
    void newReportsTravelTheNewModelAndOldOnesStay() {
        var before = under("draft");
        var model = redesigned();
        assertThat(engine.told.latest(before).model()).isEqualTo(old);
        assertThat(engine.route.live(MECHANISM, RouteContract.KEY)).isEqualTo(model);
        assertThat(engine.route.live("another", RouteContract.KEY)).as("another mechanism").isEqualTo(old);
        var after = ReportId.of(UUID.randomUUID().toString());
        engine.route.start(after, MECHANISM, RouteContract.KEY);
        assertThat(engine.told.latest(after).model()).isEqualTo(model);
    }

    @Test
    void aRehearsalLeavesNoTrace() {
        var report = under("review");
        var rows = rows();
        assertThat(moves.rehearse(report, old, redesigned(), mapped("check", "legal-check"))).isEmpty();
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void aReportGoesOverWithItsDueDateAndComesBack() {
        var report = under("review");
        var due = engine.told.latest(report).due();
        assertThat(moves.move(report, old, redesigned(), mapped("check", "legal-check"))).isEqualTo(due);
        engine.route.leave(report, "review", null);
        assertThat(engine.told.latest(report).element()).isEqualTo("answer");
        assertThat(engine.told.latest(report).model()).isEqualTo(redesigned());
        assertThat(moves.objection(redesigned(), old, back())).isEmpty();
        moves.move(report, redesigned(), old, back());
        engine.route.leave(report, "answer", "circulate");
        assertThat(engine.told.latest(report).model()).isEqualTo(old);
    }

    @Test
    void aStepTakesThePlaceOfAnother() {
        var report = under("check");
        moves.move(report, old, redesigned(), mapped("check", "legal-check"));
        engine.route.leave(report, "legal-check", "circulate");
        assertThat(engine.told.latest(report).element()).isEqualTo("review");
    }

    @Test
    void whoseStepHasNoSuccessorStaysAndItIsSaidWhy() {
        var report = under("check");
        var rows = rows();
        var without = new TreeMap<>(SAME);
        without.remove("check");
        assertThat(moves.rehearse(report, old, redesigned(), without)).hasValueSatisfying(why -> assertThat(why).isEqualTo("no step takes the place of the one where it stands"));
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void aPlanThatLeadsNowhereIsRefused() {
        assertThat(moves.objection(old, redesigned(), mapped("check", "no-such-step"))).isPresent();
    }

    private static Map<String, String> mapped(String from, String to) {
        var mapping = new TreeMap<>(SAME);
        mapping.put(from, to);
        return mapping;
    }

    private static Map<String, String> back() {
        var mapping = new TreeMap<>(SAME);
        mapping.remove("check");
        mapping.put("legal-check", "check");
        return mapping;
    }

    /** A report on the shipped model that stands at this step. */
    private static ReportId under(String step) {
        var report = ReportId.of(UUID.randomUUID().toString());
        ((OfMechanism) engine.configuration.getTenantIdProvider()).during(MECHANISM, () -> engine.engine.getRuntimeService().startProcessInstanceById(old, report.toString()));
        engine.brought(report, step);
        assertThat(engine.told.latest(report).element()).isEqualTo(step);
        return report;
    }

    /** Everything that runs, with its due dates and revisions. */
    private static List<String> rows() {
        var sql = "select 'e ' || id_ || act_id_ || rev_ || proc_def_id_ from act_ru_execution where act_id_ is not null union all select 't ' || id_ || rev_ || task_def_key_ || proc_def_id_ from act_ru_task "
                + "union all select 'j ' || id_ || rev_ || duedate_ || process_def_id_ from act_ru_job union all select 'h ' || count(*) from act_hi_actinst order by 1";
        try (var connection = TestEngine.database().getConnection(); var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
            var all = new java.util.ArrayList<String>();
            while (found.next()) {
                all.add(found.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
