import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Carries reports from opening to publication through the REST API, as eleven states, three experts, a coordinator and a
 * secretariat do, and tells how long a report's life takes and what one completed step costs.
 * Usage: java -cp '.../reader/*' bench/StoryOverApi.java URL DATA-FOLDER LIVES
 */
public class StoryOverApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PARAGRAPHS = 20;

    private final String address;
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> states = new ArrayList<>();
    private final List<Double> steps = new ArrayList<>();
    private int requests;

    StoryOverApi(String url, Path data) throws Exception {
        address = url + "/api/v1";
        for (var line : Files.readAllLines(data.resolve("demo-accounts.csv"))) {
            var cells = line.split(",", -1);
            passwords.put(cells[0], cells[1]);
            if (cells[2].equals("clearing-delegate")) {
                states.add(cells[0]);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        var story = new StoryOverApi(arguments[0], Path.of(arguments[1]));
        var lives = Integer.parseInt(arguments[2]);
        story.signAllIn();
        story.life(0);
        story.steps.clear();
        story.requests = 0;
        var seconds = new ArrayList<Double>();
        for (var i = 1; i <= lives; i++) {
            var begin = System.nanoTime();
            story.life(i);
            seconds.add((System.nanoTime() - begin) / 1e9);
        }
        System.out.printf("%-52s %6.2f s  (%d lives after one to warm up, %d paragraphs, %d requests each)%n", "one report's life over the API, median",
                share(seconds, 0.5), lives, PARAGRAPHS, story.requests / lives);
        System.out.printf("%-52s %6.1f / %.1f ms%n", "completing one step over the API, p50 / p99", 1e3 * share(story.steps, 0.5), 1e3 * share(story.steps, 0.99));
    }

    private static double share(List<Double> values, double share) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    private void signAllIn() throws Exception {
        for (var name : passwords.keySet()) {
            if (!name.equals("name")) {
                tokens.put(name, call(null, "POST", "/session", Map.of("name", name, "password", passwords.get(name))).get("token").asText());
            }
        }
    }

    private void life(int number) throws Exception {
        var report = call("maritime", "POST", "/reports", Map.of("mechanism", "participating-states", "type", "thematic", "title", "Measured report " + number)).get("id").asText();
        var section = call("maritime", "GET", "/reports/" + report, null).at("/sections/0/id").asText();
        for (var i = 0; i < PARAGRAPHS; i++) {
            call("maritime", "POST", "/reports/" + report + "/paragraphs", Map.of("section", section, "text",
                    "On day " + i + " the vessel was seen without a working transponder, and no port of call was entered in its log."));
        }
        call("maritime", "POST", "/reports/" + report + "/submit", null);
        complete("maritime", report, "draft", Map.of());
        for (var expert : List.of("maritime", "finance", "cyber")) {
            complete(expert, report, "sign-off", Map.of("stance", "sign"));
        }
        complete("coordinator", report, "check", Map.of("outcome", "circulate"));
        for (var state : states) {
            call(state, "POST", "/reports/" + report + "/comments", Map.of("type", "factual", "text", "Which port was the last?"));
            complete(state, report, "review", Map.of());
        }
        for (var comment : call("coordinator", "GET", "/reports/" + report + "/comments", null).get("items")) {
            call("coordinator", "POST", "/comments/" + comment.get("id").asText() + "/disposition", Map.of("disposition", "noted", "reason", "It is not known."));
        }
        complete("coordinator", report, "answer", Map.of("outcome", "decide"));
        for (var state : states) {
            complete(state, report, "decide", Map.of("stance", "agreed"));
        }
        complete("secretariat", report, "publish", Map.of("symbol", "BENCH/" + System.nanoTime() + "/" + number));
    }

    private void complete(String person, String report, String step, Map<String, Object> answer) throws Exception {
        JsonNode task = null;
        for (var each : call(person, "GET", "/tasks?mine=true", null).get("items")) {
            if (each.get("report").asText().equals(report) && each.get("step").asText().equals(step)) {
                task = each;
            }
        }
        var body = new HashMap<String, Object>(answer);
        body.put("seenVersion", task.get("version").asInt());
        var begin = System.nanoTime();
        call(person, "POST", "/tasks/" + task.get("id").asText() + "/complete", body);
        steps.add((System.nanoTime() - begin) / 1e9);
    }

    private JsonNode call(String person, String method, String path, Object body) throws Exception {
        requests++;
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (person != null) {
            request.header("Authorization", "Bearer " + tokens.get(person));
        }
        var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(person + " " + method + " " + path + ": " + response.statusCode() + " " + new String(response.body()));
        }
        return response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body());
    }
}
