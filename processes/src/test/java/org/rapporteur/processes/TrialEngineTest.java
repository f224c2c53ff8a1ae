package org.rapporteur.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.design.ModelRefused;
import org.rapporteur.design.Scenario;
import org.rapporteur.design.Scenario.Visit;
import org.rapporteur.design.Trial;
import org.rapporteur.design.Trial.Finding;
import org.rapporteur.design.Trial.How;

/** Dry runs: the way that a model takes on a scenario, and why it does not come through. */
class TrialEngineTest {

    private static final TrialEngine TRIALS = new TrialEngine(List.of(RouteContract.CIRCULATION_STEP));

    @AfterAll
    static void stop() {
        TRIALS.close();
    }

    @Test
    void theShippedRouteIsPlayedThrough() {
        var trial = run(TestEngine.shipped(), Map.of("check", said("return", "circulate"), "review", List.of(new Visit(false, null, Map.of())), "answer", said("decide"), "decide", said("adopted")));
        assertThat(trial.problems()).isEmpty();
        assertThat(trial.end()).isEqualTo("published");
        assertThat(trial.stops()).extracting(Trial.Stop::element).containsExactly("draft", "sign-off", "check", "draft", "sign-off", "check", "circulate", "review", "answer", "put-up-for-decision", "decide", "publish");
        assertThat(trial.stops()).extracting(Trial.Stop::how).startsWith(How.DONE).contains(How.AUTOMATIC).containsOnlyOnce(How.TIME_RAN_OUT);
        assertThat(trial.ways()).startsWith("to-draft", "to-sign-off", "to-check", "checked", "return").contains("review-lapsed").doesNotContain("reviewed");
    }

    @Test
    void whatNobodyAnswersIsSaid() {
        assertThat(run(TestEngine.shipped(), Map.of()).problems()).extracting(Finding::element).containsExactly("check", null);
        var silent = run(TestEngine.shipped(), Map.of("check", List.of(new Visit(false, null, Map.of()))));
        assertThat(silent.problems()).extracting(each -> each.reason().toString())
                .containsExactly("nobody acts at “Check and circulate”, and no period ends it: the report stands there for ever", "the report does not reach an end");
        assertThat(silent.stops().get(2).how()).isEqualTo(How.STANDS);
        assertThat(run(TestEngine.shipped(), Map.of("check", said("maybe"))).problems().get(0).reason().toString()).contains("never answers “maybe”");
        assertThat(run(TestEngine.shipped(), Map.of("gone", said("x"))).problems().get(0).reason().toString()).contains("the step gone");
    }

    @Test
    void aReportThatGoesRoundInCirclesIsStopped() {
        var trial = run(TestEngine.shipped(), Map.of("check", said("return")));
        assertThat(trial.end()).isNull();
        assertThat(trial.problems()).extracting(each -> each.reason().toString()).anyMatch(said -> said.contains("round in circles"));
    }

    /** A way round a form leads to a condition that reads its answer. */
    @Test
    void aConditionThatReadsWhatNobodyWasAskedIsToldOnThatWay() {
        var asked = run(withForm(), Map.of("counsel", List.of(new Visit(true, null, Map.of("covered", "true"))), "check", said("circulate"), "answer", said("decide"), "decide", said("adopted")));
        assertThat(asked.problems()).isEmpty();
        assertThat(asked.ways()).contains("covered");
        var lapsed = run(withForm(), Map.of("counsel", List.of(new Visit(false, null, Map.of())), "check", said("circulate"), "answer", said("decide"), "decide", said("adopted")));
        assertThat(lapsed.end()).isEqualTo("published");
        assertThat(lapsed.problems()).extracting(each -> each.reason().toString()).containsExactly("a condition at “Covered?” reads covered, which nobody was asked on this way");
        var wrong = run(withForm(), Map.of("counsel", List.of(new Visit(true, null, Map.of("covered", "perhaps", "colour", "red"))), "check", said("circulate"), "answer", said("decide"), "decide", said("adopted")));
        assertThat(wrong.problems()).extracting(each -> each.reason().toString()).containsExactly("“Counsel” does not take “perhaps” as the answer to “Is it covered?”", "“Counsel” has no field colour");
    }

    @Test
    void theGateStandsBeforeADryRunToo() {
        var harmful = new String(TestEngine.shipped(), UTF_8).replace("camunda:delegateExpression=\"${circulation}\"", "camunda:class=\"" + Probe.class.getName() + "\"");
        var made = Probe.MADE.get();
        assertThatThrownBy(() -> run(harmful.getBytes(UTF_8), Map.of())).isInstanceOf(ModelRefused.class);
        assertThat(Probe.MADE.get()).isEqualTo(made);
    }

    /** Due dates pass by their jobs: the clock that all engines share stays where it is. */
    @Test
    void theClockIsNotMovedAndNothingIsLeftBehind() {
        run(TestEngine.shipped(), Map.of("sign-off", List.of(new Visit(false, null, Map.of())), "check", said("circulate"), "review", List.of(new Visit(false, null, Map.of())), "answer", said("decide"), "decide", said("adopted")));
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(TRIALS.left()).isZero();
    }

    private static List<Visit> said(String... outcomes) {
        return java.util.Arrays.stream(outcomes).map(outcome -> new Visit(true, outcome, Map.of())).toList();
    }

    private static Trial run(byte[] model, Map<String, List<Visit>> steps) {
        return TRIALS.run(RouteContract.KEY, model, List.of(new Scenario(steps)), days -> Instant.now().plus(Duration.ofDays(days))).get(0);
    }

    /** Counsel is asked before the check; what it says, or its silence, leads on. */
    private static byte[] withForm() {
        var text = new String(TestEngine.shipped(), UTF_8)
                .replace("<bpmn:sequenceFlow id=\"to-check\" sourceRef=\"sign-off\" targetRef=\"check\" />", """
                        <bpmn:sequenceFlow id="to-check" sourceRef="sign-off" targetRef="counsel" />
                        <bpmn:userTask id="counsel" name="Counsel" camunda:candidateGroups="coordinator"><bpmn:extensionElements>
                          <camunda:properties><camunda:property name="step" value="form" /></camunda:properties>
                          <camunda:formData><camunda:formField id="covered" label="Is it covered?" type="boolean" /></camunda:formData>
                        </bpmn:extensionElements></bpmn:userTask>
                        <bpmn:boundaryEvent id="counsel-over" attachedToRef="counsel"><bpmn:timerEventDefinition id="counsel-timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                        <bpmn:exclusiveGateway id="is-covered" name="Covered?" default="uncovered" />
                        <bpmn:sequenceFlow id="counselled" sourceRef="counsel" targetRef="is-covered" />
                        <bpmn:sequenceFlow id="counsel-silent" sourceRef="counsel-over" targetRef="is-covered" />
                        <bpmn:sequenceFlow id="covered" sourceRef="is-covered" targetRef="check"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${covered == true}</bpmn:conditionExpression></bpmn:sequenceFlow>
                        <bpmn:sequenceFlow id="uncovered" sourceRef="is-covered" targetRef="check" />""");
        var drawn = new StringBuilder();
        for (var shape : List.of("counsel", "counsel-over", "is-covered")) {
            drawn.append("<bpmndi:BPMNShape id=\"%1$s-shape\" bpmnElement=\"%1$s\"><dc:Bounds x=\"500\" y=\"500\" width=\"50\" height=\"50\" /></bpmndi:BPMNShape>".formatted(shape));
        }
        for (var way : List.of("counselled", "counsel-silent", "covered", "uncovered")) {
            drawn.append("<bpmndi:BPMNEdge id=\"%1$s-edge\" bpmnElement=\"%1$s\"><di:waypoint x=\"1\" y=\"1\" /><di:waypoint x=\"2\" y=\"2\" /></bpmndi:BPMNEdge>".formatted(way));
        }
        return text.replace("</bpmndi:BPMNPlane>", drawn + "</bpmndi:BPMNPlane>").replace("<bpmn:incoming>to-check</bpmn:incoming>", "").getBytes(UTF_8);
    }
}
