package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;

/** Silence ends at an exact instant: unbroken it adopts the text. What ends while the server is down: {@link DownAtTheTime}. */
@ExtendWith(SharedApplication.class)
class SilenceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Application application;

    SilenceIT(Application application) {
        this.application = application;
    }

    @Test
    void whoeverComesAtTheInstantOrAfterIsTooLate() throws SQLException {
        var journey = Journey.underDecision(application, "Too late", "Words.");
        var expiry = endsAt(journey, Instant.now().minusSeconds(1));
        var late = journey.post("france-clearing", "/break-silence", "reason", "One source.", "wouldResolve", "A second one.", "seenVersion", 1).expectProblem(409, "wrong-state");
        assertThat(late.json().get("detail").asText()).contains("The silence ended on").contains("The text was adopted.");
        assertThat(Instant.parse(journey.decision().get("closedAt").asText())).isEqualTo(expiry);
        assertThat(journey.as("coordinator").status()).isEqualTo("publish");
        journey.post("france-clearing", "/positions", "stance", "objection", "reason", "Late.", "wouldResolve", "None.", "seenVersion", 1).expectProblem(409, "wrong-state");
        journey.post("coordinator", "/take-back", "reason", "Late.", "seenVersion", 1).expectProblem(409, "wrong-state");
        assertThat(journey.get("japan", "/positions").json().get("total").asInt()).isZero();
    }

    @Test
    void anObjectionThatStillStandsAtTheEndPreventsAdoption() throws SQLException {
        var journey = Journey.underDecision(application, "Standing", "Words.");
        journey.complete("france-clearing", "decide", "stance", "objection", "reason", "One source.", "wouldResolve", "A second one.").expect(200);
        assertThat(journey.as("coordinator").status()).as("it may still be withdrawn").isEqualTo("decide");
        endsAt(journey, Instant.now().minusSeconds(1));
        awaitStatus(journey, "answer");
        assertThat(journey.decision().get("ending").asText()).isEqualTo("expiry");
        assertThat(journey.decision().get("outcome").asText()).isEqualTo("not-adopted");
    }

    @Test
    void theTimeIsExtendedWithAReasonBeforeItIsOver() throws SQLException {
        var journey = Journey.underDecision(application, "Extended", "Words.");
        var before = Instant.parse(journey.decision().get("expiresAt").asText());
        var until = before.plus(2, ChronoUnit.DAYS);
        journey.post("chair", "/extend-decision", "seenVersion", 1).expectErrorsAt("reason", "until");
        journey.post("chair", "/extend-decision", "reason", "A translation is late.", "until", before.toString(), "seenVersion", 1).expectErrorsAt("until");
        journey.post("coordinator", "/extend-decision", "reason", "More time.", "until", until.toString(), "seenVersion", 1).expectProblem(403, "not-allowed");
        journey.post("chair", "/extend-decision", "reason", "A translation is late.", "until", until.toString(), "seenVersion", 1).expect(204);
        var decision = journey.decision();
        assertThat(Instant.parse(decision.get("expiresAt").asText())).isEqualTo(until);
        assertThat(decision.at("/extensions/0/reason").asText()).isEqualTo("A translation is late.");
        assertThat(Instant.parse(journey.task("japan-clearing", "decide").get("due").asText())).isEqualTo(until);
        assertThat(journey.acts()).contains("extended the time for the decision");

        endsAt(journey, Instant.now().minusSeconds(1));
        journey.post("chair", "/extend-decision", "reason", "Too late.", "until", until.plus(1, ChronoUnit.DAYS).toString(), "seenVersion", 1).expectProblem(409, "wrong-state");
    }

    @Test
    void silenceEndsEarlyWhenAllHaveSpoken() {
        var journey = Journey.adopted(application, "All have spoken", "Words.");
        assertThat(journey.as("coordinator").status()).isEqualTo("publish");
        assertThat(journey.decision().get("ending").asText()).isEqualTo("settled");
    }

    /** As if the days had gone by. */
    private Instant endsAt(Journey journey, Instant expiry) throws SQLException {
        var exact = expiry.truncatedTo(ChronoUnit.MICROS);
        assertThat(Rows.change(application.database(), "update decision set expires_at = cast(? as timestamptz) where report = cast(? as uuid) and closed_at is null", exact.toString(), journey.id())).isOne();
        Rows.change(application.database(), "update step set due_at = cast(? as timestamptz) where report = cast(? as uuid) and closed_at is null", exact.toString(), journey.id());
        return exact;
    }

    private static void awaitStatus(Journey journey, String status) {
        Eventually.see(PATIENCE, () -> journey.as("coordinator").status(), status::equals);
    }
}
