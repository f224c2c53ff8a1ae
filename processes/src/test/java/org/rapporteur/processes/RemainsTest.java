package org.rapporteur.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.design.ModelMending;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.workflow.StepType;

/** A report on a model that the rules of today refuse stands still, and is moved to one that can be read. */
class RemainsTest {

    private static final String MECHANISM = "remaining";
    private static final String[] BY_HAND = {"<bpmn:userTask id=\"publish\"", "<bpmn:manualTask id=\"by-hand\" /><bpmn:userTask id=\"publish\""};

    private TestEngine engine;
    private ReportId report;
    private String shipped;
    private String refused;

    /** Published and begun while it was allowed. */
    @BeforeEach
    void underReview() {
        engine = TestEngine.locked();
        engine.models.ship(RouteContract.KEY, TestEngine.shipped());
        shipped = engine.route.live("another", RouteContract.KEY);
        refused = engine.models.publish(MECHANISM, RouteContract.KEY, TestEngine.shipped());
        report = engine.under(MECHANISM, "review");
    }

    @AfterEach
    void stop() {
        engine.engine.getRuntimeService().createProcessInstanceQuery().tenantIdIn(MECHANISM).list()
                .forEach(left -> engine.engine.getRuntimeService().deleteProcessInstance(left.getId(), "over", true));
        engine.engine.getRepositoryService().createDeploymentQuery().tenantIdIn(MECHANISM).list()
                .forEach(left -> engine.engine.getRepositoryService().deleteDeployment(left.getId(), true));
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <bpmn:userTask id="publish"   | <bpmn:scriptTask id="s" scriptFormat="js"><bpmn:script>java.lang.Runtime</bpmn:script></bpmn:scriptTask><bpmn:userTask id="publish"
            <bpmn:userTask id="review"    | <bpmn:userTask id="review" camunda:assignee="${caller.id()}"
            ${circulation}                | ${noStepOfOurs}
            >P10D<                        | >${'x'.repeat(9)}<
            </bpmn:process>               | </bpmn:process><bpmn:message id="m" name="${x}" /><bpmn:process id="second"><bpmn:startEvent id="s2" /></bpmn:process>
            """)
    void standsStillAndGoesOver(String was, String is) throws SQLException {
        var due = engine.told.latest(report).due();
        startAgainAfter(was, is);
        assertThat(engine.models.lax(refused)).hasValueSatisfying(lax -> assertThat(lax.unreadable()).isTrue());
        assertThat(steps(refused)).isEqualTo(steps(shipped));

        assertThatThrownBy(() -> engine.route.leave(report, "review", null)).isInstanceOf(RuleRefuses.class);
        assertThatThrownBy(() -> engine.route.start(ReportId.of(UUID.randomUUID().toString()), MECHANISM, RouteContract.KEY)).isInstanceOf(RuleRefuses.class);

        var moves = new EngineMoves(engine.engine);
        var mapping = steps(refused).keySet().stream().collect(Collectors.toMap(step -> step, step -> step));
        assertThat(moves.objection(refused, shipped, mapping)).isEmpty();
        assertThat(moves.rehearse(report, refused, shipped, mapping)).isEmpty();
        assertThat(moves.move(report, refused, shipped, mapping)).isEqualTo(due);
        engine.route.leave(report, "review", null);
        assertThat(engine.told.of(report)).last().isEqualTo("arrived answer");
    }

    /** It is told among what failed, and tried again after the move. */
    @Test
    void aPeriodThatEndsMeanwhileMovesNothing() throws SQLException {
        startAgainAfter(BY_HAND[0], BY_HAND[1]);
        var period = engine.engine.getManagementService().createJobQuery().tenantIdIn(MECHANISM).singleResult().getId();
        assertThatThrownBy(() -> engine.engine.getManagementService().executeJob(period)).isInstanceOf(RuleRefuses.class);
        var mending = new EngineMending(engine.engine);
        assertThat(mending.failures(MECHANISM)).extracting(ModelMending.Failed::element).containsExactly("review");
        assertThatThrownBy(() -> mending.jump(report, "review", "check", "It was circulated by mistake.")).isInstanceOf(RuleRefuses.class);

        new EngineMoves(engine.engine).move(report, refused, shipped, Map.of("review", "review"));
        mending.retry(period);
        engine.engine.getManagementService().executeJob(period);
        assertThat(engine.told.of(report)).containsExactly("lapsed review", "arrived answer");
    }

    /** Its very names are refused: it is listed, and no page about its reports fails. */
    @Test
    void nothingRemainsOfWhatIsRefusedForItsNames() throws SQLException {
        startAgainAfter("\"publish\"", "\"publish.it\"");
        assertThat(engine.models.lax(refused)).isPresent();
        assertThat(engine.route.stops(refused)).isEmpty();
        var moves = new EngineMoves(engine.engine);
        assertThat(moves.objection(refused, shipped, Map.of())).isPresent();
        assertThat(moves.rehearse(report, refused, shipped, Map.of("review", "review"))).isPresent();
        startAgainAfter("\"publish.it\"", "\"publish\"");
    }

    private Map<String, StepType> steps(String model) {
        var steps = new HashMap<String, StepType>();
        engine.route.stops(model).forEach(stop -> steps.put(stop.element(), stop.type()));
        return steps;
    }

    /** As if an older Rapporteur had let it pass. */
    private void startAgainAfter(String was, String is) throws SQLException {
        try (var connection = TestEngine.database().getConnection(); var change = connection.prepareStatement("""
                update act_ge_bytearray set bytes_ = convert_to(replace(convert_from(bytes_, 'UTF8'), ?, ?), 'UTF8')
                where deployment_id_ in (select deployment_id_ from act_re_procdef where id_ = ?) and position(? in convert_from(bytes_, 'UTF8')) > 0""")) {
            change.setString(1, was);
            change.setString(2, is);
            change.setString(3, refused);
            change.setString(4, was);
            assertThat(change.executeUpdate()).isOne();
        }
        engine.close();
        engine = TestEngine.locked();
        engine.models.lookAtAll();
    }
}
