package org.rapporteur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/**
 * 2011: one expert refused to sign; the report was never issued, and leaked at once. Here a refusal is a dissent on the
 * record, the rule of the report's type says what follows, everybody is told it before, and no rule lets the report rot.
 */
@ExtendWith(SharedApplication.class)
class Refusal2011IT {

    private static final String DISSENT = "The tonnage rests on one source.";

    /** One kind of report for each rule. */
    @BeforeEach
    void theMechanismHasAKindOfReportForEachRule(Application application) {
        var administrator = application.as("administrator");
        var profile = (ObjectNode) administrator.get("/mechanisms/participating-states").expect(200).json().get("profile");
        var types = (ArrayNode) profile.get("reportTypes");
        if (types.findValuesAsText("key").contains("signed-by-all")) {
            return;
        }
        for (var rule : List.of("all", "majority")) {
            ((ObjectNode) types.add(types.get(0).deepCopy()).get(types.size() - 1)).put("key", "signed-by-" + rule).put("name", "Signed by " + rule).put("signing", rule);
        }
        administrator.put("/mechanisms/participating-states", Map.of("profile", profile, "reason", "Kinds of report for a test"), "If-Match",
                "\"" + administrator.get("/mechanisms/participating-states").json().get("revision").asInt() + "\"").expect(200);
    }

    @Test
    void whereDissentsAreNotedTheReportIsIssuedWithIt(Application application) {
        var journey = Journey.open(application, "Issued all the same", "4,200 tonnes changed hands.").send();
        assertThat(signing(journey, "cyber").get("meaning").asText()).as("told before").contains("The report goes on");
        refuse(journey, 1);
        assertThat(signing(journey, "chair").get("goesOn").asBoolean()).isTrue();
        journey.complete("coordinator", "check", "outcome", "circulate").expect(200);
        published(application, journey, "TEST/2011/1");
    }

    @Test
    void whereAllMustSignTheDraftGoesBackOrTheChairLetsItGoOn(Application application) {
        var journey = of(application, "signed-by-all");
        assertThat(signing(journey, "cyber").get("meaning").asText()).contains("If one expert dissents, the draft cannot be circulated");
        refuse(journey, 1);
        var stopped = circulate(journey).expectProblem(422, "rule-refuses");
        assertThat(stopped.json().get("detail").asText()).contains("Cyber expert dissents");
        assertThat(journey.outlook().get("sentence").asText()).isEqualTo("Not signed as its rule asks: 1 expert dissents. Needs: the coordinator to return the draft, or the chair to let it go on with what was said.");

        journey.complete("coordinator", "check", "outcome", "return", "reason", "See the dissent.").expect(200);
        journey.write("maritime", 1, "Some tonnes changed hands.").expect(200);
        journey.complete("maritime", "draft").expect(200);
        refuse(journey, 1);
        circulate(journey).expectProblem(422, "rule-refuses");
        Eventually.see(Duration.ofSeconds(60), () -> application.as("chair").get("/notices").expect(200).text(), told -> told.contains("draft-stopped") && told.contains(journey.id()));
        release(journey, "coordinator", "I lead.").expectProblem(403, "not-allowed");
        release(journey, "chair", " ").expectErrorsAt("reason");
        release(journey, "chair", "The states should hear both.").expect(204);
        release(journey, "chair", "Twice.").expectProblem(409, "wrong-state");
        circulate(journey).expect(200);
        published(application, journey, "TEST/2011/2");
        assertThat(record(journey, "let the draft go on with the dissents").get("outcome").asText()).isEqualTo("The states should hear both.");
    }

    @Test
    void whereMostMustSignOneRefusalStopsNothingAndTwoDo(Application application) {
        var one = of(application, "signed-by-majority");
        refuse(one, 1);
        circulate(one).expect(200);
        var two = of(application, "signed-by-majority");
        refuse(two, 2);
        circulate(two).expectProblem(422, "rule-refuses");
        release(two, "chair", "The states should hear all three.").expect(204);
        circulate(two).expect(200);
    }

    /** Signs with all three, of whom the last {@code dissenting} refuse. */
    private static void refuse(Journey journey, int dissenting) {
        var experts = List.of("maritime", "finance", "cyber");
        for (var i = 0; i < experts.size(); i++) {
            if (i < experts.size() - dissenting) {
                journey.complete(experts.get(i), "sign-off", "stance", "sign").expect(200);
            } else {
                journey.complete(experts.get(i), "sign-off", "stance", "dissent", "text", DISSENT, "paragraphs", List.of(journey.paragraph(1))).expect(200);
            }
        }
    }

    private static void published(Application application, Journey journey, String symbol) {
        journey.review().putUp();
        journey.states().forEach(state -> journey.complete(state, "decide", "stance", "agreed").expect(200));
        journey.complete("secretariat", "publish", "symbol", symbol).expect(200);
        assertThat(Documents.textOf(application.nobody().get("/public/reports/" + symbol.replace('/', '-') + "/pdf").expect(200).bytes())).contains("Dissent of Cyber expert", DISSENT);
        assertThat(record(journey, "dissented from the draft").get("person").asText()).isEqualTo("Cyber expert");
    }

    private static Journey of(Application application, String type) {
        var report = application.as("maritime").post("/reports", Map.of("mechanism", "participating-states", "type", type, "title", "Refused")).expect(201).id();
        return Journey.on(application, report).with("4,200 tonnes changed hands.").send();
    }

    private static Answer circulate(Journey journey) {
        return journey.complete("coordinator", "check", "outcome", "circulate");
    }

    private static Answer release(Journey journey, String person, String reason) {
        return journey.post(person, "/release-draft", "reason", reason, "seenVersion", journey.as("coordinator").revision());
    }

    private static JsonNode signing(Journey journey, String person) {
        return journey.get(person, "/signatures").expect(200).json();
    }

    private static JsonNode record(Journey journey, String act) {
        return StreamSupport.stream(journey.get("auditor", "/record?size=100").expect(200).json().get("items").spliterator(), false)
                .filter(line -> line.get("act").asText().equals(act)).findFirst().orElseThrow();
    }
}
