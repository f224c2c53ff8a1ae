package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;

/** While a hold is in force the clock stands still; then it runs on. What comes to its end while nobody sees it: {@link DownAtTheTime}. */
@ExtendWith(SharedApplication.class)
class HoldsIT {

    private final Application application;

    HoldsIT(Application application) {
        this.application = application;
    }

    @Test
    void nothingIsAdoptedWhileTheClockStandsStill() throws SQLException {
        var journey = held("Standing still");
        // As if the week had gone by.
        change("update decision set stands_since = cast(? as timestamptz), stood_before = stands_since + interval '1 hour' where report = cast(? as uuid)", Instant.now().minus(9, ChronoUnit.DAYS), journey);
        for (var state : journey.states()) {
            if (!state.equals("japan-clearing")) {
                journey.complete(state, "decide", "stance", "agreed").expect(200);
            }
        }
        assertThat(journey.as("coordinator").status()).isEqualTo("decide");
        assertThat(journey.outlook().get("endsAt").isNull()).isTrue();
        journey.post("japan-clearing", "/positions", "stance", "agreed", "seenVersion", 1).expect(201);
        assertThat(journey.as("coordinator").status()).as("what it says next releases its hold").isEqualTo("publish");
        assertThat(journey.get("japan", "/holds").expect(200).json().at("/items/0/ending").asText()).isEqualTo("followed");
    }

    @Test
    void anObjectionStillBreaksTheSilence() {
        var journey = held("Broken meanwhile");
        journey.post("france-clearing", "/break-silence", "reason", "One source.", "wouldResolve", "A second one.", "seenVersion", 1).expect(201);
        assertThat(journey.as("coordinator").status()).isEqualTo("answer");
        assertThat(journey.decision().at("/pauses/0").has("after")).as("it stood to its end").isFalse();
        assertThat(journey.get("japan", "/holds").json().at("/items/0/ending").asText()).isEqualTo("outlived");
        assertThat(application.as("chair").get("/holds").json().findValuesAsText("report")).doesNotContain(journey.id());
    }

    @Test
    void aTextThatIsPutUpAgainUnchangedIsStillHeld() {
        var journey = held("Again");
        journey.post("coordinator", "/take-back", "reason", "A figure may be wrong.", "seenVersion", 1).expect(204);
        journey.putUp();
        assertThat(journey.decision().at("/standsStill/by/0").asText()).isEqualTo("Japan");
        assertThat(journey.decision().has("expiresAt")).isFalse();
    }

    /** The migration is run again over a hold as it was kept before there was a register. */
    @Test
    void aHoldOfBeforeTheRegisterIsEnteredAndItsClockStandsStill() throws Exception {
        var journey = Journey.underDecision(application, "Held long ago", "Words.");
        journey.complete("japan-clearing", "decide", "stance", "abstains").expect(200);
        assertThat(Rows.change(application.database(), """
                insert into position (id, report, version, content_hash, state, taken_by, stance, reason, would_resolve, paragraphs, taken_at)
                select gen_random_uuid(), p.report, p.version, p.content_hash, p.state, p.taken_by, 'hold', 'One source.', 'The second one.', '', p.taken_at + interval '1 millisecond'
                from position p where p.report = cast(? as uuid)""", journey.id())).isOne();
        for (var statement : Files.readString(Path.of("../ejb/src/main/resources/db/migration/V20261128_1101__consensus_holds_of_before.sql")).split(";\\s*\n")) {
            Rows.change(application.database(), statement);
        }
        var hold = journey.get("japan", "/holds").expect(200).json().at("/items/0");
        assertThat(hold.has("until")).isFalse();
        assertThat(hold.has("ending")).as("in force").isFalse();
        assertThat(journey.decision().at("/standsStill/by/0").asText()).isEqualTo("Japan");
        assertThat(application.as("italy").page("/pending").expect(200).text()).contains("until its state releases it");
        var path = "/holds/" + hold.get("id").asText();
        journey.post("france-clearing", path + "/join", "seenVersion", 1).expectErrorsAt("until");
        journey.post("japan-clearing", path + "/extend", "reason", "Dated.", "until", Instant.now().plus(3, ChronoUnit.DAYS).toString()).expect(204);
        assertThat(journey.get("japan", "/holds").json().at("/items/0").has("until")).isTrue();
        application.as("japan-clearing").post("/positions/" + hold.get("id").asText() + "/withdraw").expect(204);
        assertThat(journey.decision().has("standsStill")).isFalse();
        assertThat(journey.decision().has("expiresAt")).as("the clock runs on").isTrue();
    }

    private Journey held(String title) {
        return held(application, title);
    }

    static Journey held(Application application, String title) {
        var journey = Journey.underDecision(application, title, "Words.");
        journey.complete("japan-clearing", "decide", "stance", "hold", "reason", "One source.", "wouldResolve", "The second one.", "until", Instant.now().plus(20, ChronoUnit.DAYS).toString()).expect(200);
        return journey;
    }

    private void change(String statement, Instant moment, Journey journey) throws SQLException {
        change(application, statement, moment, journey);
    }

    static void change(Application application, String statement, Instant moment, Journey journey) throws SQLException {
        assertThat(Rows.change(application.database(), statement, moment.toString(), journey.id())).isOne();
    }
}
