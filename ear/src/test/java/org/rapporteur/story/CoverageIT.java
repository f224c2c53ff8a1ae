package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Findings and the evidence under them: what counts as one source, what it suffices for, and what the mechanism does about gaps. */
@ExtendWith(SharedApplication.class)
class CoverageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @Test
    void theMapSaysOnWhatAFindingRests(Application application) {
        var first = exhibit(application, "The tanker lay alongside.", Map.of("source", "Port authority of Japan", "grade", "B2"));
        var same = exhibit(application, "It lay there for two days.", Map.of("source", " port  Authority of japan", "grade", "A1"));
        var other = exhibit(application, "The master denies it.", Map.of("source", "The master"));
        var journey = Journey.open(application, "Two days alongside", "The tanker lay alongside for two days.", "A plain paragraph.");
        quote(journey, first, "The tanker lay");
        quote(journey, same, "for two days");
        mark(application, journey, 0, "standard", "reasonable-grounds", "measures", List.of(Map.of("reference", "2375 (2017) ¶11")), "parties", List.of(Map.of("name", "The master"))).expect(200);

        var covered = coverage(application, journey);
        assertThat(covered.get("sources").asInt()).isEqualTo(1);
        assertThat(covered.get("reached").asText()).isEqualTo("information-indicating");
        assertThat(covered.get("states").toString()).isEqualTo("[\"Japan\"]");
        assertThat(covered.get("gaps").toString()).contains("Paragraph 1 rests on 1 source; for “reasonable grounds” the mechanism asks for 2, independent of each other.", "Paragraph 1 names The master without quoted words");

        quote(journey, other, "denies it");
        var act = application.as("maritime").get(journey.path() + "/citations").json();
        var denial = StreamSupport.stream(act.spliterator(), false).filter(each -> each.get("quote").asText().equals("denies it")).findFirst().orElseThrow().get("id").asText();
        mark(application, journey, 1, "standard", "reasonable-grounds", "measures", List.of(Map.of("reference", "2375 (2017) ¶11")), "parties", List.of(Map.of("name", "The master", "act", denial))).expect(200);
        covered = coverage(application, journey);
        assertThat(covered.get("sources").asInt()).isEqualTo(2);
        assertThat(covered.get("reached").asText()).isEqualTo("reasonable-grounds");
        assertThat(covered.get("gaps")).isEmpty();
        assertThat(application.as("maritime").page("/finding/coverage?id=" + journey.id()).text()).contains("Nothing that the mechanism asks for.");

        mark(application, journey, 1, "standard", "reasonable-grounds").expect(412);
        mark(application, journey, 2, "standard", "beyond-doubt").expectErrorsAt("standard");
        mark(application, journey, 2, "standard", "reasonable-grounds", "parties", List.of(Map.of("name", "X", "act", journey.paragraph(1)))).expectErrorsAt("parties");
        assertThat(application.as("japan").get(journey.path() + "/coverage").status()).isEqualTo(404);
    }

    @Test
    void thePolicyWarnsOrBlocks(Application application) {
        var exhibit = exhibit(application, "The tanker lay alongside.", Map.of("grade", "C3"));
        var journey = Journey.open(application, "Alone alongside", "The tanker lay alongside.");
        quote(journey, exhibit, "The tanker lay");
        mark(application, journey, 0, "standard", "credible-information", "measures", List.of(Map.of("reference", "1718 ¶8(a)(iii)"))).expect(200);
        application.as("maritime").post(journey.path() + "/submit").expect(200);

        policy(application, "blocks");
        try {
            var refused = journey.complete("maritime", "draft").expect(422).text();
            assertThat(refused).contains("Paragraph 1 rests on no source graded B2 or better; for “credible information providing reasonable grounds” the mechanism asks for 2");
            policy(application, "warns");
            journey.complete("maritime", "draft").expect(200);
            assertThat(application.as("auditor").get(journey.path() + "/record").text()).contains("went on although evidence has gaps", "rests on no source graded B2");
            policy(application, "blocks");
            journey.complete("finance", "sign-off", "stance", "sign").expect(200);
            journey.complete("maritime", "sign-off", "stance", "sign").expect(200);
            journey.complete("cyber", "sign-off", "stance", "sign").expect(200);
            assertThat(journey.complete("coordinator", "check", "outcome", "circulate").expect(422).text()).contains("stops this step");
        } finally {
            policy(application, "warns");
        }
        journey.complete("coordinator", "check", "outcome", "circulate").expect(200);
        assertThat(application.as("administrator").get("/mechanisms/participating-states/revisions").text()).contains("2 independent sources graded B2 or better; what is missing blocks");
    }

    private static void policy(Application application, String force) {
        var administrator = application.as("administrator");
        var mechanism = administrator.get("/mechanisms/participating-states").expect(200);
        var profile = (ObjectNode) mechanism.json().get("profile");
        profile.set("evidence", profile.objectNode().put("named", "warns").set("standards", profile.arrayNode()
                .add(profile.objectNode().put("standard", "information-indicating").put("sources", 1).put("force", "warns"))
                .add(profile.objectNode().put("standard", "reasonable-grounds").put("sources", 2).put("force", "warns"))
                .add(profile.objectNode().put("standard", "credible-information").put("sources", 2).put("grade", "B2").put("force", force))));
        administrator.put("/mechanisms/participating-states", Map.of("profile", profile, "reason", "What is missing " + force + "."), "If-Match", mechanism.header("ETag")).expect(200);
    }

    static String exhibit(Application application, String text, Map<String, String> told) {
        var maritime = application.as("maritime");
        var id = maritime.upload("/exhibits", "note.txt", text.getBytes(StandardCharsets.UTF_8), told).id();
        Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).json().get("status").asText(), "READY"::equals);
        return id;
    }

    static void quote(Journey journey, String exhibit, String words) {
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", exhibit, "page", 1, "quote", words).expect(201);
    }

    static Answer mark(Application application, Journey journey, int seen, Object... told) {
        return application.as("maritime").put(journey.path() + "/paragraphs/" + journey.paragraph(1) + "/finding", Client.body(told), "If-Match", "\"" + seen + "\"");
    }

    static JsonNode coverage(Application application, Journey journey) {
        return application.as("maritime").get(journey.path() + "/coverage").expect(200).json().at("/findings/0");
    }
}
