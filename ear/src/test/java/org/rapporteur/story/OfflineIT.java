package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.FilledSheet;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** The disposition of comments leaves as a table, and a delegation that works offline brings its own back into its national room. */
@ExtendWith(SharedApplication.class)
class OfflineIT {

    @Test
    void theDispositionOfCommentsLeavesAsATable(Application application) throws IOException {
        var journey = Journey.underReview(application, "Table", "One.", "Two.");
        journey.post("japan", "/comments", "paragraph", journey.paragraph(2), "type", "factual", "text", "=SUM(1;2)", "proposedWording", "Three.").expect(201);
        journey.post("france", "/comments", "type", "editorial", "text", "Shorter.").expect(201);
        assertThat(journey.get("coordinator", "/dispositions").expect(200).json().get("total").asInt()).as("the rooms are closed").isZero();
        journey.review();
        var lines = journey.get("coordinator", "/dispositions").expect(200).json();
        assertThat(lines.get("total").asInt()).isEqualTo(2);
        assertThat(journey.get("coordinator", "/dispositions?state=JP&paragraph=2&wording=1").expect(200).json().at("/items/0/proposedChange").asText()).isEqualTo("Three.");
        assertThat(journey.get("coordinator", "/dispositions?disposition=answered").expect(200).json().get("total").asInt()).isZero();
        assertThat(journey.get("italy", "/dispositions").expect(200).json().get("total").asInt()).as("for the drafters only").isZero();
        assertThat(Documents.part(journey.get("coordinator", "/dispositions/file?format=docx").expect(200).bytes(), "word/document.xml")).contains("Proposed change", "Japan", "=SUM(1;2)");
        var sheet = journey.get("coordinator", "/dispositions/file?format=xlsx").expect(200);
        assertThat(sheet.header("Content-Disposition")).startsWith("attachment");
        assertThat(Documents.part(sheet.bytes(), "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        journey.get("coordinator", "/dispositions/file?format=exe").expectErrorsAt("format");
    }

    @Test
    void aFilledInTableComesBackAsCommentsThatAreNotSubmitted(Application application) throws IOException {
        var journey = Journey.underReview(application, "Filled in", "One.", "Two.");
        var form = journey.get("japan", "/comment-form?format=xlsx").expect(200).bytes();
        // Somebody fills in the first rows; the table's own empty cells are texts already.
        var filled = new FilledSheet(form).fill(4, "Japan", "", "¶ 2", "te", "There were two.", "Two ships.").fill(5, "japan", "", "14", "Factual", "Which one?", "")
                .fill(6, "France", "", "whole", "", "Not ours.", "").bytes();
        var taken = application.as("japan").upload(journey.path() + "/comment-form", "comments.xlsx", filled, Map.of()).expect(200).json();
        assertThat(taken.get("comments").asInt()).isEqualTo(1);
        assertThat(taken.get("waiting")).hasSize(2);
        assertThat(taken.at("/waiting/0/problems/0").asText()).isEqualTo("paragraph");
        assertThat(taken.at("/waiting/1/problems")).hasSize(2);
        assertThat(comments(journey, "japan-clearing")).hasSize(1);
        assertThat(comments(journey, "japan-clearing").get(0).get("proposedWording").asText()).isEqualTo("Two ships.");
        assertThat(comments(journey, "coordinator")).isEmpty();
        assertThat(journey.get("france", "/offline-rows").expect(200).json()).isEmpty();

        var again = application.as("japan").upload(journey.path() + "/comment-form", "comments.xlsx", filled, Map.of()).expect(200).json();
        assertThat(again.get("comments").asInt()).isZero();
        assertThat(again.get("known").asInt()).isEqualTo(1);

        var row = "/offline-rows/" + taken.at("/waiting/0/id").asText();
        journey.post("japan", row, "paragraph", "99", "type", "factual", "comment", "Which one?").expectErrorsAt("paragraph");
        journey.post("france", row, "paragraph", "1", "type", "factual", "comment", "Which one?").expect(404);
        journey.post("japan", row, "paragraph", "1", "type", "factual", "comment", "Which one of them?").expect(201);
        application.as("japan").delete(journey.path() + "/offline-rows/" + taken.at("/waiting/1/id").asText()).expect(204);
        journey.post("japan", row, "paragraph", "1", "type", "factual", "comment", "Again.").expect(404);
        assertThat(comments(journey, "japan")).hasSize(2);
    }

    @Test
    void aTableThatWasTakenAlongForAnOlderVersionFindsItsParagraphs(Application application) throws IOException {
        var journey = Journey.underReview(application, "Taken along early", "One.", "Two.", "Three.");
        var form = journey.get("japan", "/comment-form?format=xlsx").expect(200).bytes();
        journey.review();
        application.as("coordinator").delete(journey.path() + "/paragraphs/" + journey.paragraph(1), "If-Match", "\"1\"").expect(204);
        journey.complete("coordinator", "answer", "outcome", "circulate").expect(200);
        var filled = new FilledSheet(form).fill(4, "Japan", "", "3", "te", "Which three?", "").fill(5, "Japan", "", "1", "te", "Which one?", "").bytes();
        var taken = application.as("japan").upload(journey.path() + "/comment-form", "comments.xlsx", filled, Map.of()).expect(200).json();
        assertThat(taken.get("comments").asInt()).isEqualTo(1);
        assertThat(comments(journey, "japan").get(0).get("paragraph").asText()).as("number 3 of version 1 is number 2 of version 2").isEqualTo(journey.paragraph(3));
        assertThat(taken.at("/waiting/0/problems/0").asText()).as("it is gone").isEqualTo("paragraph");
    }

    @Test
    void whatIsNoTableIsRefusedInWords(Application application) {
        var journey = Journey.underReview(application, "No table", "One.");
        var japan = application.as("japan");
        japan.upload(journey.path() + "/comment-form", "comments.docx", "Not a table".getBytes(StandardCharsets.UTF_8), Map.of()).expectErrorsAt("file");
        japan.upload(journey.path() + "/comment-form", "comments.xlsx", new byte[] {'P', 'K', 3, 4}, Map.of()).expectErrorsAt("file");
        assertThat(comments(journey, "japan")).isEmpty();
    }

    private static JsonNode comments(Journey journey, String person) {
        return journey.get(person, "/comments").expect(200).json().get("items");
    }
}
