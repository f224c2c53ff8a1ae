package org.rapporteur.processes;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** The shipped model is the one that the code was written for. */
class RouteContractTest {

    private final BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(TestEngine.shipped()));

    @Test
    void oneProcessWithItsKey() {
        assertThat(model.getModelElementsByType(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(RouteContract.KEY);
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaVersionTag()).isEqualTo("1.1");
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        });
    }

    /** The other types are what administrators add to it. */
    @Test
    void oneStepOfSevenTypesUnderTheNameOfItsType() {
        var steps = model.getModelElementsByType(UserTask.class).stream().collect(toMap(UserTask::getId, RouteContractTest::stepProperty));
        assertThat(steps).allSatisfy((id, kind) -> assertThat(kind).isEqualTo(id));
        assertThat(steps).containsOnlyKeys(RouteContract.DRAFT, RouteContract.SIGN_OFF, RouteContract.CHECK, RouteContract.REVIEW,
                RouteContract.ANSWER, RouteContract.DECIDE, RouteContract.PUBLISH);
    }

    @Test
    void whoIsResponsible() {
        assertThat(model.getModelElementsByType(UserTask.class).stream().collect(toMap(UserTask::getId, UserTask::getCamundaCandidateGroups)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        RouteContract.DRAFT, "expert,coordinator",
                        RouteContract.SIGN_OFF, "expert",
                        RouteContract.CHECK, "coordinator",
                        RouteContract.REVIEW, "member-states",
                        RouteContract.ANSWER, "coordinator",
                        RouteContract.DECIDE, "member-states",
                        RouteContract.PUBLISH, "secretariat"));
    }

    @Test
    void automaticSteps() {
        assertThat(model.getModelElementsByType(ServiceTask.class).stream().collect(toMap(ServiceTask::getId, ServiceTask::getCamundaDelegateExpression)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        RouteContract.CIRCULATION, "${%s}".formatted(RouteContract.CIRCULATION_STEP),
                        RouteContract.PUTTING_UP, "${%s}".formatted(RouteContract.CIRCULATION_STEP)));
    }

    @Test
    void periods() {
        assertThat(model.getModelElementsByType(BoundaryEvent.class).stream().collect(toMap(BoundaryEvent::getId, RouteContractTest::period)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        RouteContract.SIGN_OFF_PERIOD_OVER, "sign-off ends after P5D of working days",
                        RouteContract.REVIEW_PERIOD_OVER, "review ends after P10D of working days"));
    }

    @Test
    void answersThatGatewaysRead() {
        var conditions = model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null)
                .collect(toMap(flow -> flow.getSource().getId() + " → " + flow.getTarget().getId(), flow -> flow.getConditionExpression().getTextContent()));
        assertThat(conditions).containsExactlyInAnyOrderEntriesOf(Map.of(
                "fit-to-circulate → draft", condition(RouteContract.RETURN),
                "circulate-again → circulate", condition(RouteContract.CIRCULATE),
                "adopted → publish", condition(RouteContract.ADOPTED)));
    }

    @Test
    void beginningAndEnd() {
        assertThat(model.getModelElementsByType(StartEvent.class)).extracting(FlowNode::getId).containsExactly(RouteContract.SUBMITTED);
        assertThat(model.getModelElementsByType(EndEvent.class)).extracting(FlowNode::getId).containsExactly(RouteContract.PUBLISHED);
    }

    private static String condition(String outcome) {
        return "${%s == '%s'}".formatted(RouteContract.OUTCOME, outcome);
    }

    private static String stepProperty(UserTask task) {
        return property(task, RouteContract.STEP).orElseThrow();
    }

    private static Optional<String> property(UserTask task, String name) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).singleResult().getCamundaProperties().stream()
                .filter(property -> name.equals(property.getCamundaName())).map(CamundaProperty::getCamundaValue).findFirst();
    }

    private static String period(BoundaryEvent event) {
        var timer = (TimerEventDefinition) event.getEventDefinitions().iterator().next();
        var days = property((UserTask) event.getAttachedTo(), RouteContract.DAYS).map(each -> " of %s days".formatted(each)).orElse("");
        return "%s %s after %s%s".formatted(event.getAttachedTo().getId(), event.cancelActivity() ? "ends" : "goes on", timer.getTimeDuration().getTextContent(), days);
    }
}
