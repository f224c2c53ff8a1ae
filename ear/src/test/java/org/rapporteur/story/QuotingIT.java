package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;
import org.rapporteur.shared.Sha256;

/** A quotation names its page, its words and where they stand, and goes on doing so when the exhibit is read anew. */
@ExtendWith(SharedApplication.class)
class QuotingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @Test
    void aQuotationOverTwoPagesKeepsBoth(Application application) throws SQLException {
        var maritime = application.as("maritime");
        var id = maritime.upload("/exhibits", "log.pdf", Documents.pdf("The master said that he had", "seen nothing of the kind."), Map.of()).expect(201).id();
        Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).json().get("status").asText(), "READY"::equals);
        var journey = Journey.open(application, "Quoted over two pages", "The master denies it.");
        var citations = "/paragraphs/" + journey.paragraph(1) + "/citations";
        journey.post("maritime", citations, "exhibit", id, "page", 1, "toPage", 2, "quote", "he had heard nothing").expectErrorsAt("quote");
        journey.post("maritime", citations, "exhibit", id, "page", 1, "toPage", 3, "quote", "he had seen nothing").expectErrorsAt("toPage");
        journey.post("maritime", citations, "exhibit", id, "page", 1, "toPage", 2, "quote", "he had seen nothing").expect(201);

        var quoted = maritime.get(journey.path() + "/citations").expect(200).json().get(0);
        var pages = Rows.of(application.database(), "select text from exhibit_page where exhibit = ?::uuid order by number", id);
        assertThat(quoted.get("toPage").asInt()).isEqualTo(2);
        assertThat(pages.get(0).substring(quoted.get("from").asInt())).startsWith("he had");
        assertThat(pages.get(1).substring(0, quoted.get("to").asInt())).endsWith("seen nothing");
        assertThat(quoted.get("pageHash").asText()).isEqualTo(hash(pages.get(0)));
        assertThat(quoted.get("toPageHash").asText()).isEqualTo(hash(pages.get(1)));
        assertThat(maritime.page("/report?id=" + journey.id()).text()).contains("page 1–2");
        assertThat(maritime.get("/exhibits/" + id).json().get("custody").toString()).contains("pages 1 to 2");

        journey.send().circulate();
        assertThat(application.as("japan").get(journey.path()).json().at("/sections/0/paragraphs/0/citations/0/toPage").asInt()).isEqualTo(2);
    }

    @Test
    void wordsAreFoundWhereTheyStandNow(Application application) throws SQLException {
        var maritime = application.as("maritime");
        var id = maritime.upload("/exhibits", "anchored.txt", "No ship was seen. No ship was heard.".getBytes(StandardCharsets.UTF_8), Map.of()).expect(201).id();
        Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).json().get("status").asText(), "READY"::equals);
        var journey = Journey.open(application, "Anchored anew", "Nothing was there.");
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", id, "page", 1, "quote", "No ship", "near", 18).expect(201);
        assertThat(maritime.get(journey.path() + "/citations").json().at("/0/from").asInt()).isEqualTo(18);

        // As an earlier reader might have read it: other line ends, then other words.
        reads(application, id, "No\n\nship was seen. No\r\n ship was heard.");
        ReadAnewIT.justThis(application, id);
        assertThat(maritime.get(journey.path() + "/citations").json().at("/0/from").asInt()).isEqualTo(18);
        Rows.change(application.database(), "update citation set starts = 3, ends = 5 where exhibit = ?::uuid", id);
        ReadAnewIT.justThis(application, id);
        assertThat(maritime.get(journey.path() + "/citations").json().at("/0/to").asInt()).isEqualTo(7);
        Rows.change(application.database(), "update citation set quote = 'No sheep' where exhibit = ?::uuid", id);
        ReadAnewIT.justThis(application, id);
        assertThat(maritime.get(journey.path() + "/citations").json().at("/0/lost").asBoolean()).isTrue();
        assertThat(maritime.page("/report?id=" + journey.id()).text()).contains("not on that page any more");
    }

    private static void reads(Application application, String exhibit, String text) throws SQLException {
        Rows.change(application.database(), "update exhibit_page set text = '" + text + "' where exhibit = ?::uuid", exhibit);
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
