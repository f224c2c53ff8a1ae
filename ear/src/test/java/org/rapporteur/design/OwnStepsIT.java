package org.rapporteur.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Panel;
import org.rapporteur.application.Rows;

import com.fasterxml.jackson.databind.JsonNode;

/** A workflow that tells people, waits, and lets silence decide instead of a vote, carries a report to its publication. */
@BesideOthers
class OwnStepsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String SAID = "A text is about to be put under silence.";
    private static final String ADDED = """
            <bpmn:serviceTask id="tell" name="Tell the chair" camunda:delegateExpression="${notification}"><bpmn:extensionElements><camunda:properties>
              <camunda:property name="to" value="chair"/><camunda:property name="states" value="IT"/><camunda:property name="text" value="A text is about to be put under silence."/></camunda:properties></bpmn:extensionElements></bpmn:serviceTask>
            <bpmn:intermediateCatchEvent id="rest" name="One day of rest"><bpmn:timerEventDefinition id="rest-timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:userTask id="translate" name="Into French" camunda:candidateGroups="secretariat"><bpmn:extensionElements><camunda:properties>
              <camunda:property name="step" value="translate"/><camunda:property name="language" value="fr"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
            <bpmn:sequenceFlow id="translated" sourceRef="translate" targetRef="tell"/>
            <bpmn:sequenceFlow id="told" sourceRef="tell" targetRef="rest"/>
            <bpmn:sequenceFlow id="rested" sourceRef="rest" targetRef="decide"/>
            """;
    private static final String DRAWN = """
            <bpmndi:BPMNShape id="tell-shape" bpmnElement="tell"><dc:Bounds x="900" y="460" width="100" height="80"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="rest-shape" bpmnElement="rest"><dc:Bounds x="1040" y="482" width="36" height="36"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="translate-shape" bpmnElement="translate"><dc:Bounds x="760" y="460" width="100" height="80"/></bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="translated-edge" bpmnElement="translated"><di:waypoint x="860" y="500"/><di:waypoint x="900" y="500"/></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="told-edge" bpmnElement="told"><di:waypoint x="1000" y="500"/><di:waypoint x="1040" y="500"/></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="rested-edge" bpmnElement="rested"><di:waypoint x="1076" y="500"/><di:waypoint x="1120" y="500"/></bpmndi:BPMNEdge>
            """;

    @Test
    void silenceInsteadOfAVoteRunsToPublication(Application application) throws SQLException {
        var panel = Panel.ofThree(application, "silent").people(1);
        publish(panel);
        var report = panel.underReview("thematic", "Under silence", "A tanker was seen.");
        panel.voices().values().forEach(voice -> panel.complete(voice, report, "review").expect(200));
        panel.complete("coordinator", report, "answer", "outcome", "decide").expect(200);

        translates(panel, report);
        rests(application, panel, report);
        assertThat(Eventually.see(PATIENCE, () -> notices(panel, "chair"), told -> told.stream().anyMatch(text -> text.startsWith(SAID))))
                .anySatisfy(text -> assertThat(text).startsWith(SAID));
        Eventually.see(PATIENCE, () -> notices(panel, "voice-it"), told -> told.stream().anyMatch(text -> text.startsWith(SAID)));
        assertThat(notices(panel, "voice-fr")).noneSatisfy(text -> assertThat(text).startsWith(SAID));

        var begun = decision(panel, report);
        assertThat(begun.at("/rule/kind").asText()).isEqualTo("silence");
        assertThat(Duration.between(Instant.parse(begun.get("openedAt").asText()), Instant.parse(begun.get("expiresAt").asText()))).isBetween(Duration.ofHours(71), Duration.ofHours(74));
        assertThat(panel.tasks("voice-fr", report, "silence")).hasSize(1).allSatisfy(task -> assertThat(task.get("due").asText()).isEqualTo(begun.get("expiresAt").asText()));
        assertThat(panel.tasks("expert-1", report, "silence")).as("no one decides on what he wrote").isEmpty();

        panel.as("voice-fr").post("/reports/" + report + "/break-silence", Map.of("reason", "One source.", "wouldResolve", "A second one.", "seenVersion", 1)).expect(201);
        assertThat(panel.status(report)).as("the way drawn otherwise").isEqualTo("answer");
        assertThat(decision(panel, report).get("ending").asText()).isEqualTo("broken");
        panel.complete("coordinator", report, "answer", "outcome", "decide").expect(200);

        panel.complete("secretariat", report, "translate").expect(200); // what has not changed keeps its translation
        rests(application, panel, report);
        var position = panel.as("voice-fr").get("/reports/" + report + "/positions").expect(200).json().at("/items/0/id").asText();
        panel.as("voice-fr").post("/positions/" + position + "/withdraw").expect(204);
        var expiry = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MICROS);
        Rows.change(application.database(), "update decision set expires_at = cast(? as timestamptz) where report = cast(? as uuid) and closed_at is null", expiry.toString(), report);
        Eventually.see(PATIENCE, () -> panel.status(report), "publish"::equals);
        assertThat(decision(panel, report).get("ending").asText()).isEqualTo("expiry");
        assertThat(Instant.parse(decision(panel, report).get("closedAt").asText())).isEqualTo(expiry);
        panel.complete("secretariat", report, "publish", "symbol", "T/2026/7").expect(200);

        var record = StreamSupport.stream(panel.as("auditor").get("/reports/" + report + "/record?size=100").expect(200).json().get("items").spliterator(), false)
                .map(line -> line.get("act").asText() + " " + line.path("object").asText()).toList();
        assertThat(record).anySatisfy(line -> assertThat(line).startsWith("had people told").contains("Chair", "Italy"));
        assertThat(record).contains("came to the step One day of rest");
    }

    private static void translates(Panel panel, String report) {
        assertThat(panel.status(report)).isEqualTo("translate");
        var path = "/reports/" + report + "/translation";
        panel.complete("secretariat", report, "translate").expectErrorsAt("parts");
        var desk = panel.as("secretariat").get(path).expect(200).json();
        assertThat(desk.get("language").asText()).isEqualTo("fr");
        var task = panel.tasks("secretariat", report, "translate").get(0).get("id").asText();
        var parts = new HashMap<String, String>();
        desk.get("parts").forEach(part -> parts.put(part.get("key").asText(), "FR: " + part.get("source").asText()));
        panel.as("secretariat").put(path, Map.of("task", task, "parts", Map.of("elsewhere", "Mots"))).expectErrorsAt("parts.elsewhere");
        panel.as("secretariat").put(path, Map.of("task", task, "parts", parts)).expect(204);
        assertThat(panel.as("voice-fr").get("/reports/" + report + "/translations").expect(200).json().get("total").asInt()).as("not finished yet").isZero();
        panel.complete("secretariat", report, "translate").expect(200);
        assertThat(panel.as("voice-fr").get("/reports/" + report + "/translations/1?language=fr").expect(200).text()).contains("FR: Under silence", "FR: A tanker was seen.");
        panel.as("voice-fr").get("/reports/" + report + "/translations/1?language=ar").expect(404);
    }

    /** At the wait nobody owes anything; then the day goes by. */
    private static void rests(Application application, Panel panel, String report) throws SQLException {
        assertThat(panel.status(report)).isEqualTo("wait");
        assertThat(panel.as("coordinator").get("/reports/" + report + "/outlook").expect(200).json().get("sentence").asText()).contains("Rests at “One day of rest”", "2026").doesNotContain("null");
        var moved = Rows.change(application.database(), "update act_ru_job set duedate_ = now() at time zone 'UTC' where process_instance_id_ = (select proc_inst_id_ from act_ru_execution where business_key_ = ?)", report);
        assertThat(moved).isOne();
        Eventually.see(PATIENCE, () -> panel.status(report), "decide"::equals);
    }

    private static List<String> notices(Panel panel, String person) {
        return StreamSupport.stream(panel.as(person).get("/notices?size=50").expect(200).json().get("items").spliterator(), false).map(each -> each.get("text").asText()).toList();
    }

    private static JsonNode decision(Panel panel, String report) {
        return panel.as("coordinator").get("/reports/" + report + "/decisions").expect(200).json().at("/items/0");
    }

    private static void publish(Panel panel) {
        var live = panel.administrator().get("/workflows/report-route").expect(200).json().get("live").asInt();
        var draft = panel.administrator().post("/workflows/report-route/drafts", Map.of("base", live, "title", "Silence")).expect(201).id();
        var xml = panel.administrator().get("/workflow-drafts/" + draft).expect(200).json().get("xml").asText()
                .replace("<camunda:property name=\"step\" value=\"decide\" />", "<camunda:property name=\"step\" value=\"silence\" /><camunda:property name=\"period\" value=\"P3D\" />")
                .replace("sourceRef=\"put-up-for-decision\" targetRef=\"decide\"", "sourceRef=\"put-up-for-decision\" targetRef=\"translate\"")
                .replace("</bpmn:process>", ADDED + "</bpmn:process>").replace("</bpmndi:BPMNPlane>", DRAWN + "</bpmndi:BPMNPlane>");
        var saved = panel.administrator().put("/workflow-drafts/" + draft, Map.of("seenRevision", 1, "xml", xml)).expect(200).json();
        assertThat(saved.get("problems")).isEmpty();
        panel.administrator().post("/workflow-drafts/" + draft + "/publish", Map.of("seenRevision", saved.get("revision").asInt(), "seenLive", live, "tag", "1." + (live + 1), "reason", "Silence instead of a vote.")).expect(200);
    }
}
