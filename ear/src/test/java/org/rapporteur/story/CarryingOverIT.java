package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Client;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Panel;

/** A new version makes stale what concerns its changes; the rest is carried over where the type of report allows it. */
@BesideOthers
class CarryingOverIT {

    private static final String[] TEXTS = {"The tanker met two vessels.", "The transfer is prohibited.", "Its owner did not reply."};

    @Test
    void whatConcernsUnchangedParagraphsIsCarriedOverAndTheRestIsStale(Application application) {
        var panel = Panel.ofThree(application, "carrying").carrying("unchanged").people(1);
        var report = panel.underDecision("thematic", "Carried over", TEXTS);
        var ids = paragraphs(panel, report);
        take(panel, "voice-fr", report, 1, "stance", "agreed", "paragraphs", List.of(ids.get(0)));
        take(panel, "voice-it", report, 1, "stance", "objection", "reason", "Says who?", "wouldResolve", "A paragraph of a resolution.", "paragraphs", List.of(ids.get(1)));
        take(panel, "voice-jp", report, 1, "stance", "agreed");

        panel.another(report, () -> panel.writes("coordinator", report, 3, "Its owner replied in June."));

        var outlook = outlook(panel, report);
        assertThat(outlook.get("needed")).extracting(JsonNode::asText).containsExactly("Japan");
        assertThat(outlook.get("stale")).extracting(each -> each.get("stateName").asText()).containsExactly("Japan");
        assertThat(outlook.at("/stale/0/bearing").asText()).isEqualTo("on version 1; paragraph 3 changed since");
        assertThat(outlook.get("carried")).extracting(each -> each.get("stateName").asText()).containsExactly("France", "Italy");
        assertThat(outlook.get("blocks")).extracting(each -> each.get("stateName").asText()).containsExactly("Italy");
        assertThat(outlook.get("sentence").asText()).contains("Japan has not been heard", "1 objection (Italy on paragraph 2)");
        assertThat(panel.tasks("voice-fr", report, "decide")).as("it owes nothing").isEmpty();
        assertThat(panel.tasks("voice-jp", report, "decide")).hasSize(1);

        take(panel, "voice-jp", report, 2, "stance", "agreed");
        assertThat(panel.status(report)).as("Italy’s objection stands").isEqualTo("decide");
        take(panel, "voice-it", report, 2, "stance", "agreed");
        assertThat(panel.status(report)).isEqualTo("publish");

        var decision = panel.as("auditor").get("/reports/" + report + "/decisions").expect(200).json().at("/items/0/id").asText();
        var certificate = panel.as("auditor").get("/reports/" + report + "/decisions/" + decision + "/certificate").expect(200).json();
        assertThat(certificate.get("positions")).filteredOn(each -> each.get("counts").asBoolean()).filteredOn(each -> each.has("carriedFrom"))
                .singleElement().matches(each -> each.get("state").asText().equals("FR") && each.get("carriedFrom").asInt() == 1);
        assertThat(certificate.get("arithmetic").toString()).contains("Carried over from an older version: the position of France.");
    }

    @Test
    void whereNothingIsCarriedOverAllIsStale(Application application) {
        var panel = Panel.ofThree(application, "anew").people(1);
        var report = panel.underDecision("thematic", "Each anew", TEXTS);
        take(panel, "voice-fr", report, 1, "stance", "agreed", "paragraphs", List.of(paragraphs(panel, report).get(0)));
        panel.another(report, () -> panel.writes("coordinator", report, 3, "Its owner replied in June."));
        var outlook = outlook(panel, report);
        assertThat(outlook.get("needed")).hasSize(3);
        assertThat(outlook.at("/stale/0/bearing").asText()).isEqualTo("on version 1; nothing that it concerns changed since, but nothing is carried over under the rule");
    }

    /** What is under decision keeps what it began with. */
    @Test
    void aChangedProfileReachesTheNextDecision(Application application) {
        var panel = Panel.ofThree(application, "kept-carrying").carrying("unchanged").people(1);
        var report = panel.underDecision("thematic", "Began with it", TEXTS);
        take(panel, "voice-fr", report, 1, "stance", "agreed", "paragraphs", List.of(paragraphs(panel, report).get(0)));
        panel.another(report, () -> panel.writes("coordinator", report, 3, "Its owner replied in June."));
        panel.carrying("none");
        assertThat(outlook(panel, report).get("carried")).hasSize(1);
        panel.another(report, () -> panel.writes("coordinator", report, 3, "Its owner replied in July."));
        assertThat(outlook(panel, report).get("carried")).isEmpty();
    }

    @Test
    void signaturesStandForWhatWasSigned(Application application) {
        var panel = Panel.ofThree(application, "signed").people(1);
        var report = panel.underDecision("thematic", "Signed", TEXTS);
        assertThat(standing(panel, report)).isEqualTo("Version 1 says what was signed: the signatures stand for it.");
        panel.another(report, () -> panel.writes("coordinator", report, 2, "The transfer was prohibited."));
        assertThat(standing(panel, report)).isEqualTo("Version 2 is not what was signed: paragraph 2 changed since. The signatures do not stand for that. The experts are asked to sign again: 0 of 1 have.");
        var expert = "expert-1";
        var later = later(panel, report);
        assertThat(later.get("asked").asBoolean()).isTrue();
        assertThat(later.at("/words/0/stands").asBoolean()).isFalse();
        assertThat(later.at("/words/0/bearing").asText()).startsWith("Version 2 is not what was signed");
        Eventually.see(Duration.ofSeconds(30), () -> panel.as(expert).get("/notices?size=100").json().get("items").findValuesAsText("kind"), kinds -> kinds.contains("sign-again"));

        panel.as(expert).post("/reports/" + report + "/later-signatures", Client.body("stance", "sign", "seenVersion", 1)).expectProblem(409, "someone-was-faster");
        panel.as(expert).post("/reports/" + report + "/later-signatures", Client.body("stance", "dissent", "seenVersion", 2)).expectErrorsAt("text");
        panel.as(expert).post("/reports/" + report + "/later-signatures", Client.body("stance", "dissent", "text", "One source.", "seenVersion", 2)).expect(204);
        assertThat(standing(panel, report)).endsWith("1 of 1 have.");
        panel.as(expert).post("/reports/" + report + "/later-signatures", Client.body("stance", "sign", "seenVersion", 2)).expectProblem(409, "wrong-state");
        assertThat(dissents(panel, report)).containsExactly(false);

        panel.another(report, () -> panel.writes("coordinator", report, 2, "The transfer is forbidden."));
        assertThat(later(panel, report).at("/words/0/version").asInt()).as("the last word is compared, not the first").isEqualTo(2);
        assertThat(standing(panel, report)).endsWith("0 of 1 have.");
        panel.as(expert).post("/reports/" + report + "/later-signatures", Client.body("stance", "sign", "seenVersion", 3)).expect(204);
        assertThat(dissents(panel, report)).as("whoever signs anew has spoken anew").containsExactly(true);
        assertThat(panel.as("auditor").get("/reports/" + report + "/record?size=100").expect(200).text()).contains("asked the experts to sign again", "dissented from the new version", "signed the new version");
    }

    @Test
    void whereTheRuleHasThemSignOnceNobodyIsAskedAndItSaysSo(Application application) {
        var panel = Panel.ofThree(application, "once").later("once").people(1);
        var report = panel.underDecision("thematic", "Signed once", TEXTS);
        panel.another(report, () -> panel.writes("coordinator", report, 2, "The transfer was prohibited."));
        assertThat(standing(panel, report)).endsWith("They are not asked again: under the rule the experts sign their own draft, once.");
        assertThat(later(panel, report).get("asked").asBoolean()).isFalse();
        panel.as("expert-1").post("/reports/" + report + "/later-signatures", Client.body("stance", "sign", "seenVersion", 2)).expectProblem(409, "wrong-state");
    }

    private static JsonNode later(Panel panel, String report) {
        return panel.as("auditor").get("/reports/" + report + "/later-signatures").expect(200).json();
    }

    /** Of the report's dissents, whether each was withdrawn. */
    private static List<Boolean> dissents(Panel panel, String report) {
        var withdrawn = new ArrayList<Boolean>();
        panel.as("auditor").get("/reports/" + report + "/statements").expect(200).json().get("items").forEach(each -> withdrawn.add(each.has("withdrawnAt")));
        return withdrawn;
    }

    private static String standing(Panel panel, String report) {
        return panel.as("auditor").get("/reports/" + report + "/signatures").expect(200).json().get("standing").asText();
    }

    private static void take(Panel panel, String voice, String report, int version, Object... position) {
        var body = Client.body(position);
        body.put("seenVersion", version);
        panel.as(voice).post("/reports/" + report + "/positions", body).expect(201);
    }

    private static JsonNode outlook(Panel panel, String report) {
        return panel.as("coordinator").get("/reports/" + report + "/outlook").expect(200).json();
    }

    private static List<String> paragraphs(Panel panel, String report) {
        var ids = new ArrayList<String>();
        panel.as("coordinator").get("/reports/" + report).expect(200).json().at("/sections/0/paragraphs").forEach(each -> ids.add(each.get("id").asText()));
        return ids;
    }
}
