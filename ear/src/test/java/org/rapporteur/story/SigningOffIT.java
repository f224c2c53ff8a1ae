package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.AtOnce;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** The draft is finished, signed or dissented from by every expert, checked by the coordinator, and only then circulated. */
@ExtendWith(SharedApplication.class)
class SigningOffIT {

    @Test
    void aReportIsSentOnItsRouteOnce(Application application) {
        var journey = Journey.open(application, "Once", "Words.");
        var answers = AtOnce.each(List.of("maritime", "finance", "coordinator"), person -> application.as(person).post(journey.path() + "/submit"));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409);
        application.as("maritime").post(journey.path() + "/submit").expectProblem(409, "wrong-state");
        assertThat(journey.as("maritime").status()).isEqualTo("draft");
    }

    @Test
    void anEmptyDraftIsNotFinished(Application application) {
        var journey = Journey.open(application, "Empty");
        application.as("maritime").post(journey.path() + "/submit").expect(200);
        journey.complete("maritime", "draft").expectProblem(422, "rule-refuses");
        assertThat(journey.as("maritime").status()).isEqualTo("draft");
    }

    @Test
    void aStepIsNotCompletedOnATextThatOneHasNotSeen(Application application) {
        var journey = Journey.open(application, "Seen", "Words.");
        application.as("maritime").post(journey.path() + "/submit").expect(200);
        var seen = journey.task("maritime", "draft");
        journey.write("finance", 1, "Other words.").expect(200);
        journey.complete("maritime", seen).expectProblem(409, "someone-was-faster");
        journey.complete("maritime", "draft").expect(200);
    }

    @Test
    void aDissentHasATextAndBuriesNothing(Application application) {
        var journey = Journey.open(application, "Dissent", "Words.").send();
        journey.complete("cyber", "sign-off", "stance", "dissent").expectErrorsAt("text");
        journey.complete("cyber", "sign-off", "stance", "perhaps").expectErrorsAt("stance");
        journey.complete("cyber", "sign-off", "stance", "dissent", "text", "One source is not enough.").expect(200);
        journey.complete("maritime", "sign-off", "stance", "sign").expect(200);
        assertThat(journey.as("maritime").status()).isEqualTo("sign-off");
        journey.complete("finance", "sign-off", "stance", "sign").expect(200);
        assertThat(journey.as("maritime").status()).isEqualTo("check");
    }

    @Test
    void whatIsSignedIsNotChanged(Application application) {
        var journey = Journey.open(application, "Sealed", "Words.").send();
        journey.write("maritime", 1, "Other words.").expectProblem(409, "wrong-state");
        journey.post("maritime", "/paragraphs", "section", journey.section(), "text", "More words.").expectProblem(409, "wrong-state");
    }

    @Test
    void theCoordinatorReturnsTheDraftWithAReasonAndLaterCirculatesIt(Application application) {
        var journey = Journey.open(application, "Returned", "Words.").send();
        List.of("maritime", "finance", "cyber").forEach(expert -> journey.complete(expert, "sign-off", "stance", "sign").expect(200));
        journey.complete("coordinator", "check", "outcome", "return").expectErrorsAt("reason");
        journey.complete("coordinator", "check", "outcome", "return", "reason", "Name the vessel.").expect(200);
        assertThat(journey.as("maritime").status()).isEqualTo("draft");
        assertThat(journey.as("maritime").version()).isZero();

        journey.write("maritime", 1, "Words about the Blue Heron.").expect(200);
        journey.complete("maritime", "draft").expect(200);
        journey.circulate();
        var circulated = journey.as("japan");
        assertThat(circulated.status()).isEqualTo("review");
        assertThat(circulated.version()).isEqualTo(1);
        assertThat(circulated.get("/contentHash").asText()).matches("[0-9a-f]{64}");
        assertThat(circulated.get("/sections/0/paragraphs/0/text").asText()).isEqualTo("Words about the Blue Heron.");
    }

    @Test
    void noStateLearnsOfAReportBeforeItIsCirculated(Application application) {
        var journey = Journey.open(application, "Hidden until circulated", "Words.").send();
        for (var state : List.of("japan", "japan-clearing")) {
            for (var path : List.of("", "/versions", "/versions/1", "/changes?from=1&to=1", "/comments", "/positions", "/outlook")) {
                journey.get(state, path).expectProblem(404, "not-yours-to-see");
            }
            journey.post(state, "/comments", "type", "factual", "text", "I know of it.").expectProblem(404, "not-yours-to-see");
            assertThat(application.as(state).get("/reports?size=100").expect(200).text()).doesNotContain(journey.id()).doesNotContain("Hidden until circulated");
            assertThat(application.as(state).get("/tasks?mine=false&size=100").expect(200).text()).doesNotContain(journey.id());
        }
        journey.circulate();
        assertThat(application.as("japan").get("/reports?size=100").expect(200).text()).contains(journey.id());
    }

    @Test
    void nobodySignsForAnother(Application application) {
        var journey = Journey.open(application, "Own hand", "Words.").send();
        var task = journey.task("maritime", "sign-off");
        journey.complete("finance", task, "stance", "sign").expectProblem(403, "not-allowed");
        journey.complete("coordinator", task, "stance", "sign").expectProblem(403, "not-allowed");
        journey.complete("maritime", task, "stance", "sign").expect(200);
        journey.complete("maritime", task, "stance", "sign").expectProblem(409, "wrong-state");
    }
}
