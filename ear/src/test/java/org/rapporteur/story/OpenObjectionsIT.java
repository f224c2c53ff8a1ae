package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;
import com.fasterxml.jackson.databind.JsonNode;


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
        assertThat(of(application, "japan", frances).get("numbers")).hasToString("[1]");
        assertThat(of(application, "japan", japans).get("paragraphs")).as("on the whole text").isEmpty();
        assertThat(application.as("japan").get("/objections?size=1").json().get("items")).hasSize(1);
        assertThat(application.as("japan").get("/objections?size=1").json().get("total").asInt()).isGreaterThan(1);
        assertThat(application.as("japan").page("/objections?of=on-me&page=2").expect(200).text()).doesNotContain(frances);
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

    @Test
    void whatIfAnyParagraphWereDeletedThatOneThinksOf(Application application) {
        var journey = Journey.underDecision(application, "Any paragraph", "One.", "Two.", "Three.");
        journey.post("italy-clearing", "/positions", "stance", "hold", "reason", "One source.", "wouldResolve", "A second one.", "seenVersion", 1,
                "paragraphs", List.of(journey.paragraph(3)), "until", Instant.now().plus(3, ChronoUnit.DAYS).toString()).expect(201);
        var alone = journey.get("france", "/what-if?deleted=3").expect(200).json();
        assertThat(alone.get("sentence").asText()).startsWith("If paragraph 3 were deleted, the hold of Italy would fall away. Nobody stands in the way;");
        assertThat(alone.get("adopted").asBoolean()).isTrue();
        var vain = journey.get("france", "/what-if?deleted=1").expect(200).json();
        assertThat(vain.get("sentence").asText()).isEqualTo("If paragraph 1 were deleted, nothing that stands in the way would fall away. Needs: 1 hold (Italy on paragraph 3).");
        assertThat(vain.get("adopted").asBoolean()).isFalse();
        journey.get("france", "/what-if?deleted=4").expectErrorsAt("paragraph");
        assertThat(application.as("france").page("/report?id=" + journey.id() + "&without=1").expect(200).text()).contains(vain.get("sentence").asText());
        assertThat(application.as("france").page("/report?id=" + journey.id() + "&without=4").expect(200).text()).contains("This version has no paragraph 4.");
    }

    private static JsonNode of(Application application, String person, String objection) {
        return StreamSupport.stream(application.as(person).get("/objections?size=100").expect(200).json().get("items").spliterator(), false)
                .filter(each -> each.get("id").asText().equals(objection)).findFirst().orElseThrow();
    }

    private static String objection(Journey journey, String voice, String paragraph) {
        return journey.post(voice, "/positions", "stance", "objection", "reason", "One source.", "wouldResolve", "A second one.", "seenVersion", 1,
                "paragraphs", paragraph == null ? List.of() : List.of(paragraph)).expect(201).id();
    }

    private static List<String> ids(Application application, String person, String whose) {
        return application.as(person).get("/objections?size=100&of=" + whose).expect(200).json().get("items").findValuesAsText("id");
    }
}
