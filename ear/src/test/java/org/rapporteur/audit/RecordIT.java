package org.rapporteur.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.InsideReport;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.application.Rows;
import org.rapporteur.consensus.PositionTaking;
import org.rapporteur.consensus.PositionTaking.TakePosition;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotAllowed;

/** What was done is on the record with it or not at all; what was refused is on the record although it was undone; and the record stays. */
@OwnApplication
@ExtendWith(ArquillianExtension.class)
class RecordIT {

    @Inject
    private InsideReport inside;
    @Inject
    private PositionTaking positions;
    @Resource(lookup = "java:jboss/datasources/Rapporteur")
    private DataSource database;
    @Resource
    private UserTransaction transaction;

    @Test
    void aRefusedActLeavesItsLineAlthoughItIsRolledBack() throws Exception {
        var report = inside.underDecision("Refused");
        assertThrows(NotAllowed.class, () -> inside.as("japan", () -> positions.take(new TakePosition(report, null, "agreed", null, null, null, 1))));
        assertThrows(InputWrong.class, () -> inside.as("japan-clearing", () -> positions.take(new TakePosition(report, null, "objection", null, null, null, 1))));
        assertEquals(List.of(), Rows.of(database, "select id from position where report = ?", report.uuid()));
        assertEquals(List.of("Delegate, Japan take position JP 1", "Clearing delegate, Japan take position JP 1"), Rows.of(database,
                "select person_name || ' ' || act || ' ' || on_behalf_of || ' ' || version from record_entry where report = ? and refused order by seq", report.uuid()));
    }

    @Test
    void anActThatIsRolledBackLeavesNoLine() throws Exception {
        var report = inside.underDecision("Rolled back");
        transaction.begin();
        inside.as("japan-clearing", () -> positions.take(new TakePosition(report, null, "agreed", null, null, null, 1)));
        transaction.rollback();
        assertEquals(List.of(), Rows.of(database, "select id from position where report = ?", report.uuid()));
        assertEquals(List.of(), Rows.of(database, "select seq from record_entry where report = ? and act = 'took a position'", report.uuid()));
    }

    @Test
    void theRecordIsNeitherChangedNorRemoved() throws Exception {
        var report = inside.opened("On the record");
        var before = Rows.of(database, "select act from record_entry where report = ? order by seq", report.uuid());
        assertRefused("The record is kept", "update record_entry set act = 'nothing' where report = '" + report + "'");
        assertRefused("The record is kept", "delete from record_entry where report = '" + report + "'");
        assertRefused("The record is kept", "truncate record_entry");
        assertEquals(before, Rows.of(database, "select act from record_entry where report = ? order by seq", report.uuid()));
    }

    @Test
    void aCirculatedVersionIsNeitherChangedNorRemoved() throws Exception {
        var report = inside.underReview("Frozen");
        var before = Rows.of(database, "select content_hash from version where report = ?", report.uuid());
        assertRefused("frozen", "update version set content = '{}' where report = '" + report + "'");
        assertRefused("frozen", "delete from version where report = '" + report + "'");
        assertEquals(before, Rows.of(database, "select content_hash from version where report = ?", report.uuid()));
    }

    private void assertRefused(String why, String statement) {
        var refusal = assertThrows(SQLException.class, () -> Rows.change(database, statement));
        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }
}
