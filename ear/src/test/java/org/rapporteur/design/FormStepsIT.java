package org.rapporteur.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Panel;

import com.fasterxml.jackson.databind.JsonNode;

/** A legal check that an administrator drew as a form: asked, answered, kept with the report, and read by a condition. */
@BesideOthers
class FormStepsIT {

    private static final String FORM = """
            <bpmn:userTask id="legal" name="Legal check" camunda:candidateGroups="secretariat">
              <bpmn:extensionElements>
                <camunda:properties><camunda:property name="step" value="form"/></camunda:properties>
                <camunda:formData>
                  <camunda:formField id="basis" label="Does a measure cover it?" type="enum"><camunda:validation><camunda:constraint name="required"/></camunda:validation>
                    <camunda:value id="covered" name="Yes, in force"/><camunda:value id="notCovered" name="No"/></camunda:formField>
                  <camunda:formField id="note" label="Advice" type="string"><camunda:properties><camunda:property id="readers" value="secretariat,chair"/></camunda:properties></camunda:formField>
                  <camunda:formField id="sources" label="Independent sources" type="long"/>
                  <camunda:formField id="heard" label="Heard on" type="date"/>
                  <camunda:formField id="named" label="Is a person named?" type="boolean"/>
                  <camunda:formField id="by" label="Adviser" type="person"/>
                  <camunda:formField id="place" label="Paragraph" type="paragraph"/>
                  <camunda:formField id="proof" label="Exhibit" type="exhibit"/>
                </camunda:formData>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:exclusiveGateway id="covered" name="Covered?" default="covered-no"/>
            <bpmn:sequenceFlow id="to-covered" sourceRef="legal" targetRef="covered"/>
            <bpmn:sequenceFlow id="covered-yes" sourceRef="covered" targetRef="sign-off"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${basis == 'covered'}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="covered-no" sourceRef="covered" targetRef="draft"/>
            """;
    private static final String DRAWN = """
            <bpmndi:BPMNShape id="legal-shape" bpmnElement="legal"><dc:Bounds x="340" y="460" width="100" height="80"/></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="covered-shape" bpmnElement="covered"><dc:Bounds x="480" y="475" width="50" height="50"/></bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="to-covered-edge" bpmnElement="to-covered"><di:waypoint x="440" y="500"/><di:waypoint x="480" y="500"/></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="covered-yes-edge" bpmnElement="covered-yes"><di:waypoint x="505" y="475"/><di:waypoint x="505" y="340"/></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="covered-no-edge" bpmnElement="covered-no"><di:waypoint x="505" y="525"/><di:waypoint x="505" y="560"/><di:waypoint x="290" y="560"/><di:waypoint x="290" y="340"/></bpmndi:BPMNEdge>
            """;

    @Test
    void aFormIsAnsweredKeptAndDecidesTheWay(Application application) {
        var panel = Panel.ofThree(application, "asking").people(1);
        publish(panel);
        var report = panel.as("expert-1").post("/reports", Map.of("mechanism", "asking", "type", "thematic", "title", "Checked by counsel")).expect(201).id();
        var path = "/reports/" + report;
        var section = panel.as("expert-1").get(path).expect(200).json().at("/sections/0/id").asText();
        var paragraph = panel.as("expert-1").post(path + "/paragraphs", Map.of("section", section, "text", "A tanker was seen.")).expect(201).id();
        panel.as("expert-1").post(path + "/submit").expect(200);
        panel.complete("expert-1", report, "draft").expect(200);

        assertThat(panel.status(report)).isEqualTo("form");
        assertThat(panel.as("chair").get(path + "/outlook").expect(200).json().get("sentence").asText()).contains("Legal check");
        var form = panel.as("secretariat").get(path + "/form").expect(200).json();
        assertThat(form.get("name").asText()).isEqualTo("Legal check");
        assertThat(form.at("/fields/0/choices/0/name").asText()).isEqualTo("Yes, in force");
        var people = StreamSupport.stream(form.get("fields").spliterator(), false).filter(field -> field.get("id").asText().equals("by")).findFirst().orElseThrow().get("choices");
        assertThat(people.findValuesAsText("name")).contains("chair", "expert-1");

        fill(panel, report).expectErrorsAt("answers.basis");
        fill(panel, report, "basis", "maybe", "sources", "two", "heard", "yesterday", "named", "perhaps", "by", "nobody", "place", "99", "proof", "7")
                .expectErrorsAt("answers.basis", "answers.sources", "answers.heard", "answers.named", "answers.by", "answers.place", "answers.proof");
        assertThat(panel.status(report)).isEqualTo("form");
        assertThat(panel.tasks("chair", report, "form")).isEmpty();

        fill(panel, report, "basis", "notCovered").expect(200);
        assertThat(panel.status(report)).as("the way drawn otherwise").isEqualTo("draft");
        panel.complete("expert-1", report, "draft").expect(200);
        fill(panel, report, "basis", "covered", "note", "Tread carefully.", "sources", "2.50", "heard", "2026-11-20", "named", "false", "by", people.at("/0/id").asText(), "place", "1").expect(200);
        assertThat(panel.status(report)).isEqualTo("sign-off");

        var answers = answers(panel, "secretariat", path);
        assertThat(answers).extracting(each -> each.get("label").asText() + ": " + each.get("shown").asText()).containsExactly("Does a measure cover it?: No",
                "Does a measure cover it?: Yes, in force", "Advice: Tread carefully.", "Independent sources: 2.5", "Heard on: 20 November 2026", "Is a person named?: No",
                "Adviser: " + people.at("/0/name").asText(), "Paragraph: Paragraph 1 of the draft");
        assertThat(answers.get(7).get("value").asText()).as("kept by its identity").isEqualTo(paragraph);
        assertThat(answers(panel, "expert-1", path)).as("advice is for others").extracting(each -> each.get("label").asText()).doesNotContain("Advice").contains("Heard on");
        assertThat(answers(panel, "auditor", path)).extracting(each -> each.get("label").asText()).contains("Advice");
        var record = panel.as("auditor").get(path + "/record?size=100").expect(200).text();
        assertThat(record).contains("filled in the form", "Independent sources: 2.5", "Advice: answered, for certain readers only").doesNotContain("Tread carefully");

        panel.complete("expert-1", report, "sign-off", "stance", "sign").expect(200);
        panel.complete("coordinator", report, "check", "outcome", "circulate").expect(200);
        panel.voices().values().forEach(voice -> panel.complete(voice, report, "review").expect(200));
        panel.complete("coordinator", report, "answer", "outcome", "decide").expect(200);
        panel.voices().values().forEach(voice -> panel.complete(voice, report, "decide", "stance", "agreed").expect(200));
        panel.complete("secretariat", report, "publish", "symbol", "T/2026/1").expect(200);
    }

    private static void publish(Panel panel) {
        var live = panel.administrator().get("/workflows/report-route").expect(200).json().get("live").asInt();
        var draft = panel.administrator().post("/workflows/report-route/drafts", Map.of("base", live, "title", "Legal check")).expect(201).id();
        var xml = panel.administrator().get("/workflow-drafts/" + draft).expect(200).json().get("xml").asText()
                .replace("sourceRef=\"draft\" targetRef=\"sign-off\"", "sourceRef=\"draft\" targetRef=\"legal\"")
                .replaceFirst("</bpmn:process>", Matcher.quoteReplacement(FORM) + "</bpmn:process>").replace("</bpmndi:BPMNPlane>", DRAWN + "</bpmndi:BPMNPlane>");
        var saved = panel.administrator().put("/workflow-drafts/" + draft, Map.of("seenRevision", 1, "xml", xml)).expect(200).json();
        assertThat(saved.get("problems")).isEmpty();
        panel.administrator().post("/workflow-drafts/" + draft + "/publish", Map.of("seenRevision", saved.get("revision").asInt(), "seenLive", live, "tag", "1." + (live + 1), "reason", "Counsel is asked.")).expect(200);
    }

    private static Answer fill(Panel panel, String report, String... answers) {
        var body = new HashMap<String, String>();
        for (var i = 0; i < answers.length; i += 2) {
            body.put(answers[i], answers[i + 1]);
        }
        return panel.complete("secretariat", report, "form", "answers", body);
    }

    private static List<JsonNode> answers(Panel panel, String person, String path) {
        return StreamSupport.stream(panel.as(person).get(path + "/answers").expect(200).json().get("items").spliterator(), false).toList();
    }
}
