package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Each state takes a position on one exact text. It is adopted when all are heard on that text and nobody stands in the way. */
@ExtendWith(SharedApplication.class)
class DecisionIT {

    @Test
    void anObjectionNeedsAReasonAndWhatWouldResolveIt(Application application) {
        var journey = Journey.underDecision(application, "Objecting", "Words.");
        journey.complete("japan-clearing", "decide", "stance", "objection").expectErrorsAt("reason", "wouldResolve");
        journey.complete("japan-clearing", "decide", "stance", "hold", "reason", "  ").expectErrorsAt("reason", "until", "wouldResolve");
        journey.complete("japan-clearing", "decide", "stance", "agreed-with-comment").expectErrorsAt("reason");
        journey.complete("japan-clearing", "decide", "stance", "maybe").expectErrorsAt("stance");
        journey.complete("japan-clearing", "decide", "stance", "agreed", "paragraphs", List.of(journey.id())).expectErrorsAt("paragraphs");
        assertThat(journey.get("japan", "/positions").json().get("total").asInt()).isZero();
    }

    @Test
    void anObjectionBlocksUntilTheStateItselfWithdrawsIt(Application application) {
        var journey = Journey.underDecision(application, "Blocking", "Words.", "More words.");
        var states = journey.states();
        states.subList(1, 11).forEach(state -> journey.complete(state, "decide", "stance", "agreed").expect(200));
        var objector = states.get(0);
        journey.complete(objector, "decide", "stance", "objection", "reason", "One source.", "wouldResolve", "A second one.", "paragraphs", List.of(journey.paragraph(2))).expect(200);
        assertThat(journey.as("coordinator").status()).isEqualTo("decide");
        assertThat(journey.outlook().get("sentence").asText()).startsWith("Needs: 1 objection (").contains("on paragraph 2");

        var position = journey.outlook().at("/blocks/0/position").asText();
        application.as(states.get(1)).post("/positions/" + position + "/withdraw").expectProblem(403, "not-allowed");
        application.as("coordinator").post("/positions/" + position + "/withdraw").expectProblem(403, "not-allowed");
        application.as("chair").post("/positions/" + position + "/withdraw").expectProblem(403, "not-allowed");
        application.as(objector).post("/positions/" + position + "/withdraw").expect(204);
        application.as(objector).post("/positions/" + position + "/withdraw").expectProblem(409, "wrong-state");
        assertThat(journey.outlook().get("needed")).hasSize(1);
        assertThat(journey.as("coordinator").status()).isEqualTo("decide");

        journey.complete(objector, "decide", "stance", "agreed").expect(200);
        assertThat(journey.as("coordinator").status()).isEqualTo("publish");
        assertThat(journey.outlook().get("sentence").asText()).isEqualTo("Adopted by consensus on version 1. Needs: the secretariat to give a symbol and publish.");
        assertThat(journey.outlook().get("decidedAt").asText()).isNotBlank();
    }

    @Test
    void aStateMayChangeItsMindWhileTheDecisionIsOpen(Application application) {
        var journey = Journey.underDecision(application, "Change of mind", "Words.");
        journey.complete("japan-clearing", "decide", "stance", "agreed").expect(200);
        journey.post("japan-clearing", "/positions", "stance", "abstains", "seenVersion", 1).expect(201);
        assertThat(journey.get("france", "/positions").json().get("items")).extracting(each -> each.get("stance").asText()).containsExactly("agreed", "abstains");
        assertThat(journey.outlook().get("needed")).hasSize(10);
    }

    @Test
    void onlyTheClearingDelegateBindsTheState(Application application) {
        var journey = Journey.underDecision(application, "Voice", "Words.");
        for (var person : List.of("japan", "coordinator", "chair", "maritime", "secretariat", "auditor")) {
            journey.post(person, "/positions", "stance", "agreed", "seenVersion", 1).expectProblem(403, "not-allowed");
        }
        assertThat(journey.outlook().get("needed")).hasSize(11);
    }

    @Test
    void aPositionOnAnOlderVersionDoesNotCount(Application application) {
        var journey = Journey.underDecision(application, "Stale", "Words.");
        journey.complete("japan-clearing", "decide", "stance", "agreed").expect(200);
        application.as("coordinator").post(journey.path() + "/take-back", Map.of("seenVersion", 1)).expectErrorsAt("reason");
        application.as("coordinator").post(journey.path() + "/take-back", Map.of("seenVersion", 1, "reason", "A figure was wrong.")).expect(204);
        assertThat(journey.as("coordinator").status()).isEqualTo("answer");
        journey.post("france-clearing", "/positions", "stance", "agreed", "seenVersion", 1).expectProblem(409, "wrong-state");

        journey.write("coordinator", 1, "Better words.").expect(200);
        journey.putUp();
        assertThat(journey.as("japan").version()).isEqualTo(2);
        assertThat(journey.outlook().get("needed")).hasSize(11);
        assertThat(journey.outlook().get("stale")).extracting(each -> each.get("stateName").asText()).containsExactly("Japan");
        journey.post("japan-clearing", "/positions", "stance", "agreed", "seenVersion", 1).expectProblem(409, "someone-was-faster");
        journey.complete("japan-clearing", "decide", "stance", "agreed").expect(200);
        assertThat(journey.outlook().get("stale")).isEmpty();
        assertThat(journey.outlook().get("needed")).hasSize(10);
    }

    @Test
    void aTextTakenBackAndPutUpUnchangedKeepsItsPositions(Application application) {
        var journey = Journey.underDecision(application, "Unchanged", "Words.");
        journey.complete("japan-clearing", "decide", "stance", "agreed").expect(200);
        application.as("coordinator").post(journey.path() + "/take-back", Map.of("seenVersion", 1, "reason", "A second look.")).expect(204);
        journey.putUp();
        assertThat(journey.as("japan").version()).isEqualTo(1);
        assertThat(journey.outlook().get("needed")).hasSize(10);
        assertThat(journey.tasks("japan-clearing")).isEmpty();
        assertThat(journey.tasks("france-clearing")).hasSize(1);
    }

    @Test
    void theLastEightStatesAgreeAtOnceAndTheTextIsAdoptedOnce(Application application) {
        for (var round = 1; round <= 3; round++) {
            var journey = Journey.underDecision(application, "Eight at once, " + round, "Words.");
            var states = journey.states();
            states.subList(0, 3).forEach(state -> journey.complete(state, "decide", "stance", "abstains").expect(200));
            var tasks = states.subList(3, 11).stream().map(state -> Map.entry(state, journey.task(state, "decide"))).toList();
            var answers = AtOnce.each(tasks, each -> journey.complete(each.getKey(), each.getValue(), "stance", "agreed"));
            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(journey.as("coordinator").status()).isEqualTo("publish");
            var record = journey.get("auditor", "/record?size=100").json().get("items");
            assertThat(StreamSupport.stream(record.spliterator(), false).map(line -> line.get("act").asText()).filter("adopted the text"::equals)).hasSize(1);
        }
    }

    @Test
    void recusalsAloneAdoptNothing(Application application) {
        var journey = Journey.underDecision(application, "All recused", "Words.");
        journey.states().forEach(state -> journey.complete(state, "decide", "stance", "recused").expect(200));
        assertThat(journey.as("coordinator").status()).isEqualTo("decide");
    }

    @Test
    void theOutlookNamesWhoIsMissing(Application application) {
        var journey = Journey.underDecision(application, "Missing", "Words.");
        journey.states().stream().filter(state -> !state.equals("japan-clearing")).forEach(state -> journey.complete(state, "decide", "stance", "agreed").expect(200));
        assertThat(journey.outlook().get("needed")).extracting(each -> each.asText()).containsExactly("Japan");
        assertThat(journey.outlook().get("sentence").asText()).startsWith("Nobody stands in the way; Japan has not been heard and lets the text pass by its silence. Silence ends ");
    }
}
