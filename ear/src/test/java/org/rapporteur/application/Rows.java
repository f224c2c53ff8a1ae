package org.rapporteur.application;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A look at the database itself. */
public final class Rows {

    private Rows() {
    }

    /** The first column of every row, as text. */
    public static List<String> of(DataSource database, String query, Object... values) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    /** @return how many rows were changed */
    public static int change(DataSource database, String statement, Object... values) throws SQLException {
        try (var connection = database.getConnection(); var prepared = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        }
    }
}
