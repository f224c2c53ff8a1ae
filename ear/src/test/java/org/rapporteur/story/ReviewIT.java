package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.AtOnce;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** The states review one version at the same time; the coordinator answers every comment and circulates the text again. */
@ExtendWith(SharedApplication.class)
class ReviewIT {

    @Test
    void everyStateHasItsOwnTaskWithADueDate(Application application) {
        var journey = Journey.underReview(application, "Tasks", "Words.");
        assertThat(journey.states()).hasSize(11).allSatisfy(state -> {
            var task = journey.task(state, "review");
            assertThat(task.get("state").asText()).isEqualTo(application.account(state).state());
            assertThat(task.get("due").asText()).isGreaterThan(task.get("since").asText());
        });
    }

    @Test
    void elevenStatesSubmitAtOnce(Application application) {
        var journey = Journey.underReview(application, "Eleven at once", "Words.");
        var tasks = journey.states().stream().map(state -> Map.entry(state, journey.task(state, "review"))).toList();
        var answers = AtOnce.each(tasks, each -> journey.complete(each.getKey(), each.getValue()));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(journey.as("coordinator").status()).isEqualTo("answer");
    }

    @Test
    void aStateSubmitsOnce(Application application) {
        var journey = Journey.underReview(application, "Submitted once", "Words.");
        var task = journey.task("japan-clearing", "review");
        var answers = AtOnce.both(() -> journey.complete("japan-clearing", task), () -> journey.complete("japan-clearing", task));
        assertThat(answers).extracting(Answer::status).contains(200).doesNotContain(500).anyMatch(status -> status == 409 || status == 404);
        assertThat(journey.outlook().get("sentence").asText()).contains("1 of 11");
    }

    @Test
    void commentsStayInTheNationalRoomUntilTheClearingDelegateSubmits(Application application) {
        var journey = Journey.underReview(application, "National room", "Words.");
        journey.post("japan", "/comments", "type", "factual", "text", "Among ourselves.", "audience", "all").expect(201);
        assertThat(comments(journey, "japan")).hasSize(1);
        assertThat(comments(journey, "japan-clearing")).hasSize(1);
        for (var other : List.of("france", "france-clearing", "coordinator", "maritime", "chair", "secretariat", "auditor")) {
            assertThat(comments(journey, other)).as(other).isEmpty();
        }
        journey.complete("japan", journey.task("japan-clearing", "review")).expectProblem(403, "not-allowed");
        journey.complete("japan-clearing", "review").expect(200);
        assertThat(comments(journey, "france")).hasSize(1);
        assertThat(comments(journey, "coordinator").get(0).get("submittedAt").asText()).isNotBlank();
    }

    @Test
    void aSubmittedCommentIsReadByItsAudience(Application application) {
        var journey = Journey.underReview(application, "Audience", "Words.");
        journey.post("japan", "/comments", "type", "source-risk", "text", "For the drafters.", "audience", "drafters").expect(201);
        journey.post("japan", "/comments", "type", "editorial", "text", "For all.", "audience", "all").expect(201);
        journey.post("japan", "/comments", "type", "editorial", "text", "For whom it may concern.").expect(201);
        journey.complete("japan-clearing", "review").expect(200);
        for (var drafter : List.of("coordinator", "maritime", "chair", "japan")) {
            assertThat(comments(journey, drafter)).as(drafter).hasSize(3);
        }
        for (var other : List.of("france", "france-clearing", "secretariat", "auditor")) {
            assertThat(comments(journey, other)).as(other).extracting(each -> each.get("text").asText()).containsExactly("For all.");
        }
    }

    @Test
    void aWithdrawnCommentIsNotSubmitted(Application application) {
        var journey = Journey.underReview(application, "Taken back", "Words.");
        var comment = journey.post("japan", "/comments", "type", "factual", "text", "A mistake.").expect(201).id();
        application.as("france-clearing").post("/comments/" + comment + "/withdraw").expectProblem(404, "not-yours-to-see");
        application.as("japan").post("/comments/" + comment + "/withdraw").expect(204);
        application.as("japan").post("/comments/" + comment + "/withdraw").expectProblem(409, "wrong-state");
        journey.review();
        assertThat(comments(journey, "coordinator")).isEmpty();
        journey.putUp();
    }

    @Test
    void onlyTheStateItselfWithdrawsASubmittedComment(Application application) {
        var journey = Journey.underReview(application, "Not by others", "Words.");
        var comment = journey.post("japan", "/comments", "type", "factual", "text", "Stays.", "audience", "all").expect(201).id();
        journey.complete("japan-clearing", "review").expect(200);
        application.as("france-clearing").post("/comments/" + comment + "/withdraw").expectProblem(403, "not-allowed");
        application.as("japan").post("/comments/" + comment + "/withdraw").expectProblem(403, "not-allowed");
        application.as("japan-clearing").post("/comments/" + comment + "/withdraw").expect(204);
    }

    @Test
    void aCommentHangsOnAParagraphAndOnWordsThatAreThere(Application application) {
        var journey = Journey.underReview(application, "Anchors", "The tanker met two vessels.");
        journey.post("japan", "/comments", "paragraph", journey.id(), "type", "factual", "text", "Where?").expectErrorsAt("paragraph");
        journey.post("japan", "/comments", "paragraph", journey.paragraph(1), "quote", "three vessels", "type", "factual", "text", "Where?").expectErrorsAt("quote");
        journey.post("japan", "/comments", "paragraph", journey.paragraph(1), "type", "rude", "audience", "press").expectErrorsAt("type", "text", "audience");
        journey.post("japan", "/comments", "paragraph", journey.paragraph(1), "quote", "two vessels", "type", "factual", "text", "Where?").expect(201);
    }

    @Test
    void everyCommentIsAnsweredBeforeTheTextGoesOn(Application application) {
        var journey = Journey.underReview(application, "Answers", "Words.");
        var comment = journey.post("japan", "/comments", "type", "factual", "text", "Is it so?").expect(201).id();
        journey.review();
        journey.complete("coordinator", "answer", "outcome", "decide").expectProblem(422, "rule-refuses");
        journey.complete("coordinator", "answer", "outcome", "circulate").expectProblem(422, "rule-refuses");
        var coordinator = application.as("coordinator");
        coordinator.post("/comments/" + comment + "/disposition", Map.of("disposition", "ignored")).expectErrorsAt("disposition", "reason");
        application.as("maritime").post("/comments/" + comment + "/disposition", Map.of("disposition", "noted", "reason", "So.")).expect(403);
        coordinator.post("/comments/" + comment + "/disposition", Map.of("disposition", "rejected", "reason", "It is so.")).expect(204);
        coordinator.post("/comments/" + comment + "/disposition", Map.of("disposition", "partly", "reason", "It is nearly so.")).expect(204);
        journey.putUp();
        var answered = comments(journey, "japan").get(0);
        assertThat(answered.get("disposition").asText()).isEqualTo("partly");
        assertThat(answered.get("reason").asText()).isEqualTo("It is nearly so.");
        assertThat(answered.get("answeredBy").asText()).isEqualTo("Coordinator");
    }

    @Test
    void everyoneSeesWhatChangedWordByWord(Application application) {
        var journey = Journey.underReview(application, "Changes", "The tanker met two vessels.", "To be removed.", "Stays the same.");
        journey.review();
        journey.write("coordinator", 1, "The tanker met three vessels.").expect(200);
        application.as("coordinator").delete(journey.path() + "/paragraphs/" + journey.paragraph(2), "If-Match", "\"1\"").expect(204);
        journey.post("coordinator", "/paragraphs", "section", journey.section(), "text", "Newly added.").expect(201);
        journey.complete("coordinator", "answer", "outcome", "circulate").expect(200);

        assertThat(journey.as("france").version()).isEqualTo(2);
        assertThat(journey.as("france").status()).isEqualTo("review");
        var changes = journey.get("france", "/changes?from=1&to=2").expect(200).json().get("paragraphs");
        assertThat(changes).extracting(each -> each.get("kind").asText()).containsExactly("changed", "removed", "same", "added");
        var words = StreamSupport.stream(changes.get(0).get("words").spliterator(), false).toList();
        assertThat(words).filteredOn(run -> run.get("edit").asText().equals("removed")).extracting(run -> run.get("text").asText().strip()).containsExactly("two");
        assertThat(words).filteredOn(run -> run.get("edit").asText().equals("added")).extracting(run -> run.get("text").asText().strip()).containsExactly("three");
        assertThat(changes.get(2).get("numberBefore").asInt()).isEqualTo(3);
        assertThat(changes.get(2).get("numberAfter").asInt()).isEqualTo(2);
        journey.get("france", "/changes?from=1&to=3").expectProblem(404, "not-yours-to-see");
    }

    @Test
    void statesReadTheCirculatedTextWhileTheNextIsWritten(Application application) {
        var journey = Journey.underReview(application, "Two texts", "As circulated.");
        journey.review();
        journey.write("coordinator", 1, "Not yet for the states.").expect(200);
        assertThat(journey.as("japan").get("/sections/0/paragraphs/0/text").asText()).isEqualTo("As circulated.");
        assertThat(journey.as("japan").get("/workingText").asBoolean()).isFalse();
        assertThat(journey.as("maritime").get("/sections/0/paragraphs/0/text").asText()).isEqualTo("Not yet for the states.");
    }

    private static List<JsonNode> comments(Journey journey, String person) {
        return StreamSupport.stream(journey.get(person, "/comments").expect(200).json().get("items").spliterator(), false).toList();
    }
}
