package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Panel;
import org.rapporteur.application.SharedApplication;

/** Mechanisms are data: they are changed while the application runs, and what is under way keeps what it began with. */
@ExtendWith(SharedApplication.class)
class GovernanceIT {

    private static final String WORDS = "The vessel changed its name twice in one month.";

    /** Fifteen members and eight experts; the demonstration's own tests take the other shipped one to publication. */
    @Test
    void theUnStylePanelTakesAReportToPublication(Application application) {
        var panel = Panel.begin(application, "un-style-panel").people(8);
        assertThat(panel.voices()).hasSize(15);
        var report = panel.underDecision("thematic", "Evasion at sea", WORDS);
        panel.voices().values().forEach(voice -> panel.complete(voice, report, "decide", "stance", "agreed").expect(200));
        panel.complete("secretariat", report, "publish", "symbol", "S/2026/77").expect(200);
        var pdf = application.nobody().get("/public/reports/S-2026-77/pdf").expect(200).bytes();
        assertThat(Documents.textOf(pdf)).contains(WORDS, "UN-style panel under a committee");
    }

    @Test
    void anotherIsMadeFromACopyAndLookedAfterByItsOwnAdministrators(Application application) {
        var founder = application.as("administrator");
        founded(founder, "copied").expect(201);
        assertThat(founder.get("/mechanisms/copied").expect(200).json().at("/profile/members")).hasSize(11);
        change(founder, "copied", profile -> profile.put("name", "Copied panel")).expect(200);
        var panel = Panel.begin(application, "copied");
        assertThat(change(founder, "copied", profile -> profile.put("name", "Not any more")).expect(403).text()).contains("administrators of its own");
        change(panel.administrator(), "copied", profile -> profile.put("name", "Copied panel of ours")).expect(200);
        change(panel.administrator(), "participating-states", profile -> profile.put("name", "Others")).expect(403);
        founder.post("/mechanisms/copied/administrator", Map.of("name", "copied-2", "displayName", "Second", "password", Panel.password())).expect(409);
        assertThat(application.as("japan").get("/mechanisms").expect(200).json().get("items")).extracting(each -> each.get("key").asText()).containsExactly("participating-states");
        application.as("japan").get("/mechanisms/copied").expect(404);
    }

    @Test
    void everyChangeIsKeptWithWhoWhenAndWhy(Application application) {
        var founder = application.as("administrator");
        founded(founder, "history").expect(201);
        change(founder, "history", profile -> profile.put("name", "Renamed")).expect(200);
        change(founder, "history", profile -> ((ObjectNode) profile.get("calendar")).put("closing", "12:00")).expect(200);
        var revisions = founder.get("/mechanisms/history/revisions").expect(200).json().get("items");
        assertThat(revisions).extracting(each -> each.get("number").asInt()).containsExactly(3, 2, 1);
        assertThat(revisions).extracting(each -> each.get("by").asText()).containsOnly("Administrator");
        assertThat(revisions.get(0).get("changes")).extracting(JsonNode::asText).containsExactly("The working day closed at 17:00 and closes at 12:00 now.");
        assertThat(revisions.get(1).get("changes")).extracting(JsonNode::asText).containsExactly("The name was “Panel history” and is “Renamed” now.");
        assertThat(founder.get("/mechanisms/history/revisions/1").expect(200).json().at("/profile/name").asText()).as("whole, as it was").isEqualTo("Panel history");
    }

    @Test
    void twoWhoChangeItAtOnceDoNotOverwriteEachOther(Application application) {
        var founder = application.as("administrator");
        founded(founder, "twice").expect(201);
        var seen = (ObjectNode) founder.get("/mechanisms/twice").expect(200).json();
        change(founder, "twice", profile -> profile.put("name", "First")).expect(200);
        ((ObjectNode) seen.get("profile")).put("name", "Second");
        put(founder, "twice", seen).expect(412);
        assertThat(founder.get("/mechanisms/twice").expect(200).json().at("/profile/name").asText()).isEqualTo("First");
    }

    @Test
    void aStateThatLeavesOwesNothingAndItsPeopleActNoMore(Application application) {
        var panel = Panel.ofThree(application, "leaving").people(1);
        var reviewed = panel.underReview("thematic", "Waits for one", WORDS);
        panel.voices().values().stream().filter(voice -> !voice.equals("voice-it")).forEach(voice -> panel.complete(voice, reviewed, "review").expect(200));
        assertThat(panel.status(reviewed)).isEqualTo("review");
        panel.as("voice-it").get("/tasks").expect(200);

        lastDay(panel, "IT", LocalDate.now(ZoneOffset.UTC).minusDays(1)).expect(200);

        assertThat(panel.status(reviewed)).as("it waited for nobody else").isEqualTo("answer");
        panel.as("voice-it").get("/tasks").expect(401);
        application.nobody().post("/session", Map.of("name", "leaving.voice-it", "password", Panel.password())).expect(401);
        assertThat(panel.profile().at("/profile/former/0/name").asText()).isEqualTo("Italy");
    }

    @Test
    void anObjectionOfAStateThatLeftStaysVisibleAndBlocksNoMore(Application application) {
        var panel = Panel.ofThree(application, "objecting").people(1);
        var report = panel.underDecision("thematic", "One objects", WORDS);
        panel.voices().values().forEach(voice -> {
            var body = voice.equals("voice-it") ? new Object[] {"stance", "objection", "reason", "One source.", "wouldResolve", "A second one."} : new Object[] {"stance", "agreed"};
            panel.complete(voice, report, "decide", body).expect(200);
        });
        assertThat(panel.status(report)).isEqualTo("decide");
        lastDay(panel, "IT", LocalDate.now(ZoneOffset.UTC).minusDays(1)).expect(200);
        assertThat(panel.status(report)).isEqualTo("publish");
        var positions = panel.as("coordinator").get("/reports/" + report + "/positions").expect(200).json();
        assertThat(positions.toString()).contains("A second one.");
    }

    @Test
    void whatIsUnderWayIsAskedOfThoseWhoWereMembersWhenItBegan(Application application) {
        var panel = Panel.ofThree(application, "joining").people(1);
        var report = panel.underReview("thematic", "Began with three", WORDS);
        change(panel.administrator(), "joining", profile -> profile.withArray("members").addObject().put("state", "NO").put("name", "Norway")).expect(200);
        panel.open("voice-no", "clearing-delegate", "NO");
        assertThat(panel.tasks("voice-no", report, "review")).isEmpty();
        assertThat(panel.tasks("voice-fr", report, "review")).hasSize(1);
        panel.voices().values().forEach(voice -> panel.complete(voice, report, "review").expect(200));
        assertThat(panel.status(report)).isEqualTo("answer");
        panel.complete("coordinator", report, "answer", "outcome", "circulate").expect(200);
        var later = panel.underReview("thematic", "Began with four", WORDS);
        assertThat(panel.tasks("voice-no", later, "review")).hasSize(1);
    }

    @Test
    void whatReportsReferToIsNeverRemoved(Application application) {
        var panel = Panel.ofThree(application, "kept").people(1);
        var its = panel.administrator();
        change(its, "kept", profile -> profile.withArray("members").remove(0)).expect(422);
        change(its, "kept", profile -> profile.withArray("reportTypes").remove(0)).expect(422);
        change(its, "kept", profile -> ((ObjectNode) profile.at("/reportTypes/0")).put("retired", true)).expect(200);
        var retired = panel.profile().at("/profile/reportTypes/0/key").asText();
        panel.as("expert-1").post("/reports", Map.of("mechanism", "kept", "type", retired, "title", "No more")).expectErrorsAt("type");
    }

    @Test
    void whatIsWrongIsToldAtItsField(Application application) {
        var founder = application.as("administrator");
        founded(founder, "wrong").expect(201);
        founder.post("/mechanisms", Map.of("key", "Wrong key", "name", " ", "symbolScheme", "none", "zone", "UTC", "reason", "For this test")).expectErrorsAt("key", "name", "symbolScheme");
        founder.post("/mechanisms", Map.of("key", "wrong", "name", "Again", "symbolScheme", "W/{number}", "zone", "UTC", "reason", "For this test")).expectErrorsAt("key");
        founder.post("/mechanisms", Map.of("key", "mars", "name", "Mars", "symbolScheme", "W/{number}", "zone", "Mars/Olympus", "reason", "For this test")).expectErrorsAt("zone");
        change(founder, "wrong", profile -> profile.withArray("members").addObject().put("state", "XX").put("name", "Nowhere")).expectErrorsAt("state");
        change(founder, "wrong", profile -> ((ObjectNode) profile.at("/reportTypes/0")).put("route", "no-such-route")).expectErrorsAt("route");
        change(founder, "wrong", profile -> ((ObjectNode) profile.at("/reportTypes/0/decision")).put("kind", "majority")).expectErrorsAt("share");
        var unchanged = founder.get("/mechanisms/wrong").expect(200).json();
        assertThat(unchanged.get("revision").asInt()).isEqualTo(1);
    }

    private static Answer founded(Client founder, String key) {
        return founder.post("/mechanisms", Map.of("key", key, "name", "Panel " + key, "symbolScheme", key.toUpperCase() + "/{year}/{number}", "copyOf", "participating-states", "reason", "For this test"));
    }

    private interface Editing {
        void edit(ObjectNode profile);
    }

    private static Answer change(Client who, String key, Editing editing) {
        var seen = (ObjectNode) who.get("/mechanisms/" + key).expect(200).json();
        editing.edit((ObjectNode) seen.get("profile"));
        return put(who, key, seen);
    }

    private static Answer put(Client who, String key, ObjectNode seen) {
        return who.put("/mechanisms/" + key, Map.of("profile", seen.get("profile"), "reason", "For this test"), "If-Match", "\"" + seen.get("revision").asInt() + "\"");
    }

    private static Answer lastDay(Panel panel, String state, LocalDate day) {
        return change(panel.administrator(), panel.profile().at("/profile/key").asText(), profile -> StreamSupport.stream(profile.get("members").spliterator(), false)
                .filter(member -> member.get("state").asText().equals(state)).forEach(member -> ((ObjectNode) member).put("lastDay", day.toString())));
    }
}
