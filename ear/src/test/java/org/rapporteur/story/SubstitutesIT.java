package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Client;
import org.rapporteur.application.Panel;

/** The right to bind a state is a right of its own; whoever is absent lends it for named days, and both names stand on the record. */
@BesideOthers
class SubstitutesIT {

    private static final String WORDS = "The cargo was transferred at night.";

    @Test
    void aSubstituteBindsTheStateOnBehalfOfTheAbsentPerson(Application application) {
        var panel = panel(application, "absence");
        var report = panel.underDecision("thematic", "While the voice is away", WORDS);
        position(panel, "delegate-jp", report).expect(403);
        assertThat(panel.tasks("delegate-jp", report, "decide")).isEmpty();

        var id = named(panel, "voice-jp", "delegate-jp", today(), today().plusDays(5)).expect(201).id();

        assertThat(panel.tasks("delegate-jp", report, "decide")).as("the substitute's work shows it").hasSize(1);
        panel.complete("delegate-jp", report, "decide", "stance", "agreed").expect(200);
        var line = record(panel, report).stream().filter(each -> each.get("act").asText().equals("took a position") && !each.get("refused").asBoolean()).findFirst().orElseThrow();
        assertThat(line.get("person").asText()).isEqualTo("delegate-jp on behalf of voice-jp");
        assertThat(line.get("onBehalfOf").asText()).isEqualTo("JP");

        assertThat(panel.as("voice-fr").get("/reports/" + report + "/positions").expect(200).json().at("/items/0/takenBy").asText()).isEqualTo("delegate-jp on behalf of voice-jp");

        panel.as("voice-jp").post("/substitutions/" + id + "/end").expect(204);
        position(panel, "delegate-jp", report).expect(403);
        panel.as("delegate-jp").post("/substitutions/" + id + "/end").expect(409);
    }

    @Test
    void beforeItsFirstDayItIsRefused(Application application) {
        var panel = panel(application, "early");
        var report = panel.underDecision("thematic", "Not yet", WORDS);
        named(panel, "voice-jp", "delegate-jp", today().plusDays(1), today().plusDays(5)).expect(201);
        position(panel, "delegate-jp", report).expect(403);
        assertThat(panel.tasks("delegate-jp", report, "decide")).isEmpty();
    }

    @Test
    void itIsNotTransferableBeyondTheStateAndTheKindOfRole(Application application) {
        var panel = panel(application, "bounds");
        panel.open("delegate-fr", "delegate", "FR");
        panel.open("second-jp", "delegate", "JP");
        named(panel, "voice-jp", "delegate-fr", today(), today().plusDays(1)).expectErrorsAt("substitute");
        named(panel, "voice-jp", "expert-1", today(), today().plusDays(1)).expectErrorsAt("substitute");
        named(panel, "expert-1", "coordinator", today(), today().plusDays(1)).expectErrorsAt("substitute");
        named(panel, "voice-jp", "delegate-jp", today(), today().plusDays(1)).expect(201);
        named(panel, "delegate-jp", "second-jp", today(), today().plusDays(1)).expectErrorsAt("substitute");
        panel.as("delegate-jp").post("/substitutions", Client.body("absent", id(panel, "voice-jp"), "substitute", id(panel, "second-jp"), "until", today().plusDays(1).toString())).expect(403);
    }

    @Test
    void theAdministratorNamesOneForSomebodyElse(Application application) {
        var panel = panel(application, "illness");
        panel.administrator().post("/substitutions", Client.body("absent", id(panel, "voice-jp"), "substitute", id(panel, "delegate-jp"), "until", today().toString(), "reason", "Ill.")).expect(201);
        var seen = panel.as("delegate-jp").get("/substitutions").expect(200).json().get("items");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).get("grantedBy").asText()).startsWith("Administrator");
        assertThat(panel.as("voice-fr").get("/substitutions").expect(200).json().get("items")).as("it is nobody else's to know").isEmpty();
    }

    @Test
    void daysThatMakeNoSenseAreToldAtTheirField(Application application) {
        var panel = panel(application, "days");
        named(panel, "voice-jp", "delegate-jp", today().minusDays(1), today().plusDays(1)).expectErrorsAt("from");
        named(panel, "voice-jp", "delegate-jp", today().plusDays(3), today().plusDays(1)).expectErrorsAt("until");
        named(panel, "voice-jp", "delegate-jp", today(), today().plusYears(3)).expectErrorsAt("until");
        panel.as("voice-jp").post("/substitutions", Map.of("substitute", id(panel, "delegate-jp"))).expectErrorsAt("until");
    }

    private static Panel panel(Application application, String key) {
        var panel = Panel.ofThree(application, key).people(1);
        panel.open("delegate-jp", "delegate", "JP");
        return panel;
    }

    private static Answer named(Panel panel, String absent, String substitute, LocalDate from, LocalDate until) {
        return panel.as(absent).post("/substitutions", Map.of("substitute", id(panel, substitute), "from", from.toString(), "until", until.toString()));
    }

    private static String id(Panel panel, String name) {
        return StreamSupport.stream(panel.administrator().get("/people").expect(200).json().get("items").spliterator(), false)
                .filter(person -> person.get("displayName").asText().equals(name)).findFirst().orElseThrow().get("id").asText();
    }

    private static Answer position(Panel panel, String person, String report) {
        return panel.as(person).post("/reports/" + report + "/positions", Map.of("stance", "agreed", "seenVersion", 1));
    }

    private static List<JsonNode> record(Panel panel, String report) {
        return StreamSupport.stream(panel.as("auditor").get("/reports/" + report + "/record?size=100").expect(200).json().get("items").spliterator(), false).toList();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
