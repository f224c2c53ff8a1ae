package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** Copies to work with have hashes of their own and say of what they were made; the original stays as it is. */
@ExtendWith(SharedApplication.class)
class WorkingCopiesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    /** Where Documents writes its line: near the top of the sheet. */
    private static final Map<String, Integer> TOP = Map.of("page", 1, "x", 0, "y", 0, "width", 10_000, "height", 2_000);

    @Test
    void copiesAreExhibitsThatLeadBackToTheirOriginal(Application application) {
        var maritime = application.as("maritime");
        var id = maritime.upload("/exhibits", "log.pdf", Documents.pdf("The source is Mister Secret.", "Two vessels lay alongside."), Map.of("title", "Deck log", "grade", "B2", "source", "The second mate")).expect(201).id();
        Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).json().get("status").asText(), "READY"::equals);
        var original = maritime.get("/exhibits/" + id).json();
        var copies = "/exhibits/" + id + "/working-copies";

        maritime.post(copies, Map.of("kind", "photograph")).expectErrorsAt("kind");
        maritime.post(copies, Map.of("kind", "crop")).expectErrorsAt("places");
        maritime.post(copies, Map.of("kind", "redaction", "places", List.of(Map.of("page", 3, "x", 0, "y", 0, "width", 1, "height", 1)))).expectErrorsAt("places");
        maritime.post(copies, Map.of("kind", "translation", "language", "xx", "pages", List.of(Map.of("page", 1, "text", "So")))).expectErrorsAt("language");
        maritime.post(copies, Map.of("kind", "translation", "language", "ko", "pages", List.of(Map.of("page", 7, "text", "So")))).expectErrorsAt("text");

        var redacted = maritime.post(copies, Map.of("kind", "redaction", "places", List.of(TOP))).expect(201).id();
        assertThat(Documents.textOf(maritime.get("/exhibits/" + redacted + "/original").expect(200).bytes())).doesNotContain("Secret").isBlank();
        Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + redacted).json(), each -> !each.get("status").asText().matches("RECEIVED|EXTRACTING") && !each.at("/ocr/state").asText().matches("WAITS|READING"));
        assertThat(maritime.post("/exhibits/" + redacted + "/find", Map.of("words", "Secret")).expect(200).json()).isEmpty();

        var translated = maritime.post(copies, Map.of("kind", "translation", "language", "ko", "maker", "Kim", "pages", List.of(Map.of("page", 2, "text", "두 척의 선박")))).expect(201).id();
        var copy = maritime.get("/exhibits/" + translated).json();
        assertThat(copy.get("title").asText()).isEqualTo("Translation by Kim: Deck log");
        assertThat(copy.get("status").asText()).isEqualTo("READY");
        assertThat(copy.get("grade").asText()).isEqualTo("B2");
        assertThat(copy.get("sha256").asText()).isNotEqualTo(original.get("sha256").asText());
        assertThat(copy.at("/labels/0/label").asText()).isEqualTo("page 2");
        var made = maritime.get("/exhibits/" + translated + "/working-copies").json().get("madeOf");
        assertThat(made.get("origin").asText()).isEqualTo(id);
        assertThat(made.get("originSha256").asText()).isEqualTo(original.get("sha256").asText());
        assertThat(made.get("toLanguage").asText()).isEqualTo("ko");
        assertThat(maritime.get(copies).json().get("copies")).hasSize(2);
        assertThat(maritime.page("/evidence/exhibit?id=" + id).text()).contains("Translation by Kim: Deck log", "copied to work with");
        assertThat(maritime.page("/evidence/exhibit?id=" + translated).text()).contains("A working copy:", "made as a working copy");
        assertThat(maritime.get("/exhibits/" + id).json().get("sha256")).isEqualTo(original.get("sha256"));

        var journey = Journey.open(application, "Resting on copies", "Two vessels lay alongside.");
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", id, "page", 2, "quote", "Two vessels").expect(201);
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", translated, "page", 1, "quote", "선박").expect(201);
        CoverageIT.mark(application, journey, 0, "standard", "information-indicating").expect(200);
        assertThat(CoverageIT.coverage(application, journey).get("sources").asInt()).as("a copy counts as its original").isEqualTo(1);
        assertThat(CoverageIT.coverage(application, journey).at("/exhibits/1/copyOf").asInt()).isEqualTo(original.get("number").asInt());
    }
}
