package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.AtOnce;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** Experts write one report together: nobody's words are lost, and what is quoted stands where it is said to stand. */
@ExtendWith(SharedApplication.class)
class DraftingIT {

    private static final Map<String, String> DRAFT = Map.of("mechanism", "participating-states", "type", "thematic", "title", "From Word");

    @Test
    void aReportBeginsWithOneSection(Application application) {
        var report = Journey.open(application, "From nothing").as("maritime");
        assertThat(report.status()).isEqualTo("open");
        assertThat(report.version()).isZero();
        assertThat(report.get("/sections")).hasSize(1);
        assertThat(report.get("/sections/0/heading").asText()).isEqualTo("Introduction");
        assertThat(report.get("/sections/0/paragraphs")).isEmpty();
    }

    @Test
    void aWordDocumentBecomesSectionsAndNumberedParagraphs(Application application) {
        var file = Documents.word("# Maritime", "The tanker left on 3 May.", "It came back on 9 May.", "# Finance", "A bank paid.");
        var id = application.as("finance").upload("/reports", "draft.docx", file, DRAFT).expect(201).id();
        var report = application.as("maritime").get("/reports/" + id).expect(200).json();
        assertThat(report.get("title").asText()).isEqualTo("From Word");
        assertThat(report.get("sections")).extracting(section -> section.get("heading").asText()).containsExactly("Maritime", "Finance");
        assertThat(paragraphs(report)).extracting(each -> each.get("number").asInt() + " " + each.get("text").asText())
                .containsExactly("1 The tanker left on 3 May.", "2 It came back on 9 May.", "3 A bank paid.");
        assertThat(paragraphs(report)).extracting(each -> each.get("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoWordDocumentOpensNoReport(Application application) {
        var maritime = application.as("maritime");
        var before = maritime.get("/reports").json().get("total").asInt();
        maritime.upload("/reports", "draft.docx", "This is no Word document.".getBytes(), DRAFT).expectErrorsAt("file");
        maritime.upload("/reports", "draft.docx", Documents.word("# Only a heading"), Map.of("mechanism", "participating-states", "type", "thematic")).expectErrorsAt("title");
        assertThat(maritime.get("/reports").json().get("total").asInt()).isEqualTo(before);
    }

    @Test
    void everySavingRaisesTheParagraphsRevision(Application application) {
        var journey = Journey.open(application, "Revisions", "First words.");
        var paragraph = journey.path() + "/paragraphs/" + journey.paragraph(1);
        var saved = application.as("finance").put(paragraph, Map.of("text", "Second words."), "If-Match", "\"1\"").expect(200);
        assertThat(saved.json().get("revision").asInt()).isEqualTo(2);
        assertThat(saved.header("ETag")).isEqualTo("\"2\"");
        application.as("maritime").put(paragraph, Map.of("text", "Third words."), "If-Match", saved.header("ETag")).expect(200);
        assertThat(texts(journey)).containsExactly("Third words.");
    }

    @Test
    void theSecondWriterIsShownBothTextsAndLosesNothing(Application application) {
        var journey = Journey.open(application, "Conflict", "As it was.");
        var paragraph = journey.path() + "/paragraphs/" + journey.paragraph(1);
        application.as("maritime").put(paragraph, Map.of("text", "The maritime expert's."), "If-Match", "\"1\"").expect(200);
        var refused = application.as("finance").put(paragraph, Map.of("text", "The finance expert's."), "If-Match", "\"1\"");
        refused.expectProblem(412, "someone-was-faster");
        var current = refused.json().get("current");
        assertThat(current.get("text").asText()).isEqualTo("The maritime expert's.");
        assertThat(current.get("by").asText()).isEqualTo("Maritime expert");
        assertThat(current.get("revision").asInt()).isEqualTo(2);
        assertThat(refused.header("ETag")).isEqualTo("\"2\"");
        application.as("finance").delete(paragraph, "If-Match", "\"1\"").expectProblem(412, "someone-was-faster");
        assertThat(texts(journey)).containsExactly("The maritime expert's.");
    }

    @Test
    void whatTheSecondWriterChangedElsewhereIsOfferedJoined(Application application) {
        var journey = Journey.open(application, "Joined", "The tanker met two vessels. Its owner replied.");
        var paragraph = journey.path() + "/paragraphs/" + journey.paragraph(1);
        application.as("maritime").put(paragraph, Map.of("text", "The tanker met three vessels. Its owner replied."), "If-Match", "\"1\"").expect(200);
        var refused = application.as("finance").put(paragraph, Map.of("text", "The tanker met two vessels. Its owner replied in June."), "If-Match", "\"1\"").expectProblem(412, "someone-was-faster");
        assertThat(refused.json().at("/current/joined").asText()).isEqualTo("The tanker met three vessels. Its owner replied in June.");
        assertThat(texts(journey)).as("nothing is written by itself").containsExactly("The tanker met three vessels. Its owner replied.");
        var same = application.as("finance").put(paragraph, Map.of("text", "The tanker met four vessels. Its owner replied."), "If-Match", "\"1\"").expectProblem(412, "someone-was-faster");
        assertThat(same.json().get("current").has("joined")).as("both changed the same word").isFalse();
    }

    @Test
    void ofManyWhoSaveOneParagraphAtOnceExactlyOneDoes(Application application) {
        var journey = Journey.open(application, "At once", "As it was.");
        var paragraph = journey.path() + "/paragraphs/" + journey.paragraph(1);
        var experts = List.of("maritime", "finance", "cyber", "coordinator");
        var answers = AtOnce.each(experts, expert -> application.as(expert)
                .put(paragraph, Map.of("text", "Words of " + expert + "."), "If-Match", "\"1\""));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412, 412, 412);
        var winner = experts.get(answers.indexOf(answers.stream().filter(each -> each.status() == 200).findFirst().orElseThrow()));
        assertThat(texts(journey)).containsExactly("Words of " + winner + ".");
    }

    @Test
    void manyWriteDifferentParagraphsAtOnce(Application application) {
        var journey = Journey.open(application, "Together");
        var section = journey.section();
        var texts = IntStream.range(0, 12).mapToObj(i -> "Paragraph " + i).toList();
        var experts = List.of("maritime", "finance", "cyber");
        var answers = AtOnce.each(texts, text -> journey.post(experts.get(texts.indexOf(text) % 3), "/paragraphs", "section", section, "text", text));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(texts(journey)).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(paragraphs(journey)).extracting(each -> each.get("number").asInt()).containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void movingChangesNumbersButNotNames(Application application) {
        var journey = Journey.open(application, "Moving", "one", "two", "three");
        journey.post("finance", "/paragraphs/" + journey.paragraph(3) + "/move", "section", journey.section(), "place", 1).expect(204);
        assertThat(texts(journey)).containsExactly("three", "one", "two");
        assertThat(paragraphs(journey)).extracting(each -> each.get("id").asText())
                .containsExactly(journey.paragraph(3), journey.paragraph(1), journey.paragraph(2));
        assertThat(paragraphs(journey)).extracting(each -> each.get("number").asInt()).containsExactly(1, 2, 3);
    }

    @Test
    void aParagraphMovesToAnotherSection(Application application) {
        var journey = Journey.open(application, "Sections", "one", "two");
        var findings = journey.post("maritime", "/sections", "heading", "Findings").expect(201).id();
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/move", "section", findings, "place", 1).expect(204);
        assertThat(texts(journey)).containsExactly("two", "one");
        application.as("maritime").delete(journey.path() + "/sections/" + findings).expectProblem(422, "rule-refuses");
        application.as("maritime").put(journey.path() + "/sections/" + findings, Map.of("heading", "What was found")).expect(204);
        application.as("maritime").delete(journey.path() + "/paragraphs/" + journey.paragraph(1), "If-Match", "\"1\"").expect(204);
        application.as("maritime").delete(journey.path() + "/sections/" + findings).expect(204);
        assertThat(texts(journey)).containsExactly("two");
    }

    @Test
    void quotedWordsStandOnThePageThatIsNamed(Application application) {
        var maritime = application.as("maritime");
        var exhibit = maritime.upload("/exhibits", "log.pdf", Documents.pdf("Nothing of note.", "Met a vessel at dawn, lights out."), Map.of("title", "Quoted log")).expect(201).id();
        Eventually.see(Duration.ofSeconds(60), () -> maritime.get("/exhibits/" + exhibit).json().get("status").asText(), "READY"::equals);
        var journey = Journey.open(application, "Citing", "They met at dawn.");
        var citations = "/paragraphs/" + journey.paragraph(1) + "/citations";
        journey.post("maritime", citations, "exhibit", exhibit, "page", 1, "quote", "Met a vessel").expectErrorsAt("quote");
        journey.post("maritime", citations, "exhibit", exhibit, "page", 3, "quote", "Met a vessel").expectErrorsAt("page");
        journey.post("maritime", citations, "exhibit", journey.id(), "page", 2, "quote", "Met a vessel").expectErrorsAt("exhibit");
        journey.post("maritime", citations, "exhibit", exhibit, "page", 2, "quote", "Met a\nvessel  at dawn").expect(201);

        var cited = paragraphs(journey).get(0).get("citations");
        assertThat(cited).hasSize(1);
        assertThat(cited.get(0).get("exhibitTitle").asText()).isEqualTo("Quoted log");
        assertThat(cited.get(0).get("page").asInt()).isEqualTo(2);
        maritime.delete(journey.path() + citations + "/" + cited.get(0).get("id").asText()).expect(204);
        assertThat(paragraphs(journey).get(0).get("citations")).isEmpty();
    }

    @Test
    void aNewParagraphIsAddedWithItsCitationsOrNotAtAll(Application application) {
        var journey = Journey.open(application, "Whole or not");
        journey.post("maritime", "/paragraphs", "section", journey.section(), "text", "Cites what is not there.",
                "citations", List.of(Map.of("exhibit", journey.id(), "page", 1, "quote", "nothing"))).expectErrorsAt("exhibit");
        assertThat(texts(journey)).isEmpty();
    }

    private static List<String> texts(Journey journey) {
        return paragraphs(journey).stream().map(each -> each.get("text").asText()).toList();
    }

    private static List<JsonNode> paragraphs(Journey journey) {
        return paragraphs(journey.as("coordinator").report());
    }

    private static List<JsonNode> paragraphs(JsonNode report) {
        return StreamSupport.stream(report.get("sections").spliterator(), false)
                .flatMap(section -> StreamSupport.stream(section.get("paragraphs").spliterator(), false)).toList();
    }
}
