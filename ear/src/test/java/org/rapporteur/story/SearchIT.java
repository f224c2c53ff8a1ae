package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.Panel;
import org.rapporteur.application.SharedApplication;

/** Whatever is written is found by those who may see it, soon, and by nobody else. */
@ExtendWith(SharedApplication.class)
class SearchIT {

    /** Two seconds are asked for; a busy machine gets more here, and bin/bench measures. */
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void aPageOfAnExhibitIsFoundInItsOwnScriptWithTheWordsMarked(Application application) {
        var maritime = application.as("maritime");
        var id = handedIn(maritime, "note.txt", "Beobachtung\n공해상에서 북한 선박들이 정제유를 환적하였다. Vessel IMO 9138680 alongside.");
        var found = seen(maritime, "환적 IMO9138680", 1);
        var hit = found.at("/items/0");
        assertThat(hit.get("kind").asText()).isEqualTo("exhibits");
        assertThat(hit.get("id").asText()).isEqualTo(id);
        assertThat(hit.get("page").asInt()).isEqualTo(1);
        var marked = StreamSupport.stream(hit.get("marks").spliterator(), false).map(mark -> hit.get("snippet").asText().substring(mark.get(0).asInt(), mark.get(1).asInt())).toList();
        assertThat(marked).anyMatch(each -> each.contains("환적")).contains("9138680");
        assertThat(search(maritime, "환적 IMO9138680&in=reports").get("total").asInt()).isZero();
        assertThat(search(maritime, "환적 IMO9138680&type=text").get("total").asInt()).isEqualTo(1);
        assertThat(search(maritime, "환적 IMO9138680&type=pdf").get("total").asInt()).isZero();
        assertThat(found.at("/counts/type/0/value").asText()).isEqualTo("text");
    }

    @Test
    void whoeverMayNotSeeItFindsNoTraceOfIt(Application application) {
        var word = "canary" + UUID.randomUUID().toString().substring(0, 8);
        handedIn(application.as("maritime"), word + ".txt", "The " + word + " sings.");
        var journey = Journey.open(application, "A report on " + word, "What " + word + " did.");
        seen(application.as("finance"), word, 4);
        for (var other : List.of("chair", "secretariat", "auditor", journey.states().get(0))) {
            var found = search(application.as(other), word);
            assertThat(found.get("total").asInt()).as(other).isZero();
            assertThat(found.get("counts")).as(other).isEmpty();
            assertThat(application.as(other).get("/search/suggestions?q=" + word).expect(200).text()).as(other).doesNotContain(word);
        }
        application.as("administrator").get("/search?q=" + word).expectProblem(403, "not-allowed");
        application.nobody().get("/search?q=" + word).expectProblem(401, "not-signed-in");
    }

    @Test
    void aReportIsFoundByTheStatesOnceItIsCirculatedAndAsItWas(Application application) {
        var word = "quarry" + UUID.randomUUID().toString().substring(0, 8);
        var journey = Journey.open(application, "Stones", "First paragraph.", "The " + word + " was visited.");
        seen(application.as("maritime"), word, 1);
        var state = journey.states().get(0);
        assertThat(search(application.as(state), word).get("total").asInt()).isZero();
        journey.send().circulate();
        var hit = seen(application.as(state), word, 1).at("/items/0");
        assertThat(hit.get("id").asText()).isEqualTo(journey.id());
        assertThat(hit.get("paragraph").asText()).isEqualTo(journey.paragraph(2));
        assertThat(hit.get("where").asText()).contains("1", "2");
    }

    @Test
    void aCommentLeavesItsRoomWithItsSubmissionAndReachesItsAudience(Application application) {
        var word = "remark" + UUID.randomUUID().toString().substring(0, 8);
        var journey = Journey.underReview(application, "Stones again", "A paragraph.");
        var japan = application.account("japan-clearing").name();
        application.as(japan).post("/reports/" + journey.id() + "/comments", Map.of("type", "factual", "text", "Our " + word + " on it.", "audience", "drafters")).expect(201);
        assertThat(seen(application.as(japan), word, 1).at("/items/0/kind").asText()).isEqualTo("comments");
        assertThat(search(application.as("coordinator"), word).get("total").asInt()).isZero();
        journey.complete(japan, "review").expect(200);
        seen(application.as("coordinator"), word, 1);
        assertThat(search(application.as(journey.states().stream().filter(each -> !each.equals(japan)).findFirst().orElseThrow()), word).get("total").asInt()).isZero();
        assertThat(search(application.as("secretariat"), word).get("total").asInt()).isZero();
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsOnly(Application application) {
        var before = "before" + UUID.randomUUID().toString().substring(0, 8);
        var after = "after" + UUID.randomUUID().toString().substring(0, 8);
        var journey = Journey.open(application, "Words that change", "It said " + before + ".");
        seen(application.as("maritime"), before, 1);
        journey.write("maritime", 1, "It says " + after + ".").expect(200);
        seen(application.as("maritime"), after, 1);
        assertThat(search(application.as("maritime"), before).get("total").asInt()).isZero();
    }

    @Test
    void aSealedSourceIsFoundByNobody(Application application) {
        var maritime = application.as("maritime");
        var source = "informant" + UUID.randomUUID().toString().substring(0, 8);
        var id = handedIn(maritime, "told.txt", "What was told.");
        maritime.put("/exhibits/" + id + "/source", Map.of("source", source), "If-Match", "\"1\"").expect(200);
        seen(maritime, source, 1);
        maritime.put("/exhibits/" + id + "/source", Map.of("source", source, "sealed", true), "If-Match", "\"2\"").expect(200);
        seen(maritime, source, 0);
    }

    /** As the coverage map tells which states contributed. */
    @Test
    void anExhibitIsFoundByTheStatesThatItsSourceNames(Application application) {
        var panel = Panel.ofThree(application, "contributing").people(1);
        var expert = panel.as("expert-1");
        var id = handedIn(expert, "log.txt", "The deck log of the barque.");
        seen(expert, "barque", 1);
        assertThat(search(expert, "barque&state=JP").get("total").asInt()).isZero();

        expert.put("/exhibits/" + id + "/source", Map.of("source", "Coast guard of Japan, with Norway", "obtainedFrom", "Italy, not Frances"), "If-Match", "\"1\"").expect(200);
        var found = seen(expert, "barque&state=JP", 1);
        assertThat(found.at("/counts/state").findValuesAsText("value")).containsExactlyInAnyOrder("JP", "IT");
        seen(expert, "barque&state=FR", 0);
        expert.post("/exhibits/" + id + "/working-copies", Map.of("kind", "translation", "language", "fr", "pages", List.of(Map.of("page", 1, "text", "Le journal, barque")))).expect(201);
        seen(expert, "barque journal&state=IT", 1);

        var seen = panel.profile();
        ((ObjectNode) seen.get("profile")).withArray("members").addObject().put("state", "NO").put("name", "Norway");
        panel.administrator().put("/mechanisms/contributing", Map.of("profile", seen.get("profile"), "reason", "Joined"), "If-Match", "\"" + seen.get("revision").asInt() + "\"").expect(200);
        seen(expert, "barque journal&state=NO", 1);

        expert.put("/exhibits/" + id + "/source", Map.of("source", "Coast guard of Japan", "sealed", true), "If-Match", "\"2\"").expect(200);
        seen(expert, "deck barque&state=JP", 0);
        assertThat(search(expert, "deck barque").get("counts").has("state")).isFalse();
    }

    @Test
    void theIndexIsMadeAnewWithTheSameResult(Application application) {
        var word = "anew" + UUID.randomUUID().toString().substring(0, 8);
        handedIn(application.as("maritime"), "anew.txt", "It stays " + word + ".");
        seen(application.as("maritime"), word, 1);
        application.as("maritime").post("/search/index").expectProblem(403, "not-allowed");
        application.as("administrator").post("/search/index").expect(202);
        Eventually.see(SOON, () -> search(application.as("maritime"), word), found -> found.get("complete").asBoolean() && found.get("total").asInt() == 1);
    }

    @Test
    void anExhibitKnowsWhatIsNearlyTheSame(Application application) {
        var maritime = application.as("maritime");
        var letter = "Dear Sir, the cargo of " + UUID.randomUUID() + " was loaded at the port on the third day, as agreed with the owner, and sealed before witnesses. ".repeat(3);
        var first = handedIn(maritime, "letter.txt", letter);
        var second = handedIn(maritime, "letter-again.txt", letter.replace("third", "fourth") + " Copy.");
        var alike = Eventually.see(SOON, () -> maritime.get("/search/nearly-same/" + second).expect(200).json(), found -> found.size() > 0);
        assertThat(alike.at("/0/id").asText()).isEqualTo(first);
        assertThat(alike.at("/0/likeness").asInt()).isBetween(50, 99);
        application.as("chair").get("/search/nearly-same/" + second).expectProblem(404, "not-yours-to-see");
    }

    /** It says what is in it, and its parts say nothing else. */
    @Test
    void whatHoldsAnExhibitIsNotNearlyTheSame(Application application) throws IOException {
        var maritime = application.as("maritime");
        var letter = "Dear Sir, the bill of " + UUID.randomUUID() + " was paid at the port on the third day, as agreed with the agent, and receipted before witnesses. ".repeat(3);
        var archive = maritime.upload("/exhibits", "desk.zip", zip("letter.txt", letter), Map.of()).json().get("id").asText();
        var inside = Eventually.see(SOON, () -> maritime.get("/exhibits/" + archive).json().get("inside"), parts -> parts.size() == 1).at("/0/id").asText();
        var again = handedIn(maritime, "letter.txt", letter + " Copy.");
        for (var each : List.of(archive, inside)) {
            Eventually.see(SOON, () -> maritime.get("/search/nearly-same/" + each).expect(200).json().findValuesAsText("id"), List.of(again)::equals);
        }
        assertThat(maritime.get("/search/nearly-same/" + again).expect(200).json().findValuesAsText("id")).containsExactlyInAnyOrder(archive, inside);
    }

    private static byte[] zip(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void aKeptSearchIsTheOwners(Application application) {
        var maritime = application.as("maritime");
        maritime.post("/search/saved", Map.of("name", " ", "q", "coal")).expectErrorsAt("name");
        maritime.post("/search/saved", Map.of("name", "Nothing")).expectErrorsAt("q");
        maritime.post("/search/saved", Map.of("name", "Odd", "q", "x", "from", "2026-02-02", "to", "2026-02-01")).expectErrorsAt("to");
        var id = maritime.post("/search/saved", Map.of("name", "Coal", "q", "coal", "in", List.of("exhibits"), "alert", false)).expect(201).json().get("id").asText();
        assertThat(maritime.get("/search/saved").expect(200).text()).contains(id, "Coal");
        assertThat(application.as("finance").get("/search/saved").expect(200).text()).doesNotContain(id);
        application.as("finance").delete("/search/saved/" + id).expectProblem(404, "not-yours-to-see");
        application.as("finance").put("/search/saved/" + id, Map.of("tell", "news")).expectProblem(404, "not-yours-to-see");
        maritime.put("/search/saved/" + id, Map.of("tell", "news")).expect(204);
        maritime.delete("/search/saved/" + id).expect(204);
        assertThat(maritime.get("/search/saved").expect(200).text()).doesNotContain(id);
    }

    /** Told once of what came in since, by whoever may see it, and not of what was there before. */
    @Test
    void whoeverWishesIsToldOfWhatComesIn(Application application) {
        var word = "herald" + UUID.randomUUID().toString().substring(0, 8);
        var finance = application.as("finance");
        var saved = finance.post("/search/saved", Map.of("name", "Heralds", "q", word, "alert", true)).expect(201).json().get("id").asText();
        application.as("chair").post("/search/saved", Map.of("name", "Heralds", "q", word, "alert", true)).expect(201);
        handedIn(application.as("maritime"), "herald.txt", "It speaks of " + word + ".");
        var told = Eventually.see(Duration.ofSeconds(120), () -> news(finance), notices -> !notices.isEmpty());
        assertThat(told).hasSize(1).allSatisfy(notice -> assertThat(notice.has("report")).isFalse());
        assertThat(finance.page(told.get(0).get("address").asText()).header("Location")).endsWith("/search?kept=" + saved);
        assertThat(news(application.as("chair"))).as("who may not see it").isEmpty();
        finance.delete("/search/saved/" + saved).expect(204);
    }

    private static List<JsonNode> news(Client person) {
        return StreamSupport.stream(person.get("/notices?size=100").expect(200).json().get("items").spliterator(), false).filter(notice -> notice.get("kind").asText().equals("search-news")).toList();
    }

    private static JsonNode seen(Client person, String words, int total) {
        return Eventually.see(SOON, () -> search(person, words), found -> found.get("total").asInt() == total);
    }

    /** @param asked the words, and what may follow them after an ampersand */
    private static JsonNode search(Client person, String asked) {
        var cut = asked.indexOf('&');
        var words = cut < 0 ? asked : asked.substring(0, cut);
        return person.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + (cut < 0 ? "" : asked.substring(cut))).expect(200).json();
    }

    private static String handedIn(Client person, String name, String text) {
        return person.upload("/exhibits", name, text.getBytes(StandardCharsets.UTF_8), Map.of()).json().get("id").asText();
    }
}
