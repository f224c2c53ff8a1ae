package org.rapporteur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;

/**
 * 2022 and 2023: silence was broken shortly before its expiry, and afterwards people argued about the minute. Here the instants
 * are exact, told in the mechanism's time zone, and proven by a certificate that binds them to the text and the rule.
 */
@ExtendWith(SharedApplication.class)
class SilenceBroken2022IT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void silenceIsBrokenShortlyBeforeItsExpiry(Application application) throws SQLException {
        var journey = Journey.underDecision(application, "Broken shortly before", "Words.");
        journey.complete("japan-clearing", "decide", "stance", "agreed").expect(200);
        var expiry = endsAt(application, journey, Instant.now().plus(1, ChronoUnit.MINUTES));
        journey.post("france-clearing", "/break-silence", "seenVersion", 1).expectErrorsAt("reason", "wouldResolve");
        journey.post("france", "/break-silence", "reason", "One source.", "wouldResolve", "A second one.", "seenVersion", 1).expectProblem(403, "not-allowed");
        journey.post("france-clearing", "/break-silence", "reason", "One source.", "wouldResolve", "A second one.", "seenVersion", 1).expect(201);

        assertThat(journey.as("coordinator").status()).isEqualTo("answer");
        var decision = journey.decision();
        assertThat(decision.get("outcome").asText()).isEqualTo("not-adopted");
        assertThat(decision.get("ending").asText()).isEqualTo("broken");
        assertThat(decision.get("brokenBy").asText()).isEqualTo("France");
        var broken = Instant.parse(decision.get("closedAt").asText());
        assertThat(broken).isBefore(expiry);
        var positions = journey.get("japan", "/positions").json().get("items");
        assertThat(Instant.parse(positions.get(1).get("takenAt").asText())).as("the instant that is proven afterwards").isEqualTo(broken);
        journey.post("italy-clearing", "/positions", "stance", "agreed", "seenVersion", 1).expectProblem(409, "wrong-state");
        assertThat(journey.acts()).containsSubsequence("opened the decision", "took a position", "took a position", "did not adopt the text").doesNotContain("adopted the text");

        provenAfterwards(application, journey, decision, broken, expiry);
        for (var person : List.of("japan", "france", "italy-clearing", "maritime", "chair", "secretariat", "auditor")) {
            Eventually.see(PATIENCE, () -> application.as(person).get("/notices?size=100").expect(200).json().get("items"),
                    notices -> StreamSupport.stream(notices.spliterator(), false).anyMatch(each -> each.get("report").asText().equals(journey.id()) && each.get("kind").asText().equals("not-adopted")));
        }
    }

    @Test
    void oneSecondLaterItWouldHaveBeenAdopted(Application application) throws SQLException {
        var journey = Journey.underDecision(application, "A second too late", "Words.");
        var expiry = endsAt(application, journey, Instant.now().minusSeconds(1));
        journey.post("france-clearing", "/break-silence", "reason", "One source.", "wouldResolve", "A second one.", "seenVersion", 1).expectProblem(409, "wrong-state");
        assertThat(journey.decision().get("outcome").asText()).isEqualTo("adopted");
        assertThat(Instant.parse(journey.decision().get("closedAt").asText())).isEqualTo(expiry);
    }

    /** Text, rule, positions and instants on one sheet, for people and for programs. */
    private static void provenAfterwards(Application application, Journey journey, JsonNode decision, Instant broken, Instant expiry) {
        var path = "/decisions/" + decision.get("id").asText() + "/certificate";
        var certificate = journey.get("italy", path).expect(200).json();
        assertThat(certificate.toString()).contains(journey.as("italy").get("/contentHash").asText(), broken.toString(), expiry.toString(), "One source.");
        var zone = ZoneId.of(application.as("italy").get("/mechanisms/participating-states").expect(200).json().at("/profile/calendar/zone").asText());
        var clock = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(zone);
        assertThat(Documents.textOf(journey.get("italy", path + "/pdf").expect(200).bytes())).contains(clock.format(broken), clock.format(expiry), "France");
    }

    private static Instant endsAt(Application application, Journey journey, Instant expiry) throws SQLException {
        var exact = expiry.truncatedTo(ChronoUnit.MICROS);
        assertThat(Rows.change(application.database(), "update decision set expires_at = cast(? as timestamptz) where report = cast(? as uuid) and closed_at is null", exact.toString(), journey.id())).isOne();
        Rows.change(application.database(), "update step set due_at = cast(? as timestamptz) where report = cast(? as uuid) and closed_at is null", exact.toString(), journey.id());
        return exact;
    }
}
