package org.rapporteur.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the application may rely on in the server's datasource. */
@OwnApplication
@ExtendWith(ArquillianExtension.class)
class DatasourceIT {

    @Resource
    DataSource byDefault;

    @Resource(lookup = "java:jboss/datasources/Rapporteur")
    DataSource datasource;

    @Resource
    UserTransaction transaction;

    @Test
    void isTheDefaultAndReadsWhatIsCommitted() throws SQLException {
        try (var connection = byDefault.getConnection()) {
            assertEquals("PostgreSQL", connection.getMetaData().getDatabaseProductName());
            assertEquals("rapporteur", answer(connection, "SELECT current_user"));
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
        }
    }

    @Test
    void losesNothingThatItConfirmed() throws SQLException {
        try (var connection = datasource.getConnection()) {
            assertEquals("on", answer(connection, "SHOW fsync"));
            assertEquals("on", answer(connection, "SHOW synchronous_commit"));
        }
    }

    @Test
    void takesPartInTheTransaction() throws Exception {
        transaction.begin();
        try (var connection = datasource.getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE rolled_back (id int)");
        }
        transaction.rollback();
        try (var connection = datasource.getConnection()) {
            assertThrows(SQLException.class, () -> answer(connection, "SELECT count(*) FROM rolled_back"));
        }
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
