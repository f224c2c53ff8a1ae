package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** Each audience and each role: who reads a comment, wherever comments are read, and no one by looking through another's eyes. */
@ExtendWith(SharedApplication.class)
class CommentSecrecyIT {

    private static final String ROOM = "kittiwake";
    private static final String ROOM_FOR_ALL = "fulmar";
    private static final String NOTE = "guillemot";
    private static final String DRAFTERS = "razorbill";
    private static final String EVERYONE = "gannet";
    private static final String TAKEN_BACK = "petrel";
    private static final List<String> WORDS = List.of(ROOM, ROOM_FOR_ALL, NOTE, DRAFTERS, EVERYONE, TAKEN_BACK);
    private static final Set<String> OF_ITS_ROOM = Set.copyOf(WORDS);

    /** Of Japan's comments, what each person reads. */
    private static final Map<String, Set<String>> READS = Map.ofEntries(
            Map.entry("japan", OF_ITS_ROOM), Map.entry("japan-clearing", OF_ITS_ROOM),
            Map.entry("france", Set.of(EVERYONE)), Map.entry("france-clearing", Set.of(EVERYONE)), Map.entry("italy", Set.of(EVERYONE)),
            Map.entry("coordinator", Set.of(EVERYONE, DRAFTERS)), Map.entry("maritime", Set.of(EVERYONE, DRAFTERS)), Map.entry("cyber", Set.of(EVERYONE, DRAFTERS)),
            Map.entry("chair", Set.of(EVERYONE, DRAFTERS)), Map.entry("secretariat", Set.of(EVERYONE)), Map.entry("auditor", Set.of(EVERYONE)), Map.entry("administrator", Set.<String>of()));

    private static Journey commented(Application application) {
        var journey = Journey.underReview(application, "Audiences", "Words of a paragraph.");
        var everyone = write(journey, EVERYONE, "all");
        var drafters = write(journey, DRAFTERS, "drafters");
        var room = write(journey, ROOM, "drafters");
        write(journey, ROOM_FOR_ALL, "all");
        application.as("japan").post("/comments/" + write(journey, TAKEN_BACK, "all") + "/withdraw").expect(204);
        for (var comment : List.of(everyone, drafters)) {
            application.as("japan-clearing").post("/comments/" + comment + "/submit", Map.of("seenRevision", 1)).expect(200);
        }
        for (var comment : List.of(everyone, room)) {
            application.as("japan").post("/comments/" + comment + "/notes", Map.of("text", "Say nothing of the " + NOTE + ".")).expect(204);
        }
        return journey;
    }

    private static String write(Journey journey, String word, String audience) {
        return journey.post("japan", "/comments", "paragraph", journey.paragraph(1), "quote", "Words", "type", "factual", "text", "A " + word + ".",
                "proposedWording", "A " + word + " of a paragraph.", "audience", audience).expect(201).id();
    }

    @Test
    void everyReadingShowsTheAudienceAndNobodyElse(Application application) {
        var journey = commented(application);
        var all = ids(journey.get("japan", "/comments").expect(200).json());
        READS.forEach((person, reads) -> {
            var seen = new StringBuilder();
            for (var path : readings(journey)) {
                var text = application.as(person).get(path).text() + application.as(person).page(page(path)).text();
                assertThat(words(text)).as("%s asks %s", person, path).isSubsetOf(reads);
                seen.append(text);
            }
            for (var comment : all) {
                var answer = application.as(person).get("/comments/" + comment);
                assertThat(words(answer.text())).as("%s asks for %s", person, comment).isSubsetOf(reads);
                seen.append(answer.text());
            }
            assertThat(words(seen)).as("what %s is to read", person).isEqualTo(reads);
        });
    }

    private static Set<String> words(CharSequence text) {
        return WORDS.stream().filter(text.toString()::contains).collect(Collectors.toSet());
    }

    /** The readings of the API; each has a page that shows the same. */
    private static List<String> readings(Journey journey) {
        var paths = new ArrayList<String>();
        for (var query : List.of("", "?size=100", "?paragraph=whole", "?paragraph=" + journey.paragraph(1), "?as=JP", "?as=FR", "?as=JP&soon=true", "?as=FR&soon=true")) {
            paths.add(journey.path() + "/comments" + query);
        }
        paths.add(journey.path() + "/room");
        return paths;
    }

    private static String page(String path) {
        var report = path.replaceFirst("/reports/([0-9a-f-]+)/.*", "$1");
        if (path.endsWith("/room")) {
            return "/review/comment?id=" + report;
        }
        var query = path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
        return query.startsWith("paragraph=") ? "/review/thread?id=" + report + "&on=" + query.substring(10) : "/report?id=" + report + "&tab=comments&" + query.replace("soon=true", "soon=on");
    }

    /** Whoever looks as another state sees nothing that they do not see themselves, and nothing that the other does not. */
    @Test
    void lookingAsAnotherStateOnlyTakesAway(Application application) {
        var journey = commented(application);
        var states = Map.of("JP", "japan", "FR", "france", "IT", "italy");
        for (var person : READS.keySet().stream().filter(each -> !each.equals("administrator")).toList()) {
            var own = ids(journey.get(person, "/comments").expect(200).json());
            states.forEach((code, delegate) -> {
                var through = ids(journey.get(person, "/comments?as=" + code).expect(200).json());
                assertThat(own).as("%s as %s", person, code).containsAll(through);
                assertThat(ids(journey.get(delegate, "/comments").expect(200).json())).as("%s as %s", person, code).containsAll(through);
                assertThat(own).as("%s as %s, soon", person, code).containsAll(ids(journey.get(person, "/comments?soon=true&as=" + code).expect(200).json()));
            });
        }
        assertThat(texts(journey.get("japan", "/comments?as=FR"))).containsExactly("A " + EVERYONE + ".");
        assertThat(texts(journey.get("japan", "/comments?as=FR&soon=true"))).containsExactlyInAnyOrder("A " + EVERYONE + ".", "A " + ROOM_FOR_ALL + ".");
        assertThat(texts(journey.get("coordinator", "/comments?as=FR"))).containsExactly("A " + EVERYONE + ".");
        assertThat(texts(journey.get("coordinator", "/comments?as=JP"))).containsExactlyInAnyOrder("A " + EVERYONE + ".", "A " + DRAFTERS + ".");
        journey.get("japan", "/comments?as=XX").expectErrorsAt("as");
        var page = application.as("japan").page("/report?id=" + journey.id() + "&tab=comments&as=FR").expect(200).text();
        assertThat(page).contains("that France sees and you may read too").doesNotContain("data-send=");
    }

    private static List<String> ids(JsonNode comments) {
        return StreamSupport.stream(comments.get("items").spliterator(), false).map(each -> each.get("id").asText()).collect(Collectors.toList());
    }

    private static List<String> texts(Answer answer) {
        return StreamSupport.stream(answer.expect(200).json().get("items").spliterator(), false).map(each -> each.get("text").asText()).toList();
    }
}
