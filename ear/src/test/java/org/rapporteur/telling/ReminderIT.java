package org.rapporteur.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.InsideReport;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.application.Rows;
import org.rapporteur.consensus.PositionTaking.TakePosition;
import org.rapporteur.consensus.PositionTaking;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.ReportId;

/** People are reminded by the mechanism's calendar, once, and not of what they have done; a daily mail collects. */
@OwnApplication
@ExtendWith(ArquillianExtension.class)
class ReminderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REMINDED = "select p.name from notice n join person p on p.id = n.person where n.report = ? and n.kind = ? order by p.name";

    @Inject
    private InsideReport inside;
    @Inject
    private Reminding reminding;
    @Inject
    private PositionTaking positions;
    @Inject
    private Mechanisms mechanisms;
    @Resource(lookup = "java:jboss/datasources/Rapporteur")
    private DataSource database;

    @Test
    void whoOwesIsRemindedOnceTwoWorkingDaysBefore() throws Exception {
        var report = inside.underReview("Reminded before");
        inside.submitReview("japan-clearing", report);
        var due = Instant.now().plus(Duration.ofDays(1));
        endsAt(report, due);
        var moment = mechanisms.get("participating-states").calendar().minusWorkingDays(due, 2);

        lookAfter(moment.plusSeconds(1));
        assertEquals(List.of(), Rows.of(database, REMINDED, report.uuid(), "due-soon"), "the moment lies before");

        lookAfter(moment.minusSeconds(1));
        await(10, report, "due-soon");
        lookAfter(moment.minusSeconds(1));
        assertEquals(10, Rows.of(database, REMINDED, report.uuid(), "due-soon").size(), "once each");
        assertEquals(List.of(), Rows.of(database, REMINDED + " limit 0", report.uuid(), "overdue"));
        assertEquals(0, Rows.of(database, REMINDED, report.uuid(), "due-soon").stream().filter("japan-clearing"::equals).count(), "it was done");
    }

    @Test
    void whoIsLateIsRemindedAfterwards() throws Exception {
        var report = inside.underReview("Reminded after");
        inside.submitReview("france-clearing", report);
        var due = Instant.now().minus(Duration.ofDays(5));
        endsAt(report, due);
        lookAfter(mechanisms.get("participating-states").calendar().plusWorkingDays(due, 1).minusSeconds(1));
        await(10, report, "overdue");
        assertEquals(List.of(), Rows.of(database, REMINDED, report.uuid(), "due-soon"));
    }

    @Test
    void whoWishesIsRemindedSeveralTimes() throws Exception {
        Rows.change(database, "insert into telling_wish (person, mail, digest_hour, days_before, hours_before, changed_at) select id, 'none', 8, '{2, 1}', '{30}', now() - interval '40 days' from person where name = 'germany-clearing'");
        var report = inside.underReview("Reminded often");
        var due = Instant.now().plus(Duration.ofDays(1));
        endsAt(report, due);
        var calendar = mechanisms.get("participating-states").calendar();
        lookAfter(calendar.minusWorkingDays(due, 2).minusSeconds(1));
        var often = "select count(*) from notice n join person p on p.id = n.person where p.name = 'germany-clearing' and n.report = ? and n.kind = 'due-soon'";
        awaitRows(List.of("3"), often, report.uuid());
        lookAfter(calendar.minusWorkingDays(due, 2).minusSeconds(1));
        assertEquals(List.of("3"), Rows.of(database, often, report.uuid()), "each once");
    }

    @Test
    void theStateIsRemindedBeforeItsHoldLapses() throws Exception {
        var report = inside.underDecision("Held for two days");
        var until = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES);
        inside.as("japan-clearing", () -> positions.take(new TakePosition(report, null, "hold", "One source.", "The second one.", List.of(), 1, until, null)));
        Rows.change(database, "update position set taken_at = taken_at - interval '30 days' where report = ?", report.uuid());
        lookAfter(until.minus(Duration.ofHours(4)).minusSeconds(1));
        await(2, report, "hold-runs-out");
        assertEquals(List.of("japan", "japan-clearing"), Rows.of(database, REMINDED, report.uuid(), "hold-runs-out"));
    }

    @Test
    void aDailyMailComesAtThePersonsHour() throws Exception {
        Rows.change(database, "insert into telling_wish (person, mail, digest_hour, changed_at) select id, 'daily', 8, now() from person where name = 'canada-clearing'");
        var first = inside.underReview("Collected");
        var second = inside.underReview("Collected as well");
        var collected = "select coalesce(m.status, 'collected') from notice n join person p on p.id = n.person left join mail m on m.id = n.mail where p.name = 'canada-clearing' and n.report in (?, ?)";
        awaitRows(List.of("collected", "collected"), collected, first.uuid(), second.uuid());

        lookAfter(Instant.now().minus(Duration.ofHours(25)));
        awaitRows(List.of("filed", "filed"), collected, first.uuid(), second.uuid());
        assertEquals(1, Rows.of(database, "select distinct n.mail from notice n join person p on p.id = n.person where p.name = 'canada-clearing' and n.report in (?, ?)", first.uuid(), second.uuid()).size(), "one mail of both");
    }

    /** The deadline of the open step, told to everybody who owes something there long before. */
    private void endsAt(ReportId report, Instant due) throws Exception {
        Rows.change(database, "update step set due_at = ?, opened_at = opened_at - interval '30 days' where report = ? and closed_at is null", Timestamp.from(due), report.uuid());
        Rows.change(database, "update duty set due_at = ?, since = since - interval '30 days' where report = ? and closed_at is null", Timestamp.from(due), report.uuid());
    }

    /** As if the last look had been then. */
    private void lookAfter(Instant last) throws Exception {
        Rows.change(database, "update reminder_look set looked_at = ?", Timestamp.from(last));
        reminding.look();
    }

    private void await(int people, ReportId report, String kind) throws Exception {
        awaitRows(List.of(String.valueOf(people)), "select count(*) from notice where report = ? and kind = ?", report.uuid(), kind);
    }

    private void awaitRows(List<String> wanted, String query, Object... values) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var now = Rows.of(database, query, values);
        while (!now.equals(wanted) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            now = Rows.of(database, query, values);
        }
        assertEquals(wanted, now);
    }
}
