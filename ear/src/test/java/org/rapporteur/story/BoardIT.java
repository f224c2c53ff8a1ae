package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;
import org.rapporteur.application.Statements;

/** The states by rounds: what each had said of which text when its round ended. */
@ResourceLock(Statements.COUNTED)
@ExtendWith(SharedApplication.class)
class BoardIT {

    @Test
    void eachRoundKeepsWhatWasSaidInIt(Application application) throws SQLException {
        var journey = Journey.underDecision(application, "By rounds", "One.");
        take(journey, "france-clearing", 1, "stance", "agreed");
        var japans = take(journey, "japan-clearing", 1, "stance", "objection", "reason", "One source.", "wouldResolve", "A second one.");
        take(journey, "italy-clearing", 1, "stance", "abstains");
        journey.post("coordinator", "/take-back", "reason", "To mend it.", "seenVersion", 1).expect(204);
        assertThat(said(board(journey), "Japan")).as("it ended with the objection").containsExactly("said O 1");
        assertThat(said(board(journey), "Canada")).containsExactly("not-reached");

        journey.putUp();
        application.as("japan-clearing").post("/positions/" + japans + "/withdraw").expect(204);
        assertThat(said(board(journey), "Japan")).as("what was withdrawn since stands in the round in which it stood").containsExactly("said O 1", "not-heard");
        assertThat(said(board(journey), "France")).containsExactly("said A 1", "said A 1");
        journey.post("coordinator", "/take-back", "reason", "Again.", "seenVersion", 1).expect(204);

        journey.write("maritime", 1, "One, on two sources.").expect(200);
        journey.complete("coordinator", "answer", "outcome", "circulate").expect(200);
        var board = board(journey);
        assertThat(said(board, "France")).as("version 2 is not put up yet").containsExactly("said A 1", "said A 1", "stale A 1");
        assertThat(board.at("/rounds/2").has("openedAt")).isFalse();

        try (var statements = Statements.of(application)) {
            var three = statements.in(() -> board(journey));
            journey.review().putUp();
            take(journey, "japan-clearing", 2, "stance", "agreed");
            for (var round = 0; round < 3; round++) {
                journey.post("coordinator", "/take-back", "reason", "Once more.", "seenVersion", 2).expect(204);
                journey.putUp();
            }
            assertThat(statements.in(() -> board(journey))).as("as many statements for six rounds as for three").hasSizeLessThanOrEqualTo(three.size());
            assertThat(three).as("the counting sees something").isNotEmpty();
        }
        board = board(journey);
        assertThat(said(board, "Japan")).containsExactly("said O 1", "not-reached", "said A 2", "said A 2", "said A 2", "said A 2");
        assertThat(said(board, "Italy")).endsWith("stale B 1", "stale B 1");
        assertThat(board.get("rounds")).extracting(round -> round.path("outcome").asText("open")).containsExactly("taken-back", "taken-back", "taken-back", "taken-back", "taken-back", "open");

        var page = application.as("italy").page("/report?id=" + journey.id() + "&tab=positions").expect(200).text();
        assertThat(page).contains("Round 1, version 1: Taken back").contains("Abstains on version 1").contains("not heard before it ended");
    }

    private static String take(Journey journey, String voice, int version, Object... body) {
        var whole = new ArrayList<>(List.of(body));
        whole.addAll(List.of("seenVersion", version));
        return journey.post(voice, "/positions", whole.toArray()).expect(201).id();
    }

    private static JsonNode board(Journey journey) {
        return journey.get("italy", "/board").expect(200).json();
    }

    /** Such as "said O 1", for each round. */
    private static List<String> said(JsonNode board, String state) {
        var row = StreamSupport.stream(board.get("states").spliterator(), false).filter(each -> each.get("name").asText().equals(state)).findFirst().orElseThrow();
        return StreamSupport.stream(row.get("cells").spliterator(), false)
                .map(cell -> cell.has("letter") ? cell.get("cell").asText() + " " + cell.get("letter").asText() + " " + cell.get("version").asInt() : cell.get("cell").asText()).toList();
    }
}
