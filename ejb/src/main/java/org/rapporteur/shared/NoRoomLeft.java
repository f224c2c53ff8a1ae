package org.rapporteur.shared;

import java.sql.SQLException;

/** The disk is full. Nothing of what was sent was kept, and nothing of what was kept before is lost. */
public class NoRoomLeft extends Refusal {

    private static final String DISK_FULL = "53100";

    public NoRoomLeft() {
        super("shared.no-room-left");
    }

    /** Whether the database, or the file system below us, had no room for it. */
    public static boolean isBehind(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            var message = each.getMessage();
            if (each instanceof NoRoomLeft || each instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()) || message != null && message.contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }
}
