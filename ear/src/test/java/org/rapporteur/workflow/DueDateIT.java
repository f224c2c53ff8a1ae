package org.rapporteur.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.InsideReport;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.application.Rows;
import org.rapporteur.report.ReportId;
import org.rapporteur.review.Commenting;
import org.rapporteur.review.Commenting.WriteComment;

/** A due date passes in the running server: the engine's own timer moves the report on, and says who was not heard. */
@OwnApplication
@ExtendWith(ArquillianExtension.class)
class DueDateIT {

    /** The engine looks for what is due every ten seconds at the latest. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private InsideReport inside;
    @Inject
    private Commenting commenting;
    @Resource(lookup = "java:jboss/datasources/Rapporteur")
    private DataSource database;

    @Test
    void theReviewEndsWithoutThoseWhoAreLate() throws Exception {
        var report = inside.underReview("Review lapses");
        inside.as("japan", () -> commenting.write(new WriteComment(report, null, null, "factual", "Never submitted.", null, "all")));
        passDueDate(report);
        await(List.of("answer"), "select status from report where id = ?", report);

        assertEquals(List.of("t"), Rows.of(database, "select lapsed from step where report = ? and closed_at is not null and due_at is not null order by opened_at desc limit 1", report.uuid()));
        assertEquals(List.of("coordinator"), Rows.of(database, "select lower(role) from duty where report = ? and closed_at is null", report.uuid()));
        var line = Rows.of(database, "select person_name || ': ' || outcome from record_entry where report = ? and act = 'let the due date pass'", report.uuid());
        assertEquals(1, line.size());
        assertTrue(line.get(0).startsWith("The system: 11 not heard: Australia, Canada"), line.get(0));
        await(List.of("japan", "japan-clearing"), "select p.name from notice n join person p on p.id = n.person where n.report = ? and n.kind = 'comments-left-behind' order by p.name", report);
    }

    /** As if the days had gone by. */
    private void passDueDate(ReportId report) throws Exception {
        var moved = Rows.change(database, "update act_ru_job set duedate_ = now() - interval '1 day' where duedate_ is not null "
                + "and process_instance_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = ?)", report.toString());
        assertEquals(1, moved, "timers of the report");
    }

    private void await(List<String> wanted, String query, ReportId report) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var now = Rows.of(database, query, report.uuid());
        while (!now.equals(wanted) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            now = Rows.of(database, query, report.uuid());
        }
        assertEquals(wanted, now);
    }
}
