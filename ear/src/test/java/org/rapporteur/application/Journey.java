package org.rapporteur.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One report and the short words that bring it from step to step through the API. Each test takes its own. */
public final class Journey {

    private static final List<String> EXPERTS = List.of("maritime", "finance", "cyber");

    private final Application application;
    private final String report;
    private final List<String> paragraphs = new ArrayList<>();

    private Journey(Application application, String report) {
        this.application = application;
        this.report = report;
    }

    /** A report that somebody opened elsewhere, for example in the portal. */
    public static Journey on(Application application, String report) {
        return new Journey(application, report);
    }

    /** A report with one section, opened by the maritime expert. */
    public static Journey open(Application application, String title, String... texts) {
        var report = application.as("maritime").post("/reports", Map.of("mechanism", "participating-states", "type", "thematic", "title", title)).expect(201).id();
        return new Journey(application, report).with(texts);
    }

    /** Adds paragraphs, written by the maritime expert. */
    public Journey with(String... texts) {
        for (var text : texts) {
            paragraphs.add(post("maritime", "/paragraphs", "section", section(), "text", text).expect(201).id());
        }
        return this;
    }

    public static Journey underReview(Application application, String title, String... texts) {
        return open(application, title, texts).send().circulate();
    }

    public static Journey underDecision(Application application, String title, String... texts) {
        return underReview(application, title, texts).review().putUp();
    }

    public static Journey adopted(Application application, String title, String... texts) {
        var journey = underDecision(application, title, texts);
        journey.states().forEach(state -> journey.complete(state, "decide", "stance", "agreed").expect(200));
        return journey;
    }

    public String id() {
        return report;
    }

    public String path() {
        return "/reports/" + report;
    }

    /** The id of a paragraph, by its place from 1 when it was written. */
    public String paragraph(int place) {
        return paragraphs.get(place - 1);
    }

    public String section() {
        return as("maritime").get("/sections/0/id").asText();
    }

    /** Those who speak for the states, in the order of the account list. */
    public List<String> states() {
        return application.all("clearing-delegate");
    }

    public Journey send() {
        application.as("maritime").post(path() + "/submit").expect(200);
        complete("maritime", "draft").expect(200);
        return this;
    }

    /** From sign-off to the states. */
    public Journey circulate() {
        EXPERTS.forEach(expert -> complete(expert, "sign-off", "stance", "sign").expect(200));
        complete("coordinator", "check", "outcome", "circulate").expect(200);
        return this;
    }

    /** Every state submits what it has written. */
    public Journey review() {
        states().forEach(state -> complete(state, "review").expect(200));
        return this;
    }

    public Journey putUp() {
        complete("coordinator", "answer", "outcome", "decide").expect(200);
        return this;
    }

    public Answer complete(String person, String step, Object... body) {
        return complete(person, task(person, step), body);
    }

    /** With what the person saw when the task was read. */
    public Answer complete(String person, JsonNode task, Object... body) {
        var whole = Client.body(body);
        whole.putIfAbsent("seenVersion", task.get("version").asInt());
        return application.as(person).post("/tasks/" + task.get("id").asText() + "/complete", whole);
    }

    /** What this person owes this report at this step. */
    public JsonNode task(String person, String step) {
        var found = tasks(person).stream().filter(task -> task.get("step").asText().equals(step)).toList();
        assertThat(found).as("%s owes %s", person, step).hasSize(1);
        return found.get(0);
    }

    /** All that this person owes this report. */
    public List<JsonNode> tasks(String person) {
        var tasks = application.as(person).get("/tasks?mine=true&size=100").expect(200).json().get("items");
        return StreamSupport.stream(tasks.spliterator(), false).filter(task -> task.get("report").asText().equals(report)).toList();
    }

    public Answer post(String person, String path, Object... body) {
        return application.as(person).post(path() + path, Client.body(body));
    }

    public Answer get(String person, String path) {
        return application.as(person).get(path() + path);
    }

    /** Writes a paragraph over, having seen it as it stands now. */
    public Answer write(String person, int place, String text) {
        return application.as(person).put(path() + "/paragraphs/" + paragraph(place), Map.of("text", text), "If-Match", "\"" + revision(place) + "\"");
    }

    private int revision(int place) {
        return StreamSupport.stream(get("maritime", "").expect(200).json().findValues("paragraphs").spliterator(), false)
                .flatMap(each -> StreamSupport.stream(each.spliterator(), false))
                .filter(each -> each.get("id").asText().equals(paragraph(place))).findFirst().orElseThrow().get("revision").asInt();
    }

    /** The report as a person reads it; a value is asked for by its JSON pointer. */
    public Seen as(String person) {
        return new Seen(get(person, "").expect(200).json());
    }

    public record Seen(JsonNode report) {
        public JsonNode get(String pointer) {
            return report.at(pointer);
        }

        public String status() {
            return report.get("status").asText();
        }

        public int revision() {
            return report.get("revision").asInt();
        }

        public int version() {
            return report.get("version").asInt();
        }
    }

    /** The newest decision, as a delegate reads it. */
    public JsonNode decision() {
        return get("japan", "/decisions").expect(200).json().at("/items/0");
    }

    /** What its record says was done, without what was refused. */
    public List<String> acts() {
        var record = get("auditor", "/record?size=100").expect(200).json().get("items");
        return StreamSupport.stream(record.spliterator(), false).filter(line -> !line.get("refused").asBoolean()).map(line -> line.get("act").asText()).toList();
    }

    public JsonNode outlook() {
        return get("coordinator", "/outlook").expect(200).json();
    }
}
