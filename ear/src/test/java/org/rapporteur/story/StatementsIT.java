package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** What experts and states say beside the text: theirs to clear and to withdraw, and printed with the report. */
@ExtendWith(SharedApplication.class)
class StatementsIT {

    @Test
    void aStatesStatementIsItsOwnUntilItsClearingDelegateClearsIt(Application application) {
        var journey = Journey.underDecision(application, "Reservation", "Words.", "Other words.");
        journey.post("japan", "/statements", "kind", "dissent", "text", "No.").expectErrorsAt("kind");
        journey.post("japan", "/statements", "kind", "reservation", "text", " ").expectErrorsAt("text");
        journey.post("japan", "/statements", "kind", "reservation", "text", "No.", "paragraph", UUID.randomUUID().toString()).expectErrorsAt("paragraph");
        var id = journey.post("japan", "/statements", "kind", "reservation", "paragraph", journey.paragraph(2), "text", "Japan reserves its view.").expect(201).id();

        for (var other : List.of("italy", "italy-clearing", "maritime", "coordinator", "secretariat", "chair", "auditor")) {
            assertThat(statements(journey, other)).as(other).isEmpty();
        }
        assertThat(statements(journey, "japan-clearing")).hasSize(1);
        application.as("japan").post("/statements/" + id + "/clear", null).expectProblem(403, "not-allowed");
        application.as("italy-clearing").post("/statements/" + id + "/clear", null).expectProblem(404, "not-yours-to-see");
        application.as("japan-clearing").post("/statements/" + id + "/clear", null).expect(204);
        application.as("japan-clearing").post("/statements/" + id + "/clear", null).expectProblem(409, "wrong-state");

        assertThat(statements(journey, "italy").get(0).get("text").asText()).isEqualTo("Japan reserves its view.");
        application.as("italy-clearing").post("/statements/" + id + "/withdraw", null).expectProblem(403, "not-allowed");
        application.as("japan").post("/statements/" + id + "/withdraw", null).expectProblem(403, "not-allowed");
        application.as("japan-clearing").post("/statements/" + id + "/withdraw", null).expect(204);
        assertThat(statements(journey, "italy").get(0).get("printed").asBoolean()).isFalse();
        assertThat(record(journey)).containsSubsequence("wrote a statement", "cleared a statement to be printed", "withdrew a statement");
    }

    @Test
    void statesSpeakToATextThatIsPutUpForDecision(Application application) {
        var journey = Journey.underReview(application, "Too early", "Words.");
        journey.post("japan-clearing", "/statements", "kind", "reservation", "text", "No.").expectProblem(409, "wrong-state");
        var drafted = Journey.open(application, "Unfinished", "Words.");
        drafted.post("maritime", "/statements", "kind", "dissent", "text", "No.").expectProblem(409, "wrong-state");
    }

    @Test
    void statesReadTheExpertsDissentsOnceTheyAreAskedToDecide(Application application) {
        var journey = Journey.open(application, "Dissent of one", "Words.").send();
        journey.complete("cyber", "sign-off", "stance", "dissent", "text", "Not so.", "paragraphs", List.of(journey.paragraph(1))).expect(200);
        List.of("maritime", "finance").forEach(expert -> journey.complete(expert, "sign-off", "stance", "sign").expect(200));
        journey.complete("coordinator", "check", "outcome", "circulate").expect(200);
        assertThat(statements(journey, "maritime")).hasSize(1);
        assertThat(statements(journey, "italy")).isEmpty();
        journey.review().putUp();
        assertThat(statements(journey, "italy").get(0).get("paragraph").asText()).isEqualTo(journey.paragraph(1));
    }

    @Test
    void whoeverSignsTheNextDraftDissentsNoMore(Application application) {
        var journey = Journey.open(application, "Convinced", "Words.").send();
        journey.complete("cyber", "sign-off", "stance", "dissent", "text", "Not so.").expect(200);
        List.of("maritime", "finance").forEach(expert -> journey.complete(expert, "sign-off", "stance", "sign").expect(200));
        journey.complete("coordinator", "check", "outcome", "return", "reason", "See the dissent.").expect(200);
        journey.write("maritime", 1, "Better words.").expect(200);
        journey.complete("maritime", "draft").expect(200);
        journey.circulate();
        assertThat(statements(journey, "maritime")).extracting(each -> each.get("printed").asBoolean()).containsExactly(false);
    }

    @Test
    void whatIsClearedIsPrintedAtItsParagraphOrBehindTheReport(Application application) {
        for (var place : List.of("footnotes", "annex")) {
            var journey = Journey.open(application, "Printed with " + place, "Words.", "그 밖의 말.").send();
            journey.complete("cyber", "sign-off", "stance", "dissent", "text", "The tonnage is a guess.", "paragraphs", List.of(journey.paragraph(1))).expect(200);
            List.of("maritime", "finance").forEach(expert -> journey.complete(expert, "sign-off", "stance", "sign").expect(200));
            journey.complete("coordinator", "check", "outcome", "circulate").expect(200);
            journey.review().putUp();
            say(application, journey, "republic-of-korea", "interpretation", 2, "대한민국은 이를 이렇게 이해한다.", true);
            say(application, journey, "france", "reservation", 0, "La France réserve sa position.", true);
            say(application, journey, "italy", "reservation", 0, "Never cleared.", false);
            journey.states().forEach(state -> journey.complete(state, "decide", "stance", "agreed").expect(200));
            journey.complete("secretariat", "publish", "symbol", "TEST/2026/5" + place.length(), "statements", "elsewhere").expectErrorsAt("statements");
            journey.complete("secretariat", "publish", "symbol", "TEST/2026/5" + place.length(), "statements", place).expect(200);

            var page = application.nobody().get("/public/reports/TEST-2026-5" + place.length() + "/page").expect(200).text();
            assertThat(page).contains("The tonnage is a guess.", "대한민국은 이를 이렇게 이해한다.", "La France réserve sa position.", "Reservation of France, on the whole report").doesNotContain("Never cleared");
            assertThat(page.contains("Interpretative statement of Republic of Korea, on paragraph 2")).isEqualTo(place.equals("annex"));
            var notes = page.contains("id=\"notes\"") ? page.substring(page.indexOf("id=\"notes\"")) : "";
            assertThat(notes.contains("The tonnage is a guess.")).isEqualTo(place.equals("footnotes"));
            assertThat(Documents.textOf(application.nobody().get("/public/reports/TEST-2026-5" + place.length() + "/pdf").expect(200).bytes()))
                    .contains("The tonnage is a guess.", "La France réserve sa position.").doesNotContain("Never cleared");
            journey.post("france-clearing", "/statements", "kind", "reservation", "text", "Too late.").expectProblem(409, "wrong-state");
            var printed = statements(journey, "france-clearing").stream().filter(each -> each.get("name").asText().equals("France")).findFirst().orElseThrow();
            application.as("france-clearing").post("/statements/" + printed.get("id").asText() + "/withdraw", null).expectProblem(409, "wrong-state");
        }
    }

    private static void say(Application application, Journey journey, String state, String kind, int place, String text, boolean cleared) {
        var id = journey.post(state + "-clearing", "/statements", "kind", kind, "paragraph", place == 0 ? null : journey.paragraph(place), "text", text).expect(201).id();
        if (cleared) {
            application.as(state + "-clearing").post("/statements/" + id + "/clear", null).expect(204);
        }
    }

    private static List<JsonNode> statements(Journey journey, String person) {
        return StreamSupport.stream(journey.get(person, "/statements").expect(200).json().get("items").spliterator(), false).toList();
    }

    private static List<String> record(Journey journey) {
        return journey.get("auditor", "/record?size=100").expect(200).json().findValuesAsText("act");
    }
}
