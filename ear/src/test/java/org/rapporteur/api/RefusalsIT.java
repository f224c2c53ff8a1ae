package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** Whatever is asked wrongly is refused in words that a program understands, and changes nothing. */
@ExtendWith(SharedApplication.class)
class RefusalsIT {

    private static final String NOBODY = UUID.randomUUID().toString();

    /** Every call that needs a person. Names in braces stand for things of one report under decision. */
    private static final String[] CALLS = {
        "GET /session", "DELETE /session",
        "GET /mechanisms", "POST /mechanisms", "GET /mechanisms/{mechanism}", "PUT /mechanisms/{mechanism}", "GET /mechanisms/{mechanism}/revisions",
        "GET /mechanisms/{mechanism}/revisions/1", "POST /mechanisms/{mechanism}/administrator", "GET /people", "POST /people", "PUT /people/{paragraph}/rights", "GET /guard-rails", "PUT /guard-rails",
        "GET /substitutions", "POST /substitutions", "POST /substitutions/{substitution}/end",
        "GET /workflows", "GET /workflows/{workflow}", "GET /workflows/{workflow}/versions/1/model", "GET /workflows/{workflow}/versions/1/steps", "GET /reports/{report}/workflow",
        "POST /workflows/{workflow}/drafts", "GET /workflows/{workflow}/changes?from=1&to=1", "POST /workflows/{workflow}/roll-back",
        "GET /workflow-drafts/{draft}", "PUT /workflow-drafts/{draft}", "DELETE /workflow-drafts/{draft}", "GET /workflow-drafts/{draft}/model",
        "GET /workflow-drafts/{draft}/problems", "GET /workflow-drafts/{draft}/changes", "POST /workflow-drafts/{draft}/publish",
        "POST /workflow-drafts/{draft}/losses", "POST /workflow-drafts/{draft}/dry-run", "POST /workflow-drafts/{draft}/dry-run/kept", "GET /workflows/{workflow}/scenarios", "POST /workflows/{workflow}/scenarios",
        "GET /workflows/{workflow}/move-plan?from=1&to=1", "POST /workflows/{workflow}/move-rehearsals", "POST /workflows/{workflow}/moves", "GET /workflows/{workflow}/moves",
        "GET /workflow-moves/{move}", "POST /workflow-moves/{move}/pause", "POST /workflow-moves/{move}/resume", "GET /workflows/{workflow}/under-way", "POST /workflows/{workflow}/mend-rehearsals", "POST /workflows/{workflow}/mends",
        "GET /workflows/{workflow}/incidents", "POST /workflows/{workflow}/incidents/{incident}/retry",
        "PUT /workflow-scenarios/{scenario}", "DELETE /workflow-scenarios/{scenario}",
        "GET /notices", "GET /notices/unread", "POST /notices/{notice}/read", "POST /notices/read", "GET /telling", "PUT /telling", "POST /telling/calendar", "DELETE /telling/calendar",
        "GET /mails", "POST /mails/{mail}/send-again",
        "GET /tasks", "GET /tasks/{task}", "POST /tasks/{task}/complete",
        "POST /exhibits/{exhibit}/unlock",
        "GET /exhibits", "POST /exhibits", "GET /exhibits/queue", "POST /exhibits/read-again", "GET /exhibits/{exhibit}", "GET /exhibits/{exhibit}/text", "GET /exhibits/{exhibit}/original",
        "PUT /exhibits/{exhibit}", "GET /exhibits/{exhibit}/source", "PUT /exhibits/{exhibit}/source", "POST /exhibits/{exhibit}/check", "POST /exhibits/{exhibit}/ocr", "GET /exhibits/{exhibit}/withdrawal", "POST /exhibits/{exhibit}/withdrawal", "DELETE /exhibits/{exhibit}/withdrawal", "GET /exhibits/{exhibit}/working-copies", "POST /exhibits/{exhibit}/working-copies", "GET /exhibits/{exhibit}/pages/1/picture", "GET /exhibits/{exhibit}/pages/1/words", "POST /exhibits/{exhibit}/find", "POST /exhibits/{exhibit}/lift-quarantine",
        "GET /uploads", "POST /uploads", "GET /uploads/{upload}", "PATCH /uploads/{upload}", "DELETE /uploads/{upload}",
        "GET /search?q=never", "GET /search/suggestions?q=never", "GET /search/like/{exhibit}/pages/1", "GET /search/nearly-same/{exhibit}", "POST /search/index",
        "GET /search/saved", "POST /search/saved", "PUT /search/saved/{saved}", "DELETE /search/saved/{saved}",
        "GET /resolutions", "POST /resolutions", "GET /resolutions/{resolution}", "GET /resolutions/{resolution}/measures", "GET /resolutions/{resolution}/file", "POST /measures/find", "GET /measures/{measure}", "POST /measures/{measure}/bearings", "POST /measures/{measure}/validity",
        "GET /former-reports", "POST /former-reports", "GET /former-reports/{former}", "GET /former-reports/{former}/paragraphs", "GET /former-reports/{former}/recognised", "POST /former-reports/{former}/recognised", "PUT /former-reports/{former}/recognised/{part}", "DELETE /former-reports/{former}/recognised/{part}", "POST /former-reports/{former}/confirm",
        "GET /reports", "POST /reports", "GET /reports/{report}", "GET /reports/{report}/versions", "GET /reports/{report}/versions/1",
        "GET /reports/{report}/changes?from=1&to=1", "GET /reports/{report}/outlook", "GET /reports/{report}/what-if?deleted=1", "GET /reports/{report}/record", "GET /record",
        "GET /reports/{report}/text-outline", "GET /reports/{report}/citations", "GET /reports/{report}/coverage", "GET /reports/{report}/doubts", "POST /reports/{report}/paragraphs/{paragraph}/confirm", "PUT /reports/{report}/paragraphs/{paragraph}/finding", "DELETE /reports/{report}/paragraphs/{paragraph}/finding", "PUT /reports/{report}/title",
        "POST /reports/{report}/submit", "POST /reports/{report}/take-back", "GET /reports/{report}/decisions", "GET /reports/{report}/decisions/{decision}/certificate", "GET /reports/{report}/decisions/{decision}/certificate/pdf", "POST /reports/{report}/break-silence", "GET /reports/{report}/board", "GET /holds", "GET /objections", "GET /reports/{report}/holds", "POST /reports/{report}/holds/{position}/join", "POST /reports/{report}/holds/{position}/extend", "POST /reports/{report}/extend-decision",
        "POST /reports/{report}/sections", "PUT /reports/{report}/sections/{section}", "DELETE /reports/{report}/sections/{section}", "POST /reports/{report}/sections/{section}/move",
        "POST /reports/{report}/paragraphs", "PUT /reports/{report}/paragraphs/{paragraph}", "DELETE /reports/{report}/paragraphs/{paragraph}",
        "POST /reports/{report}/paragraphs/{paragraph}/move", "POST /reports/{report}/paragraphs/{paragraph}/citations",
        "DELETE /reports/{report}/paragraphs/{paragraph}/citations/{paragraph}",
        "GET /reports/{report}/comments", "POST /reports/{report}/comments", "POST /comments/{comment}/disposition", "DELETE /comments/{comment}/disposition", "POST /comments/{comment}/wording", "POST /comments/{comment}/withdraw",
        "POST /reports/{report}/dispositions", "GET /reports/{report}/paragraphs/{paragraph}/provenance", "GET /reports/{report}/requested-changes", "GET /reports/{report}/requested-changes/file?format=docx",
        "GET /reports/{report}/texts", "GET /reports/{report}/three-way?base=1&mine=1&now=1", "GET /reports/{report}/experts-texts", "GET /reports/{report}/experts-texts/1",
        "GET /reports/{report}/dispositions", "GET /reports/{report}/dispositions/file?format=xlsx", "GET /reports/{report}/comment-form?format=docx", "POST /reports/{report}/comment-form",
        "GET /reports/{report}/offline-rows", "POST /reports/{report}/offline-rows/{row}", "DELETE /reports/{report}/offline-rows/{row}",
        "GET /reports/{report}/room", "POST /reports/{report}/paragraphs/{paragraph}/preview", "GET /comments/{comment}", "PUT /comments/{comment}",
        "POST /comments/{comment}/move", "POST /comments/{comment}/notes", "POST /comments/{comment}/submit", "POST /comments/{comment}/audience",
        "POST /comments/{comment}/support", "DELETE /comments/{comment}/support",
        "GET /reports/{report}/change-classes", "PUT /reports/{report}/change-classes", "GET /reports/{report}/versions/1/change-classes",
        "POST /reports/{report}/versions/1/change-classes/{paragraph}/challenge", "POST /reports/{report}/versions/1/change-classes/{paragraph}/settle", "POST /reports/{report}/class-challenges/{challenge}/withdraw",
        "GET /reports/{report}/brackets", "POST /reports/{report}/paragraphs/{paragraph}/brackets/1/resolve",
        "GET /reports/{report}/signatures", "GET /reports/{report}/later-signatures", "POST /reports/{report}/later-signatures", "POST /reports/{report}/release-draft",
        "GET /reports/{report}/statements", "POST /reports/{report}/statements", "POST /statements/{statement}/clear", "POST /statements/{statement}/withdraw",
        "GET /reports/{report}/form", "GET /reports/{report}/translations", "GET /reports/{report}/translations/1?language=fr", "GET /reports/{report}/translation", "PUT /reports/{report}/translation", "GET /reports/{report}/letters", "POST /reports/{report}/letters", "POST /reports/{report}/letters/{paragraph}/reply", "GET /reports/{report}/letters/{paragraph}/file", "GET /reports/{report}/answers",
        "GET /reports/{report}/positions", "POST /reports/{report}/positions", "POST /positions/{position}/withdraw"};

    /** Bodies that each call with one would take, at the least well enough to be read. */
    private static final Map<String, Map<String, Object>> BODIES = Map.ofEntries(
            Map.entry("POST /mechanisms", Map.of("key", "never", "name", "Never founded", "symbolScheme", "N/{number}", "zone", "UTC", "reason", "Why not.")),
            Map.entry("PUT /mechanisms/{mechanism}", Map.of("reason", "Why not.", "profile", Map.of("key", "never", "name", "Never kept"))),
            Map.entry("POST /mechanisms/{mechanism}/administrator", Map.of("name", "never", "displayName", "Never opened", "password", "never-opened")),
            Map.entry("POST /substitutions", Map.of("until", "2026-01-01", "reason", "Never named")),
            Map.entry("POST /people", Map.of("name", "never", "displayName", "Never opened", "password", "never-opened")),
            Map.entry("PUT /people/{paragraph}/rights", Map.of("roles", List.of("designer"))),
            Map.entry("PUT /guard-rails", Map.of("inForce", List.of(), "seenRevision", 1, "reason", "Never")),
            Map.entry("POST /workflows/{workflow}/drafts", Map.of("base", 1, "title", "Never begun")),
            Map.entry("POST /workflows/{workflow}/roll-back", Map.of("version", 1, "seenLive", 1, "reason", "Never")),
            Map.entry("PUT /workflow-drafts/{draft}", Map.of("seenRevision", 1, "xml", "<never/>")),
            Map.entry("POST /workflow-drafts/{draft}/publish", Map.of("seenRevision", 1, "seenLive", 1, "reason", "Never")),
            Map.entry("POST /workflow-drafts/{draft}/losses", Map.of("xml", "<never/>")),
            Map.entry("POST /workflow-drafts/{draft}/dry-run", Map.of("steps", Map.of())),
            Map.entry("POST /workflows/{workflow}/scenarios", Map.of("name", "Never kept", "steps", Map.of())),
            Map.entry("POST /workflows/{workflow}/move-rehearsals", Map.of("from", 1, "to", 1, "mapping", Map.of())),
            Map.entry("POST /workflows/{workflow}/moves", Map.of("from", 1, "to", 1, "mapping", Map.of(), "reason", "Never")),
            Map.entry("POST /workflows/{workflow}/mend-rehearsals", Map.of("report", NOBODY, "from", "draft", "to", "check")),
            Map.entry("POST /workflows/{workflow}/mends", Map.of("report", NOBODY, "from", "draft", "to", "check", "reason", "Never")),
            Map.entry("PUT /workflow-scenarios/{scenario}", Map.of("name", "Never kept", "seenRevision", 1)),
            Map.entry("POST /exhibits/{exhibit}/unlock", Map.of("password", "never")),
            Map.entry("PUT /exhibits/{exhibit}", Map.of("title", "Never described", "marking", "confidential")),
            Map.entry("PUT /exhibits/{exhibit}/source", Map.of("source", "Never told")),
            Map.entry("POST /exhibits/{exhibit}/find", Map.of("words", "never")),
            Map.entry("POST /exhibits/{exhibit}/lift-quarantine", Map.of("reason", "Never lifted")),
            Map.entry("POST /exhibits/{exhibit}/withdrawal", Map.of("reason", "Never withdrawn")),
            Map.entry("POST /reports/{report}/paragraphs/{paragraph}/confirm", Map.of("reason", "Never confirmed", "seenRevision", 1)),
            Map.entry("POST /exhibits/{exhibit}/working-copies", Map.of("kind", "translation", "language", "en")),
            Map.entry("POST /exhibits/{exhibit}/ocr", Map.of("language", "eng")),
            Map.entry("POST /search/saved", Map.of("name", "Never kept", "q", "never")),
            Map.entry("PUT /search/saved/{saved}", Map.of("tell", "nothing")),
            Map.entry("POST /measures/find", Map.of("words", "never")),
            Map.entry("POST /measures/{measure}/bearings", Map.of("earlier", "1 (1946) ¶1", "bearing", "mentions", "reason", "Never said")),
            Map.entry("POST /measures/{measure}/validity", Map.of("from", "2026-01-01", "reason", "Never said")),
            Map.entry("POST /former-reports", Map.of("exhibit", NOBODY, "symbol", "S/2031/1", "title", "Never declared")),
            Map.entry("POST /former-reports/{former}/recognised", Map.of("number", 1, "page", 1, "text", "Never added")),
            Map.entry("PUT /former-reports/{former}/recognised/{part}", Map.of("number", 1, "page", 1, "text", "Never corrected")),
            Map.entry("POST /former-reports/{former}/confirm", Map.of("paragraphs", List.of(NOBODY))),
            Map.entry("POST /session", Map.of("name", "maritime", "password", "x")),
            Map.entry("PUT /telling", Map.of("mail", "none", "digestHour", 8)),
            Map.entry("POST /tasks/{task}/complete", Map.of("seenVersion", 1, "stance", "agreed")),
            Map.entry("POST /reports", Map.of("mechanism", "participating-states", "type", "thematic", "title", "Never opened")),
            Map.entry("POST /reports/{report}/take-back", Map.of("seenVersion", 1, "reason", "Why not.")),
            Map.entry("POST /reports/{report}/break-silence", Map.of("seenVersion", 1, "reason", "Why not.", "wouldResolve", "Nothing.")),
            Map.entry("POST /reports/{report}/holds/{position}/join", Map.of("seenVersion", 1)),
            Map.entry("POST /reports/{report}/holds/{position}/extend", Map.of("reason", "Why not.", "until", "2100-01-01T12:00:00Z")),
            Map.entry("POST /reports/{report}/extend-decision", Map.of("seenVersion", 1, "reason", "Why not.", "until", "2100-01-01T12:00:00Z")),
            Map.entry("PUT /reports/{report}/paragraphs/{paragraph}/finding", Map.of("standard", "reasonable-grounds")),
            Map.entry("PUT /reports/{report}/title", Map.of("title", "Never renamed")),
            Map.entry("POST /reports/{report}/sections", Map.of("heading", "Never added")),
            Map.entry("PUT /reports/{report}/sections/{section}", Map.of("heading", "Never named")),
            Map.entry("POST /reports/{report}/sections/{section}/move", Map.of("place", 1)),
            Map.entry("POST /reports/{report}/paragraphs", Map.of("section", NOBODY, "text", "Never added")),
            Map.entry("PUT /reports/{report}/paragraphs/{paragraph}", Map.of("text", "Never written")),
            Map.entry("POST /reports/{report}/paragraphs/{paragraph}/move", Map.of("section", NOBODY, "place", 1)),
            Map.entry("POST /reports/{report}/paragraphs/{paragraph}/citations", Map.of("exhibit", NOBODY, "page", 1, "quote", "Never quoted")),
            Map.entry("POST /reports/{report}/paragraphs/{paragraph}/brackets/1/resolve", Map.of("alternative", 1, "reason", "Never resolved", "seenRevision", 1)),
            Map.entry("PUT /reports/{report}/change-classes", Map.of("changes", List.of())),
            Map.entry("POST /reports/{report}/versions/1/change-classes/{paragraph}/challenge", Map.of("reason", "Never challenged")),
            Map.entry("POST /reports/{report}/versions/1/change-classes/{paragraph}/settle", Map.of("changeClass", "factual", "reason", "Never settled")),
            Map.entry("POST /reports/{report}/later-signatures", Map.of("stance", "sign", "seenVersion", 1)),
            Map.entry("POST /reports/{report}/release-draft", Map.of("reason", "Never released", "seenVersion", 1)),
            Map.entry("POST /reports/{report}/statements", Map.of("kind", "reservation", "text", "Never made")),
            Map.entry("PUT /reports/{report}/translation", Map.of("task", NOBODY, "parts", Map.of("title", "Never"))),
            Map.entry("POST /reports/{report}/letters", Map.of("task", NOBODY, "addressee", "Never", "words", "Never sent", "due", "2100-01-01")),
            Map.entry("POST /reports/{report}/letters/{paragraph}/reply", Map.of("task", NOBODY, "outcome", "none")),
            Map.entry("POST /reports/{report}/comments", Map.of("type", "factual", "text", "Never written")),
            Map.entry("POST /reports/{report}/paragraphs/{paragraph}/preview", Map.of("text", "Never kept")),
            Map.entry("PUT /comments/{comment}", Map.of("type", "factual", "text", "Never reworded", "audience", "all")),
            Map.entry("POST /comments/{comment}/move", Map.of("place", 1)),
            Map.entry("POST /comments/{comment}/notes", Map.of("text", "Never said")),
            Map.entry("POST /comments/{comment}/submit", Map.of("seenRevision", 1)),
            Map.entry("POST /comments/{comment}/audience", Map.of("audience", "all")),
            Map.entry("POST /comments/{comment}/disposition", Map.of("disposition", "noted", "reason", "Never given")),
            Map.entry("POST /reports/{report}/offline-rows/{row}", Map.of("type", "factual", "comment", "Never kept")),
            Map.entry("POST /comments/{comment}/wording", Map.of("seenRevision", 1)),
            Map.entry("POST /reports/{report}/dispositions", Map.of("comments", List.of(NOBODY), "disposition", "noted", "reason", "Never given")),
            Map.entry("POST /reports/{report}/positions", Map.of("stance", "agreed", "seenVersion", 1)));

    static Stream<String> calls() {
        return Stream.of(CALLS);
    }

    static Stream<String> callsOnThings() {
        return calls().filter(call -> call.contains("{"));
    }

    static Stream<String> callsWithBody() {
        return BODIES.keySet().stream().sorted();
    }

    private static Journey journey;
    private static Map<String, String> things;

    /** The things that the calls name: made once for all tests of this class, which change none of them. */
    private static synchronized Map<String, String> things(Application application) {
        if (things == null) {
            var exhibit = application.as("maritime").upload("/exhibits", "refused.txt", "Refused".getBytes(StandardCharsets.UTF_8), Map.of()).id();
            journey = Journey.underReview(application, "Refused", "Words.");
            var comment = journey.post("japan", "/comments", "type", "factual", "text", "So?", "audience", "all").expect(201).id();
            journey.review();
            application.as("coordinator").post("/comments/" + comment + "/disposition", Map.of("disposition", "noted", "reason", "So.")).expect(204);
            journey.putUp();
            var position = journey.post("japan-clearing", "/positions", "stance", "agreed", "seenVersion", 1).expect(201).id();
            var statement = journey.post("japan-clearing", "/statements", "kind", "reservation", "text", "So be it.").expect(201).id();
            application.as("japan-clearing").post("/statements/" + statement + "/clear", null).expect(204);
            things = new HashMap<>(naming(NOBODY));
            things.putAll(Map.of("mechanism", "participating-states", "report", journey.id(), "section", journey.section(), "paragraph", journey.paragraph(1), "exhibit", exhibit, "comment", comment,
                    "position", position, "workflow", "report-route", "task", journey.task("france-clearing", "decide").get("id").asText(), "statement", statement));
        }
        return things;
    }

    private static Map<String, String> naming(String id) {
        return Stream.of("report", "section", "paragraph", "exhibit", "comment", "position", "workflow", "task", "notice", "row", "mail", "statement", "mechanism", "substitution", "draft", "scenario", "move", "incident", "decision", "challenge", "upload", "saved", "resolution", "measure", "former", "part").collect(Collectors.toMap(each -> each, each -> id));
    }

    private static String filled(String path, Map<String, String> things) {
        for (var thing : things.entrySet()) {
            path = path.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return path;
    }

    private static Answer call(Client client, String call, Map<String, String> things) {
        var body = BODIES.get(call);
        var path = filled(call.substring(call.indexOf(' ') + 1), things);
        return call.startsWith("PUT") ? client.put(path, body, "If-Match", "\"1\"")
                : call.matches("DELETE .*/\\{paragraph}(/finding)?") ? client.delete(path, "If-Match", "\"1\"")
                : call.equals("POST /exhibits") || call.equals("POST /resolutions") || call.equals("POST /reports/{report}/comment-form") ? client.upload(path, "never.txt", new byte[] {1}, Map.of())
                : call.startsWith("PATCH") ? client.send("PATCH", path, new byte[] {1}, "Content-Type", "application/offset+octet-stream", "Upload-Offset", "0")
                : call.startsWith("POST") ? client.post(path, body) : client.send(call.substring(0, call.indexOf(' ')), path, null);
    }

    /** In the words for programs, without a page and without the insides. */
    private static Answer refused(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as("%s answered: %s", answer.request(), answer.text()).isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).as(answer.request()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().get("type").asText()).isNotBlank();
        assertThat(answer.json().get("detail").asText()).as(answer.request()).isNotBlank();
        assertThat(answer.text()).as(answer.request()).doesNotContain("Exception", "<html", "\tat ", "org.rapporteur.", "org.hibernate", "java.", "SQL", "com.fasterxml");
        return answer;
    }

    /** A call that is added to the API is added to the tables of this class. */
    @Test
    void everyCallThatNeedsAPersonStandsInTheTable(Application application) {
        var described = new TreeSet<String>();
        application.nobody().get("/openapi.json").expect(200).json().get("paths").fields().forEachRemaining(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> described.add(shape(method.toUpperCase(Locale.ROOT) + " " + path.getKey().replaceFirst("^/api/v1", "")))));
        described.removeIf(call -> call.contains(" /public/") || call.contains(" /health/") || call.endsWith("/openapi.json") || call.equals("POST /session"));
        assertThat(calls().map(RefusalsIT::shape)).containsExactlyInAnyOrderElementsOf(described);
    }

    /** Without the names of its variable parts. */
    private static String shape(String call) {
        return call.replaceAll("\\?.*", "").replaceAll("\\{\\w+}", "{}").replaceFirst("/(pages|versions|revisions|decisions|experts-texts|brackets|translations)/1(?=/|$)", "/$1/{}");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whoIsNotSignedInIsTurnedAway(String call, Application application) {
        var answer = call(application.nobody(), call, things(application));
        refused(answer, 401);
        var invented = new String[] {"Authorization", "Bearer 0123456789"};
        refused(application.nobody().send("GET", "/tasks", null, invented), 401);
    }

    @ParameterizedTest
    @MethodSource("callsOnThings")
    void whatIsNotThereIsNotFound(String call, Application application) {
        var absent = naming(NOBODY);
        var whoMay = call.contains("/record") ? "auditor" : call.contains("/release-draft") ? "chair" : call.matches(".* /(workflow|mechanism|people).*") || call.contains("/mails/") ? "administrator" : call.matches(".*(disposition|wording|take-back|lift-quarantine|bearings|validity).*") ? "coordinator"
                : call.matches("(POST|PUT|DELETE) .*(comments|positions|withdraw|statement).*|.*(comment-form|offline-rows).*") ? "france-clearing" : "maritime";
        refused(call(application.as(whoMay), call, absent), 404);
        var nonsense = naming("7");
        refused(call(application.as(whoMay), call, nonsense), 404);
    }

    /** Who sees the report under decision but must not do this is told so; who must not know of the thing is told nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /mails                                         | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor, coordinator
            POST /mails/{mail}/send-again                      | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor, coordinator
            PUT /people/{paragraph}/rights                     | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor, coordinator
            GET /guard-rails                                   | 403 | maritime, japan, japan-clearing, chair, secretariat, coordinator
            PUT /guard-rails                                   | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor, coordinator, administrator
            POST /workflows/{workflow}/drafts                  | 403 | owner, auditor, maritime, chair
            PUT /reports/{report}/translation                  | 403 | japan, japan-clearing, auditor
            GET /reports/{report}/letters                      | 403 | japan, japan-clearing
            POST /reports/{report}/letters                     | 403 | japan, japan-clearing, auditor
            POST /exhibits/{exhibit}/unlock                    | 404 | japan, japan-clearing, administrator
            POST /exhibits/{exhibit}/unlock                    | 403 | chair, secretariat, auditor
            GET /exhibits                                      | 403 | japan, japan-clearing, chair, secretariat, auditor, administrator
            POST /exhibits                                     | 403 | japan, japan-clearing, chair, secretariat, auditor, administrator
            GET /exhibits/queue                                | 403 | japan, japan-clearing, chair, secretariat, auditor, administrator
            POST /exhibits/read-again                          | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor, administrator
            GET /exhibits/{exhibit}                            | 403 | chair, secretariat, auditor
            GET /exhibits/{exhibit}                            | 404 | japan, japan-clearing, administrator
            GET /exhibits/{exhibit}/text                       | 404 | japan, japan-clearing, administrator
            GET /exhibits/{exhibit}/original                   | 404 | japan, japan-clearing, administrator
            GET /exhibits/{exhibit}/original                   | 403 | chair, secretariat, auditor
            POST /exhibits/{exhibit}/lift-quarantine           | 403 | maritime, chair, secretariat, auditor
            POST /exhibits/{exhibit}/lift-quarantine           | 404 | japan, japan-clearing, administrator
            GET /uploads                                       | 403 | japan, japan-clearing, chair, secretariat, auditor, administrator
            POST /uploads                                      | 403 | japan, japan-clearing, chair, secretariat, auditor, administrator
            GET /uploads/{upload}                              | 403 | japan, japan-clearing, chair, secretariat, auditor, administrator
            PATCH /uploads/{upload}                            | 403 | japan, japan-clearing, chair, secretariat, auditor, administrator
            DELETE /uploads/{upload}                           | 403 | japan, japan-clearing, chair, secretariat, auditor, administrator
            PUT /exhibits/{exhibit}                            | 404 | japan, japan-clearing, administrator
            PUT /exhibits/{exhibit}                            | 403 | chair, secretariat, auditor
            GET /exhibits/{exhibit}/source                     | 404 | japan, japan-clearing, administrator
            PUT /exhibits/{exhibit}/source                     | 404 | japan, japan-clearing, administrator
            PUT /exhibits/{exhibit}/source                     | 403 | chair, secretariat, auditor
            POST /exhibits/{exhibit}/check                     | 404 | japan, japan-clearing, administrator
            GET /exhibits/{exhibit}/pages/1/picture            | 404 | japan, japan-clearing, administrator
            GET /exhibits/{exhibit}/pages/1/words              | 404 | japan, japan-clearing, administrator
            POST /exhibits/{exhibit}/find                      | 404 | japan, japan-clearing, administrator
            POST /exhibits/{exhibit}/ocr                       | 404 | japan, japan-clearing, administrator
            GET /search?q=never                                | 403 | administrator
            GET /search/suggestions?q=never                    | 403 | administrator
            GET /search/like/{exhibit}/pages/1                 | 404 | japan, japan-clearing, chair, secretariat, auditor
            GET /search/nearly-same/{exhibit}                  | 404 | japan, japan-clearing, chair, secretariat, auditor
            GET /search/saved                                  | 403 | administrator
            POST /search/index                                 | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            GET /exhibits/{exhibit}/withdrawal                 | 404 | japan, japan-clearing, administrator
            POST /exhibits/{exhibit}/withdrawal                | 404 | japan, japan-clearing, administrator
            POST /exhibits/{exhibit}/withdrawal                | 403 | chair, secretariat, auditor
            DELETE /exhibits/{exhibit}/withdrawal              | 403 | chair, secretariat, auditor
            GET /reports/{report}/doubts                       | 403 | japan, japan-clearing
            POST /reports/{report}/paragraphs/{paragraph}/confirm | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor
            GET /exhibits/{exhibit}/working-copies             | 404 | japan, japan-clearing, administrator
            POST /exhibits/{exhibit}/working-copies            | 404 | japan, japan-clearing, administrator
            POST /exhibits/{exhibit}/working-copies            | 403 | chair, secretariat, auditor
            GET /former-reports                                | 403 | administrator
            GET /former-reports/{former}                       | 403 | administrator
            GET /former-reports/{former}/paragraphs            | 403 | administrator
            GET /former-reports/{former}/recognised            | 403 | japan, japan-clearing, chair, auditor, administrator
            POST /former-reports/{former}/recognised           | 403 | japan, japan-clearing, chair, auditor, administrator
            PUT /former-reports/{former}/recognised/{part}     | 403 | japan, japan-clearing, chair, auditor, administrator
            DELETE /former-reports/{former}/recognised/{part}  | 403 | japan, japan-clearing, chair, auditor, administrator
            POST /former-reports/{former}/confirm              | 403 | japan, japan-clearing, chair, auditor, administrator
            GET /resolutions                                   | 403 | administrator
            POST /resolutions                                  | 403 | maritime, japan, japan-clearing, chair, auditor, administrator
            GET /resolutions/{resolution}                      | 403 | administrator
            GET /resolutions/{resolution}/measures             | 403 | administrator
            GET /resolutions/{resolution}/file                 | 403 | administrator
            POST /measures/find                                | 403 | administrator
            GET /measures/{measure}                            | 403 | administrator
            POST /measures/{measure}/bearings                  | 403 | administrator
            POST /measures/{measure}/validity                  | 403 | maritime, japan, japan-clearing, chair, auditor, administrator
            GET /reports                                       | 403 | administrator
            POST /reports                                      | 403 | japan, japan-clearing, chair, secretariat, auditor, administrator
            GET /reports/{report}                              | 404 | administrator
            GET /reports/{report}/comments                     | 404 | administrator
            GET /reports/{report}/positions                    | 404 | administrator
            GET /reports/{report}/record                       | 403 | maritime, japan, japan-clearing
            GET /record                                        | 403 | maritime, japan, coordinator, chair, secretariat, administrator
            GET /reports/{report}/record                       | 404 | administrator
            POST /reports/{report}/submit                      | 403 | japan, japan-clearing, chair, secretariat, auditor
            POST /reports/{report}/take-back                   | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor
            GET /reports/{report}/decisions                    | 404 | administrator
            POST /reports/{report}/break-silence               | 403 | maritime, coordinator, chair, secretariat, auditor, japan
            POST /reports/{report}/extend-decision             | 403 | maritime, coordinator, auditor, japan, japan-clearing
            GET /holds                                         | 403 | administrator
            GET /reports/{report}/board                        | 404 | administrator
            GET /objections                                    | 403 | administrator
            GET /reports/{report}/holds                        | 404 | administrator
            POST /reports/{report}/holds/{position}/join       | 403 | maritime, coordinator, chair, secretariat, auditor, japan
            POST /reports/{report}/holds/{position}/extend     | 403 | maritime, coordinator, chair, secretariat, auditor, japan
            GET /reports/{report}/text-outline                 | 403 | japan, japan-clearing, chair, secretariat, auditor
            GET /reports/{report}/citations                    | 403 | japan, japan-clearing, chair, secretariat, auditor
            GET /reports/{report}/coverage                     | 403 | japan, japan-clearing, chair, secretariat, auditor
            PUT /reports/{report}/paragraphs/{paragraph}/finding | 403 | japan, japan-clearing, chair, secretariat, auditor
            DELETE /reports/{report}/paragraphs/{paragraph}/finding | 403 | japan, japan-clearing, chair, secretariat, auditor
            PUT /reports/{report}/title                        | 403 | japan, japan-clearing, chair, secretariat, auditor
            POST /reports/{report}/sections                    | 403 | japan, japan-clearing, chair, secretariat, auditor
            PUT /reports/{report}/sections/{section}           | 403 | japan, japan-clearing, chair, secretariat, auditor
            DELETE /reports/{report}/sections/{section}        | 403 | japan, japan-clearing, chair, secretariat, auditor
            POST /reports/{report}/sections/{section}/move     | 403 | japan, japan-clearing, chair, secretariat, auditor
            POST /reports/{report}/paragraphs                  | 403 | japan, japan-clearing, chair, secretariat, auditor
            PUT /reports/{report}/paragraphs/{paragraph}       | 403 | japan, japan-clearing, chair, secretariat, auditor
            DELETE /reports/{report}/paragraphs/{paragraph}    | 403 | japan, japan-clearing, chair, secretariat, auditor
            POST /reports/{report}/paragraphs/{paragraph}/move | 403 | japan, japan-clearing, chair, secretariat, auditor
            GET /reports/{report}/brackets                     | 404 | administrator
            POST /reports/{report}/paragraphs/{paragraph}/brackets/1/resolve | 403 | japan, japan-clearing, chair, secretariat, auditor
            GET /reports/{report}/signatures                   | 403 | japan, japan-clearing
            GET /reports/{report}/signatures                   | 404 | administrator
            GET /reports/{report}/later-signatures             | 403 | japan, japan-clearing
            POST /reports/{report}/later-signatures            | 403 | coordinator, chair, japan, japan-clearing, secretariat, auditor
            GET /reports/{report}/what-if?deleted=1            | 404 | administrator
            POST /reports/{report}/release-draft               | 403 | maritime, coordinator, japan, japan-clearing, secretariat, auditor
            GET /reports/{report}/statements                   | 404 | administrator
            GET /reports/{report}/form                         | 404 | administrator
            GET /reports/{report}/answers                      | 404 | administrator
            POST /reports/{report}/statements                  | 403 | coordinator, chair, secretariat, auditor
            POST /statements/{statement}/clear                 | 403 | maritime, coordinator, japan, france-clearing, chair, secretariat, auditor, administrator
            POST /statements/{statement}/withdraw              | 403 | maritime, coordinator, japan, france-clearing, chair, secretariat, auditor, administrator
            POST /reports/{report}/comments                    | 403 | maritime, coordinator, chair, secretariat, auditor
            POST /comments/{comment}/disposition               | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor
            DELETE /comments/{comment}/disposition             | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor
            POST /comments/{comment}/wording                   | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor
            POST /reports/{report}/dispositions                | 403 | maritime, japan, japan-clearing, chair, secretariat, auditor
            GET /reports/{report}/requested-changes            | 404 | administrator
            GET /reports/{report}/experts-texts                | 403 | japan, japan-clearing, secretariat
            GET /reports/{report}/experts-texts/1              | 403 | japan, japan-clearing, secretariat
            GET /reports/{report}/experts-texts/1              | 404 | administrator
            GET /reports/{report}/texts                        | 404 | administrator
            GET /reports/{report}/dispositions                 | 404 | administrator
            GET /reports/{report}/dispositions/file?format=xlsx | 404 | administrator
            GET /reports/{report}/comment-form?format=docx     | 403 | maritime, coordinator, chair, secretariat, auditor
            POST /reports/{report}/comment-form                | 403 | maritime, coordinator, chair, secretariat, auditor
            GET /reports/{report}/offline-rows                 | 403 | maritime, coordinator, chair, secretariat, auditor
            POST /reports/{report}/offline-rows/{row}          | 403 | maritime, coordinator, chair, secretariat, auditor
            DELETE /reports/{report}/offline-rows/{row}        | 403 | maritime, coordinator, chair, secretariat, auditor
            GET /reports/{report}/paragraphs/{paragraph}/provenance | 404 | administrator
            POST /comments/{comment}/withdraw                  | 403 | maritime, coordinator, chair, secretariat, auditor
            GET /reports/{report}/room                         | 404 | administrator
            GET /comments/{comment}                            | 403 | administrator
            PUT /comments/{comment}                            | 403 | maritime, coordinator, chair, secretariat, auditor, france
            POST /comments/{comment}/move                      | 403 | maritime, coordinator, chair, secretariat, auditor, france
            POST /comments/{comment}/notes                     | 403 | maritime, coordinator, chair, secretariat, auditor
            POST /comments/{comment}/submit                    | 403 | maritime, coordinator, chair, secretariat, auditor, japan, france-clearing
            POST /comments/{comment}/support                   | 403 | maritime, coordinator, chair, secretariat, auditor, japan, france
            DELETE /comments/{comment}/support                 | 403 | maritime, coordinator, chair, secretariat, auditor, japan, france
            POST /comments/{comment}/audience                  | 403 | maritime, coordinator, chair, secretariat, auditor, japan, france-clearing
            POST /reports/{report}/positions                   | 403 | maritime, coordinator, chair, secretariat, auditor, japan
            POST /positions/{position}/withdraw                | 403 | maritime, coordinator, chair, secretariat, auditor, japan, france-clearing
            POST /mechanisms                                   | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            PUT /mechanisms/{mechanism}                        | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            POST /mechanisms/{mechanism}/administrator         | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            GET /workflows/{workflow}/scenarios                | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat
            POST /workflows/{workflow}/scenarios               | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            PUT /workflow-scenarios/{scenario}                 | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            DELETE /workflow-scenarios/{scenario}              | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            POST /workflow-drafts/{draft}/dry-run              | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            POST /workflow-drafts/{draft}/dry-run/kept         | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            POST /workflow-drafts/{draft}/losses               | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            GET /workflows/{workflow}/move-plan?from=1&to=1    | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            POST /workflows/{workflow}/move-rehearsals         | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            POST /workflows/{workflow}/moves                   | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            GET /workflow-moves/{move}                         | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            POST /workflow-moves/{move}/pause                  | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            GET /workflows/{workflow}/under-way                | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            POST /workflows/{workflow}/mend-rehearsals         | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            POST /workflows/{workflow}/mends                   | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            GET /workflows/{workflow}/incidents                | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat
            POST /workflows/{workflow}/incidents/{incident}/retry | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            GET /people                                        | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            POST /people                                       | 403 | maritime, coordinator, japan, japan-clearing, chair, secretariat, auditor
            GET /tasks/{task}                                  | 404 | maritime, coordinator, chair, secretariat, auditor, administrator, france, japan-clearing
            POST /tasks/{task}/complete                        | 403 | maritime, coordinator, chair, secretariat, auditor, france, japan-clearing
            POST /tasks/{task}/complete                        | 404 | administrator
            """)
    void whoMayNotIsRefused(String call, int status, String people, Application application) {
        var things = things(application);
        var before = journey.as("maritime").revision();
        for (var person : people.split(", ")) {
            assertThat(refused(call(application.as(person), call, things), 403, 404).status()).as(person).isEqualTo(status);
        }
        assertThat(journey.as("maritime").revision()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("callsWithBody")
    void aBodyThatCannotBeReadIsMalformed(String call, Application application) {
        var things = things(application);
        var before = journey.as("maritime").revision();
        var method = call.substring(0, call.indexOf(' '));
        var path = filled(call.substring(call.indexOf(' ') + 1), things);
        var field = BODIES.get(call).keySet().stream().sorted().findFirst().orElseThrow();
        for (var body : List.of("{", "[1]", "5", "\"text\"", "null", "", "{\"surprise\":1}", "{}{}", "\u0000", "{\"" + field + "\":{\"a\":1}}", "{\"" + field + "\":true}", "{\"" + field + "\":1.5}")) {
            var answer = application.as("maritime").send(method, path, body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json", "If-Match", "\"1\"");
            assertThat(refused(answer, 400).status()).as("%s with %s", call, body).isEqualTo(400);
        }
        refused(application.as("maritime").send(method, path, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'}, "Content-Type", "application/json", "If-Match", "\"1\""), 400);
        refused(application.as("maritime").send(method, path, "<a/>".getBytes(), "Content-Type", "text/xml", "If-Match", "\"1\""), 415);
        refused(application.as("maritime").send(method, path, "a=b".getBytes(), "Content-Type", "application/x-www-form-urlencoded", "If-Match", "\"1\""), 415);
        assertThat(journey.as("maritime").revision()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST /reports                       | {"mechanism":"participating-states","type":"thematic"}               | title
            POST /reports                       | {"mechanism":"participating-states","type":"none","title":"T"}       | type
            POST /reports                       | {"mechanism":"participating-states","title":"T"}                     | type
            POST /reports                       | {"mechanism":"un-style-panel","type":"midterm","title":"T"}          | mechanism
            POST /reports                       | {"type":"thematic","title":"T"}                                      | mechanism
            POST /reports                       | {"mechanism":"participating-states","type":"thematic","title":"a\\u0000b"} | title
            POST /reports/{open}/sections       | {"heading":" "}                                                      | heading
            POST /reports/{open}/sections/{section}/move | {}                                                          | place
            POST /reports/{open}/paragraphs     | {"text":"Where?"}                                                    | section
            POST /reports/{open}/paragraphs     | {"section":"{section}"}                                              | text
            POST /reports/{open}/paragraphs     | {"section":"{section}","text":"a\\u0000b"}                           | text
            POST /reports/{open}/paragraphs     | {"section":"{section}","text":"T","citations":[null]}                | citations
            POST /reports/{open}/paragraphs/{paragraph}/move | {"place":1}                                             | section
            POST /reports/{open}/paragraphs/{paragraph}/move | {"section":"{section}"}                                 | place
            POST /reports/{open}/paragraphs/{paragraph}/citations | {}                                                 | exhibit quote
            POST /session                       | {"name":"maritime"}                                                  | password
            POST /session                       | {"password":"x"}                                                     | name
            """)
    void wrongInputIsToldAtItsField(String call, String body, String fields, Application application) {
        var open = Journey.open(application, "Wrong input", "Words.");
        var before = open.as("maritime").revision();
        var reports = application.as("maritime").get("/reports").json().get("total").asInt();
        var things = Map.of("open", open.id(), "section", open.section(), "paragraph", open.paragraph(1));
        var answer = application.as("maritime").send("POST", filled(call.substring(5), things), filled(body, things).getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
        answer.expectErrorsAt(fields.split(" "));
        assertThat(open.as("maritime").revision()).isEqualTo(before);
        assertThat(application.as("maritime").get("/reports").json().get("total").asInt()).isEqualTo(reports);
    }

    @Test
    void positionsNameParagraphs(Application application) {
        things(application);
        journey.post("france-clearing", "/positions", "stance", "agreed", "seenVersion", 1, "paragraphs", Collections.singletonList(null)).expectErrorsAt("paragraphs");
        journey.post("france-clearing", "/positions", "stance", "agreed").expectErrorsAt("seenVersion");
        application.as("france-clearing").post("/tasks/" + things.get("task") + "/complete", Map.of("stance", "agreed")).expectErrorsAt("seenVersion");
    }

    @Test
    void textsHaveALongest(Application application) {
        var open = Journey.open(application, "Long", "Words.");
        var before = open.as("maritime").revision();
        var maritime = application.as("maritime");
        maritime.post("/reports", Map.of("mechanism", "participating-states", "type", "thematic", "title", "x".repeat(301))).expectErrorsAt("title");
        open.post("maritime", "/sections", "heading", "x".repeat(301)).expectErrorsAt("heading");
        open.post("maritime", "/paragraphs", "section", open.section(), "text", "x".repeat(20_001)).expectErrorsAt("text");
        maritime.put(open.path() + "/paragraphs/" + open.paragraph(1), Map.of("text", "x".repeat(20_001)), "If-Match", "\"1\"").expectErrorsAt("text");
        maritime.upload("/exhibits", "long.txt", new byte[] {'a'}, Map.of("title", "x".repeat(301))).expectErrorsAt("title");
        maritime.upload("/exhibits", "long.txt", new byte[] {'a'}, Map.of("grade", "Z9", "marking", "secret")).expectErrorsAt("grade", "marking");
        assertThat(open.as("maritime").revision()).isEqualTo(before);
        maritime.put(open.path() + "/paragraphs/" + open.paragraph(1), Map.of("text", "x".repeat(20_000)), "If-Match", "\"1\"").expect(200);
    }

    @Test
    void wordsOfAnyLanguageAreKeptAsTheyAre(Application application) {
        var words = "제재 запрет عقوبات 制裁 \uD83D\uDEA2 <script>alert(1)</script> ' \" \\ %00 \u202E \u00AD ﬁn";
        var open = Journey.open(application, "Languages", words);
        assertThat(open.as("finance").get("/sections/0/paragraphs/0/text").asText()).isEqualTo(words);
        var halfAPair = "{\"section\":\"" + open.section() + "\",\"text\":\"a\\ud83d\"}";
        var answer = application.as("maritime").send("POST", open.path() + "/paragraphs", halfAPair.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.text()).isIn(201, 400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports", "/exhibits", "/tasks", "/public/reports", "/reports/{report}/record"})
    void aPartOfAListIsWithinBounds(String list, Application application) {
        var coordinator = application.as("coordinator");
        var path = filled(list, things(application));
        coordinator.get(path + "?page=-1").expectErrorsAt("page");
        coordinator.get(path + "?size=0").expectErrorsAt("size");
        coordinator.get(path + "?size=101").expectErrorsAt("size");
        refused(coordinator.get(path + "?page=first"), 400, 422);
        refused(coordinator.get(path + "?page=99999999999"), 400, 422);
        refused(coordinator.get(path + "?page=2147483647&size=100"), 400, 422);
        assertThat(coordinator.get(path + "?page=1000&size=100").expect(200).json().get("items")).isEmpty();
        assertThat(coordinator.get(path + "?size=1").expect(200).json().get("items").size()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"/reports, version", "/reports, openedAt", "/exhibits, size", "/tasks, since"})
    void aListIsSortedAsAskedOrRefused(String list, String field, Application application) {
        Journey.underReview(application, "Sorted", "Words.");
        things(application);
        var coordinator = application.as("coordinator");
        assertThat(values(coordinator, list + "?mine=false&sort=" + field, field)).isSorted();
        assertThat(values(coordinator, list + "?mine=false&sort=-" + field, field)).isSortedAccordingTo(Comparator.reverseOrder());
        for (var other : List.of("password", "-", field + "%20desc", "%27")) {
            assertThat(coordinator.get(list + "?sort=" + other).expectErrorsAt("sort").text()).contains(field);
        }
    }

    private static List<BigDecimal> values(Client who, String address, String field) {
        var items = who.get(address + "&size=100").expect(200).json().get("items");
        assertThat(items).isNotEmpty();
        return StreamSupport.stream(items.spliterator(), false).map(each -> each.get(field)).map(each -> each.isNumber() ? each.decimalValue()
                : new BigDecimal(Instant.parse(each.asText()).toEpochMilli())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/exhibits/{exhibit}/text?page=first", "/reports/{report}/versions/first", "/reports/{report}/versions/99", "/reports/{report}/versions/-1",
        "/reports/{report}/changes", "/reports/{report}/changes?from=a&to=b", "/reports/{report}/changes?from=1&to=99", "/nothing/here", "/reports/{report}/nothing",
        "/public/reports/NONE-1", "/public/reports/%00", "/public/reports/a%00b/pdf"})
    void whatCannotBeAskedIsRefused(String path, Application application) {
        refused(application.as("maritime").get(filled(path, things(application))), 400, 404);
    }

    @Test
    void aParagraphIsNotOverwrittenUnseen(Application application) {
        var open = Journey.open(application, "Unseen", "Words.");
        var paragraph = open.path() + "/paragraphs/" + open.paragraph(1);
        var maritime = application.as("maritime");
        refused(maritime.put(paragraph, Map.of("text", "Others.")), 428);
        refused(maritime.delete(paragraph), 428);
        refused(maritime.put(paragraph, Map.of("text", "Others."), "If-Match", "\"x\""), 400);
        refused(maritime.put(paragraph, Map.of("text", "Others."), "If-Match", "\"7\""), 412);
        refused(maritime.delete(paragraph, "If-Match", "\"7\""), 412);
        assertThat(open.as("maritime").get("/sections/0/paragraphs/0/text").asText()).isEqualTo("Words.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /reports", "DELETE /reports/{report}", "PATCH /reports/{report}", "POST /reports/{report}", "PATCH /exhibits/{exhibit}", "DELETE /exhibits/{exhibit}",
        "DELETE /tasks/{task}", "GET /reports/{report}/submit", "GET /tasks/{task}/complete", "PUT /session", "POST /public/reports", "DELETE /health/live", "DELETE /reports/{report}/record",
        "PUT /reports/{report}/versions/1"})
    void aMethodThatThereIsNot(String call, Application application) {
        refused(application.as("maritime").send(call.substring(0, call.indexOf(' ')), filled(call.substring(call.indexOf(' ') + 1), things(application)), null), 405);
    }

    @Test
    void whatIsUploadedHasItsFile(Application application) {
        var maritime = application.as("maritime");
        var before = maritime.get("/exhibits").json().get("total").asInt();
        var part = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nNo file\r\n--x--\r\n";
        maritime.send("POST", "/exhibits", part.getBytes(), "Content-Type", "multipart/form-data; boundary=x").expectErrorsAt("file");
        refused(maritime.send("POST", "/exhibits", "no parts".getBytes(), "Content-Type", "multipart/form-data; boundary=x"), 400, 422);
        refused(maritime.send("POST", "/exhibits", part.getBytes(), "Content-Type", "multipart/form-data"), 400, 422);
        refused(maritime.send("POST", "/exhibits", "{}".getBytes(), "Content-Type", "application/json"), 415);
        assertThat(maritime.get("/exhibits").json().get("total").asInt()).isEqualTo(before);
    }

    @Test
    void tooLargeAFileIsRefused(Application application) {
        var maritime = application.as("maritime");
        refused(maritime.upload("/exhibits", "large.bin", new byte[201 * 1024 * 1024], Map.of()), 413);
    }
}
