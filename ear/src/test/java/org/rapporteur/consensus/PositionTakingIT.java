package org.rapporteur.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.InsideReport;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.application.Rows;
import org.rapporteur.consensus.PositionTaking.TakePosition;
import org.rapporteur.consensus.PositionTaking.WithdrawPosition;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.WrongState;

/** Two states act on one text in the same moment: each act has one outcome, and duties, tally and route agree afterwards. */
@OwnApplication
@ExtendWith(ArquillianExtension.class)
class PositionTakingIT {

    private static final int ROUNDS = 50;
    private static final long PATIENCE = 60;

    @Inject
    private InsideReport inside;
    @Inject
    private PositionTaking positions;
    @Inject
    private Outlook outlook;
    @Resource(lookup = "java:jboss/datasources/Rapporteur")
    private DataSource database;
    @Resource
    private ManagedExecutorService threads;

    @Test
    void takingAndWithdrawingAtOnce() throws Exception {
        var report = inside.underDecision("At once");
        var japans = take("japan-clearing", report, "agreed");
        for (var round = 0; round < ROUNDS; round++) {
            var withdrawing = japans;
            if (round % 2 == 0) {
                atOnce(() -> withdraw("japan-clearing", report, withdrawing), () -> take("france-clearing", report, "agreed"));
            } else {
                japans = atOnce(() -> take("japan-clearing", report, "abstains"), () -> take("france-clearing", report, "agreed-with-comment")).get(0);
            }
            assertAgreement(report, "round " + round);
        }
    }

    @Test
    void theLastTwoAgreeAtOnceAndTheTextIsAdoptedOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var report = inside.underDecision("The last two, " + round);
            for (var delegate : inside.clearingDelegates()) {
                if (!List.of("japan-clearing", "france-clearing").contains(delegate.name())) {
                    take(delegate.name(), report, "agreed");
                }
            }
            atOnce(() -> take("japan-clearing", report, "agreed"), () -> take("france-clearing", report, "agreed"));
            assertEquals(List.of("publish"), Rows.of(database, "select status from report where id = ?", report.uuid()));
            assertEquals(List.of("1"), Rows.of(database, "select count(*) from record_entry where report = ? and act = 'adopted the text'", report.uuid()));
            assertEquals(List.of("1"), Rows.of(database, "select count(*) from step where report = ? and closed_at is null", report.uuid()));
        }
    }

    /** One withdraws its objection while the last one agrees: whoever comes second adopts, or the withdrawing state is not heard. */
    @Test
    void withdrawingAndAgreeingAtOnceLeaveOneTruth() throws Exception {
        var report = inside.underDecision("Withdrawn at last");
        for (var delegate : inside.clearingDelegates()) {
            if (!List.of("japan-clearing", "france-clearing").contains(delegate.name())) {
                take(delegate.name(), report, "agreed");
            }
        }
        var objection = take("japan-clearing", report, "objection");
        atOnce(() -> withdraw("japan-clearing", report, objection), () -> take("france-clearing", report, "agreed"));
        assertAgreement(report, "withdrawn");
        assertEquals(List.of("decide"), Rows.of(database, "select status from report where id = ?", report.uuid()));
        take("japan-clearing", report, "agreed");
        assertEquals(List.of("publish"), Rows.of(database, "select status from report where id = ?", report.uuid()));
    }

    @Test
    void onePositionIsWithdrawnOnce() throws Exception {
        var report = inside.underDecision("Withdrawn once");
        for (var round = 0; round < 10; round++) {
            var position = take("japan-clearing", report, "agreed");
            var outcomes = atOnce(() -> withdrawn(report, position), () -> withdrawn(report, position));
            assertEquals(new TreeSet<>(List.of(true, false)), new TreeSet<>(outcomes), "round " + round);
        }
    }

    private boolean withdrawn(ReportId report, PositionId position) throws Exception {
        try {
            withdraw("japan-clearing", report, position);
            return true;
        } catch (WrongState second) {
            return false;
        }
    }

    /** A state owes its position exactly while the tally has not heard it. */
    private void assertAgreement(ReportId report, String when) throws Exception {
        var owing = new TreeSet<>(Rows.of(database, "select d.state from duty d join step s on s.id = d.step where s.report = ? and s.closed_at is null and d.closed_at is null", report.uuid()));
        var board = inside.as("coordinator", () -> outlook.of(report)).board();
        var unheard = board.stream().filter(seat -> seat.position() == null).map(seat -> seat.state()).toList();
        var heard = board.stream().filter(seat -> seat.position() != null).map(seat -> seat.state()).toList();
        assertEquals(new TreeSet<>(unheard), owing, when);
        assertEquals(new TreeSet<>(heard), new TreeSet<>(Rows.of(database, "select state from (select distinct on (state) state, withdrawn_at from position "
                + "where report = ? order by state, taken_at desc) newest where withdrawn_at is null", report.uuid())), when);
    }

    private PositionId take(String delegate, ReportId report, String stance) throws Exception {
        return inside.as(delegate, () -> positions.take(new TakePosition(report, null, stance, "One source.", "A second one.", null, 1)));
    }

    private PositionId withdraw(String delegate, ReportId report, PositionId position) throws Exception {
        return inside.as(delegate, () -> {
            positions.withdraw(new WithdrawPosition(report, position));
            return position;
        });
    }

    private <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        var first = threads.submit(() -> met(start, one));
        var second = threads.submit(() -> met(start, other));
        return List.of(first.get(PATIENCE, TimeUnit.SECONDS), second.get(PATIENCE, TimeUnit.SECONDS));
    }

    private static <T> T met(CyclicBarrier start, Callable<T> act) throws Exception {
        start.await(PATIENCE, TimeUnit.SECONDS);
        return act.call();
    }
}
