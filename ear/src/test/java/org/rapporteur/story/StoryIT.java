package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.AtOnce;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;
import org.rapporteur.shared.Sha256;

/** One report from evidence to publication, through the API. The rules of each step stand in the classes beside this one. */
@ExtendWith(SharedApplication.class)
class StoryIT {

    private static final String TANKER = "Between 3 and 11 May the tanker met two vessels without a working transponder.";
    private static final String TONNES = "The transfer involved some 4,200 tonnes of refined petroleum.";
    private static final String PROHIBITED = "The transfer, prohibited by paragraph 11 of resolution 2375 (2017), involved some 4,200 tonnes of refined petroleum.";

    @Test
    void fromEvidenceToPublication(Application application, TestReporter report) {
        var begin = System.nanoTime();
        var maritime = application.as("maritime");
        var coordinator = application.as("coordinator");

        var log = maritime.upload("/exhibits", "log.pdf", Documents.pdf("Deck log, first page.", "4 May: met a second vessel, lights out."), Map.of("title", "Log of the tanker", "grade", "B2", "marking", "unclassified")).expect(201).id();
        Eventually.see(Duration.ofSeconds(60), () -> maritime.get("/exhibits/" + log).json().get("status").asText(), "READY"::equals);

        var journey = Journey.open(application, "Ship-to-ship transfers of refined oil", TANKER, TONNES);
        journey.post("finance", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", log, "page", 2, "quote", "met a second vessel").expect(201);
        journey.send();
        journey.complete("maritime", "sign-off", "stance", "sign").expect(200);
        journey.complete("finance", "sign-off", "stance", "sign").expect(200);
        journey.complete("cyber", "sign-off", "stance", "dissent", "text", "The tonnage rests on one source.").expect(200);
        journey.complete("coordinator", "check", "outcome", "circulate").expect(200);
        assertThat(journey.as("japan").status()).isEqualTo("review");
        assertThat(journey.as("japan").version()).isEqualTo(1);

        var comment = journey.post("japan", "/comments", "paragraph", journey.paragraph(2), "type", "legal",
                "text", "Say that it is prohibited.", "proposedWording", PROHIBITED).expect(201).id();
        journey.review();
        coordinator.post("/comments/" + comment + "/disposition", Map.of("disposition", "accepted", "reason", "Right.")).expect(204);
        journey.write("coordinator", 2, PROHIBITED).expect(200);
        journey.putUp();
        assertThat(journey.as("japan").version()).isEqualTo(2);

        var states = journey.states();
        var objector = states.get(10);
        AtOnce.each(states.subList(0, 10), state -> journey.complete(state, "decide", "stance", "agreed").expect(200));
        journey.complete(objector, "decide", "stance", "objection", "reason", "One source.", "wouldResolve", "A second one.").expect(200);
        var objection = journey.outlook().at("/blocks/0/position").asText();
        application.as(objector).post("/positions/" + objection + "/withdraw").expect(204);
        journey.complete(objector, "decide", "stance", "abstains").expect(200);
        assertThat(journey.as("coordinator").status()).isEqualTo("publish");

        journey.complete("secretariat", "publish", "symbol", "MSMT/2026/1").expect(200);
        var pdf = application.nobody().get("/public/reports/MSMT-2026-1/pdf").expect(200).bytes();
        assertThat(Documents.textOf(pdf)).contains(TANKER, PROHIBITED, "met a second vessel", "The tonnage rests on one source.", "Log of the tanker");

        var took = Duration.ofNanos(System.nanoTime() - begin);
        report.publishEntry("the story took", took.toMillis() + " ms");
        seeTheRecord(journey, application);
    }

    /** Every step: who, on behalf of whom, when, on which version, what came of it. */
    private static void seeTheRecord(Journey journey, Application application) {
        var record = journey.get("auditor", "/record?size=100").expect(200).json();
        var lines = StreamSupport.stream(record.get("items").spliterator(), false).toList();
        assertThat(record.get("total").asInt()).isEqualTo(lines.size());
        assertThat(lines).extracting(line -> line.get("act").asText()).containsSubsequence(
                "opened the report", "added a paragraph", "cited an exhibit", "sent the report on its route", "declared the draft finished",
                "signed the draft", "signed the draft", "dissented from the draft", "checked the draft", "circulated", "wrote a comment",
                "submitted the review", "answered a comment", "edited a paragraph", "finished answering", "circulated", "took a position",
                "withdrew a position", "took a position", "adopted the text", "published the report");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("person").asText()).isNotBlank();
            assertThat(line.get("at").asText()).endsWith("Z");
        });
        assertThat(lines).extracting(line -> line.get("seq").asLong()).isSorted();
        var positions = lines.stream().filter(line -> line.get("act").asText().equals("took a position") && !line.get("refused").asBoolean()).toList();
        assertThat(positions).hasSize(12);
        assertThat(positions).extracting(line -> line.get("onBehalfOf").asText())
                .containsOnlyOnceElementsOf(journey.states().subList(0, 10).stream().map(name -> application.account(name).state()).toList());
        assertThat(positions).allSatisfy(line -> assertThat(line.get("version").asInt()).isEqualTo(2));
        assertThat(lines).filteredOn(line -> line.get("act").asText().equals("adopted the text")).hasSize(1);
    }

    @Test
    void refusalsAreOnTheRecord(Application application) {
        var journey = Journey.underDecision(application, "Refusals", TANKER);
        journey.post("japan", "/positions", "stance", "agreed", "seenVersion", 1).expect(403);
        journey.post("france-clearing", "/positions", "stance", "objection", "seenVersion", 1).expectErrorsAt("reason", "wouldResolve");
        assertThat(refusals(journey)).hasSize(2)
                .anySatisfy(line -> {
                    assertThat(line.get("person").asText()).isEqualTo("Delegate, Japan");
                    assertThat(line.get("onBehalfOf").asText()).isEqualTo(application.account("japan").state());
                    assertThat(line.get("act").asText()).isEqualTo("take position");
                    assertThat(line.get("version").asInt()).isEqualTo(1);
                    assertThat(line.get("outcome").asText()).contains("role does not allow");
                })
                .anySatisfy(line -> {
                    assertThat(line.get("person").asText()).isEqualTo("Clearing delegate, France");
                    assertThat(line.get("outcome").asText()).contains("reason");
                });
    }

    private static List<JsonNode> refusals(Journey journey) {
        return StreamSupport.stream(journey.get("auditor", "/record").expect(200).json().get("items").spliterator(), false)
                .filter(line -> line.get("refused").asBoolean()).toList();
    }

    @Test
    void aVersionKeepsItsHashForEver(Application application) {
        var journey = Journey.underReview(application, "Hashes", TANKER);
        var first = journey.get("japan", "/versions/1").expect(200).json();
        journey.review();
        journey.write("coordinator", 1, TANKER + " It was raining.").expect(200);
        journey.complete("coordinator", "answer", "outcome", "circulate").expect(200);
        assertThat(journey.get("japan", "/versions/1").expect(200).json()).isEqualTo(first);
        var hashes = journey.get("japan", "/versions").expect(200).json().findValuesAsText("contentHash");
        assertThat(hashes).hasSize(2).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(hashes.get(0)).isEqualTo(first.get("contentHash").asText()).isNotEqualTo(Sha256.of(""));
    }
}
