package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;
import org.rapporteur.shared.Sha256;

/** A better reader reads everything anew; what was quoted from the old reading is not lost silently. */
@ExtendWith(SharedApplication.class)
class ReadAnewIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @Test
    void aCitationWhoseWordsAreGoneSaysSo(Application application) throws SQLException {
        var maritime = application.as("maritime");
        var text = "The tanker lay alongside. And nothing else.";
        var id = maritime.upload("/exhibits", "anew.txt", text.getBytes(StandardCharsets.UTF_8), Map.of()).expect(201).id();
        Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).json().get("status").asText(), "READY"::equals);
        var journey = Journey.open(application, "Quoted before the reader got better", "It lay alongside.");
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", id, "page", 1, "quote", "The tanker lay alongside").expect(201);
        assertThat(Rows.of(application.database(), "select page_hash from citation where exhibit = ?::uuid", id)).containsExactly(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(maritime.page("/report/draft?id=" + journey.id()).text()).doesNotContain("not on that page any more");

        // As an earlier reader might have read it.
        Rows.change(application.database(), "update exhibit_page set text = 'The banker lay alongside.' where exhibit = ?::uuid", id);
        Rows.change(application.database(), "update citation set quote = 'The banker lay alongside' where exhibit = ?::uuid", id);
        assertThat(application.as("coordinator").post("/exhibits/read-again").expect(202).json().get("exhibits").asInt()).isPositive();
        Eventually.see(PATIENCE, () -> maritime.get("/exhibits/queue").expect(200).json(), queue -> queue.get("again").asInt() == 0 && queue.get("waiting").asInt() == 0);
        assertThat(maritime.get("/exhibits/" + id + "/text").json().get("text").asText()).isEqualTo(text);
        assertThat(maritime.get("/exhibits/" + id).json().get("status").asText()).isEqualTo("READY");
        assertThat(maritime.page("/report/draft?id=" + journey.id()).text()).contains("not on that page any more");

        Rows.change(application.database(), "update citation set quote = 'The tanker lay alongside' where exhibit = ?::uuid", id);
        justThis(application, id);
        assertThat(maritime.page("/report/draft?id=" + journey.id()).text()).doesNotContain("not on that page any more");
    }

    /** Has one exhibit read again, where all of them would take long. */
    static void justThis(Application application, String exhibit) throws SQLException {
        Rows.change(application.database(), "update exhibit set again = true where id = ?::uuid", exhibit);
        // Else the queue would look within 20 seconds.
        application.as("maritime").upload("/exhibits", "wakes.txt", ("Wakes the queue: " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8), Map.of()).expect(201);
        Eventually.see(PATIENCE, () -> application.as("maritime").get("/exhibits/queue").json().get("again").asInt(), again -> again == 0);
    }
}
