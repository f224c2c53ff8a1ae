package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** The coordinator answers the states' comments; afterwards anyone entitled sees which words changed, at whose request, accepted by whom and why. */
@ExtendWith(SharedApplication.class)
class AnsweringIT {

    private static final String TEXT = "The tanker met two vessels and transferred some oil.";
    private static final String PROPOSED = "The tanker met three vessels and transferred some oil.";

    /** A report with one comment of Japan that proposes a wording, submitted. */
    private record Answered(Journey journey, String comment) {

        static Answered of(Application application, String title) {
            var journey = Journey.underReview(application, title, TEXT, "Another paragraph.");
            var comment = journey.post("japan", "/comments", "paragraph", journey.paragraph(1), "type", "factual", "text", "There were three.", "proposedWording", PROPOSED).expect(201).id();
            return new Answered(journey.review(), comment);
        }

        String text() {
            return journey.as("coordinator").get("/sections/0/paragraphs/0/text").asText();
        }

        JsonNode provenance(String person) {
            return journey.get(person, "/paragraphs/" + journey.paragraph(1) + "/provenance").expect(200).json().get("rounds");
        }
    }

    @Test
    void aProposedWordingGoesIntoTheTextWithOneClick(Application application) {
        var case1 = Answered.of(application, "One click");
        var coordinator = application.as("coordinator");
        coordinator.post("/comments/" + case1.comment() + "/wording", Map.of("seenRevision", 1)).expect(200);
        assertThat(case1.text()).isEqualTo(PROPOSED);
        var comment = case1.journey().get("japan", "/comments").json().at("/items/0");
        assertThat(comment.get("disposition").asText()).isEqualTo("accepted");
        assertThat(comment.get("reason").asText()).isNotBlank();

        coordinator.delete("/comments/" + case1.comment() + "/disposition").expect(204);
        assertThat(case1.text()).isEqualTo(TEXT);
        assertThat(case1.journey().get("japan", "/comments").json().at("/items/0").has("disposition")).isFalse();
        case1.journey().complete("coordinator", "answer", "outcome", "decide").expectProblem(422, "rule-refuses");
        coordinator.delete("/comments/" + case1.comment() + "/disposition").expect(409);
    }

    @Test
    void othersChangesOfOtherWordsStayBesideTheWordingTaken(Application application) {
        var case1 = Answered.of(application, "Joined");
        var revision = case1.journey().write("coordinator", 1, TEXT.replace("some oil", "refined petroleum")).expect(200).json().get("revision").asInt();
        var coordinator = application.as("coordinator");
        coordinator.post("/comments/" + case1.comment() + "/wording", Map.of("seenRevision", 1)).expect(409);
        assertThat(coordinator.post("/comments/" + case1.comment() + "/wording", Map.of("seenRevision", revision)).expect(200).json().get("joined").asBoolean()).isTrue();
        assertThat(case1.text()).isEqualTo("The tanker met three vessels and transferred refined petroleum.");
    }

    @Test
    void wordsThatWereChangedMeanwhileAreNotOverwritten(Application application) {
        var case1 = Answered.of(application, "Same words");
        var revision = case1.journey().write("coordinator", 1, TEXT.replace("two", "several")).expect(200).json().get("revision").asInt();
        var coordinator = application.as("coordinator");
        coordinator.post("/comments/" + case1.comment() + "/wording", Map.of("seenRevision", revision)).expectProblem(422, "rule-refuses");
        assertThat(case1.text()).contains("several");
        coordinator.post("/comments/" + case1.comment() + "/wording", Map.of("seenRevision", revision, "text", TEXT.replace("two", "several, at least three,"), "reason", "The number is not certain.")).expect(200);
        assertThat(case1.text()).contains("at least three");
        assertThat(case1.journey().get("japan", "/comments").json().at("/items/0/disposition").asText()).isEqualTo("partly");
        case1.journey().write("coordinator", 1, "Others.").expect(200);
        coordinator.delete("/comments/" + case1.comment() + "/disposition").expect(409);
    }

    @Test
    void manyCommentsAreAnsweredAtOnceOrNone(Application application) {
        var journey = Journey.underReview(application, "Many at once", TEXT);
        var comments = List.of("japan", "france", "italy").stream().map(state -> journey.post(state, "/comments", "type", "editorial", "text", "Shorter.").expect(201).id()).toList();
        journey.review();
        var coordinator = application.as("coordinator");
        journey.post("coordinator", "/dispositions", "comments", comments, "disposition", "noted").expectErrorsAt("reason");
        journey.post("coordinator", "/dispositions", "comments", List.of(), "disposition", "noted", "reason", "So.").expectErrorsAt("comments");
        application.as("japan-clearing").post("/comments/" + comments.get(0) + "/withdraw").expect(204);
        journey.post("coordinator", "/dispositions", "comments", comments, "disposition", "noted", "reason", "It is short.").expect(409);
        assertThat(coordinator.get(journey.path() + "/comments").json().findValuesAsText("disposition")).isEmpty();
        var answered = journey.post("coordinator", "/dispositions", "comments", comments.subList(1, 3), "disposition", "noted", "reason", "It is short.").expect(200);
        assertThat(answered.json().get("answered").asInt()).isEqualTo(2);
        journey.putUp();
    }

    @Test
    void eachParagraphTellsWhereItsWordsComeFrom(Application application) {
        var case1 = Answered.of(application, "Provenance");
        var journey = case1.journey();
        application.as("coordinator").post("/comments/" + case1.comment() + "/wording", Map.of("seenRevision", 1, "reason", "The images show three.")).expect(200);
        assertThat(case1.provenance("japan")).as("the states see what is circulated").hasSize(1);
        var draft = case1.provenance("maritime");
        assertThat(draft).hasSize(2);
        assertThat(draft.get(1).get("version").asInt()).isZero();
        assertThat(draft.get(1).get("savings")).hasSize(1);

        journey.putUp();
        var rounds = case1.provenance("japan");
        assertThat(rounds.get(0).get("writers").findValuesAsText("")).isEmpty();
        assertThat(rounds.get(0).at("/writers/0").asText()).isEqualTo("Maritime expert");
        var round = rounds.get(1);
        assertThat(round.get("version").asInt()).isEqualTo(2);
        assertThat(round.get("before").asText()).isEqualTo(TEXT);
        assertThat(round.get("after").asText()).isEqualTo(PROPOSED);
        assertThat(round.at("/requests/0/stateName").asText()).isEqualTo("Japan");
        assertThat(round.at("/requests/0/acceptedBy").asText()).isEqualTo("Coordinator");
        assertThat(round.at("/requests/0/reason").asText()).isEqualTo("The images show three.");
        assertThat(round.get("savings")).isEmpty();
        assertThat(case1.provenance("france").get(1).get("requests")).as("a comment for the drafters is not told to other states").isEmpty();

        var requested = journey.get("chair", "/requested-changes").expect(200).json();
        assertThat(requested.get("total").asInt()).isEqualTo(1);
        assertThat(requested.at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(requested.at("/items/0/number").asInt()).isEqualTo(1);
        assertThat(journey.get("chair", "/requested-changes?state=FR").expect(200).json().get("total").asInt()).isZero();
        assertThat(journey.get("france", "/requested-changes").expect(200).json().get("total").asInt()).isZero();
        var word = Documents.part(journey.get("chair", "/requested-changes/file?format=docx").expect(200).bytes(), "word/document.xml");
        assertThat(word).contains("Changes made at the request of states", "Japan", TEXT, PROPOSED, "The images show three.");
        assertThat(Documents.part(journey.get("france", "/requested-changes/file?format=docx").expect(200).bytes(), "word/document.xml")).doesNotContain(PROPOSED);
        assertThat(journey.get("chair", "/requested-changes/file?format=xlsx&state=FR").expect(200).bytes()).isNotEmpty();
        journey.get("chair", "/requested-changes/file?format=odt").expectErrorsAt("format");
    }

    @Test
    void aRemovedParagraphKeepsItsHistory(Application application) {
        var journey = Journey.underReview(application, "Removed", TEXT, "Another paragraph.").review();
        application.as("coordinator").delete(journey.path() + "/paragraphs/" + journey.paragraph(2), "If-Match", "\"1\"").expect(204);
        var provenance = journey.get("maritime", "/paragraphs/" + journey.paragraph(2) + "/provenance").expect(200).json();
        assertThat(provenance.get("number").asInt()).isZero();
        var last = provenance.get("rounds").get(1);
        assertThat(last.has("after")).isFalse();
        assertThat(last.at("/writers/0").asText()).isEqualTo("Coordinator");
    }
}
