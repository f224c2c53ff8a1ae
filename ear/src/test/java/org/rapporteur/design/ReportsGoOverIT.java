package org.rapporteur.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Client;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Panel;
import org.rapporteur.application.Rows;

import com.fasterxml.jackson.databind.JsonNode;

/** Reports under way go over to another version, come back with the workflow, and are set right by hand: through the API, in the running server. */
@BesideOthers
class ReportsGoOverIT {

    private static final String PANEL = "going-over";
    private static final String ROUTE = "/workflows/report-route";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One of three states has spoken when its review goes over to a version with a shorter review: what it said and when the review ends goes along, there and back. */
    @Test
    void aReviewThatIsPartlyDoneGoesOverAndComesBackWithItsWorkflow(Application application) throws Exception {
        var panel = Panel.ofThree(application, PANEL).people(1);
        var administrator = panel.administrator();
        var voices = List.copyOf(panel.voices().values());
        var report = panel.underReview("thematic", "Goes over", "A tanker was seen.");
        panel.complete(voices.get(0), report, "review").expect(200);
        var before = standing(application, report);
        publish(administrator, 1, "A shorter review.", xml -> xml.replace("PT240H", "PT120H").replace("P10D", "P5D").replace("\"check\"", "\"first-check\"").replace("name=\"step\" value=\"first-check\"", "name=\"step\" value=\"check\""));

        var plan = administrator.get(ROUTE + "/move-plan?from=1&to=2").expect(200).json();
        assertThat(step(plan, "review").get("reports").asInt()).isEqualTo(1);
        assertThat(step(plan, "check").has("target")).as("no step of the new version is called so").isFalse();
        var mapping = mapping(plan);
        mapping.put("check", "first-check");
        var rows = counts(application);
        assertThat(rows).as("there is something of each to change, but for a move").filteredOn(each -> each.endsWith(" 0")).containsExactly("workflow_move_report 0");
        var rehearsed = move(administrator, "/move-rehearsals", 1, 2, mapping, null).expect(200).json();
        assertThat(rehearsed).hasSize(1);
        assertThat(rehearsed.get(0).has("why")).isFalse();
        assertThat(counts(application)).as("a rehearsal changes nothing").isEqualTo(rows);
        assertThat(standing(application, report)).isEqualTo(before);
        move(administrator, "/move-rehearsals", 1, 2, Map.of("review", "answer"), null).expectProblem(422, "rule-refuses");
        move(administrator, "/moves", 1, 2, mapping, "").expectErrorsAt("reason");

        var ordered = move(administrator, "/moves", 1, 2, mapping, "The rule changed.").expect(201).id();
        for (var paused : List.of(true, false)) {
            administrator.post("/workflow-moves/" + ordered + (paused ? "/pause" : "/resume")).expect(204);
            assertThat(administrator.get("/workflow-moves/" + ordered).expect(200).json().get("paused").asBoolean()).isEqualTo(paused);
        }
        var moved = moved(administrator, ordered);
        assertThat(moved.get("moved").asInt()).isEqualTo(1);
        assertThat(standing(application, report)).as("duties and due date").isEqualTo(before);
        assertThat(Rows.of(application.database(), "select person_name || ' ' || outcome from record_entry where report = '%s' and act_key = 'moved-to-another-workflow-version'".formatted(report)))
                .singleElement().asString().startsWith("The system as ").endsWith(" ordered: The rule changed.");
        panel.complete(voices.get(1), report, "review").expect(200);
        var partly = standing(application, report);

        var back = administrator.post(ROUTE + "/roll-back", Map.of("version", 1, "seenLive", 2, "reason", "The rule changed back.", "mapping", inverse(mapping))).expect(200).json();
        assertThat(back.get("version").asInt()).isEqualTo(3);
        moved(administrator, administrator.get(ROUTE + "/moves").expect(200).json().get(0).get("id").asText());
        assertThat(standing(application, report)).isEqualTo(partly);
        assertThat(administrator.get(ROUTE).expect(200).json().at("/versions/0/reports").asInt()).as("on the live version").isEqualTo(1);
        panel.complete(voices.get(2), report, "review").expect(200);
        assertThat(panel.status(report)).isEqualTo("answer");

        isSetRight(application, panel, report);
    }

    /** Taken back to the check, since it was circulated by mistake; not to the publication, round the decision. */
    private static void isSetRight(Application application, Panel panel, String report) throws Exception {
        var administrator = panel.administrator();
        var under = administrator.get(ROUTE + "/under-way").expect(200).json().get(0);
        assertThat(under.get("element").asText()).isEqualTo("answer");
        assertThat(target(under, "publish").get("objection").asText()).contains("without a decision");
        assertThat(target(under, "check").has("objection")).isFalse();
        mend(administrator, "/mends", report, "answer", "publish", "Faster.").expectProblem(422, "rule-refuses");
        mend(administrator, "/mends", report, "review", "check", "Elsewhere.").expect(404);
        mend(administrator, "/mends", report, "answer", "check", " ").expectErrorsAt("reason");
        var rows = counts(application);
        assertThat(mend(administrator, "/mend-rehearsals", report, "answer", "check", null).expect(200).text()).isEqualTo("{\"possible\":true}");
        assertThat(counts(application)).isEqualTo(rows);
        mend(administrator, "/mends", report, "answer", "check", "It was circulated by mistake.").expect(204);
        assertThat(panel.status(report)).isEqualTo("check");
        assertThat(Rows.of(application.database(), "select element from step where report = '%s' and closed_at is null".formatted(report))).containsExactly("check");
        assertThat(Rows.of(application.database(), "select type from duty where report = '%s' and closed_at is null".formatted(report))).containsExactly("check");
        assertThat(Rows.of(application.database(), "select outcome from record_entry where report = '%s' and act = 'took the report to another step by hand'".formatted(report))).containsExactly("It was circulated by mistake.");
        panel.complete("coordinator", report, "check", "outcome", "circulate").expect(200);
        assertThat(panel.status(report)).isEqualTo("review");
        assertThat(administrator.get(ROUTE + "/incidents").expect(200).json()).isEmpty();
    }

    private static Answer mend(Client administrator, String what, String report, String from, String to, String reason) {
        var body = new TreeMap<String, Object>(Map.of("report", report, "from", from, "to", to));
        if (reason != null) {
            body.put("reason", reason);
        }
        return administrator.post(ROUTE + what, body);
    }

    private static Answer move(Client administrator, String what, int from, int to, Map<String, String> mapping, String reason) {
        var body = new TreeMap<String, Object>(Map.of("from", from, "to", to, "mapping", mapping));
        if (reason != null) {
            body.put("reason", reason);
        }
        return administrator.post(ROUTE + what, body);
    }

    private static JsonNode moved(Client administrator, String move) {
        return Eventually.see(PATIENCE, () -> administrator.get("/workflow-moves/" + move).expect(200).json(), each -> each.get("waiting").asInt() == 0);
    }

    private static void publish(Client administrator, int live, String reason, java.util.function.UnaryOperator<String> change) {
        var draft = administrator.post(ROUTE + "/drafts", Map.of("base", live, "title", reason)).expect(201).id();
        var xml = administrator.get("/workflow-drafts/" + draft).expect(200).json().get("xml").asText();
        assertThat(administrator.put("/workflow-drafts/" + draft, Map.of("seenRevision", 1, "xml", change.apply(xml))).expect(200).json().get("problems")).isEmpty();
        administrator.post("/workflow-drafts/" + draft + "/publish", Map.of("seenRevision", 2, "seenLive", live, "tag", "1." + (live + 1), "reason", reason)).expect(200);
    }

    private static TreeMap<String, String> mapping(JsonNode plan) {
        var mapping = new TreeMap<String, String>();
        plan.get("steps").forEach(step -> {
            if (step.has("target")) {
                mapping.put(step.get("element").asText(), step.get("target").asText());
            }
        });
        return mapping;
    }

    private static Map<String, String> inverse(Map<String, String> mapping) {
        var inverse = new TreeMap<String, String>();
        mapping.forEach((from, to) -> inverse.put(to, from));
        return inverse;
    }

    private static JsonNode step(JsonNode plan, String element) {
        return named(plan.get("steps"), element);
    }

    private static JsonNode target(JsonNode under, String element) {
        return named(under.get("targets"), element);
    }

    private static JsonNode named(JsonNode all, String element) {
        for (var each : all) {
            if (each.get("element").asText().equals(element)) {
                return each;
            }
        }
        throw new AssertionError(element + " is not among " + all);
    }

    /** What is owed and done at the open step, and when it ends; for the engine, the inbox and the step alike. */
    private static List<String> standing(Application application, String report) throws Exception {
        var of = "report = '%s'".formatted(report);
        return Rows.of(application.database(), ("select 'duty ' || id || ' ' || coalesce(done_by::text, 'open') || ' ' || due_at from duty where step in (select id from step where %1$s and closed_at is null) "
                + "union all select 'step ' || id || ' ' || due_at from step where %1$s and closed_at is null "
                + "union all select 'job ' || j.id_ || ' ' || j.duedate_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ = '%2$s' order by 1").formatted(of, report));
    }

    /** This panel's rows of everything that a move or a mend writes, the engine's among them; other panels work meanwhile. */
    private static List<String> counts(Application application) throws Exception {
        var tables = List.of("act_ru_execution where tenant_id_ = '%s'", "act_ru_task where tenant_id_ = '%s'", "act_ru_job where tenant_id_ = '%s'", "act_hi_actinst where tenant_id_ = '%s'",
                "step where report in (select id from report where mechanism = '%s')", "duty where mechanism = '%s'", "workflow_move_report where report in (select id from report where mechanism = '%s')");
        return Rows.of(application.database(), tables.stream().map(each -> "select '" + each.split(" ")[0] + " ' || count(*) from " + each.formatted(PANEL)).collect(Collectors.joining(" union all ")) + " order by 1");
    }
}
