package org.rapporteur.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.design.Problem;
import org.rapporteur.identity.Role;
import org.rapporteur.report.ReportId;
import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.FormField.Kind;
import org.rapporteur.workflow.StepType;

/** Steps that are forms, on the real engine: what they ask for, and what their answers decide. */
class FormStepsTest {

    private static final String KEY = "asking";
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="file" targetNamespace="urn:test">
              <bpmn:process id="asking" name="Asking" isExecutable="true" camunda:versionTag="1" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="start"/>
                <bpmn:userTask id="legal" name="Legal check" camunda:candidateGroups="secretariat">
                  <bpmn:extensionElements>
                    <camunda:properties><camunda:property name="step" value="form"/></camunda:properties>
                    <camunda:formData>
                      <camunda:formField id="basis" label="Which resolution?" type="enum">
                        <camunda:properties><camunda:property id="help" value="The newest that is in force."/><camunda:property id="readers" value="secretariat,chair"/></camunda:properties>
                        <camunda:validation><camunda:constraint name="required"/></camunda:validation>
                        <camunda:value id="inForce" name="In force"/><camunda:value id="ended" name="Ended"/>
                      </camunda:formField>
                      <camunda:formField id="sources" label="How many sources?" type="long"/>
                      <camunda:formField id="named" label="Names a person?" type="boolean"/>
                      <camunda:formField id="note" label="Note" type="string"/>
                      <camunda:formField id="who" label="Who looked?" type="person"/>
                      <camunda:formField id="proof" label="Which exhibit?" type="exhibit"/>
                      <camunda:formField id="place" label="Which paragraph?" type="paragraph"/>
                      <camunda:formField id="day" label="When?" type="date"/>
                    </camunda:formData>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:exclusiveGateway id="first" name="Fit?" default="else-one"/>
                <bpmn:userTask id="check" name="Check" camunda:candidateGroups="coordinator">
                  <bpmn:extensionElements><camunda:properties><camunda:property name="step" value="check"/></camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:exclusiveGateway id="second" name="And later?" default="else-two"/>
                <bpmn:userTask id="again" name="Once more" camunda:candidateGroups="coordinator">
                  <bpmn:extensionElements><camunda:properties><camunda:property name="step" value="check"/></camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:endEvent id="end"/>
                <bpmn:sequenceFlow id="begin" sourceRef="start" targetRef="legal"/>
                <bpmn:sequenceFlow id="asked" sourceRef="legal" targetRef="first"/>
                <bpmn:sequenceFlow id="fit" sourceRef="first" targetRef="check"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${basis == 'inForce' &amp;&amp; sources >= 2}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="else-one" sourceRef="first" targetRef="end"/>
                <bpmn:sequenceFlow id="checked" sourceRef="check" targetRef="second"/>
                <bpmn:sequenceFlow id="later" sourceRef="second" targetRef="again"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${named == true}</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="else-two" sourceRef="second" targetRef="end"/>
                <bpmn:sequenceFlow id="finish" sourceRef="again" targetRef="end"/>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="asking">
                @SHAPES@
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private static TestEngine engine;

    private final ReportId report = ReportId.next();

    @BeforeAll
    static void start() {
        engine = TestEngine.locked();
        engine.models.ship(KEY, model("", ""));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void aFormAsksForWhatTheModelDraws() {
        engine.route.start(report, "panel", KEY);
        var at = engine.told.latest(report);
        assertThat(at.type()).isEqualTo(StepType.FORM);
        var fields = engine.route.fields(at.model(), "legal");
        assertThat(fields).extracting(FormField::kind).containsExactly(Kind.CHOICE, Kind.NUMBER, Kind.YES_NO, Kind.TEXT, Kind.PERSON, Kind.EXHIBIT, Kind.PARAGRAPH, Kind.DATE);
        assertThat(fields.get(0)).isEqualTo(new FormField("basis", "Which resolution?", Kind.CHOICE, true, "The newest that is in force.", List.of(Role.SECRETARIAT, Role.CHAIR),
                List.of(new FormField.Choice("inForce", "In force"), new FormField.Choice("ended", "Ended"))));
        assertThat(fields.get(1).required()).isFalse();
        assertThat(engine.route.fields(at.model(), "check")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"inForce, 2, true, check again", "inForce, 2, false, check", "inForce, 1, true, ''", "ended, 9, true, ''", "inForce, , true, ''", ", , , ''"})
    void answersDecideWhereTheReportGoes(String basis, Double sources, Boolean named, String steps) {
        engine.route.start(report, "panel", KEY);
        var answers = new HashMap<String, Object>();
        answers.put("basis", basis);
        answers.put("sources", sources);
        answers.put("named", named);
        engine.route.answered(report, "legal", answers);
        for (var step : steps.isEmpty() ? List.<String>of() : List.of(steps.split(" "))) {
            assertThat(engine.told.latest(report).element()).isEqualTo(step);
            engine.route.leave(report, step, null);
        }
        assertThat(engine.told.of(report)).endsWith("ended");
    }

    @Test
    void whatWasNeverAskedLeadsTheWayDrawnOtherwise() {
        engine.route.start(report, "panel", KEY);
        engine.route.answered(report, "legal", Collections.emptyMap());
        assertThat(engine.told.of(report)).endsWith("left legal", "ended");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "basis == 'inForce' && sources >= 2 | basis == 'forever' | fit | the field “basis” has no answer “forever”",
            "named == true | note == 'x' | later | the condition reads “note”",
            "id=\"note\" label | id=\"basis\" label | legal | two fields have the id basis",
            "id=\"note\" label=\"Note\" | id=\"Note\" label=\"Note\" | legal | needs an id of letters",
            "label=\"Note\" | label=\"\" | legal | no words beside it",
            "type=\"person\" | type=\"password\" | legal | there is no kind of field “password”",
            "value=\"secretariat,chair\" | value=\"secretariat,public\" | legal | roles that there are not: public",
            "candidateGroups=\"secretariat\" | candidateGroups=\"member-states\" | legal | cannot fill in a form",
            "name=\"step\" value=\"form\" | name=\"step\" value=\"draft\" | legal | only a step of the kind “form” has fields",
            "<camunda:value id=\"ended\" name=\"Ended\"/> | '' | legal | at least two different answers",
            "name=\"required\" | name=\"validator\" | legal | nothing else can be asked of it",
            "label=\"Note\" | label=\"${note}\" | legal | no expression may stand in the attribute label",
            "label=\"Note\" | label=\"Note\" defaultValue=\"${note}\" | legal | the attribute defaultValue is not allowed",
            "name=\"In force\" | name=\"${basis}\" | legal | no expression may stand in the attribute name",
            "sourceRef=\"first\" targetRef=\"check\" | sourceRef=\"first\" targetRef=\"end\" | later | no form that asks for “named” comes before this condition"})
    void whatMakesNoSenseIsSaidAtItsElement(String before, String after, String element, String reason) {
        assertThat(engine.models.check(KEY, model(before, after))).extracting(Problem::element, problem -> problem.reason().toString())
                .anySatisfy(problem -> assertThat(problem.toList()).satisfies(parts -> {
                    assertThat(parts.get(0)).isEqualTo(element);
                    assertThat((String) parts.get(1)).contains(reason);
                }));
    }

    private static byte[] model(String before, String after) {
        var shapes = new StringBuilder();
        for (var id : List.of("start", "legal", "first", "check", "second", "again", "end")) {
            shapes.append("<bpmndi:BPMNShape id=\"%s-shape\" bpmnElement=\"%s\"><dc:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>".formatted(id, id));
        }
        for (var id : List.of("begin", "asked", "fit", "else-one", "checked", "later", "else-two", "finish")) {
            shapes.append("<bpmndi:BPMNEdge id=\"%s-edge\" bpmnElement=\"%s\"><di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"9\" y=\"9\"/></bpmndi:BPMNEdge>".formatted(id, id));
        }
        var whole = MODEL.replace("@SHAPES@", shapes);
        var edited = before.isEmpty() ? whole : whole.replace(before.replace("&&", "&amp;&amp;"), after);
        assertThat(before.isEmpty() || !edited.equals(whole)).as("the edit finds its place").isTrue();
        return edited.getBytes(UTF_8);
    }
}
