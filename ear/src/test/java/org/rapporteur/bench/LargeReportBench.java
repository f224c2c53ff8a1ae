package org.rapporteur.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.LargeReport;
import org.rapporteur.application.Panel;
import org.rapporteur.application.Rows;

/**
 * How long pages take of a report of 600 paragraphs under its second decision, with fifteen member states and 3,000 answered
 * comments. Started by {@code bin/bench}; no test, and nothing here is held to a time.
 */
class LargeReportBench {

    private static final List<String> MEMBERS = List.of("CN", "FR", "RU", "GB", "US", "DZ", "EC", "GY", "JP", "MT", "MZ", "KR", "SL", "SI", "CH");
    private static final int EXPERTS = 8;
    private static final int EVERY_FIFTH = 5;
    private static final int LOOKS = 31;
    private static final int ROUNDS = 12;

    private static final String TITLE = "Six hundred paragraphs";

    private record Reading(String what, String person, String path, boolean api) {
    }

    @Test
    void pages() throws Exception {
        try (var application = Application.startAtWork()) {
            var panel = Panel.begin(application, "un-style-panel").people(EXPERTS);
            var report = underSecondDecision(application, panel);
            for (var reading : readings(report)) {
                tell(reading, panel.as(reading.person()));
            }
            for (var round = 3; round <= ROUNDS; round++) {
                anotherRound(panel, report, round);
            }
            for (var reading : afterManyRounds(report)) {
                tell(reading, panel.as(reading.person()));
            }
        }
    }

    private static String underSecondDecision(Application application, Panel panel) throws Exception {
        var report = panel.circulate(LargeReport.open(panel.as("expert-1"), "un-style-panel", TITLE));
        LargeReport.comment(application, report, LargeReport.COMMENTS, "un-style-panel.voice-jp", MEMBERS);
        panel.voices().values().forEach(voice -> panel.complete(voice, report, "review").expect(200));
        Rows.change(application.database(), "insert into disposition (comment, disposition, reason, given_at, given_by) select c.id, 'noted', 'It is so.', now(), c.author from comment c where report = ?",
                UUID.fromString(report));
        reword(panel.as("coordinator"), report);
        panel.complete("coordinator", report, "answer", "outcome", "circulate").expect(200);
        panel.voices().values().forEach(voice -> panel.complete(voice, report, "review").expect(200));
        panel.complete("coordinator", report, "answer", "outcome", "decide").expect(200);
        MEMBERS.stream().limit(MEMBERS.size() / 2).forEach(state -> panel.complete(panel.voices().get(state), report, "decide", "stance", "agreed").expect(200));
        return report;
    }

    /** Each round another state speaks, so that the words of many rounds are compared with the newest text. */
    private static void anotherRound(Panel panel, String report, int round) {
        panel.another(report, () -> panel.writes("coordinator", report, round, "In round " + round + " this was said otherwise."));
        panel.as(voice(round)).post("/reports/" + report + "/positions", Client.body("stance", "abstains", "seenVersion", round)).expect(201);
        if (round == ROUNDS) {
            panel.as(voice(0)).post("/reports/" + report + "/positions", Client.body("stance", "hold", "reason", "One source.", "wouldResolve", "Another.", "seenVersion", round,
                    "until", Instant.now().plus(20, ChronoUnit.DAYS).toString())).expect(201);
        }
    }

    private static String voice(int round) {
        return "voice-" + MEMBERS.get(round % MEMBERS.size()).toLowerCase(Locale.ROOT);
    }

    /** Most states' words are stale by then, and one holds. */
    private static List<Reading> afterManyRounds(String report) {
        var after = "after " + ROUNDS + " rounds: ";
        return List.of(new Reading(after + "report's page", "coordinator", "/report?id=" + report, false),
                new Reading(after + "positions and board", "coordinator", "/report?id=" + report + "&tab=positions", false),
                new Reading(after + "board, API", "voice-fr", "/reports/" + report + "/board", true), new Reading(after + "outlook, API", "voice-fr", "/reports/" + report + "/outlook", true),
                new Reading(after + "what if, API", "voice-fr", "/reports/" + report + "/what-if?deleted=14", true),
                new Reading(after + "first and last version compared", "voice-fr", "/report?id=" + report + "&tab=changes&from=1&to=" + ROUNDS, false),
                new Reading(after + "register of holds", "voice-fr", "/consensus/holds?id=" + report, false));
    }

    private static void reword(Client coordinator, String report) {
        var paragraphs = new ArrayList<JsonNode>();
        coordinator.get("/reports/" + report).expect(200).json().get("sections").forEach(section -> section.get("paragraphs").forEach(paragraphs::add));
        IntStream.range(0, paragraphs.size()).filter(i -> i % EVERY_FIFTH == 0).mapToObj(paragraphs::get).forEach(each -> coordinator.put(
                "/reports/" + report + "/paragraphs/" + each.get("id").asText(), Map.of("text", each.get("text").asText().replace("two vessels", "three vessels") + " It has been sold since."),
                "If-Match", "\"" + each.get("revision").asInt() + "\"").expect(200));
    }

    private static List<Reading> readings(String report) {
        return List.of(new Reading("report's page", "coordinator", "/report?id=" + report, false),
                new Reading("report's page, a state's voice", "voice-fr", "/report?id=" + report, false),
                new Reading("comments", "coordinator", "/report?id=" + report + "&tab=comments", false),
                new Reading("positions and board", "coordinator", "/report?id=" + report + "&tab=positions", false),
                new Reading("comparison of versions 1 and 2, page", "voice-fr", "/report?id=" + report + "&tab=changes&from=1&to=2", false),
                new Reading("comparison of versions 1 and 2, API", "voice-fr", "/reports/" + report + "/changes?from=1&to=2", true),
                new Reading("disposition of comments", "coordinator", "/review/dispositions?id=" + report, false),
                new Reading("outlook, API", "voice-fr", "/reports/" + report + "/outlook", true));
    }

    private static void tell(Reading reading, Client client) {
        assertThat(reading.api() || client.page(reading.path()).text().contains(TITLE)).as("%s is what was asked for", reading.what()).isTrue();
        var milliseconds = IntStream.range(0, LOOKS).mapToLong(any -> {
            var begin = System.nanoTime();
            (reading.api() ? client.get(reading.path()) : client.page(reading.path())).expect(200);
            return (System.nanoTime() - begin) / 1_000_000;
        }).skip(LOOKS / 3).sorted().toArray();
        System.out.printf("%-52s %6d ms  (slowest %d of %d)%n", reading.what() + ", median", milliseconds[milliseconds.length / 2], milliseconds[milliseconds.length - 1], milliseconds.length);
    }
}
