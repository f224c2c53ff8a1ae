package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** What becomes of an exhibit reaches every paragraph that rests on it, and the signatures on them. */
@ExtendWith(SharedApplication.class)
class DoubtsIT {

    @Test
    void aWithdrawnExhibitBringsParagraphsIntoDoubt(Application application) {
        var exhibit = CoverageIT.exhibit(application, "The tanker lay alongside.", Map.of("grade", "B2"));
        var journey = Journey.open(application, "Resting on what is withdrawn", "The tanker lay alongside.", "Nothing else.");
        CoverageIT.quote(journey, exhibit, "The tanker lay");
        CoverageIT.mark(application, journey, 0, "standard", "information-indicating").expect(200);
        journey.send();
        for (var expert : new String[] {"maritime", "finance", "cyber"}) {
            journey.complete(expert, "sign-off", "stance", "sign").expect(200);
        }
        var coordinator = application.as("coordinator");
        assertThat(coordinator.get(journey.path() + "/signatures").json().at("/signatures/0/stale").asBoolean()).isFalse();

        application.as("maritime").post("/exhibits/" + exhibit + "/withdrawal", Map.of("reason", " ")).expectErrorsAt("reason");
        application.as("maritime").post("/exhibits/" + exhibit + "/withdrawal", Map.of("reason", "The photograph was made in another year.")).expect(204);
        application.as("maritime").post("/exhibits/" + exhibit + "/withdrawal", Map.of("reason", "Again.")).expect(409);
        var doubt = coordinator.get(journey.path() + "/doubts").expect(200).json();
        assertThat(doubt).hasSize(1);
        assertThat(doubt.at("/0/kind").asText()).isEqualTo("withdrawn");
        assertThat(doubt.at("/0/sentence").asText()).startsWith("Paragraph 1 rests on exhibit ").endsWith(", which was withdrawn.");
        assertThat(coordinator.get(journey.path() + "/signatures").json().at("/signatures/0/stale").asBoolean()).isTrue();
        assertThat(coordinator.page("/review/check?id=" + journey.id()).text()).contains("in doubt", "stale: the text came into doubt after it");
        assertThat(application.as("maritime").page("/report?id=" + journey.id()).text()).contains("which was withdrawn");
        assertThat(application.as("maritime").page("/evidence/exhibit?id=" + exhibit).text()).contains("Nothing may rest on it any more.", "The photograph was made in another year.");
        assertThat(CoverageIT.coverage(application, journey).get("sources").asInt()).isZero();
        CoverageIT.mark(application, Journey.open(application, "Another", "Another."), 0, "standard", "information-indicating").expect(200);
        var other = Journey.open(application, "Nothing new rests on it", "Words.");
        other.post("maritime", "/paragraphs/" + other.paragraph(1) + "/citations", "exhibit", exhibit, "page", 1, "quote", "The tanker").expectErrorsAt("exhibit");

        var confirm = journey.path() + "/paragraphs/" + journey.paragraph(1) + "/confirm";
        application.as("maritime").post(confirm, Map.of("reason", "So.", "seenRevision", 1)).expect(403);
        coordinator.post(confirm, Map.of("reason", "So.", "seenRevision", 99)).expect(409);
        coordinator.post(confirm, Map.of("reason", "Two other exhibits say the same.", "seenRevision", doubt.at("/0/revision").asInt())).expect(204);
        assertThat(coordinator.get(journey.path() + "/doubts").json()).isEmpty();
        assertThat(coordinator.get(journey.path() + "/signatures").json().at("/signatures/0/stale").asBoolean()).isFalse();
        assertThat(application.as("auditor").get(journey.path() + "/record").text()).contains("brought paragraphs into doubt", "confirmed a paragraph in doubt", "Two other exhibits say the same.");
        application.as("maritime").delete("/exhibits/" + exhibit + "/withdrawal").expect(204);
        assertThat(CoverageIT.coverage(application, journey).get("sources").asInt()).isEqualTo(1);
    }

    @Test
    void aLowerGradeDoesTooUntilTheParagraphIsChanged(Application application) {
        var exhibit = CoverageIT.exhibit(application, "The tanker lay alongside.", Map.of("grade", "B2"));
        var journey = Journey.open(application, "Resting on a lower grade", "The tanker lay alongside.");
        CoverageIT.quote(journey, exhibit, "The tanker lay");
        graded(application, exhibit, "A1");
        assertThat(application.as("maritime").get(journey.path() + "/doubts").json()).isEmpty();
        graded(application, exhibit, "A3");
        var doubt = application.as("maritime").get(journey.path() + "/doubts").json();
        assertThat(doubt.at("/0/kind").asText()).isEqualTo("downgraded");
        assertThat(application.as("maritime").page("/report/draft?id=" + journey.id()).text()).contains("in doubt");
        application.as("maritime").put(journey.path() + "/paragraphs/" + journey.paragraph(1), Map.of("text", "A tanker may have lain alongside."), "If-Match", "\"" + doubt.at("/0/revision").asInt() + "\"").expect(200);
        assertThat(application.as("maritime").get(journey.path() + "/doubts").json()).isEmpty();
    }

    private static void graded(Application application, String exhibit, String grade) {
        var maritime = application.as("maritime");
        var seen = maritime.get("/exhibits/" + exhibit);
        var told = new HashMap<String, Object>(Map.of("title", seen.json().get("title").asText(), "marking", seen.json().get("marking").asText(), "grade", grade));
        maritime.put("/exhibits/" + exhibit, told, "If-Match", seen.header("ETag")).expect(200);
    }
}
