package org.rapporteur.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.AtOnce;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A workflow is redesigned through the API. What is published here leaves the steps as they are, since other tests travel
 * the same workflow.
 */
@ExtendWith(SharedApplication.class)
class WorkflowDesignIT {

    private static final String ROUTE = "/workflows/report-route";

    @Test
    void aDraftIsSavedCheckedComparedAndPublishedAndRunningReportsStay(Application application) {
        var running = Journey.underReview(application, "Stays on its version", "Words.");
        var travelled = application.as("japan").get(running.path() + "/workflow").expect(200).text();
        var live = live(application);
        var draft = draft(application, "Longer signing");
        var named = xml(application, draft).replaceFirst("name=\"Report route[^\"]*\"", "name=\"Report route " + System.nanoTime() + "\"");
        var saved = save(application, draft, 1, named).expect(200).json();
        assertThat(saved.get("problems")).isEmpty();

        var changes = admin(application, "GET", "/workflow-drafts/" + draft + "/changes", null).expect(200).json();
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).get("kind").asText()).isEqualTo("changed");
        assertThat(changes.get(0).get("what").asText()).startsWith("name: Report route ");

        var revision = saved.get("revision").asInt();
        publish(application, draft, revision, live, "").expectErrorsAt("reason");
        publish(application, draft, revision, live + 1, "So.").expectProblem(409, "someone-was-faster");
        for (var taken : List.of("1.1", " 1.1 ", "", "1".repeat(65))) {
            publish(application, draft, revision, live, taken, "So.").expectErrorsAt("tag");
        }
        publish(application, draft, revision, live, null, "The draft still says that of the version it began from.").expectErrorsAt("tag");
        var number = publish(application, draft, revision, live, "Another name.").expect(200).json().get("version").asInt();
        var published = admin(application, "GET", ROUTE + "/changes?from=" + live + "&to=" + number, null).expect(200).json();
        assertThat(published).extracting(change -> change.get("what").asText()).anySatisfy(what -> assertThat(what).startsWith("version tag: 1." + number)).hasSize(2);
        assertThat(live(application)).isEqualTo(number);
        publish(application, draft, revision, number, "Again.").expectProblem(409, "wrong-state");

        assertThat(application.as("japan").get(running.path() + "/workflow").expect(200).text()).as("the running report's own drawing").isEqualTo(travelled);
        var next = Journey.underReview(application, "Travels the new version", "Words.");
        assertThat(application.as("japan").get(next.path() + "/workflow").expect(200).text()).isEqualTo(named.replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"1." + number + "\""));

        admin(application, "POST", ROUTE + "/roll-back", Map.of("version", live, "seenLive", number, "reason", "Back.")).expect(200);
        assertThat(live(application)).isEqualTo(number + 1);
        assertThat(workflow(application).at("/versions/0/tag").asText()).isEqualTo("1." + (number + 1));
        admin(application, "POST", ROUTE + "/roll-back", Map.of("version", live, "seenLive", number + 1, "reason", "Back once more.")).expectProblem(422, "rule-refuses");
    }

    @Test
    void whoeverIsLateGetsTheDraftAsItStands(Application application) {
        var draft = draft(application, "Two at once");
        var xml = xml(application, draft);
        var answers = AtOnce.each(List.of("one", "two"), who -> save(application, draft, 1, xml.replaceFirst("name=\"Draft\"", "name=\"Draft by " + who + "\"")));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        var late = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow().expectProblem(409, "someone-was-faster").json();
        assertThat(late.get("current").get("text").asText()).contains("name=\"Draft by ");
        admin(application, "DELETE", "/workflow-drafts/" + draft, null).expect(204);
        save(application, draft, 2, xml).expectProblem(409, "wrong-state");
    }

    @Test
    void anUnfinishedDraftIsKeptButNotPublished(Application application) {
        var draft = draft(application, "No deadline");
        var xml = xml(application, draft).replace("camunda:candidateGroups=\"secretariat\"", "");
        var saved = save(application, draft, 1, xml).expect(200).json();
        assertThat(saved.get("problems").get(0).get("element").asText()).isEqualTo("publish");
        assertThat(saved.get("problems").get(0).get("reason").asText()).isEqualTo("no one is responsible for the step");
        publish(application, draft, saved.get("revision").asInt(), live(application), "So.").expectProblem(409, "model-refused");
        admin(application, "DELETE", "/workflow-drafts/" + draft, null).expect(204);
    }

    @Test
    void aHarmfulModelIsNotEvenKept(Application application) {
        var draft = draft(application, "Harmful");
        var before = xml(application, draft);
        save(application, draft, 1, before.replace("camunda:delegateExpression=\"${circulation}\"", "camunda:class=\"java.lang.Runtime\"")).expectProblem(409, "model-refused");
        save(application, draft, 1, "<!DOCTYPE x>" + before).expectProblem(409, "model-refused");
        assertThat(xml(application, draft)).isEqualTo(before);
        var drafts = drafts(application);
        application.as("administrator").upload(ROUTE + "/drafts", "picture.bpmn", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Map.of("title", "A picture")).expectProblem(409, "model-refused");
        application.as("administrator").upload(ROUTE + "/drafts", "another.bpmn", before.replace("\"report-route\"", "\"another\"").getBytes(StandardCharsets.UTF_8), Map.of("title", "Another key"))
                .expectProblem(409, "model-refused");
        assertThat(drafts(application)).isEqualTo(drafts);
        application.as("administrator").upload(ROUTE + "/drafts", "again.bpmn", before.getBytes(StandardCharsets.UTF_8), Map.of("title", "From a file")).expect(201);
        admin(application, "DELETE", "/workflow-drafts/" + draft, null).expect(204);
    }

    @Test
    void onlyAdministratorsDesign(Application application) {
        for (var person : List.of("maritime", "coordinator", "japan-clearing")) {
            application.as(person).get("/workflows").expect(403);
            application.as(person).post(ROUTE + "/drafts", Map.of("base", 1, "title", "Mine")).expect(403);
        }
        application.as("auditor").get(ROUTE).expect(200);
        application.as("auditor").post(ROUTE + "/drafts", Map.of("base", 1, "title", "Mine")).expect(403);
    }

    private static Answer admin(Application application, String method, String path, Object body) {
        var administrator = application.as("administrator");
        return switch (method) {
            case "GET" -> administrator.get(path);
            case "DELETE" -> administrator.delete(path);
            case "PUT" -> administrator.put(path, body);
            default -> administrator.post(path, body);
        };
    }

    private static String draft(Application application, String title) {
        return admin(application, "POST", ROUTE + "/drafts", Map.of("base", live(application), "title", title)).expect(201).id();
    }

    private static String xml(Application application, String draft) {
        return admin(application, "GET", "/workflow-drafts/" + draft, null).expect(200).json().get("xml").asText();
    }

    private static Answer save(Application application, String draft, int seen, String xml) {
        return admin(application, "PUT", "/workflow-drafts/" + draft, Map.of("seenRevision", seen, "xml", xml));
    }

    private static Answer publish(Application application, String draft, int seen, int live, String reason) {
        return publish(application, draft, seen, live, "1." + (live + 1), reason);
    }

    private static Answer publish(Application application, String draft, int seen, int live, String tag, String reason) {
        var body = new HashMap<String, Object>(Map.of("seenRevision", seen, "seenLive", live, "reason", reason));
        body.put("tag", tag);
        return admin(application, "POST", "/workflow-drafts/" + draft + "/publish", body);
    }

    private static int live(Application application) {
        return workflow(application).get("live").asInt();
    }

    private static JsonNode workflow(Application application) {
        return admin(application, "GET", ROUTE, null).expect(200).json();
    }

    private static int drafts(Application application) {
        return workflow(application).get("drafts").asInt();
    }
}
