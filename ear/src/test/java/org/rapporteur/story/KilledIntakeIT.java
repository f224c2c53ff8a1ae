package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.application.Application;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.launcher.Database;

/** In the middle of two hundred files first the server is killed, then the database: each file is read once in the end. */
@OwnApplication
class KilledIntakeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int FILES = 200;

    @TempDir
    private Path folder;

    @Test
    void everyFileIsReadOnce() throws Exception {
        try (var database = Database.start(folder);
             var application = Application.start(Map.of("RAPPORTEUR_DB_URL", database.url(), "RAPPORTEUR_DB_USER", database.user(), "RAPPORTEUR_DB_PASSWORD", database.password()))) {
            var ids = new ArrayList<String>();
            for (var i = 0; i < FILES; i++) {
                ids.add(application.as("cyber").upload("/exhibits", "file-" + i + ".txt", ("This is file number " + i + ".").getBytes(), Map.of()).expect(201).id());
            }
            Eventually.see(PATIENCE, () -> read(database), read -> read > 5);
            assertThat(read(database)).as("in the middle").isLessThan(FILES);
            application.kill();
            application.startAgain();
            var after = read(database);
            Eventually.see(PATIENCE, () -> read(database), read -> read > after);
            assertThat(read(database)).as("in the middle").isLessThan(FILES);
            kill(folder);
            Eventually.see(PATIENCE, () -> answers(database), answers -> answers);

            Eventually.see(PATIENCE, () -> read(database), read -> read == FILES);
            assertThat(count(database, "select count(*) from (select exhibit from custody where act = 'read' group by exhibit having count(*) > 1) twice")).isZero();
            assertThat(count(database, "select count(*) from exhibit where status = 'READY'")).isEqualTo(FILES);
            for (var i = 0; i < FILES; i += 37) {
                assertThat(application.as("cyber").get("/exhibits/" + ids.get(i) + "/text?page=1").expect(200).text()).contains("This is file number " + i + ".");
            }
        }
    }

    /** As a power cut would. */
    private static void kill(Path folder) throws IOException {
        var postgres = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0).strip())).orElseThrow();
        postgres.destroyForcibly();
        postgres.onExit().join();
    }

    private static boolean answers(Database database) {
        database.restartIfEnded(said -> { });
        try {
            count(database, "select 1");
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static int read(Database database) {
        return count(database, "select count(distinct exhibit) from custody where act = 'read'");
    }

    private static int count(Database database, String query) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password()); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
