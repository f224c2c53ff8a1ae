package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** What stands in the way of texts, across reports; and what would come of one if something were otherwise. */
@ExtendWith(SharedApplication.class)
class OpenObjectionsIT {

    @Test
    void eachSeesTheirOwnThoseOnTheirReportsAndAll(Application application) {
        var journey = Journey.underDecision(application, "Objected", "One.", "Two.");
        var frances = objection(journey, "france-clearing", journey.paragraph(1));
        var japans = objection(journey, "japan-clearing", null);
        assertThat(ids(application, "italy", "all")).contains(frances, japans);
        assertThat(ids(application, "france", "mine")).contains(frances).doesNotContain(japans);
        assertThat(ids(application, "maritime", "on-me")).contains(frances, japans);
        assertThat(ids(application, "coordinator", "on-me")).contains(frances, japans);
        assertThat(ids(application, "finance", "on-me")).as("neither opened it nor wrote in it").doesNotContain(frances, japans);
        application.as("italy").get("/objections?of=theirs").expectErrorsAt("of");
        var body = application.as("chair").get("/objections").json().get("items");
        assertThat(body.findValuesAsText("wouldResolve")).contains("A second one.");

        application.as("japan-clearing").post("/positions/" + japans + "/withdraw").expect(204);
        assertThat(ids(application, "italy", "all")).contains(frances).doesNotContain(japans);
        journey.post("coordinator", "/take-back", "reason", "To answer it.", "seenVersion", 1).expect(204);
        assertThat(ids(application, "coordinator", "on-me")).as("while the text is mended the objection is still there to be met").contains(frances);
        journey.putUp();
        journey.post("france-clearing", "/positions", "stance", "agreed", "seenVersion", 1).expect(201);
        assertThat(ids(application, "italy", "all")).doesNotContain(frances);
    }

    @Test
    void whatIfIsTheSameInPortalAndApi(Application application) {
        var journey = Journey.underDecision(application, "What if", "One.", "Two.");
        objection(journey, "france-clearing", journey.paragraph(2));
        var whatIfs = journey.outlook().get("whatIfs");
        assertThat(whatIfs.at("/0/adopted").asBoolean()).isFalse();
        assertThat(whatIfs.at("/1/paragraph").asInt()).isEqualTo(2);
        assertThat(whatIfs.at("/1/adopted").asBoolean()).as("all others are silent").isTrue();
        var page = application.as("italy").page("/report?id=" + journey.id()).expect(200).text();
        for (var sentence : whatIfs.findValuesAsText("sentence")) {
            assertThat(page).contains(sentence);
        }
    }

    private static String objection(Journey journey, String voice, String paragraph) {
        return journey.post(voice, "/positions", "stance", "objection", "reason", "One source.", "wouldResolve", "A second one.", "seenVersion", 1,
                "paragraphs", paragraph == null ? List.of() : List.of(paragraph)).expect(201).id();
    }

    private static List<String> ids(Application application, String person, String whose) {
        return application.as(person).get("/objections?of=" + whose).expect(200).json().get("items").findValuesAsText("id");
    }
}
