package org.rapporteur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/**
 * 2012: an exporter was left unnamed as the price of release, and nobody could say afterwards who had asked. Here a request
 * for a redaction is a comment of its state with its reason; whoever grants it says why; and both versions stay to be compared.
 */
@ExtendWith(SharedApplication.class)
class UnnamedExporter2012IT {

    private static final String NAMED = "The machines were sold by Blue Lathe Trading of Port Louis.";
    private static final String UNNAMED = "The machines were sold by a trading company.";

    @Test
    void everyRedactionSaysWhoAskedWhyAndWhoGrantedIt(Application application) {
        var journey = Journey.underReview(application, "Exporters, 2012", NAMED);
        journey.post("italy", "/comments", "type", "redaction-request", "paragraph", journey.paragraph(1), "text", " ").expectErrorsAt("text");
        var request = journey.post("italy", "/comments", "type", "redaction-request", "paragraph", journey.paragraph(1), "quote", "Blue Lathe Trading of Port Louis",
                "text", "A criminal inquiry is under way.", "proposedWording", UNNAMED, "audience", "all").expect(201).id();
        journey.review();
        application.as("coordinator").post("/comments/" + request + "/disposition", Map.of("disposition", "accepted", "reason", "")).expectErrorsAt("reason");
        application.as("coordinator").post("/comments/" + request + "/wording", Map.of("seenRevision", 1)).expectErrorsAt("reason");
        application.as("coordinator").post("/comments/" + request + "/disposition",
                Map.of("disposition", "accepted", "reason", "Until the inquiry is closed.", "seenRevision", journey.as("coordinator").get("/sections/0/paragraphs/0/revision").asInt())).expect(204);
        journey.putUp();

        var granted = StreamSupport.stream(journey.get("japan", "/comments").expect(200).json().get("items").spliterator(), false)
                .filter(each -> each.get("id").asText().equals(request)).findFirst().orElseThrow();
        assertThat(List.of(granted.get("stateName").asText(), granted.get("type").asText(), granted.get("text").asText(), granted.get("disposition").asText(), granted.get("reason").asText()))
                .containsExactly("Italy", "redaction-request", "A criminal inquiry is under way.", "accepted", "Until the inquiry is closed.");
        assertThat(granted.get("answeredBy").asText()).isNotBlank();

        assertThat(journey.get("japan", "/versions/1").expect(200).text()).contains("Blue Lathe Trading");
        assertThat(journey.get("japan", "/versions/2").expect(200).text()).contains(UNNAMED).doesNotContain("Blue Lathe Trading");
        assertThat(journey.get("japan", "/changes?from=1&to=2").expect(200).json().at("/paragraphs/0/kind").asText()).isEqualTo("changed");
        var provenance = journey.get("japan", "/paragraphs/" + journey.paragraph(1) + "/provenance").expect(200).text();
        assertThat(provenance).contains("Italy", "A criminal inquiry is under way.", "Until the inquiry is closed.");

        var answered = line(journey, "answered a comment");
        assertThat(answered.get("person").asText()).isNotBlank();
        assertThat(answered.get("object").asText()).isEqualTo("redaction request 1 of Italy");
        assertThat(answered.get("outcome").asText()).isEqualTo("accepted; reason: Until the inquiry is closed.");
    }

    private static JsonNode line(Journey journey, String act) {
        return StreamSupport.stream(journey.get("auditor", "/record?size=100").expect(200).json().get("items").spliterator(), false)
                .filter(line -> line.get("act").asText().equals(act)).findFirst().orElseThrow();
    }
}
