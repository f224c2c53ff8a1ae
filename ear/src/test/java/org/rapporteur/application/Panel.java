package org.rapporteur.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The people of one mechanism, each with an account that its own administrator opened, and the way of a report among them. */
public final class Panel {

    private static final String PASSWORD = "for-this-test-only";

    private final Application application;
    private final String mechanism;
    private final String administrator;
    private final List<String> experts = new ArrayList<>();
    private final Map<String, String> voices = new LinkedHashMap<>();

    /** @param administrator of this mechanism, whose password is {@link #PASSWORD} */
    private Panel(Application application, String mechanism, String administrator) {
        this.application = application;
        this.mechanism = mechanism;
        this.administrator = administrator;
    }

    /** A mechanism of France, Italy and Japan that agree by consensus, with its first administrator. */
    public static Panel ofThree(Application application, String mechanism) {
        var founder = application.as("administrator");
        founder.post("/mechanisms", Map.of("key", mechanism, "name", "Panel " + mechanism, "symbolScheme", "T/{number}", "zone", "UTC", "reason", "For this test")).expect(201);
        var seen = founder.get("/mechanisms/" + mechanism).expect(200).json();
        var profile = (ObjectNode) seen.get("profile");
        List.of("France", "Italy", "Japan").forEach(name -> profile.withArray("members").addObject().put("state", name.equals("Japan") ? "JP" : name.substring(0, 2).toUpperCase()).put("name", name));
        profile.withArray("reportTypes").addObject().put("key", "thematic").put("name", "Thematic report").put("route", "report-route")
                .putObject("decision").put("kind", "consensus").put("endsEarly", true);
        founder.put("/mechanisms/" + mechanism, Map.of("profile", profile, "reason", "For this test"), "If-Match", "\"" + seen.get("revision").asInt() + "\"").expect(200);
        return begin(application, mechanism);
    }

    /** Names the first administrator of a mechanism that has none. */
    public static Panel begin(Application application, String mechanism) {
        var administrator = mechanism + "-administrator";
        application.as("administrator").post("/mechanisms/" + mechanism + "/administrator",
                Map.of("name", administrator, "displayName", "Administrator of " + mechanism, "password", PASSWORD)).expect(201);
        return new Panel(application, mechanism, administrator);
    }

    /** A mechanism whose first administrator was named elsewhere, with the password of all accounts here. */
    public static Panel of(Application application, String mechanism, String administrator) {
        return new Panel(application, mechanism, administrator);
    }

    public static String password() {
        return PASSWORD;
    }

    /** Opens accounts: so many experts, one each of those who carry the report, a voice for every member. */
    public Panel people(int howManyExperts) {
        for (var i = 1; i <= howManyExperts; i++) {
            experts.add(open("expert-" + i, "expert", null));
        }
        Stream.of("coordinator", "chair", "secretariat", "auditor").forEach(role -> open(role, role, null));
        for (var member : profile().at("/profile/members")) {
            var state = member.get("state").asText();
            voices.put(state, open("voice-" + state.toLowerCase(), "clearing-delegate", state));
        }
        return this;
    }

    /** @return the name to sign in with */
    public String open(String name, String role, String state) {
        var account = new HashMap<String, Object>(Map.of("name", name(name), "displayName", name, "roles", List.of(role), "password", PASSWORD));
        account.put("state", state);
        administrator().post("/people", account).expect(201);
        return name;
    }

    /** What its first type of report carries over from version to version, from now on. */
    public Panel carrying(String what) {
        return ruled("carrying", what);
    }

    /** Whether the experts of its first type of report are asked to sign later versions: asked or once. */
    public Panel later(String what) {
        return ruled("later", what);
    }

    /** Who has to sign drafts of its first type of report: noted, majority or all. */
    public Panel signing(String what) {
        return ruled("signing", what);
    }

    private Panel ruled(String rule, String what) {
        var seen = profile();
        ((ObjectNode) seen.at("/profile/reportTypes/0")).put(rule, what);
        administrator().put("/mechanisms/" + mechanism, Map.of("profile", seen.get("profile"), "reason", "For this test"), "If-Match", "\"" + seen.get("revision").asInt() + "\"").expect(200);
        return this;
    }

    /** Writes a paragraph over, by its number from 1 in the working text, as it stands now. */
    public Panel writes(String person, String report, int number, String text) {
        var now = as(person).get("/reports/" + report).expect(200).json().at("/sections/0/paragraphs/" + (number - 1));
        as(person).put("/reports/" + report + "/paragraphs/" + now.get("id").asText(), Map.of("text", text), "If-Match", "\"" + now.get("revision").asInt() + "\"").expect(200);
        return this;
    }

    /** From the decision back to the coordinator, who puts it up again after {@code rewriting}. */
    public Panel another(String report, Runnable rewriting) {
        var seen = as("coordinator").get("/reports/" + report).expect(200).json().get("revision").asInt();
        as("coordinator").post("/reports/" + report + "/take-back", Map.of("reason", "It can be said better.", "seenVersion", seen)).expect(204);
        rewriting.run();
        complete("coordinator", report, "answer", "outcome", "decide").expect(200);
        return this;
    }

    private String name(String name) {
        return mechanism + "." + name;
    }

    public Client administrator() {
        return application.as(administrator, PASSWORD);
    }

    public Client as(String name) {
        return application.as(name(name), PASSWORD);
    }

    public JsonNode profile() {
        return administrator().get("/mechanisms/" + mechanism).expect(200).json();
    }

    public Map<String, String> voices() {
        return voices;
    }

    /** From the first word to the members' review. */
    public String underReview(String type, String title, String... texts) {
        var report = as("expert-1").post("/reports", Map.of("mechanism", mechanism, "type", type, "title", title)).expect(201).id();
        var path = "/reports/" + report;
        var section = as("expert-1").get(path).expect(200).json().at("/sections/0/id").asText();
        for (var text : texts) {
            as("expert-1").post(path + "/paragraphs", Map.of("section", section, "text", text)).expect(201);
        }
        return circulate(report);
    }

    /** A draft on its way to the members' review. */
    public String circulate(String report) {
        as("expert-1").post("/reports/" + report + "/submit").expect(200);
        complete("expert-1", report, "draft").expect(200);
        experts.forEach(expert -> complete(expert, report, "sign-off", "stance", "sign").expect(200));
        complete("coordinator", report, "check", "outcome", "circulate").expect(200);
        return report;
    }

    public String underDecision(String type, String title, String... texts) {
        var report = underReview(type, title, texts);
        voices.values().forEach(voice -> complete(voice, report, "review").expect(200));
        complete("coordinator", report, "answer", "outcome", "decide").expect(200);
        return report;
    }

    public Answer complete(String person, String report, String step, Object... body) {
        var task = tasks(person, report, step);
        assertThat(task).as("%s owes %s", person, step).hasSize(1);
        var whole = Client.body(body);
        whole.putIfAbsent("seenVersion", task.get(0).get("version").asInt());
        return as(person).post("/tasks/" + task.get(0).get("id").asText() + "/complete", whole);
    }

    public List<JsonNode> tasks(String person, String report, String step) {
        return StreamSupport.stream(as(person).get("/tasks?mine=true&size=100").expect(200).json().get("items").spliterator(), false)
                .filter(task -> task.get("report").asText().equals(report) && task.get("step").asText().equals(step)).toList();
    }

    public String status(String report) {
        return as("coordinator").get("/reports/" + report).expect(200).json().get("status").asText();
    }
}
