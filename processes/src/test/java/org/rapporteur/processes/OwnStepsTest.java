package org.rapporteur.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.design.Scenario;
import org.rapporteur.design.Trial;
import org.rapporteur.governance.DecisionRule.Period;
import org.rapporteur.governance.DecisionRule.Period.Unit;
import org.rapporteur.report.ReportId;
import org.rapporteur.workflow.RouteStop;
import org.rapporteur.workflow.StepType;

/** Silence, waiting and telling, on the real engine. The model: a check, then whatever is put into the place marked for it, then the end. */
class OwnStepsTest {

    private static final String KEY = "own";
    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="file" targetNamespace="urn:test">
              <bpmn:process id="own" name="Own steps" isExecutable="true" camunda:versionTag="1" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="start"/>
                <bpmn:userTask id="check" name="Check" camunda:candidateGroups="coordinator">
                  <bpmn:extensionElements><camunda:properties><camunda:property name="step" value="check"/></camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                @OWN@
                <bpmn:endEvent id="end"/>
                <bpmn:sequenceFlow id="begin" sourceRef="start" targetRef="check"/>
                <bpmn:sequenceFlow id="to-own" sourceRef="check" targetRef="own-step"/>
                <bpmn:sequenceFlow id="on" sourceRef="own-step" targetRef="end"/>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="own">
                @SHAPES@
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;
    private static final String SILENCE = """
            <bpmn:userTask id="own-step" name="Silence" camunda:candidateGroups="member-states"><bpmn:extensionElements><camunda:properties>
              <camunda:property name="step" value="silence"/><camunda:property name="period" value="P3D"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>""";
    private static final String WAIT = """
            <bpmn:intermediateCatchEvent id="own-step" name="Until Monday"><bpmn:timerEventDefinition id="timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>""";
    private static final String NOTIFY = """
            <bpmn:serviceTask id="own-step" name="Notify" camunda:delegateExpression="${notification}"><bpmn:extensionElements><camunda:properties>
              <camunda:property name="to" value="chair,member-states"/><camunda:property name="text" value="A text is with counsel."/></camunda:properties></bpmn:extensionElements></bpmn:serviceTask>""";
    private static final String WORKING = "<bpmn:extensionElements><camunda:properties><camunda:property name=\"days\" value=\"working\"/></camunda:properties></bpmn:extensionElements>";

    private static TestEngine engine;

    private final ReportId report = ReportId.next();

    @BeforeAll
    static void start() {
        engine = TestEngine.locked();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void aSilenceHasNoTimerAndTellsHowLongItLasts() {
        begin(SILENCE);
        engine.route.leave(report, "check", null);
        var at = engine.told.latest(report);
        assertThat(at.type()).isEqualTo(StepType.SILENCE);
        assertThat(at.due()).as("the decision sets it").isNull();
        assertThat(jobs()).isEmpty();
        assertThat(engine.route.silence(at.model(), "own-step")).isEqualTo(new Period(3, Unit.DAYS));
        engine.route.leave(report, "own-step", "adopted");
        assertThat(engine.told.of(report)).endsWith("left own-step", "ended");
    }

    @ParameterizedTest
    @CsvSource({"P3D, '', 3, DAYS", "PT72H, '', 72, HOURS", "P5D, working, 5, WORKING_DAYS"})
    void aSilenceLastsDaysHoursOrWorkingDays(String period, String days, int amount, Unit unit) {
        begin(SILENCE.replace("P3D\"/>", period + "\"/>" + (days.isEmpty() ? "" : "<camunda:property name=\"days\" value=\"working\"/>")));
        engine.route.leave(report, "check", null);
        assertThat(engine.route.silence(engine.told.latest(report).model(), "own-step")).isEqualTo(new Period(amount, unit));
    }

    @Test
    void aReportWaitsAndGoesOnByItself() {
        begin(WAIT);
        var before = Instant.now();
        engine.route.leave(report, "check", null);
        var at = engine.told.latest(report);
        assertThat(at.type()).isEqualTo(StepType.WAIT);
        assertThat(at.responsible()).isEmpty();
        assertThat(at.due()).isBetween(before.plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS), Instant.now().plus(Duration.ofDays(3)));
        assertThat(engine.route.stops(at.model())).extracting(RouteStop::element).contains("own-step");
        assertThatThrownBy(() -> engine.route.leave(report, "own-step", null)).isInstanceOf(IllegalStateException.class);
        assertThat(engine.told.of(report)).doesNotContain("ended");
        assertThat(jobs()).hasSize(1);
        jobs().forEach(job -> engine.engine.getManagementService().executeJob(job));
        assertThat(engine.told.of(report)).endsWith("arrived own-step", "left own-step", "ended");
    }

    @Test
    void aWaitCountsWorkingDaysOrHasAnInstant() {
        begin(WAIT.replace("<bpmn:timerEventDefinition", WORKING + "<bpmn:timerEventDefinition"));
        engine.route.leave(report, "check", null);
        assertThat(engine.told.latest(report).due()).isEqualTo(RecordingListener.WORKING_DAYS_END.plus(3, ChronoUnit.DAYS));

        var other = ReportId.next();
        engine.models.ship(KEY, model(WAIT.replaceAll("timeDuration", "timeDate").replace("P3D", "2031-02-03T12:00:00Z")));
        engine.route.start(other, "panel", KEY);
        engine.route.leave(other, "check", null);
        assertThat(engine.told.latest(other).due()).isEqualTo(Instant.parse("2031-02-03T12:00:00Z"));
    }

    @Test
    void aDryRunLetsTheTimeOfSilencesAndWaitsPass() {
        try (var trials = new TrialEngine(List.of(RouteContract.NOTIFICATION))) {
            var checked = new Scenario(Map.of("check", List.of(new Scenario.Visit(true, "circulate", Map.of())), "own-step", List.of(new Scenario.Visit(false, null, Map.of()))));
            for (var own : List.of(SILENCE, WAIT, NOTIFY)) {
                var trial = trials.run(KEY, model(own), List.of(checked), days -> Instant.now()).get(0);
                assertThat(trial.problems()).isEmpty();
                assertThat(trial.end()).isEqualTo("end");
                assertThat(trial.stops().get(1).how()).isEqualTo(own.equals(NOTIFY) ? Trial.How.AUTOMATIC : Trial.How.TIME_RAN_OUT);
            }
        }
    }

    @Test
    void aNotificationIsToldWhatTheModelSays() {
        begin(NOTIFY);
        engine.route.leave(report, "check", null);
        assertThat(engine.told.of(report)).endsWith("notified {text=A text is with counsel., to=chair,member-states}", "ended");
    }

    /** Each one edit of a model that is right. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SILENCE | <camunda:property name=\"period\" value=\"P3D\"/> | '' | a silence says how long it lasts",
            "SILENCE | P3D | P3DT5H | a silence says how long it lasts",
            "SILENCE | P3D | P0D | a silence says how long it lasts",
            "SILENCE | P3D | ${period} | no expression may stand in the attribute value",
            "SILENCE | value=\"silence\" | value=\"check\" | only a silence says how long it lasts",
            "SILENCE | =\"member-states\" | =\"coordinator\" | nobody else",
            "SILENCE | </bpmn:userTask> | </bpmn:userTask><bpmn:boundaryEvent id=\"over\" attachedToRef=\"own-step\"><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id=\"past\" sourceRef=\"over\" targetRef=\"end\"/> | a silence ends at its own instant",
            "WAIT | P3D | ${days} | no expression may stand in timeDuration",
            "WAIT | P3D | R3/P3D | a period is written as",
            "WAIT | P3D</bpmn:timeDuration> | P3D</bpmn:timeDuration><bpmn:timeDate>2031-02-03T12:00:00Z</bpmn:timeDate> | one thing that it waits for",
            "WAIT | timeDuration | timeDate | an instant is written as",
            "WAIT | timeDuration | timeCycle | timeCycle is not allowed in timerEventDefinition",
            "WAIT | timerEventDefinition | messageEventDefinition | messageEventDefinition is not allowed",
            "WAIT | name=\"Until Monday\" | '' | the step has no name",
            "NOTIFY | chair,member-states | '' | nobody is named who should be told",
            "NOTIFY | chair,member-states | chair,treasurer | nobody called “treasurer” can be told",
            "NOTIFY | chair,member-states | administrator | nobody called “administrator” can be told",
            "NOTIFY | A text is with counsel. | '' | there are no words to tell",
            "NOTIFY | A text is with counsel. | ${text} | no expression may stand in the attribute value",
            "NOTIFY | name=\"text\" | name=\"command\" | the property “command” does not belong here",
            "NOTIFY | ${notification} | ${circulation} | the property “to” does not belong here"})
    void whatMakesNoSenseIsSaidAtItsElement(String which, String before, String after, String reason) {
        var own = switch (which) {
            case "SILENCE" -> SILENCE;
            case "WAIT" -> WAIT;
            default -> NOTIFY;
        };
        assertThat(own).contains(before);
        assertThat(engine.models.check(KEY, model(own))).as("without the edit").isEmpty();
        assertThat(engine.models.check(KEY, model(own.replace(before, after)))).anySatisfy(problem -> {
            assertThat(problem.element()).isIn("own-step", "over");
            assertThat(problem.reason().toString()).contains(reason);
        });
    }

    @Test
    void anInstantThatIsOverIsNoDraftToPublish() {
        assertThat(engine.models.check(KEY, model(WAIT.replaceAll("timeDuration", "timeDate").replace("P3D", "2020-01-01T00:00:00Z"))))
                .extracting(problem -> problem.element() + ": " + problem.reason()).containsExactly("own-step: the instant for which it waits is over already");
    }

    @Test
    void onlyAVersionIsTranslated() {
        var translation = """
                <bpmn:userTask id="own-step" name="Into French" camunda:candidateGroups="secretariat"><bpmn:extensionElements><camunda:properties>
                  <camunda:property name="step" value="translate"/><camunda:property name="language" value="French"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>""";
        assertThat(engine.models.check(KEY, model(translation))).extracting(problem -> problem.element() + ": " + problem.reason()).containsExactlyInAnyOrder(
                "own-step: a translation says into which language, as fr or pt-BR; the property “language” holds it",
                "own-step: a report can come here whose text was never circulated: only a version is translated");
    }

    @Test
    void waysDoNotRunSideBySide() {
        assertThat(engine.models.check(KEY, model("<bpmn:parallelGateway id=\"own-step\"/>"))).extracting(problem -> problem.element() + ": " + problem.reason())
                .containsExactly("own-step: a report stands at one step at a time: ways do not run side by side");
    }

    private void begin(String own) {
        engine.models.ship(KEY, model(own));
        engine.route.start(report, "panel", KEY);
    }

    private List<String> jobs() {
        var instance = engine.engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).singleResult();
        return engine.engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).list().stream().map(org.camunda.bpm.engine.runtime.Job::getId).toList();
    }

    private static byte[] model(String own) {
        var shapes = new StringBuilder();
        for (var id : List.of("start", "check", "own-step", "over", "end")) {
            if (!id.equals("over") || own.contains("\"over\"")) {
                shapes.append("<bpmndi:BPMNShape id=\"%s-shape\" bpmnElement=\"%s\"><dc:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>".formatted(id, id));
            }
        }
        for (var id : List.of("begin", "to-own", "on", "past")) {
            if (!id.equals("past") || own.contains("\"past\"")) {
                shapes.append("<bpmndi:BPMNEdge id=\"%s-edge\" bpmnElement=\"%s\"><di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"9\" y=\"9\"/></bpmndi:BPMNEdge>".formatted(id, id));
            }
        }
        return MODEL.replace("@OWN@", own).replace("@SHAPES@", shapes).getBytes(UTF_8);
    }
}
