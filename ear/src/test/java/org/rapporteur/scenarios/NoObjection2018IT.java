package org.rapporteur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Panel;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;

/**
 * July 2018: a no-objection deadline at noon of a named day; one member put a hold asking six months, another joined. Here the
 * register says who waits for what and until when, the clock stands still and says so, and it runs on with what was left.
 */
@ExtendWith(SharedApplication.class)
class NoObjection2018IT {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WHY = "The figures for refined oil rest on one member’s declaration.";
    private static final String WANTED = "The sources of the 89 deliveries, and six months to check them.";

    private Panel committee;
    private String report;

    @Test
    void oneMemberHoldsAskingSixMonthsAndAnotherJoins(Application application) throws SQLException {
        committee = committee(application);
        report = committee.underDecision("no-objection", "Illicit deliveries of refined oil", "The cap was breached.");
        var noon = Instant.parse(decision().get("expiresAt").asText());
        assertThat(noon.atZone(NEW_YORK).toLocalTime()).isEqualTo(LocalTime.NOON);
        var sixMonths = Instant.now().plus(182, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);

        hold("stance", "hold", "reason", WHY, "wouldResolve", WANTED).expectErrorsAt("until");
        hold("stance", "hold", "until", sixMonths.toString()).expectErrorsAt("reason", "wouldResolve");
        hold("stance", "hold", "reason", WHY, "wouldResolve", WANTED, "until", "2018-07-20T16:00:00Z").expectErrorsAt("until");
        var russias = hold("stance", "hold", "reason", WHY, "wouldResolve", WANTED, "until", sixMonths.toString()).expect(201).id();

        var still = decision();
        assertThat(still.has("expiresAt")).as("no end while the clock stands still").isFalse();
        assertThat(still.at("/standsStill/by")).extracting(JsonNode::asText).containsExactly("Russian Federation");
        assertThat(Instant.parse(still.at("/standsStill/before").asText())).isEqualTo(noon);
        assertThat(still.at("/standsStill/left").asText()).isEqualTo("5 working days");
        assertThat(outlook().get("sentence").asText()).startsWith("Needs: 1 hold (Russian Federation). The clock stands still since");
        assertThat(committee.tasks("voice-fr", report, "decide").get(0).has("due")).as("nothing is due meanwhile").isFalse();

        anotherJoins(russias, sixMonths);
        onlyTheStateItselfExtends(russias, sixMonths);
        everybodyIsTold();

        // China's date comes; Russia's hold is still in force.
        Rows.change(application.database(), "update hold set until = now() - interval '1 minute' where joins = cast(? as uuid)", russias);
        Eventually.see(PATIENCE, () -> decision().at("/standsStill/by").toString(), "[\"Russian Federation\"]"::equals);
        assertThat(holds().at("/items/0/ending").asText()).isEqualTo("lapsed");
        assertThat(committee.tasks("voice-cn", report, "decide")).as("it is to be heard again").hasSize(1);

        committee.as("voice-fr").post("/positions/" + russias + "/withdraw").expectProblem(403, "not-allowed");
        committee.as("voice-ru").post("/positions/" + russias + "/withdraw").expect(204);
        var running = decision();
        assertThat(running.has("standsStill")).isFalse();
        assertThat(running.get("expiresAt").asText()).as("stopped and released on the same day, nothing of the five working days is lost").isEqualTo(noon.toString());
        assertThat(committee.tasks("voice-fr", report, "decide").get(0).get("due").asText()).isEqualTo(noon.toString());
        assertThat(committee.as("chair").get("/holds").expect(200).json().get("total").asInt()).isZero();
        committee.as("voice-ru").post("/positions/" + russias + "/withdraw").expectProblem(409, "wrong-state");

        theCertificateAndTheRecordShowIt(application);
    }

    private void anotherJoins(String russias, Instant sixMonths) {
        committee.as("voice-ru").post(path() + "/holds/" + russias + "/join", Map.of("seenVersion", 1)).expectProblem(409, "wrong-state");
        committee.as("voice-cn").post(path() + "/holds/" + russias + "/join", Map.of("seenVersion", 1)).expect(201);
        var pending = committee.as("voice-fr").get("/holds").expect(200).json();
        assertThat(pending.get("total").asInt()).isEqualTo(2);
        var first = pending.at("/items/0");
        assertThat(first.get("stateName").asText()).isEqualTo("Russian Federation");
        assertThat(first.get("reason").asText()).isEqualTo(WHY);
        assertThat(first.get("wanted").asText()).isEqualTo(WANTED);
        assertThat(first.get("days").asInt()).isZero();
        var second = pending.at("/items/1");
        assertThat(second.get("joinsName").asText()).isEqualTo("Russian Federation");
        assertThat(second.get("wanted").asText()).as("what is not said is as in the hold that is joined").isEqualTo(WANTED);
        assertThat(Instant.parse(second.get("until").asText())).isEqualTo(sixMonths);
        assertThat(decision().at("/standsStill/by")).extracting(JsonNode::asText).containsExactlyInAnyOrder("China", "Russian Federation");
        committee.administrator().get("/holds").expectProblem(403, "not-allowed");
    }

    private void onlyTheStateItselfExtends(String russias, Instant sixMonths) {
        var later = Map.of("until", sixMonths.plus(30, ChronoUnit.DAYS).toString(), "reason", "The archive is closed in August.");
        extend("voice-cn", russias, later).expectProblem(403, "not-allowed");
        extend("voice-ru", russias, Map.of("until", sixMonths.toString(), "reason", "No later.")).expectErrorsAt("until");
        extend("voice-ru", russias, Map.of("until", sixMonths.plus(400, ChronoUnit.DAYS).toString(), "reason", "Too late.")).expectErrorsAt("until");
        extend("voice-ru", russias, later).expect(204);
        assertThat(holds().at("/items/1/extensions/0/reason").asText()).isEqualTo("The archive is closed in August.");
        committee.as("chair").post(path() + "/extend-decision", Map.of("until", sixMonths.toString(), "reason", "More time.", "seenVersion", 1)).expectProblem(409, "wrong-state");
    }

    private void everybodyIsTold() {
        for (var person : List.of("chair", "coordinator", "voice-fr", "voice-ru")) {
            Eventually.see(PATIENCE, () -> committee.as(person).get("/notices?size=50").expect(200).json().findValuesAsText("kind"), kinds -> kinds.contains("hold-put") && kinds.contains("hold-extended"));
        }
    }

    private void theCertificateAndTheRecordShowIt(Application application) throws SQLException {
        Rows.change(application.database(), "update decision set expires_at = now() - interval '1 second' where report = cast(? as uuid) and closed_at is null", report);
        Eventually.see(PATIENCE, () -> committee.status(report), "publish"::equals);
        var certificate = "/decisions/" + decision().get("id").asText() + "/certificate";
        var json = committee.as("auditor").get(path() + certificate).expect(200).json();
        assertThat(json.at("/pauses/0/before").asText()).isEqualTo(json.at("/pauses/0/after").asText());
        assertThat(json.get("positions")).extracting(each -> each.get("stateName").asText() + " " + each.has("heldUntil") + " " + each.get("lapsed"))
                .containsExactly("Russian Federation true false", "China true true");
        assertThat(Documents.textOf(committee.as("auditor").get(path() + certificate + "/pdf").expect(200).bytes())).contains("The clock stood still for a hold from");
        var acts = StreamSupport.stream(committee.as("auditor").get(path() + "/record?size=100").expect(200).json().get("items").spliterator(), false)
                .filter(line -> !line.get("refused").asBoolean()).map(line -> line.get("act").asText()).toList();
        assertThat(acts).containsSubsequence("put a hold", "stopped the clock of the decision", "joined a hold", "extended a hold", "let a hold lapse", "released a hold",
                "let the clock of the decision run on", "adopted the text");
    }

    /** Where the rule knows no holds none can be put. */
    @Test
    void theRuleDecidesWhetherThereAreHolds(Application application) {
        committee = committee(application);
        report = committee.underDecision("without-holds", "Without holds", "Words.");
        hold("stance", "hold", "reason", WHY, "wouldResolve", WANTED, "until", Instant.now().plus(1, ChronoUnit.DAYS).toString()).expectProblem(422, "rule-refuses");
        assertThat(decision().get("sentences")).extracting(JsonNode::asText).contains("No member can put a hold.");
        assertThat(decision().has("expiresAt")).isTrue();
    }

    private Answer hold(Object... body) {
        var whole = Client.body(body);
        whole.put("seenVersion", 1);
        return committee.as("voice-ru").post(path() + "/positions", whole);
    }

    private Answer extend(String voice, String hold, Map<String, String> body) {
        return committee.as(voice).post(path() + "/holds/" + hold + "/extend", body);
    }

    private String path() {
        return "/reports/" + report;
    }

    private JsonNode decision() {
        return committee.as("chair").get(path() + "/decisions").expect(200).json().at("/items/0");
    }

    private JsonNode outlook() {
        return committee.as("chair").get(path() + "/outlook").expect(200).json();
    }

    private JsonNode holds() {
        return committee.as("chair").get(path() + "/holds").expect(200).json();
    }

    private static int committees;

    /** A committee whose working day closes at noon in New York. */
    private static synchronized Panel committee(Application application) {
        var key = "committee-" + ++committees;
        var founder = application.as("administrator");
        founder.post("/mechanisms", Map.of("key", key, "name", "Committee of 2018", "symbolScheme", "S/{year}/{number}", "zone", NEW_YORK.getId(), "reason", "For this test")).expect(201);
        var seen = founder.get("/mechanisms/" + key).expect(200).json();
        var profile = (ObjectNode) seen.get("profile");
        ((ObjectNode) profile.get("calendar")).put("closing", "12:00");
        Map.of("CN", "China", "FR", "France", "RU", "Russian Federation", "US", "United States").forEach((state, name) -> profile.withArray("members").addObject().put("state", state).put("name", name));
        for (var type : List.of("no-objection", "without-holds")) {
            profile.withArray("reportTypes").addObject().put("key", type).put("name", type).put("route", "report-route")
                    .putObject("decision").put("kind", "no-objection").put("endsEarly", false).put("holds", type.equals("no-objection"))
                    .putObject("period").put("amount", 5).put("unit", "working-days");
        }
        founder.put("/mechanisms/" + key, Map.of("profile", profile, "reason", "For this test"), "If-Match", "\"" + seen.get("revision").asInt() + "\"").expect(200);
        return Panel.begin(application, key).people(1);
    }
}
