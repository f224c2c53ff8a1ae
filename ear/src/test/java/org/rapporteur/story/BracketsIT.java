package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** Words that states do not agree on stand in brackets until the drafters choose; nothing is decided or published on them. */
@ExtendWith(SharedApplication.class)
class BracketsIT {

    private static final String BRACKETED = "The [JP, KR: owner and charterer | FR: owner] of the vessel [sic] did not report.";

    @Test
    void aTextWithBracketsIsReviewedButNotDecided(Application application) {
        var journey = Journey.underReview(application, "Bracketed", "Words.", BRACKETED, "선박의 [JP: 소유주 | Republic of Korea: 소유주와 용선자]는 신고하지 않았다.");
        assertThat(journey.outlook().get("sentence").asText()).endsWith("In version 1, 2 brackets are open in paragraphs 2 and 3.");
        var seen = journey.get("italy", "/brackets").expect(200).json();
        assertThat(seen.get("open").asInt()).isEqualTo(2);
        assertThat(seen.at("/paragraphs/0/brackets/0/alternatives/0/states").toString()).isEqualTo("[\"JP\",\"KR\"]");

        journey.review();
        var refused = journey.complete("coordinator", "answer", "outcome", "decide").expectProblem(422, "rule-refuses");
        assertThat(refused.json().get("detail").asText()).startsWith("The text is not agreed yet: 2 brackets are open in paragraphs 2 and 3.");
        assertThat(journey.as("coordinator").status()).isEqualTo("answer");

        resolve(journey, "coordinator", 2, 1, 0, "").expectErrorsAt("reason");
        resolve(journey, "coordinator", 2, 1, null, "Why not.").expectErrorsAt("alternative");
        resolve(journey, "coordinator", 2, 1, 3, "Why not.").expectErrorsAt("alternative");
        resolve(journey, "coordinator", 2, 2, 1, "Why not.").expectProblem(404, "not-yours-to-see");
        resolve(journey, "coordinator", 2, 1, 2, "Exhibit 3 names the owner only.").expect(200);
        resolve(journey, "coordinator", 3, 1, 2, "The charter is proven.").expect(200);
        assertThat(journey.as("coordinator").get("/sections/0/paragraphs/1/text").asText()).isEqualTo("The owner of the vessel [sic] did not report.");
        assertThat(journey.as("coordinator").get("/sections/0/paragraphs/2/text").asText()).isEqualTo("선박의 소유주와 용선자는 신고하지 않았다.");
        assertThat(journey.get("italy", "/brackets").json().get("resolved")).as("not circulated yet").isEmpty();

        journey.putUp();
        var resolved = journey.get("italy", "/brackets").json().get("resolved");
        assertThat(resolved).hasSize(2);
        assertThat(resolved.at("/1/states").toString() + resolved.at("/1/reason").asText()).isEqualTo("[\"FR\"]Exhibit 3 names the owner only.");
        var provenance = journey.get("italy", "/paragraphs/" + journey.paragraph(2) + "/provenance").expect(200).json();
        assertThat(provenance.at("/rounds/1/resolved/0/reason").asText()).isEqualTo("Exhibit 3 names the owner only.");
        assertThat(application.as("auditor").get(journey.path() + "/record?size=100").text()).contains("resolved a bracket").contains("the words of France; reason: Exhibit 3 names the owner only.");
    }

    @Test
    void aBracketThatWasNeverClosedIsToldAndStopsTheDecision(Application application) {
        var journey = Journey.underReview(application, "Unclosed", "The [JP: owner of the vessel.").review();
        assertThat(journey.get("coordinator", "/brackets").json().at("/paragraphs/0/doubts/0/trouble").asText()).isEqualTo("unclosed");
        journey.complete("coordinator", "answer", "outcome", "decide").expectProblem(422, "rule-refuses");
        journey.write("coordinator", 1, "The \\[JP: owner of the vessel.").expect(200);
        journey.putUp();
    }

    @Test
    void whoeverSawAnotherTextResolvesNothing(Application application) {
        var journey = Journey.open(application, "Seen", BRACKETED);
        var seen = revision(journey, 1);
        journey.write("maritime", 1, BRACKETED + " Perhaps.").expect(200);
        var refused = journey.post("finance", "/paragraphs/" + journey.paragraph(1) + "/brackets/1/resolve", "alternative", 1, "reason", "Why not.", "seenRevision", seen).expectProblem(409, "someone-was-faster");
        assertThat(refused.json().at("/current/text").asText()).isEqualTo(BRACKETED + " Perhaps.");
        var circulated = Journey.underReview(application, "Circulated", BRACKETED);
        resolve(circulated, "coordinator", 1, 1, 1, "Too late.").expectProblem(409, "wrong-state");
    }

    private static Answer resolve(Journey journey, String person, int place, int bracket, Integer alternative, String reason) {
        return journey.post(person, "/paragraphs/" + journey.paragraph(place) + "/brackets/" + bracket + "/resolve", "alternative", alternative, "reason", reason, "seenRevision", revision(journey, place));
    }

    private static int revision(Journey journey, int place) {
        for (JsonNode paragraph : journey.as("maritime").get("/sections/0/paragraphs")) {
            if (paragraph.get("id").asText().equals(journey.paragraph(place))) {
                return paragraph.get("revision").asInt();
            }
        }
        throw new AssertionError("no such paragraph");
    }
}
