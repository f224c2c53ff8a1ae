package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** A scan is read by itself, in the language that is on it, and quoted like a text. */
@ExtendWith(SharedApplication.class)
class OcrIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @BeforeEach
    void onlyWithTesseract() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tesseract")), "SKIPPED: Tesseract is not installed");
    }

    @Test
    void aScanIsReadAndQuoted(Application application) {
        var maritime = application.as("maritime");
        var id = handedIn(maritime, "scan_ru_A.pdf");
        var read = whenRead(maritime, id);
        assertThat(read.get("status").asText()).isEqualTo("READY");
        assertThat(read.at("/ocr/languages").asText()).isEqualTo("rus+eng");
        assertThat(read.at("/ocr/confidence").asInt()).isGreaterThan(80);
        assertThat(read.get("language").asText()).isEqualTo("ru");
        assertThat(read.get("pages").asInt()).isEqualTo(3);
        var third = maritime.get("/exhibits/" + id + "/text?page=3").expect(200).json();
        assertThat(third.get("text").asText().replaceAll("\\s+", " ")).contains("не совпадают в разных документах");
        assertThat(third.get("confidence").asInt()).isGreaterThan(80);
        var journey = Journey.open(application, "Quoted from a scan", "The documents differ.");
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", id, "page", 3, "quote", "не совпадают в разных документах").expect(201);
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", id, "page", 3, "quote", "not on this page").expectErrorsAt("quote");
    }

    @Test
    void picturesAreReadAgainInTheLanguageThatIsChosen(Application application) {
        var maritime = application.as("maritime");
        var id = handedIn(maritime, "fax_ko_A.tiff");
        assertThat(whenRead(maritime, id).at("/ocr/languages").asText()).contains("kor");
        maritime.post("/exhibits/" + id + "/ocr", Map.of("language", "klingon")).expectErrorsAt("language");
        maritime.post("/exhibits/" + id + "/ocr", Map.of("language", "eng")).expect(202);
        assertThat(Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).json(), each -> each.at("/ocr/state").asText().matches("DONE|NOTHING")).at("/ocr/languages").asText()).doesNotContain("kor");
        var text = maritime.upload("/exhibits", "plain.txt", "No pictures.".getBytes(), Map.of()).expect(201).id();
        maritime.post("/exhibits/" + text + "/ocr", Map.of()).expectProblem(422, "rule-refuses");
    }

    private static String handedIn(Client expert, String file) {
        var bytes = Documents.real(file);
        assumeTrue(bytes.isPresent(), "SKIPPED: no folder shared/evidence beside the project");
        return expert.upload("/exhibits", file, bytes.get(), Map.of()).id();
    }

    private static JsonNode whenRead(Client expert, String id) {
        return Eventually.see(PATIENCE, () -> expert.get("/exhibits/" + id).expect(200).json(), exhibit -> exhibit.at("/ocr/state").asText().matches("DONE|NOTHING|FAILED"));
    }
}
