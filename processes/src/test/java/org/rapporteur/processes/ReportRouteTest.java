package org.rapporteur.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.processes.RouteContract.ADOPTED;
import static org.rapporteur.processes.RouteContract.ANSWER;
import static org.rapporteur.processes.RouteContract.CHECK;
import static org.rapporteur.processes.RouteContract.CIRCULATE;
import static org.rapporteur.processes.RouteContract.DECIDE;
import static org.rapporteur.processes.RouteContract.DRAFT;
import static org.rapporteur.processes.RouteContract.KEY;
import static org.rapporteur.processes.RouteContract.PUBLISH;
import static org.rapporteur.processes.RouteContract.RETURN;
import static org.rapporteur.processes.RouteContract.REVIEW;
import static org.rapporteur.processes.RouteContract.SIGN_OFF;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.NotFound;
import org.rapporteur.workflow.StepType;

/** The shipped route on the real engine and a real database. */
class ReportRouteTest {

    private static TestEngine engine;

    private final ReportId report = ReportId.next();

    @BeforeAll
    static void startEngine() {
        engine = TestEngine.locked();
        engine.models.ship(KEY, TestEngine.shipped());
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void submit() {
        engine.route.start(report, "panel", KEY);
    }

    @AfterEach
    void undisturbed() {
        engine.told.disturb(what -> { });
    }

    @Test
    void straightThrough() {
        leave(DRAFT, null);
        leave(SIGN_OFF, null);
        leave(CHECK, null);
        leave(REVIEW, null);
        leave(ANSWER, DECIDE);
        leave(DECIDE, ADOPTED);
        leave(PUBLISH, null);

        assertThat(told()).containsExactly("arrived draft",
                "left draft", "arrived sign-off",
                "left sign-off", "arrived check",
                "left check", "circulated", "arrived review",
                "left review", "arrived answer",
                "left answer", "circulated", "arrived decide",
                "left decide", "arrived publish",
                "left publish", "ended");
        assertThat(running()).isZero();
    }

    @Test
    void returnedToTheDraft() {
        goTo(CHECK);
        leave(CHECK, RETURN);
        assertThat(told()).containsExactly("left check", "arrived draft");

        leave(DRAFT, null);
        leave(SIGN_OFF, null);
        assertThat(told()).as("the old answer is forgotten").endsWith("arrived check");
        leave(CHECK, null);
        assertThat(told()).endsWith("circulated", "arrived review");
    }

    @Test
    void commentsLeadToAnotherCirculation() {
        goTo(ANSWER);
        leave(ANSWER, CIRCULATE);
        assertThat(told()).containsExactly("left answer", "circulated", "arrived review");
        leave(REVIEW, null);
        assertThat(told()).endsWith("left review", "arrived answer");
    }

    @Test
    void objectionLeadsBackToTheAnswers() {
        goTo(DECIDE);
        leave(DECIDE, null);
        assertThat(told()).containsExactly("left decide", "arrived answer");
        leave(ANSWER, null);
        assertThat(told()).endsWith("left answer", "circulated", "arrived decide");
        leave(DECIDE, ADOPTED);
        assertThat(told()).endsWith("left decide", "arrived publish");
    }

    @Test
    void reviewPeriodPasses() {
        goTo(REVIEW);
        fire(dueDate());
        assertThat(told()).containsExactly("lapsed review", "arrived answer");
        leave(ANSWER, null);
        assertThat(told()).endsWith("arrived decide");
    }

    @Test
    void theDecisionKeepsItsOwnTime() {
        goTo(DECIDE);
        assertThat(dueDates()).isEmpty();
    }

    @Test
    void arrivalSaysWhoAndUntilWhen() {
        var draft = engine.told.latest(report);
        assertThat(draft.type()).isEqualTo(StepType.DRAFT);
        assertThat(draft.name()).isEqualTo("Draft");
        assertThat(draft.responsible()).containsExactly("expert", "coordinator");
        assertThat(draft.due()).isNull();

        goTo(REVIEW);
        var review = engine.told.latest(report);
        assertThat(review.responsible()).containsExactly("member-states");
        assertThat(review.due()).as("what the mechanism's calendar says of ten working days").isEqualTo(RecordingListener.WORKING_DAYS_END.plus(10, ChronoUnit.DAYS));
        assertThat(review.due()).as("the same instant that the engine acts on").isEqualTo(dueDate().getDuedate().toInstant());

        leave(REVIEW, null);
        leave(ANSWER, null);
        assertThat(engine.told.latest(report).due()).isNull();
    }

    @Test
    void leavingInTimeTakesTheDueDateAway() {
        goTo(REVIEW);
        leave(REVIEW, null);
        assertThat(dueDates()).isEmpty();
    }

    @Test
    void cannotLeaveWhereItIsNot() {
        assertThatThrownBy(() -> engine.route.leave(report, CHECK, null))
                .isInstanceOf(IllegalStateException.class).hasMessage("Report %s does not stand at 'check'", report);
        assertThatThrownBy(() -> engine.route.leave(ReportId.next(), DRAFT, null)).isInstanceOf(IllegalStateException.class);
        assertThat(told()).containsExactly("arrived draft");
    }

    @Test
    void cannotStartTwice() {
        assertThatThrownBy(() -> engine.route.start(report, "panel", KEY))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("on its way already");
        assertThat(running()).isOne();
    }

    @Test
    void ofTwoWhoLeaveAtOnceOneIsFirst() throws InterruptedException, ExecutionException, TimeoutException {
        goTo(CHECK);
        var both = new CyclicBarrier(2);
        engine.told.disturb(what -> {
            if (what.equals("left check")) {
                await(both);
            }
        });
        Callable<String> attempt = () -> {
            try {
                engine.route.leave(report, CHECK, null);
                return "first";
            } catch (IllegalStateException e) {
                return e.getMessage();
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var one = pool.submit(attempt);
            var two = pool.submit(attempt);
            assertThat(List.of(one.get(20, TimeUnit.SECONDS), two.get(20, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder("first", "Report %s has just left 'check' by someone else's hand".formatted(report));
        } finally {
            pool.shutdownNow();
        }
        engine.route.leave(report, REVIEW, null);
    }

    @Test
    void whatTheApplicationThrowsComesBackAsItIsAndNothingMoves() {
        engine.told.disturb(what -> {
            if (what.equals("arrived sign-off")) {
                throw new UnsupportedOperationException("no experts");
            }
        });
        assertThatThrownBy(() -> engine.route.leave(report, DRAFT, null))
                .isInstanceOf(UnsupportedOperationException.class).hasMessage("no experts");
        undisturbed();
        engine.route.leave(report, DRAFT, null);
    }

    @Test
    void takingTheRouteAwayIsNotItsEnd() {
        var instance = engine.engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).singleResult();
        engine.engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test");
        assertThat(told()).containsExactly("arrived draft");
    }

    @Test
    void theEngineKnowsWhoMovedTheReportAndForgetsThemAfterwards() {
        leave(DRAFT, null);
        var completed = engine.engine.getHistoryService().createUserOperationLogQuery()
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE).userId(TestEngine.CALLER).list();
        assertThat(completed).isNotEmpty();
        assertThat(engine.engine.getIdentityService().getCurrentAuthentication()).isNull();
    }

    @Test
    void answersLeaveNoVariablesBehind() {
        goTo(CHECK);
        leave(CHECK, RETURN);
        assertThat(engine.engine.getRuntimeService().createVariableInstanceQuery().variableName(RouteContract.OUTCOME).count()).isZero();
    }

    @Test
    void stepsInTheOrderOfTheDrawing() {
        assertThat(engine.route.stops(engine.route.live("panel", KEY))).extracting("element")
                .containsExactly(DRAFT, SIGN_OFF, CHECK, REVIEW, ANSWER, DECIDE, PUBLISH);
        assertThatThrownBy(() -> engine.route.live("panel", "no-such-route")).isInstanceOf(NotFound.class);
    }

    @Test
    void modelIsTheOneThatWasStored() {
        assertThat(engine.route.xml(engine.route.live("panel", KEY)).getBytes(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(TestEngine.shipped());
        assertThatThrownBy(() -> engine.route.xml("no-such-model")).isInstanceOf(NotFound.class);
    }

    @Test
    void shippedModelIsStoredOnce() {
        var before = TestEngine.stored();
        engine.models.ship(KEY, TestEngine.shipped());
        assertThat(TestEngine.stored()).isEqualTo(before);
    }

    @Test
    void dueDatesFireByThemselves() throws InterruptedException {
        goTo(REVIEW);
        engine.engine.getManagementService().setJobDuedate(dueDate().getId(), new Date(0));
        engine.jobs.start();
        for (var wait = 0; wait < 100 && !told().contains("arrived answer"); wait++) {
            Thread.sleep(100);
        }
        engine.jobs.shutdown();
        assertThat(told()).containsExactly("lapsed review", "arrived answer");
    }

    @Test
    void jobsOfAKilledServerAreReleased() throws SQLException {
        goTo(REVIEW);
        var job = dueDate().getId();
        lock(job, "rapporteur@another");
        assertThat(engine.jobs.release(engine.configuration)).isZero();
        lock(job, engine.jobs.getLockOwner());
        assertThat(engine.jobs.release(engine.configuration)).isOne();
    }

    private static void lock(String job, String owner) throws SQLException {
        try (var connection = TestEngine.database().getConnection();
             var update = connection.prepareStatement("update ACT_RU_JOB set LOCK_OWNER_ = ?, LOCK_EXP_TIME_ = now() + interval '5 minutes' where ID_ = ?")) {
            update.setString(1, owner);
            update.setString(2, job);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the report to a step and forgets what was told on the way. */
    private void goTo(String element) {
        for (var step : List.of(DRAFT, SIGN_OFF, CHECK, REVIEW, ANSWER)) {
            if (step.equals(element)) {
                break;
            }
            leave(step, null);
        }
        assertThat(told()).endsWith("arrived " + element);
        engine.told.forget(report);
    }

    private void leave(String element, String outcome) {
        engine.route.leave(report, element, outcome);
    }

    private List<String> told() {
        return engine.told.of(report);
    }

    private long running() {
        return engine.engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).count();
    }

    private List<Job> dueDates() {
        var instance = engine.engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).singleResult();
        return engine.engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).list();
    }

    private Job dueDate() {
        assertThat(dueDates()).hasSize(1);
        return dueDates().get(0);
    }

    private static void fire(Job job) {
        engine.engine.getManagementService().executeJob(job.getId());
    }
}
