package org.rapporteur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/**
 * Autumn 2018: a midterm report was amended at a member's request after submission, another member then blocked it;
 * two versions existed and none was published. Here both versions are kept, every later change is attributed, and the experts'
 * own text is sealed and comparable.
 */
@ExtendWith(SharedApplication.class)
class AmendedAfterSubmission2018IT {

    private static final String EXPERTS = "The tanker transferred oil to vessels that fly the flag of a member state.";
    private static final String AMENDED = "The tanker transferred oil to vessels of unknown flag.";

    @Test
    void bothVersionsAreKeptEveryChangeIsAttributedAndTheExpertsTextIsSealed(Application application) {
        var journey = Journey.underReview(application, "Midterm 2018", "Introduction.", EXPERTS);
        var wish = journey.post("france", "/comments", "paragraph", journey.paragraph(2), "type", "substantive", "text", "Leave the flag out.", "proposedWording", AMENDED, "audience", "all").expect(201).id();
        journey.review();
        application.as("coordinator").post("/comments/" + wish + "/wording", Map.of("seenRevision", 1, "reason", "The flag rests on one source.")).expect(200);
        journey.putUp();
        journey.complete("japan-clearing", "decide", "stance", "objection", "reason", "The experts named the flag.", "wouldResolve", "The experts' own words.").expect(200);

        assertThat(journey.as("chair").get("/symbol").isNull() || journey.as("chair").get("/symbol").isMissingNode()).as("it is not published").isTrue();
        assertThat(text(journey.get("japan", "/versions/1").expect(200).json())).isEqualTo(EXPERTS);
        assertThat(text(journey.get("japan", "/versions/2").expect(200).json())).isEqualTo(AMENDED);

        var changes = journey.get("japan", "/changes?from=1&to=2").expect(200).json().get("paragraphs");
        assertThat(changes.findValuesAsText("kind")).containsExactly("same", "changed");
        var requested = journey.get("japan", "/requested-changes").expect(200).json().get("items");
        assertThat(requested).hasSize(1);
        assertThat(requested.get(0).at("/request/stateName").asText()).isEqualTo("France");
        assertThat(requested.get(0).at("/request/acceptedBy").asText()).isEqualTo("Coordinator");
        assertThat(requested.get(0).at("/request/reason").asText()).isEqualTo("The flag rests on one source.");
        assertThat(requested.get(0).at("/request/wordingTaken").asBoolean()).isTrue();
        assertThat(requested.get(0).get("version").asInt()).isEqualTo(2);

        var sealed = journey.get("chair", "/experts-texts").expect(200).json();
        assertThat(sealed).hasSize(1);
        var record = journey.get("auditor", "/record?size=100").expect(200).json().get("items");
        var hash = sealed.get(0).get("contentHash").asText();
        assertThat(record.findValuesAsText("outcome")).as("what each expert signed").filteredOn(outcome -> outcome.contains(hash)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(text(journey.get("maritime", "/experts-texts/1").expect(200).json())).isEqualTo(EXPERTS);
        assertThat(journey.get("chair", "/changes?from=experts-1&to=2").expect(200).json().get("paragraphs").findValuesAsText("kind")).containsExactly("same", "changed");
        assertThat(journey.get("chair", "/changes?from=experts-1&to=1").expect(200).json().get("paragraphs").findValuesAsText("kind")).containsExactly("same", "same");
        assertThat(journey.get("chair", "/three-way?base=experts-1&mine=1&now=2").expect(200).json()).hasSize(1);
        for (var state : List.of("japan", "france-clearing", "secretariat")) {
            journey.get(state, "/changes?from=experts-1&to=2").expectProblem(404, "not-yours-to-see");
            journey.get(state, "/experts-texts/1").expect(403);
        }
        assertThat(journey.get("japan", "/texts").expect(200).json().findValuesAsText("key")).containsExactly("1", "2");
    }

    private static String text(JsonNode version) {
        return version.at("/sections/0/paragraphs/1/text").asText();
    }
}
