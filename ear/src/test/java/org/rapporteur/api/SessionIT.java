package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.SharedApplication;

/** Signing in and out with a program. */
@ExtendWith(SharedApplication.class)
class SessionIT {

    /** Signs in with no other test, and has to wait after this one. */
    private static final String GUESSED = "netherlands";

    @Test
    void tellsWhoSignedInAndUntilWhen(Application application) {
        var session = signIn(application, "japan-clearing", application.account("japan-clearing").password()).expect(200).json();
        assertThat(session.get("token").asText()).hasSizeGreaterThan(40);
        assertThat(session.get("expires").asText()).endsWith("Z");
        assertThat(session.at("/person/roles/0").asText()).isEqualTo("clearing-delegate");
        assertThat(session.at("/person/state").asText()).isEqualTo(application.account("japan-clearing").state());
        assertThat(session.toString()).doesNotContain("password", "argon2");
    }

    @Test
    void doesNotTellWhichWasWrong(Application application) {
        var wrongPassword = signIn(application, "auditor", "not the password").expectProblem(401, "wrong-name-or-password");
        var wrongName = signIn(application, "no-such-person", "not the password").expectProblem(401, "wrong-name-or-password");
        assertThat(wrongName.text()).isEqualTo(wrongPassword.text());
    }

    /** What was typed as a name may be a password in the wrong field. */
    @Test
    void failuresAreOnTheRecordWithoutTheNameThatNobodyHas(Application application) {
        signIn(application, "new-zealand", "wrong").expectProblem(401, "wrong-name-or-password");
        signIn(application, "correct horse battery", "wrong").expectProblem(401, "wrong-name-or-password");
        var record = application.as("auditor").get("/record").expect(200);
        assertThat(record.json().get("items")).filteredOn(line -> line.get("actKey").asText().equals("failed-to-sign-in"))
                .extracting(line -> line.get("person").asText() + ": " + line.get("object").asText() + ", " + line.get("outcome").asText())
                .contains("Someone: new-zealand, wrong password", "Someone: null, with a name that no account has");
        assertThat(record.text()).doesNotContain("correct horse battery");
    }

    @Test
    void makesWhoGuessesWait(Application application) {
        for (var name : new String[] {"nobody-at-all", GUESSED}) {
            for (var i = 0; i < 5; i++) {
                signIn(application, name, "guess " + i).expectProblem(401, "wrong-name-or-password");
            }
            var refused = signIn(application, name, "guess 6").expectProblem(429, "too-many-tries");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 42);
        }
        signIn(application, GUESSED, application.account(GUESSED).password()).expectProblem(429, "too-many-tries");
    }

    @Test
    void endsWhenItIsEnded(Application application) {
        var token = "Bearer " + signIn(application, "chair", application.account("chair").password()).expect(200).json().get("token").asText();
        application.nobody().send("GET", "/session", null, "Authorization", token).expect(200);
        application.nobody().send("DELETE", "/session", null, "Authorization", token).expect(204);
        application.nobody().send("GET", "/session", null, "Authorization", token).expectProblem(401, "not-signed-in");
        application.nobody().send("DELETE", "/session", null, "Authorization", token).expectProblem(401, "not-signed-in");
    }

    @Test
    void takesNamesThatNobodyHas(Application application) {
        for (var name : new String[] {"", " ", "a\0b", "x".repeat(10_000), "'; drop table person; --", "제재", "\uD83D"}) {
            assertThat(signIn(application, name, "x").status()).as(name).isIn(401, 422);
        }
        assertThat(signIn(application, "secretariat", "x".repeat(1_000_000)).status()).isIn(401, 422);
    }

    private static Answer signIn(Application application, String name, String password) {
        return application.nobody().post("/session", Map.of("name", name, "password", password));
    }
}
