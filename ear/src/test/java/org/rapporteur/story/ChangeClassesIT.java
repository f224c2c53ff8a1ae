package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Client;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Panel;

/** How much a change weighs: said by the coordinator before it is circulated, challenged by any state, settled by the chair. */
@BesideOthers
class ChangeClassesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] TEXTS = {"The tanker met two vessels", "Some 4,200 tonnes were transferred.", "Its owner may have known."};

    @Test
    void aPositionOutlivesWhatTheRuleTakesLightly(Application application) {
        var panel = Panel.ofThree(application, "weighing").carrying("editorial").people(1);
        var report = panel.underDecision("thematic", "Weighed", TEXTS);
        agrees(panel, "voice-jp", report, 1);
        panel.another(report, () -> panel.writes("coordinator", report, 1, "The tanker met two vessels."));
        assertThat(changes(panel, report, 2)).singleElement().matches(each -> each.get("proposed").asText().equals("editorial") && each.get("counts").asText().equals("editorial"));
        assertThat(outlook(panel, report).at("/carried/0/bearing").asText()).isEqualTo("on version 1, carried over: paragraph 1 changed since, which counts as no more than editorial");
        panel.another(report, () -> panel.writes("coordinator", report, 2, "Some 4,500 tonnes were transferred."));
        assertThat(outlook(panel, report).at("/stale/0/bearing").asText()).as("the gravest of both versions").isEqualTo("on version 1; paragraph 2 changed since");
    }

    @Test
    void theCoordinatorClassesBeforeTheTextIsCirculated(Application application) {
        var panel = Panel.ofThree(application, "classing").carrying("editorial").people(1);
        var report = panel.underDecision("thematic", "Classed", TEXTS);
        agrees(panel, "voice-jp", report, 1);
        panel.another(report, () -> {
            panel.writes("coordinator", report, 3, "Its owner might have known.");
            var seen = pending(panel, report).get(0);
            assertThat(seen.get("proposed").asText()).isEqualTo("substantive");
            classes(panel, report, seen, "editorial", " ").expectErrorsAt("reason");
            classes(panel, report, seen, "light", "Grammar.").expectErrorsAt("class");
            classes(panel, report, seen, "editorial", "Grammar.").expect(204);
            panel.writes("coordinator", report, 3, "Its owner will have known.");
            assertThat(pending(panel, report).get(0).get("classed").asText()).as("the class was for other words").isEqualTo("substantive");
            classes(panel, report, seen, "editorial", "Grammar.").expectProblem(409, "someone-was-faster");
            panel.writes("coordinator", report, 3, "Its owner might have known.");
            classes(panel, report, seen, "editorial", "Grammar.").expect(204);
        });
        assertThat(changes(panel, report, 2)).singleElement().matches(each -> each.get("classed").asText().equals("editorial") && each.get("reason").asText().equals("Grammar.")
                && each.get("classedBy").asText().equals("coordinator"));
        assertThat(outlook(panel, report).get("carried")).hasSize(1);
        panel.as("coordinator").put("/reports/" + report + "/change-classes", Map.of("changes", List.of())).expectProblem(409, "wrong-state");
        panel.as("voice-jp").get("/reports/" + report + "/change-classes").expectProblem(403, "not-allowed");
    }

    @Test
    void aChallengedClassCountsAsSubstantiveUntilItIsSettled(Application application) {
        var panel = Panel.ofThree(application, "challenging").carrying("editorial").people(1);
        var report = panel.underDecision("thematic", "Challenged", TEXTS);
        agrees(panel, "voice-jp", report, 1);
        agrees(panel, "voice-it", report, 1);
        panel.another(report, () -> panel.writes("coordinator", report, 1, "The tanker met two vessels."));
        var change = "/reports/" + report + "/versions/2/change-classes/" + changes(panel, report, 2).get(0).get("subject").asText();
        assertThat(outlook(panel, report).get("needed")).extracting(JsonNode::asText).containsExactly("France");

        panel.as("voice-fr").post(change + "/challenge", Map.of("reason", " ")).expectErrorsAt("reason");
        panel.as("chair").post(change + "/challenge", Map.of("reason", "I too.")).expectProblem(403, "not-allowed");
        panel.as("chair").post(change + "/settle", Map.of("changeClass", "editorial", "reason", "Nothing is open.")).expectProblem(409, "wrong-state");
        var challenge = panel.as("voice-fr").post(change + "/challenge", Map.of("reason", "It closes the sentence.")).expect(201).id();
        panel.as("voice-fr").post(change + "/challenge", Map.of("reason", "Again.")).expectProblem(409, "wrong-state");

        assertThat(changes(panel, report, 2).get(0).get("counts").asText()).isEqualTo("substantive");
        assertThat(outlook(panel, report).get("needed")).extracting(JsonNode::asText).containsExactly("France", "Italy", "Japan");
        assertThat(panel.tasks("voice-jp", report, "decide")).as("it owes a position again").hasSize(1);
        Eventually.see(PATIENCE, () -> told(panel, "chair", report), told -> told.contains("class-challenged"));

        panel.as("voice-it").post("/reports/" + report + "/class-challenges/" + challenge + "/withdraw").expectProblem(403, "not-allowed");
        panel.as("chair").post(change + "/settle", Map.of("changeClass", "editorial", "reason", "A full stop.")).expect(204);
        assertThat(outlook(panel, report).get("needed")).extracting(JsonNode::asText).containsExactly("France");
        assertThat(panel.tasks("voice-jp", report, "decide")).isEmpty();
        assertThat(changes(panel, report, 2).get(0).at("/challenges/0/settledReason").asText()).isEqualTo("A full stop.");
        panel.as("voice-fr").post("/reports/" + report + "/class-challenges/" + challenge + "/withdraw").expectProblem(409, "wrong-state");

        agrees(panel, "voice-fr", report, 2);
        assertThat(panel.status(report)).isEqualTo("publish");
        panel.as("voice-jp").post(change + "/challenge", Map.of("reason", "Too late.")).expectProblem(409, "wrong-state");
        var record = panel.as("auditor").get("/reports/" + report + "/record?size=100").expect(200).json().get("items");
        assertThat(StreamSupport.stream(record.spliterator(), false).map(each -> each.get("act").asText())).contains("challenged the class of a change", "settled the class of a change");
    }

    /** Else any state could talk another's objection away. */
    @Test
    void aDoubtNeverRemovesAnObjection(Application application) {
        var panel = Panel.ofThree(application, "doubting").carrying("editorial").people(1);
        var report = panel.underDecision("thematic", "Doubted", TEXTS);
        panel.as("voice-it").post("/reports/" + report + "/positions", Map.of("stance", "objection", "reason", "One source.", "wouldResolve", "A second one.", "seenVersion", 1)).expect(201);
        panel.another(report, () -> panel.writes("coordinator", report, 1, "The tanker met two vessels."));
        var change = "/reports/" + report + "/versions/2/change-classes/" + changes(panel, report, 2).get(0).get("subject").asText();
        panel.as("voice-fr").post(change + "/challenge", Map.of("reason", "It closes the sentence.")).expect(201);
        assertThat(outlook(panel, report).get("blocks")).hasSize(1);
        panel.as("chair").post(change + "/settle", Map.of("changeClass", "substantive", "reason", "It is another sentence now.")).expect(204);
        assertThat(outlook(panel, report).get("blocks")).isEmpty();
    }

    /** Withdrawing a challenge brings back what it made stale; where that was all that was missing, the text is adopted. */
    @Test
    void whatAWithdrawnChallengeLeavesStandingIsCounted(Application application) {
        var panel = Panel.ofThree(application, "withdrawing").carrying("editorial").people(1);
        var report = panel.underDecision("thematic", "Withdrawn", TEXTS);
        agrees(panel, "voice-jp", report, 1);
        agrees(panel, "voice-it", report, 1);
        panel.another(report, () -> panel.writes("coordinator", report, 1, "The tanker met two vessels."));
        var change = "/reports/" + report + "/versions/2/change-classes/" + changes(panel, report, 2).get(0).get("subject").asText();
        var challenge = panel.as("voice-fr").post(change + "/challenge", Map.of("reason", "It closes the sentence.")).expect(201).id();
        agrees(panel, "voice-fr", report, 2);
        assertThat(panel.status(report)).isEqualTo("decide");
        panel.as("voice-fr").post("/reports/" + report + "/class-challenges/" + challenge + "/withdraw").expect(204);
        assertThat(panel.status(report)).isEqualTo("publish");
    }

    private static void agrees(Panel panel, String voice, String report, int version) {
        panel.as(voice).post("/reports/" + report + "/positions", Map.of("stance", "agreed", "seenVersion", version)).expect(201);
    }

    private static Answer classes(Panel panel, String report, JsonNode seen, String as, String reason) {
        return panel.as("coordinator").put("/reports/" + report + "/change-classes", Map.of("changes",
                List.of(Client.body("subject", seen.get("subject").asText(), "changeClass", as, "reason", reason, "seenMark", seen.get("mark").asText()))));
    }

    private static JsonNode pending(Panel panel, String report) {
        return panel.as("coordinator").get("/reports/" + report + "/change-classes").expect(200).json().get("items");
    }

    private static JsonNode changes(Panel panel, String report, int version) {
        return panel.as("voice-fr").get("/reports/" + report + "/versions/" + version + "/change-classes").expect(200).json().get("items");
    }

    private static JsonNode outlook(Panel panel, String report) {
        return panel.as("coordinator").get("/reports/" + report + "/outlook").expect(200).json();
    }

    private static List<String> told(Panel panel, String person, String report) {
        return StreamSupport.stream(panel.as(person).get("/notices?size=100").expect(200).json().get("items").spliterator(), false)
                .filter(each -> each.get("report").asText().equals(report)).map(each -> each.get("kind").asText()).toList();
    }
}
