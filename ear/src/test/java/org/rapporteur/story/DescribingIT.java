package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** What is told of an exhibit after it came in, who is shown its source, and whether its bytes are still what they were. */
@ExtendWith(SharedApplication.class)
class DescribingIT {

    @Test
    void anExhibitIsDescribedLater(Application application) {
        var maritime = application.as("maritime");
        var id = handedIn(maritime, "log.txt", "A log.");
        var first = maritime.get("/exhibits/" + id).expect(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        var told = Map.of("title", "Log of the tanker", "grade", "B2", "marking", "unclassified", "case", "C-7", "obtainedOn", "2026-03-01", "licence", "CC BY 4.0");
        maritime.put("/exhibits/" + id, told).expect(428);
        assertThat(maritime.put("/exhibits/" + id, told, "If-Match", "\"1\"").expect(200).json().get("revision").asInt()).isEqualTo(2);
        application.as("finance").put("/exhibits/" + id, told, "If-Match", "\"1\"").expectProblem(412, "someone-was-faster");
        var now = maritime.get("/exhibits/" + id).expect(200).json();
        assertThat(List.of(now.get("title").asText(), now.get("grade").asText(), now.get("marking").asText(), now.get("caseName").asText(), now.get("obtainedOn").asText(), now.get("licence").asText()))
                .containsExactly("Log of the tanker", "B2", "unclassified", "C-7", "2026-03-01", "CC BY 4.0");
        assertThat(acts(now)).contains("described");
        assertThat(touched(now, "described").get("detail").asText()).contains("marking", "from confidential to unclassified");
        maritime.put("/exhibits/" + id, told, "If-Match", "\"2\"").expect(200);
        assertThat(maritime.get("/exhibits/" + id).json().get("revision").asInt()).as("nothing changed").isEqualTo(2);
        maritime.put("/exhibits/" + id, Map.of("title", " ", "grade", "Z", "marking", "secret", "obtainedOn", "2999-01-01"), "If-Match", "\"2\"").expectErrorsAt("title", "obtainedOn", "grade", "marking");
        maritime.put("/exhibits/" + id, Map.of("title", "x", "marking", "confidential", "obtainedOn", "yesterday"), "If-Match", "\"2\"").expectErrorsAt("obtainedOn");
    }

    @Test
    void aSourceIsToldAndSealedAsTheFileComesIn(Application application) {
        var maritime = application.as("maritime");
        var id = maritime.upload("/exhibits", "told.txt", "What the cook saw.".getBytes(StandardCharsets.UTF_8),
                Map.of("source", "The cook", "obtainedBy", "An observer", "obtainedFrom", "Incheon", "obtainedOn", "2026-03-02", "licence", "None", "sealed", "true")).expect(201).id();
        var seen = application.as("finance").get("/exhibits/" + id).expect(200);
        assertThat(seen.json().get("sourceSealed").asBoolean()).isTrue();
        assertThat(List.of(seen.json().get("obtainedOn").asText(), seen.json().get("licence").asText())).containsExactly("2026-03-02", "None");
        assertThat(seen.text()).doesNotContain("The cook", "An observer", "Incheon");
        assertThat(maritime.get("/exhibits/" + id + "/source").expect(200).json().get("obtainedFrom").asText()).isEqualTo("Incheon");
    }

    @Test
    void aSealedSourceIsShownToWhoeverSealedItAndTheCoordinator(Application application) {
        var maritime = application.as("maritime");
        var id = handedIn(maritime, "witness.txt", "What was seen.");
        maritime.put("/exhibits/" + id + "/source", Map.of("source", "The mate", "obtainedBy", "An observer", "obtainedFrom", "Busan", "sealed", true), "If-Match", "\"1\"").expect(200);
        var finance = application.as("finance");
        finance.get("/exhibits/" + id + "/source").expectProblem(403, "not-allowed");
        finance.put("/exhibits/" + id + "/source", Map.of("source", "Nobody"), "If-Match", "\"2\"").expectProblem(403, "not-allowed");
        var seen = finance.get("/exhibits/" + id).expect(200);
        assertThat(seen.json().get("sourceSealed").asBoolean()).isTrue();
        assertThat(seen.text() + finance.get("/exhibits?size=100").text() + finance.page("/evidence").text() + finance.page("/evidence/exhibit?id=" + id).text()).doesNotContain("The mate", "An observer", "Busan");
        assertThat(application.as("coordinator").get("/exhibits/" + id + "/source").expect(200).json().get("source").asText()).isEqualTo("The mate");
        finance.put("/exhibits/" + id, Map.of("title", "Described by another", "marking", "confidential"), "If-Match", "\"2\"").expect(200);
        assertThat(maritime.get("/exhibits/" + id + "/source").expect(200).json().get("obtainedFrom").asText()).isEqualTo("Busan");
        assertThat(acts(maritime.get("/exhibits/" + id).json())).containsSubsequence("received", "sealed", "looked-behind-the-seal", "described", "looked-behind-the-seal");
        application.as("coordinator").put("/exhibits/" + id + "/source", Map.of("source", "The mate", "sealed", false), "If-Match", "\"3\"").expect(200);
        assertThat(finance.get("/exhibits/" + id).json().get("source").asText()).isEqualTo("The mate");
    }

    @Test
    void theAnnexPrintsWhatIsToldWhenTheReportIsPublished(Application application) {
        var maritime = application.as("maritime");
        var id = handedIn(maritime, "scan0001.txt", "The cargo was oil.");
        Eventually.see(Duration.ofSeconds(60), () -> maritime.get("/exhibits/" + id).json().get("status").asText(), "READY"::equals);
        var journey = Journey.open(application, "An annex with a title", "The cargo was oil.");
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", id, "page", 1, "quote", "The cargo was oil").expect(201);
        journey.send().circulate().review().putUp();
        journey.states().forEach(state -> journey.complete(state, "decide", "stance", "agreed").expect(200));
        maritime.put("/exhibits/" + id, Map.of("title", "Cargo manifest of the tanker", "marking", "unclassified", "obtainedOn", "2026-02-03"), "If-Match", "\"1\"").expect(200);
        journey.complete("secretariat", "publish", "symbol", "TEST/2026/51").expect(200);
        var pdf = Documents.textOf(application.nobody().get("/public/reports/TEST-2026-51/pdf").expect(200).bytes());
        assertThat(pdf).contains("Cargo manifest of the tanker", "3 February 2026").doesNotContain("scan0001");
        assertThat(touched(maritime.get("/exhibits/" + id).json(), "released").get("detail").asText()).isEqualTo("named in TEST/2026/51");
        assertThat(acts(maritime.get("/exhibits/" + id).json())).containsSubsequence("received", "read", "quoted", "described", "released");
    }

    @Test
    void anOriginalThatWasAlteredIsNotHandedOutAndEverybodyIsTold(Application application) throws IOException {
        var maritime = application.as("maritime");
        var id = handedIn(maritime, "altered.txt", "As it was handed in.");
        assertThat(maritime.post("/exhibits/" + id + "/check").expect(200).json().get("intact").asBoolean()).isTrue();
        var sha256 = maritime.get("/exhibits/" + id).json().get("sha256").asText();
        var file = application.original(sha256);
        var bytes = Files.readAllBytes(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "As somebody wants it.");

        maritime.get("/exhibits/" + id + "/original").expectProblem(409, "original-altered");
        maritime.get("/exhibits/" + id + "/original").expectProblem(409, "original-altered");
        assertThat(maritime.post("/exhibits/" + id + "/check").expect(200).json().get("intact").asBoolean()).isFalse();
        var told = maritime.get("/exhibits/" + id).json();
        assertThat(told.get("alteredAt").isNull()).isFalse();
        assertThat(acts(told)).containsOnlyOnce("found-altered").doesNotContain("downloaded").contains("checked");
        assertThat(application.as("finance").page("/evidence").text()).contains("is not what was handed in");
        assertThat(application.as("auditor").get("/record?size=100").expect(200).text()).contains("found-an-original-altered", sha256);

        Files.write(file, bytes);
        assertThat(maritime.post("/exhibits/" + id + "/check").expect(200).json().get("intact").asBoolean()).isTrue();
        assertThat(maritime.get("/exhibits/" + id + "/original").expect(200).bytes()).isEqualTo("As it was handed in.".getBytes(StandardCharsets.UTF_8));
        assertThat(maritime.get("/exhibits/" + id).json().get("alteredAt").isNull()).isTrue();
    }

    private static String handedIn(Client expert, String name, String text) {
        return expert.upload("/exhibits", name, text.getBytes(StandardCharsets.UTF_8), Map.of()).expect(201).id();
    }

    private static List<String> acts(JsonNode exhibit) {
        return StreamSupport.stream(exhibit.get("custody").spliterator(), false).map(touch -> touch.get("act").asText()).toList();
    }

    private static JsonNode touched(JsonNode exhibit, String act) {
        return StreamSupport.stream(exhibit.get("custody").spliterator(), false).filter(touch -> touch.get("act").asText().equals(act)).findFirst().orElseThrow();
    }
}
