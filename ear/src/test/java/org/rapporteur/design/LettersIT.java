package org.rapporteur.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Panel;

/** A firm that is named is heard, and a state is asked, before the experts sign: letters, replies, and what conditions read of them. */
@BesideOthers
class LettersIT {

    private static final String ADDED = """
            <bpmn:userTask id="hear" name="Right of reply" camunda:candidateGroups="coordinator"><bpmn:extensionElements><camunda:properties><camunda:property name="step" value="right-of-reply"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
            <bpmn:boundaryEvent id="heard-long-enough" attachedToRef="hear"><bpmn:timerEventDefinition id="heard-timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P14D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:userTask id="ask" name="Ask the flag state" camunda:candidateGroups="expert"><bpmn:extensionElements><camunda:properties><camunda:property name="step" value="collect-information"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
            <bpmn:exclusiveGateway id="informed" name="Informed?" default="informed-yes"/>
            <bpmn:sequenceFlow id="heard" sourceRef="hear" targetRef="ask"/>
            <bpmn:sequenceFlow id="not-heard" sourceRef="heard-long-enough" targetRef="ask"/>
            <bpmn:sequenceFlow id="asked" sourceRef="ask" targetRef="informed"/>
            <bpmn:sequenceFlow id="informed-no" sourceRef="informed" targetRef="draft"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'none'}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="informed-yes" sourceRef="informed" targetRef="sign-off"/>
            """;

    @Test
    void whoIsNamedIsHeardAndWhoKnowsIsAsked(Application application) throws IOException {
        var panel = Panel.ofThree(application, "letters").people(1);
        publish(panel);
        var report = panel.as("expert-1").post("/reports", Map.of("mechanism", "letters", "type", "thematic", "title", "Names a firm")).expect(201).id();
        var section = panel.as("expert-1").get("/reports/" + report).expect(200).json().at("/sections/0/id").asText();
        panel.as("expert-1").post("/reports/" + report + "/paragraphs", Map.of("section", section, "text", "Blue Water Ltd. owned the tanker.")).expect(201);
        panel.as("expert-1").post("/reports/" + report + "/submit").expect(200);
        panel.complete("expert-1", report, "draft").expect(200);

        assertThat(panel.status(report)).isEqualTo("right-of-reply");
        var task = panel.tasks("coordinator", report, "right-of-reply").get(0).get("id").asText();
        var letters = "/reports/" + report + "/letters";
        send(panel, "coordinator", letters, task, "", "", null).expectErrorsAt("addressee", "words", "due");
        send(panel, "coordinator", letters, task, "Blue Water Ltd.", "You are named.", LocalDate.of(2020, 1, 1)).expectErrorsAt("due");
        send(panel, "coordinator", letters, task, "Blue Water Ltd.", "You are named.", LocalDate.now(ZoneOffset.UTC).plusDays(60)).expectErrorsAt("due");
        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        var letter = send(panel, "coordinator", letters, task, "Blue Water Ltd.", "You are named in a report.\u0007 شركة", soon).expect(201).id();
        panel.complete("coordinator", report, "right-of-reply").expectProblem(422, "rule-refuses");
        panel.as("voice-fr").get(letters).expect(404);
        send(panel, "expert-1", letters, task, "Someone", "Words", soon).expectProblem(403, "not-allowed");

        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(panel.as("coordinator").get(letters + "/" + letter + "/file").expect(200).bytes())))) {
            assertThat(word.getText()).contains("Panel letters", "Blue Water Ltd.", "You are named in a report. شركة", "A reply is awaited until");
        }
        var reply = letters + "/" + letter + "/reply";
        panel.as("coordinator").post(reply, Map.of("task", task, "outcome", "full", "reply", "All.")).expectErrorsAt("outcome");
        panel.as("coordinator").post(reply, Map.of("task", task, "outcome", "reply")).expectErrorsAt("reply", "reflected");
        panel.as("coordinator").post(reply, Map.of("task", task, "outcome", "reply", "reply", "It was sold in May.", "reflected", "Paragraph 1 says so now.")).expect(204);
        panel.as("coordinator").post(reply, Map.of("task", task, "outcome", "none")).expectProblem(409, "wrong-state");
        panel.complete("coordinator", report, "right-of-reply").expect(200);

        assertThat(panel.status(report)).isEqualTo("collect-information");
        panel.complete("expert-1", report, "collect-information").expectErrorsAt("reason");
        var ask = panel.tasks("expert-1", report, "collect-information").get(0).get("id").asText();
        var asked = send(panel, "expert-1", letters, ask, "The flag state", "Who owned it?", soon).expect(201).id();
        panel.as("expert-1").post(letters + "/" + asked + "/reply", Map.of("task", ask, "outcome", "none")).expect(204);
        panel.complete("expert-1", report, "collect-information").expect(200);
        assertThat(panel.status(report)).as("nothing came, so it is drafted anew").isEqualTo("draft");
        panel.complete("expert-1", report, "draft").expect(200);
        panel.complete("coordinator", report, "right-of-reply", "reason", "Heard already.").expect(200);
        var again = panel.tasks("expert-1", report, "collect-information").get(0).get("id").asText();
        var second = send(panel, "expert-1", letters, again, "The flag state", "Once more: who?", soon).expect(201).id();
        panel.as("expert-1").post(letters + "/" + second + "/reply", Map.of("task", again, "outcome", "partial", "reply", "A name, no date.")).expect(204);
        panel.complete("expert-1", report, "collect-information").expect(200);
        assertThat(panel.status(report)).isEqualTo("sign-off");

        assertThat(panel.as("auditor").get(letters).expect(200).json().get("items").findValuesAsText("outcome")).containsExactly("reply", "none", "partial");
        var record = panel.as("auditor").get("/reports/" + report + "/record?size=100").expect(200).text();
        assertThat(record).contains("sent a letter", "You are named in a report.", "recorded what came back", "It was sold in May.", "Paragraph 1 says so now.", "sent no letter", "Heard already.");
    }

    private static Answer send(Panel panel, String person, String letters, String task, String addressee, String words, LocalDate due) {
        return panel.as(person).post(letters, due == null ? Map.of("task", task, "addressee", addressee, "words", words)
                : Map.of("task", task, "addressee", addressee, "words", words, "due", due.toString()));
    }

    private static void publish(Panel panel) {
        var live = panel.administrator().get("/workflows/report-route").expect(200).json().get("live").asInt();
        var draft = panel.administrator().post("/workflows/report-route/drafts", Map.of("base", live, "title", "Letters")).expect(201).id();
        var drawn = new StringBuilder();
        for (var id : new String[] {"hear", "heard-long-enough", "ask", "informed"}) {
            drawn.append("<bpmndi:BPMNShape id=\"%s-shape\" bpmnElement=\"%s\"><dc:Bounds x=\"300\" y=\"460\" width=\"50\" height=\"50\"/></bpmndi:BPMNShape>".formatted(id, id));
        }
        for (var id : new String[] {"heard", "not-heard", "asked", "informed-no", "informed-yes"}) {
            drawn.append("<bpmndi:BPMNEdge id=\"%s-edge\" bpmnElement=\"%s\"><di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"9\" y=\"9\"/></bpmndi:BPMNEdge>".formatted(id, id));
        }
        var xml = panel.administrator().get("/workflow-drafts/" + draft).expect(200).json().get("xml").asText()
                .replace("sourceRef=\"draft\" targetRef=\"sign-off\"", "sourceRef=\"draft\" targetRef=\"hear\"")
                .replace("</bpmn:process>", ADDED + "</bpmn:process>").replace("</bpmndi:BPMNPlane>", drawn + "</bpmndi:BPMNPlane>");
        var saved = panel.administrator().put("/workflow-drafts/" + draft, Map.of("seenRevision", 1, "xml", xml)).expect(200).json();
        assertThat(saved.get("problems")).isEmpty();
        panel.administrator().post("/workflow-drafts/" + draft + "/publish", Map.of("seenRevision", saved.get("revision").asInt(), "seenLive", live, "tag", "1." + (live + 1), "reason", "Counsel is heard.")).expect(200);
    }
}
