package org.rapporteur.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.design.Problem;
import org.rapporteur.design.Problem.Layer;

/** What no administrator can draw away, and what a redesign must make sense of. Each case is one edit of the shipped route. */
class GuardRailsTest {

    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngine.locked();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void theShippedRouteKeepsThem() {
        assertThat(problems("", "")).isEmpty();
    }

    @Test
    void aReviewHasADeadline() {
        assertRail("review", "deadline", edited("(?s)<bpmn:boundaryEvent id=\"review-period-over\".*?</bpmn:boundaryEvent>", "",
                "<bpmn:sequenceFlow id=\"review-lapsed\"[^>]*/>", "", "<bpmn:incoming>review-lapsed</bpmn:incoming>", "",
                "(?s)<bpmndi:BPMNShape id=\"review-period-over-shape\".*?</bpmndi:BPMNShape>", "", "(?s)<bpmndi:BPMNEdge id=\"review-lapsed[^\"]*\".*?</bpmndi:BPMNEdge>", ""));
    }

    @Test
    void nobodyPublishesPastADecision() {
        assertRail("publish", "not adopted", edited("sourceRef=\"put-up-for-decision\" targetRef=\"decide\"", "sourceRef=\"put-up-for-decision\" targetRef=\"publish\"",
                "sourceRef=\"answer\" targetRef=\"circulate-again\"", "sourceRef=\"answer\" targetRef=\"circulate-again\""));
    }

    @Test
    void aDecisionThatDidNotAdoptLeadsToNoPublication() {
        assertRail("publish", "not adopted", edited("id=\"not-adopted\" name=\"not adopted\" sourceRef=\"adopted\" targetRef=\"answer\"", "id=\"not-adopted\" name=\"not adopted\" sourceRef=\"adopted\" targetRef=\"publish\""));
    }

    @Test
    void theMemberStatesDecideAndNobodyElse() {
        assertRail("decide", "nobody else", edited("name=\"Decision by member states\" camunda:candidateGroups=\"member-states\"", "name=\"Decision by member states\" camunda:candidateGroups=\"expert\""));
        assertRail("decide", "nobody else", edited("name=\"Decision by member states\" camunda:candidateGroups=\"member-states\"", "name=\"Decision by member states\" camunda:candidateGroups=\"member-states,coordinator\""));
    }

    @Test
    void aConditionReadsAnAnswerThatIsGiven() {
        assertThat(problems("outcome == 'return'", "outcome == 'turn back'")).anySatisfy(problem -> {
            assertThat(problem.layer()).isEqualTo(Layer.MEANING);
            assertThat(problem.element()).isEqualTo("return");
            assertThat(problem.reason().toString()).contains("never answers “turn back”", "circulate, return");
        });
    }

    @Test
    void aRoleExists() {
        assertThat(problems("camunda:candidateGroups=\"secretariat\"", "camunda:candidateGroups=\"treasurer\"")).extracting(Problem::element, problem -> problem.reason().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("publish", "there is no role “treasurer”"));
    }

    private static void assertRail(String element, String words, byte[] model) {
        assertThat(engine.models.check(RouteContract.KEY, model)).anySatisfy(problem -> {
            assertThat(problem.layer()).isEqualTo(Layer.GUARD_RAIL);
            assertThat(problem.element()).isEqualTo(element);
            assertThat(problem.reason().toString()).contains(words);
        });
    }

    private static List<Problem> problems(String what, String instead) {
        var text = new String(TestEngine.shipped(), UTF_8);
        assertThat(text).contains(what);
        return engine.models.check(RouteContract.KEY, text.replace(what, instead).getBytes(UTF_8));
    }

    private static byte[] edited(String... pairs) {
        var text = new String(TestEngine.shipped(), UTF_8);
        for (int i = 0; i < pairs.length; i += 2) {
            text = text.replaceAll(pairs[i], pairs[i + 1].replace("$", "\\$"));
        }
        return text.getBytes(UTF_8);
    }
}
