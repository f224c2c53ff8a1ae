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

/** A state's people make its view among themselves; its clearing delegate submits it, and from then on it stands as it is. */
@ExtendWith(SharedApplication.class)
class NationalRoomIT {

    private static final String WORDS = "The vessel left port. The vessel met two tankers. The vessel returned.";

    @Test
    void wordingAndOrderAreChangedUntilItIsSubmitted(Application application) {
        var journey = Journey.underReview(application, "Wording and order", WORDS);
        var first = write(journey, "japan", "First.");
        var second = write(journey, "japan", "Second.");
        var third = write(journey, "japan", "Third.");
        var japan = application.as("japan");
        japan.post("/comments/" + third + "/move", Map.of("place", 1)).expect(204);
        japan.post("/comments/" + third + "/move", Map.of("place", 4)).expectErrorsAt("place");
        japan.put("/comments/" + second, change("Second, better."), "If-Match", "\"1\"").expect(200);
        assertThat(room(journey, "japan-clearing")).extracting(each -> each.at("/comment/text").asText()).containsExactly("Third.", "First.", "Second, better.");
        assertThat(room(journey, "japan-clearing")).extracting(each -> each.at("/comment/number").asInt()).containsExactly(1, 2, 3);
        assertThat(room(journey, "france")).isEmpty();
        japan.post("/comments/" + first + "/withdraw").expect(204);
        journey.complete("japan-clearing", "review").expect(200);

        assertThat(comments(journey, "coordinator")).extracting(each -> each.get("number").asInt() + " " + each.get("text").asText()).containsExactly("1 Third.", "2 Second, better.");
        japan.put("/comments/" + second, change("Too late."), "If-Match", "\"2\"").expectProblem(409, "wrong-state");
        japan.post("/comments/" + second + "/move", Map.of("place", 1)).expectProblem(409, "wrong-state");
        application.as("japan-clearing").put("/comments/" + second, change("Too late."), "If-Match", "\"2\"").expectProblem(409, "wrong-state");
        application.as("france").put("/comments/" + second, change("Not theirs."), "If-Match", "\"2\"").expect(404);
    }

    @Test
    void twoOfOneStateRewordTheSameComment(Application application) {
        var journey = Journey.underReview(application, "Two reword", WORDS);
        var comment = write(journey, "japan", "Draft.");
        var answers = AtOnce.both(() -> application.as("japan").put("/comments/" + comment, change("By the delegate."), "If-Match", "\"1\""),
                () -> application.as("japan-clearing").put("/comments/" + comment, change("By the clearing delegate."), "If-Match", "\"1\""));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        var late = answers.stream().filter(each -> each.status() == 412).findFirst().orElseThrow();
        assertThat(late.json().at("/current/text").asText()).startsWith("By the ");
        assertThat(late.json().at("/current/revision").asInt()).isEqualTo(2);
        application.as("japan").put("/comments/" + comment, change("Unseen.")).expect(428);
    }

    @Test
    void oneCommentLeavesBeforeTheOthers(Application application) {
        var journey = Journey.underReview(application, "One by one", WORDS);
        write(journey, "japan", "Stays.");
        var urgent = journey.post("japan", "/comments", "type", "source-risk", "text", "Urgent.", "audience", "all").expect(201).id();
        application.as("japan").post("/comments/" + urgent + "/submit", Map.of("seenRevision", 1)).expectProblem(403, "not-allowed");
        application.as("japan-clearing").post("/comments/" + urgent + "/submit", Map.of("seenRevision", 7)).expectProblem(409, "someone-was-faster");
        application.as("france-clearing").post("/comments/" + urgent + "/submit", Map.of("seenRevision", 1)).expect(404);
        var submitted = application.as("japan-clearing").post("/comments/" + urgent + "/submit", Map.of("seenRevision", 1)).expect(200);
        assertThat(submitted.json().get("number").asInt()).isEqualTo(1);
        assertThat(comments(journey, "france")).extracting(each -> each.get("text").asText()).containsExactly("Urgent.");
        assertThat(room(journey, "japan")).extracting(each -> each.at("/comment/number").asInt()).containsExactly(2);
        application.as("japan-clearing").post("/comments/" + urgent + "/submit", Map.of("seenRevision", 1)).expectProblem(409, "wrong-state");
        journey.complete("japan-clearing", "review").expect(200);
        assertThat(comments(journey, "coordinator")).extracting(each -> each.get("number").asInt()).containsExactly(1, 2);
    }

    @Test
    void nobodySubmitsARoomThatChangedUnseen(Application application) {
        var journey = Journey.underReview(application, "Seal of the room", WORDS);
        var comment = write(journey, "japan", "As seen.");
        var seal = journey.get("japan-clearing", "/room").expect(200).json().get("seal").asText();
        application.as("japan").put("/comments/" + comment, change("As not seen."), "If-Match", "\"1\"").expect(200);
        journey.complete("japan-clearing", "review", "seenRoom", seal).expectProblem(409, "someone-was-faster");
        assertThat(comments(journey, "coordinator")).isEmpty();
        var seen = journey.get("japan-clearing", "/room").expect(200).json().get("seal").asText();
        journey.complete("japan-clearing", "review", "seenRoom", seen).expect(200);
        assertThat(comments(journey, "coordinator")).hasSize(1);
    }

    @Test
    void whatIsSaidInTheRoomStaysThere(Application application) {
        var journey = Journey.underReview(application, "Room notes", WORDS);
        var own = journey.post("japan", "/comments", "type", "factual", "text", "For all.", "audience", "all").expect(201).id();
        application.as("japan").post("/comments/" + own + "/notes", Map.of("text", "A heron among ourselves.")).expect(204);
        journey.complete("japan-clearing", "review").expect(200);
        application.as("france").post("/comments/" + own + "/notes", Map.of("text", "A bittern: do we support this?")).expect(204);
        assertThat(thread(application, "japan-clearing", own).get("notes")).extracting(each -> each.get("text").asText()).containsExactly("A heron among ourselves.");
        assertThat(thread(application, "france-clearing", own).get("notes")).extracting(each -> each.get("text").asText()).containsExactly("A bittern: do we support this?");
        for (var other : List.of("italy", "coordinator", "maritime", "chair", "secretariat", "auditor")) {
            assertThat(thread(application, other, own).get("notes")).as(other).isEmpty();
            application.as(other).post("/comments/" + own + "/notes", Map.of("text", "Me too.")).expect(other.equals("italy") ? 204 : 403);
        }
    }

    @Test
    void anotherStateSupportsASubmittedComment(Application application) {
        var journey = Journey.underReview(application, "Support", WORDS);
        var comment = journey.post("japan", "/comments", "type", "factual", "text", "Name the vessel.", "audience", "all").expect(201).id();
        var hidden = journey.post("japan", "/comments", "type", "factual", "text", "For the drafters.", "audience", "drafters").expect(201).id();
        application.as("france-clearing").post("/comments/" + comment + "/support").expect(404);
        journey.complete("japan-clearing", "review").expect(200);
        application.as("france-clearing").post("/comments/" + hidden + "/support").expect(404);
        application.as("france").post("/comments/" + comment + "/support").expectProblem(403, "not-allowed");
        application.as("japan-clearing").post("/comments/" + comment + "/support").expectProblem(409, "wrong-state");
        application.as("france-clearing").post("/comments/" + comment + "/support").expect(204);
        application.as("france-clearing").post("/comments/" + comment + "/support").expectProblem(409, "wrong-state");
        application.as("italy-clearing").post("/comments/" + comment + "/support").expect(204);
        assertThat(thread(application, "coordinator", comment).at("/comment/supportedBy")).extracting(JsonNode::asText).containsExactly("FR", "IT");
        application.as("france-clearing").send("DELETE", "/comments/" + comment + "/support", null).expect(204);
        assertThat(thread(application, "australia", comment).at("/comment/supportedBy")).extracting(JsonNode::asText).containsExactly("IT");
        var acts = record(journey).stream().filter(each -> each.get("act").asText().contains("support")).map(each -> each.get("onBehalfOf").asText() + " " + each.get("act").asText() + " " + each.get("object").asText()).toList();
        assertThat(acts).contains("FR supported a comment comment 1 of Japan", "FR ended the support of a comment comment 1 of Japan");
    }

    @Test
    void theAudienceIsWidenedAndNeverNarrowed(Application application) {
        var journey = Journey.underReview(application, "Widening", WORDS);
        var comment = journey.post("japan", "/comments", "type", "factual", "text", "For the drafters first.", "audience", "drafters").expect(201).id();
        var clearing = application.as("japan-clearing");
        clearing.post("/comments/" + comment + "/audience", Map.of("audience", "all")).expectProblem(409, "wrong-state");
        journey.complete("japan-clearing", "review").expect(200);
        assertThat(comments(journey, "france")).isEmpty();
        application.as("japan").post("/comments/" + comment + "/audience", Map.of("audience", "all")).expectProblem(403, "not-allowed");
        application.as("coordinator").post("/comments/" + comment + "/audience", Map.of("audience", "all")).expectProblem(403, "not-allowed");
        clearing.post("/comments/" + comment + "/audience", Map.of("audience", "press")).expectErrorsAt("audience");
        clearing.post("/comments/" + comment + "/audience", Map.of("audience", "all")).expect(204);
        assertThat(comments(journey, "france")).hasSize(1);
        var refused = clearing.post("/comments/" + comment + "/audience", Map.of("audience", "drafters")).expectProblem(422, "rule-refuses");
        assertThat(refused.json().get("detail").asText()).contains("cannot be unread");
        clearing.post("/comments/" + comment + "/audience", Map.of("audience", "all")).expectProblem(409, "wrong-state");
        assertThat(thread(application, "japan", comment).get("widenings")).extracting(each -> each.get("from").asText() + " to " + each.get("to").asText()).containsExactly("drafters to all");
        assertThat(record(journey)).anySatisfy(line -> {
            assertThat(line.get("act").asText()).isEqualTo("widened the audience of a comment");
            assertThat(line.get("outcome").asText()).contains("everyone who reads the report");
        });
    }

    @Test
    void aCommentStandsOnTheWordsThatWereMeant(Application application) {
        var journey = Journey.underReview(application, "Anchors", WORDS);
        journey.post("japan", "/comments", "paragraph", journey.paragraph(1), "quote", "The vessel", "before", "two tankers. ", "type", "factual", "text", "Which?").expect(201);
        journey.post("japan", "/comments", "paragraph", journey.paragraph(1), "quote", "The ship", "type", "factual", "text", "Which?").expectErrorsAt("quote");
        var comment = room(journey, "japan").get(0).get("comment");
        assertThat(comment.get("before").asText()).endsWith("two tankers. ");
        assertThat(comment.get("after").asText()).isEqualTo(" returned.");
    }

    @Test
    void aProposalIsSeenBeforeItIsMade(Application application) {
        var journey = Journey.underReview(application, "Preview", WORDS);
        var path = "/paragraphs/" + journey.paragraph(1) + "/preview";
        var words = journey.post("japan", path, "text", WORDS.replace("two tankers", "three tankers")).expect(200).json().get("words");
        assertThat(words).extracting(each -> each.get("edit").asText() + " " + each.get("text").asText()).contains("removed two", "added three");
        journey.post("japan", path).expectErrorsAt("text");
        journey.post("japan", "/comments", "paragraph", journey.paragraph(1), "type", "editorial", "text", "As it is.", "proposedWording", WORDS).expect(201);
        assertThat(room(journey, "japan").get(0).at("/comment/proposedWording").isMissingNode()).as("an unchanged paragraph proposes nothing").isTrue();
    }

    private static String write(Journey journey, String person, String text) {
        return journey.post(person, "/comments", "type", "factual", "text", text).expect(201).id();
    }

    private static Map<String, Object> change(String text) {
        return Map.of("type", "factual", "text", text, "audience", "drafters");
    }

    private static JsonNode thread(Application application, String person, String comment) {
        return application.as(person).get("/comments/" + comment).expect(200).json();
    }

    private static List<JsonNode> room(Journey journey, String person) {
        return items(journey.get(person, "/room"));
    }

    private static List<JsonNode> comments(Journey journey, String person) {
        return items(journey.get(person, "/comments"));
    }

    private static List<JsonNode> record(Journey journey) {
        return items(journey.get("auditor", "/record?size=100"));
    }

    private static List<JsonNode> items(Answer answer) {
        return StreamSupport.stream(answer.expect(200).json().get("items").spliterator(), false).toList();
    }
}
