package org.rapporteur.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.design.ModelMending;
import org.rapporteur.shared.RuleRefuses;

/** Reports that cannot go on by themselves, and models that would not be published today. */
class EngineMendingTest {

    private static final String MECHANISM = "mending";

    private TestEngine engine;
    private EngineMending mending;

    @BeforeEach
    void start() {
        engine = TestEngine.locked();
        engine.models.ship(RouteContract.KEY, TestEngine.shipped());
        mending = new EngineMending(engine.engine);
    }

    @AfterEach
    void stop() {
        engine.engine.getRuntimeService().createProcessInstanceQuery().tenantIdIn(MECHANISM).list().forEach(left -> engine.engine.getRuntimeService().deleteProcessInstance(left.getId(), "over"));
        engine.close();
    }

    @Test
    void aReportIsTakenToAnotherStep() {
        var report = engine.under(MECHANISM, "review");
        engine.told.forget(report);
        mending.jump(report, "review", "check", "It was circulated by mistake.");
        assertThat(engine.told.of(report)).as("neither left nor lapsed").containsExactly("arrived check");
        assertThat(engine.engine.getManagementService().createJobQuery().tenantIdIn(MECHANISM).count()).as("the review's period is gone with it").isZero();
        engine.route.leave(report, "check", "circulate");
        assertThat(engine.told.latest(report).element()).isEqualTo("review");
    }

    @Test
    void nobodyIsTakenRoundTheDecision() {
        var model = engine.route.live(MECHANISM, RouteContract.KEY);
        assertThat(engine.route.stops(model)).filteredOn(stop -> mending.skipsDecision(model, stop.element())).extracting(stop -> stop.element()).containsExactly("publish");
    }

    @Test
    void whatFailedIsListedWithItsReasonAndTriedAgain() {
        var report = engine.under(MECHANISM, "review");
        engine.told.disturb(what -> {
            if (what.equals("lapsed review")) {
                throw new RuleRefuses("review.brackets-open", "Paragraph 3 still says two things");
            }
        });
        var job = engine.engine.getManagementService().createJobQuery().tenantIdIn(MECHANISM).singleResult().getId();
        assertThatThrownBy(() -> engine.engine.getManagementService().executeJob(job)).isNotNull();
        var failed = mending.failures(MECHANISM);
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).report()).isEqualTo(report);
        assertThat(failed.get(0).element()).isEqualTo("review");
        assertThat(failed.get(0).error()).contains("Paragraph 3 still says two things").doesNotContain("Exception", "org.rapporteur");
        assertThat(failed.get(0).left()).isEqualTo(4);
        assertThat(mending.failures("another")).isEmpty();

        mending.retry(job);
        assertThat(mending.failures(MECHANISM)).extracting(ModelMending.Failed::left).containsExactly(1);
        engine.told.disturb(what -> { });
        engine.engine.getManagementService().executeJob(job);
        assertThat(engine.told.latest(report).element()).isEqualTo("answer");
        assertThat(mending.failures(MECHANISM)).isEmpty();
    }

    /** As if an older version had stored them, and the server were started again. */
    @Test
    void whatWasPublishedUnderLaxerRulesIsFoundAtTheStart() {
        var shipped = new String(TestEngine.shipped(), UTF_8);
        String unreadable;
        String tolerated;
        try (var lax = TestEngine.withoutGate()) {
            unreadable = laid(lax.engine, shipped.replace("<bpmn:userTask id=\"publish\"", "<bpmn:manualTask id=\"by-hand\" /><bpmn:userTask id=\"publish\""), "lax-unreadable");
            tolerated = laid(lax.engine, shipped.replace("camunda:versionTag=\"", "camunda:versionTag=\"\" name2=\"").replaceAll(" name2=\"[^\"]*\"", ""), "lax-tolerated");
        }
        engine.models.lookAtAll();
        assertThat(engine.models.lax(unreadable)).hasValueSatisfying(found -> {
            assertThat(found.unreadable()).isTrue();
            assertThat(found.problems().get(0).element()).isEqualTo("by-hand");
            assertThat(found.problems().get(0).reason().toString()).contains("manualTask");
        });
        assertThat(engine.route.stops(unreadable)).as("its steps are still known").isEqualTo(engine.route.stops(engine.route.live(MECHANISM, RouteContract.KEY)));
        assertThat(engine.models.lax(tolerated)).hasValueSatisfying(found -> assertThat(found.unreadable()).isFalse());
        assertThat(engine.models.lax(engine.route.live(MECHANISM, RouteContract.KEY))).isEmpty();
    }

    private static String laid(ProcessEngine engine, String model, String key) {
        return engine.getRepositoryService().createDeployment().name(key).tenantId("lax")
                .addInputStream(key + ".bpmn", new ByteArrayInputStream(model.replace("\"report-route\"", "\"" + key + "\"").getBytes(UTF_8)))
                .deployWithResult().getDeployedProcessDefinitions().get(0).getId();
    }
}
