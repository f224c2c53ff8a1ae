package org.rapporteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** Every confidential thing holds a word of its own, and those words reach nobody for whom they are not. */
@ExtendWith(SharedApplication.class)
class SecrecyIT {

    private static final String DRAFT = "zebrafinch";
    private static final String NEXT_TEXT = "oxpecker";
    private static final String JAPANS_ROOM = "kingfisher";
    private static final String FOR_DRAFTERS = "nightjar";
    private static final String EXHIBIT = "cormorant";
    private static final String DISSENT = "shoebill";

    @Test
    void confidentialWordsReachNoOutsider(Application application) {
        var exhibit = application.as("maritime").upload("/exhibits", EXHIBIT + ".txt", ("The " + EXHIBIT + " file").getBytes(), Map.of("title", EXHIBIT, "source", EXHIBIT)).expect(201).id();
        var draft = Journey.open(application, "About the " + DRAFT, "A " + DRAFT + " paragraph.");
        var reviewed = Journey.open(application, "Canaries", "Words.").send();
        reviewed.complete("cyber", "sign-off", "stance", "dissent", "text", "I saw a " + DISSENT + ".").expect(200);
        List.of("maritime", "finance").forEach(expert -> reviewed.complete(expert, "sign-off", "stance", "sign").expect(200));
        reviewed.complete("coordinator", "check", "outcome", "circulate").expect(200);
        reviewed.post("france", "/comments", "type", "factual", "text", "A " + FOR_DRAFTERS + ".", "audience", "drafters").expect(201);
        reviewed.complete("france-clearing", "review").expect(200);
        var comment = reviewed.post("japan", "/comments", "type", "factual", "text", "A " + JAPANS_ROOM + ".", "proposedWording", JAPANS_ROOM, "audience", "all").expect(201).id();
        var answering = Journey.underReview(application, "Being answered", "Words.");
        answering.review();
        answering.write("coordinator", 1, "The next " + NEXT_TEXT + ".").expect(200);

        var things = List.of(draft.path(), reviewed.path(), answering.path());
        var secrets = Map.of(
                "italy", List.of(DRAFT, NEXT_TEXT, JAPANS_ROOM, FOR_DRAFTERS, EXHIBIT, DISSENT),
                "italy-clearing", List.of(DRAFT, NEXT_TEXT, JAPANS_ROOM, FOR_DRAFTERS, EXHIBIT, DISSENT),
                "japan", List.of(DRAFT, NEXT_TEXT, FOR_DRAFTERS, EXHIBIT, DISSENT),
                "france-clearing", List.of(DRAFT, NEXT_TEXT, JAPANS_ROOM, EXHIBIT, DISSENT),
                "coordinator", List.of(JAPANS_ROOM), "maritime", List.of(JAPANS_ROOM),
                "secretariat", List.of(NEXT_TEXT, JAPANS_ROOM, FOR_DRAFTERS, EXHIBIT),
                "auditor", List.of(NEXT_TEXT, JAPANS_ROOM, FOR_DRAFTERS),
                "chair", List.of(NEXT_TEXT, JAPANS_ROOM));
        secrets.forEach((person, words) -> readings(things, exhibit, comment).forEach(path ->
                assertThat(application.as(person).get(path).text()).as("%s asks %s", person, path).doesNotContain(words)));
        readings(things, exhibit, comment).forEach(path -> assertThat(application.nobody().get(path).text()).as("somebody asks %s", path)
                .doesNotContain(DRAFT, NEXT_TEXT, JAPANS_ROOM, FOR_DRAFTERS, EXHIBIT, DISSENT));

        assertThat(application.as("japan-clearing").get(reviewed.path() + "/comments").text()).as("the test's own eyes").contains(JAPANS_ROOM);
        assertThat(application.as("maritime").get("/exhibits").text()).contains(EXHIBIT);
        assertThat(application.as("coordinator").get(reviewed.path() + "/comments").text()).contains(FOR_DRAFTERS);
    }

    /** Every reading that the API knows, of each of the reports. */
    private static List<String> readings(List<String> reports, String exhibit, String comment) {
        var paths = new ArrayList<>(List.of("/reports?size=100", "/exhibits?size=100", "/tasks?mine=true&size=100", "/tasks?mine=false&size=100", "/public/reports?size=100",
                "/exhibits/" + exhibit, "/exhibits/" + exhibit + "/text?page=1", "/exhibits/" + exhibit + "/original", "/comments/" + comment + "/withdraw"));
        for (var report : reports) {
            for (var part : List.of("", "/versions", "/versions/1", "/versions/2", "/changes?from=1&to=1", "/changes?from=1&to=2", "/comments", "/positions", "/statements", "/brackets", "/outlook", "/record?size=100")) {
                paths.add(report + part);
            }
        }
        return paths;
    }
}
