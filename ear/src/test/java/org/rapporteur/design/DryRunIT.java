package org.rapporteur.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.Panel;
import org.rapporteur.application.SharedApplication;

/** Drafts are tried out without a trace, and what a workflow must always come through is played through before it is published. */
@ExtendWith(SharedApplication.class)
class DryRunIT {

    private static final String PANEL = "trying";
    private static final String ROUTE = "/workflows/report-route";
    private static final Map<String, Object> THROUGH = Map.of("check", said("return", "circulate"), "review", List.of(Map.of("acts", false)), "answer", said("decide"), "decide", said("adopted"));

    @Test
    void aDryRunLeavesNoTrace(Application application) {
        Journey.underReview(application, "Is under way meanwhile", "Words.");
        var administrator = application.as("administrator");
        var draft = draft(administrator, "Tried out");
        run(administrator, draft, THROUGH).expect(200); // the engine in memory has started
        // Couriers and readers of other tests may be at work meanwhile: a dry run that writes anything does so each time.
        var seen = Eventually.see(Duration.ofSeconds(30), () -> {
            var before = rows(application);
            run(administrator, draft, THROUGH).expect(200);
            return new Seen(before, rows(application));
        }, each -> each.before().equals(each.after()));
        assertThat(seen.after()).isEqualTo(seen.before());
        var trial = run(administrator, draft, THROUGH).expect(200).json();
        assertThat(trial.get("passed").asBoolean()).isTrue();
        assertThat(trial.get("end").asText()).isEqualTo("published");
        assertThat(trial.get("ways").toString()).contains("review-lapsed");
        assertThat(run(administrator, draft, Map.of("check", said("return"))).expect(200).json().get("problems").toString()).contains("round in circles");
        application.as("auditor").post("/workflow-drafts/" + draft + "/dry-run", Map.of("steps", Map.of())).expect(403);
        administrator.delete("/workflow-drafts/" + draft).expect(204);
    }

    @Test
    void aKeptScenarioIsPlayedThroughBeforeEachPublication(Application application) {
        var panel = Panel.ofThree(application, PANEL).people(1);
        var administrator = panel.administrator();
        var kept = administrator.post(ROUTE + "/scenarios", Map.of("name", "Silence in the review", "steps", THROUGH)).expect(201).json();
        administrator.post(ROUTE + "/scenarios", Map.of("name", "silence in the REVIEW", "steps", THROUGH)).expectErrorsAt("name");
        administrator.put("/workflow-scenarios/" + kept.get("id").asText(), Map.of("name", "x", "steps", THROUGH, "seenRevision", 7)).expectProblem(409, "someone-was-faster");
        application.as("administrator").delete("/workflow-scenarios/" + kept.get("id").asText()).expect(404);

        var draft = draft(administrator, "Renamed review");
        var text = administrator.get("/workflow-drafts/" + draft).expect(200);
        assertThat(text.header("ETag")).isEqualTo("\"1\"");
        var xml = text.json().get("xml").asText();
        administrator.put("/workflow-drafts/" + draft, Map.of("xml", xml), "If-Match", "\"7\"").expect(412);
        // The review is another step now, which a scenario about the old one does not know.
        var renamed = xml.replace("\"review\"", "\"reading\"").replace("name=\"step\" value=\"reading\"", "name=\"step\" value=\"review\"");
        administrator.put("/workflow-drafts/" + draft, Map.of("xml", renamed), "If-Match", "\"1\"").expect(200);
        var again = administrator.post("/workflow-drafts/" + draft + "/dry-run/kept", Map.of()).expect(200).json().get(0);
        assertThat(again.get("passed").asBoolean()).isFalse();
        assertThat(again.get("sameWay").asBoolean()).isFalse();
        assertThat(again.at("/live/passed").asBoolean()).isTrue();
        assertThat(again.at("/draft/problems/0/reason").asText()).contains("names the step review");

        publish(administrator, draft, false).expectProblem(422, "rule-refuses");
        assertThat(publish(administrator, draft, true).expect(200).json().get("version").asInt()).isEqualTo(2);
        administrator.delete("/workflow-scenarios/" + kept.get("id").asText()).expect(204);
        assertThat(administrator.get(ROUTE + "/scenarios").expect(200).json()).isEmpty();
    }

    private static Answer publish(Client administrator, String draft, boolean although) {
        return administrator.post("/workflow-drafts/" + draft + "/publish", Map.of("seenRevision", 2, "seenLive", 1, "tag", "1.2", "reason", "Another name.", "although", although));
    }

    private static String draft(Client administrator, String title) {
        var live = administrator.get(ROUTE).expect(200).json().get("live").asInt();
        return administrator.post(ROUTE + "/drafts", Map.of("base", live, "title", title)).expect(201).id();
    }

    private static Answer run(Client administrator, String draft, Map<String, Object> steps) {
        return administrator.post("/workflow-drafts/" + draft + "/dry-run", Map.of("steps", steps));
    }

    private static List<Map<String, Object>> said(String... outcomes) {
        return Arrays.stream(outcomes).map(outcome -> Map.<String, Object>of("outcome", outcome)).toList();
    }

    private record Seen(Map<String, String> before, Map<String, String> after) {
    }

    /** How many rows each table has, and every due date. Sessions are people's, not the dry run's. */
    private static Map<String, String> rows(Application application) {
        var seen = new TreeMap<String, String>();
        try (var connection = application.database().getConnection()) {
            for (var table : column(connection, "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'session'")) {
                seen.put(table, column(connection, "select count(*) from \"" + table + "\"").get(0));
            }
            seen.put("due", column(connection, "select id_ || duedate_ from act_ru_job where duedate_ is not null union all select id::text || due_at from step where due_at is not null order by 1").toString());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(seen).containsKeys("report", "step", "mail", "act_ru_job", "act_re_procdef");
        return seen;
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                all.add(found.getString(1));
            }
        }
        return all;
    }
}
