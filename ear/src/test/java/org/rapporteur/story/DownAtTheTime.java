package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.rapporteur.application.Application;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;

/**
 * Two decisions whose time runs out while the server is down: silence ends, and a hold lapses and the clock runs on, at their own
 * instants. Part of a test that kills the server for reasons of its own.
 */
final class DownAtTheTime {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Application application;
    private final Journey silent;
    private final Journey held;
    private Instant expiry;
    private Instant until;

    DownAtTheTime(Application application) {
        this.application = application;
        silent = Journey.underDecision(application, "Silent while the server is down", "Words.");
        silent.complete("japan-clearing", "decide", "stance", "agreed").expect(200);
        held = HoldsIT.held(application, "Held while the server is down");
    }

    /** While nobody is there to see it; as if the days had gone by. */
    void passes() throws SQLException {
        expiry = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.MICROS);
        change("update decision set expires_at = cast(? as timestamptz) where report = cast(? as uuid)", expiry, silent);
        change("update step set due_at = cast(? as timestamptz) where report = cast(? as uuid) and closed_at is null", expiry, silent);
        until = Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        change("update hold h set until = cast(? as timestamptz) from position p where p.id = h.position and p.report = cast(? as uuid)", until, held);
        change("update decision set stands_since = cast(? as timestamptz) - interval '3 days', stood_before = stands_since where report = cast(? as uuid)", until, held);
        change("update decision set stood_before = cast(? as timestamptz) - interval '3 days' + interval '1 hour' where report = cast(? as uuid)", until, held);
    }

    void isMadeUpFor() {
        Eventually.see(PATIENCE, () -> silent.as("coordinator").status(), "publish"::equals);
        var adopted = silent.decision();
        assertThat(adopted.get("outcome").asText()).isEqualTo("adopted");
        assertThat(adopted.get("ending").asText()).isEqualTo("expiry");
        assertThat(Instant.parse(adopted.get("closedAt").asText())).isEqualTo(expiry);
        assertThat(Instant.parse(silent.outlook().get("decidedAt").asText())).isEqualTo(expiry);
        assertThat(silent.acts()).filteredOn("adopted the text"::equals).hasSize(1);
        silent.complete("secretariat", "publish", "symbol", "DOWN/2026/1").expect(200);

        Eventually.see(PATIENCE, () -> held.as("coordinator").status(), "publish"::equals);
        var lapsed = held.decision();
        assertThat(lapsed.get("ending").asText()).isEqualTo("expiry");
        assertThat(Instant.parse(lapsed.get("closedAt").asText())).as("an hour was left when the clock stopped").isEqualTo(until.plus(1, ChronoUnit.HOURS));
        assertThat(Instant.parse(lapsed.at("/pauses/0/until").asText())).isEqualTo(until);
    }

    private void change(String statement, Instant moment, Journey journey) throws SQLException {
        HoldsIT.change(application, statement, moment, journey);
    }
}
