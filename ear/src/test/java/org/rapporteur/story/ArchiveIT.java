package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.Panel;
import org.rapporteur.application.SharedApplication;

/** What was decided and reported before is in the archive, and cited to the paragraph. */
@ExtendWith(SharedApplication.class)
public class ArchiveIT {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Path SHARED = Path.of(System.getProperty("rapporteur.target")).resolve("../../../shared/data").normalize();

    public static byte[] resolution(int number, String language, String paragraphs) {
        return """
                <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta><identification>
                <FRBRWork><FRBRdate date="2031-02-%02d" name="adoption"/></FRBRWork><FRBRExpression><FRBRlanguage language="%s"/></FRBRExpression></identification></meta>
                <coverPage><docNumber>S/RES/%d (2031)</docNumber></coverPage><mainBody>%s</mainBody></statement></akomaNtoso>"""
                .formatted(number % 10 + 1, language, number, paragraphs).getBytes(StandardCharsets.UTF_8);
    }

    public static String paragraph(int number, String text) {
        return "<paragraph><num>" + number + ".</num><content><p>" + text + "</p></content></paragraph>";
    }

    public static Answer bring(Client client, byte[] file) {
        return client.upload("/resolutions", "resolution.xml", file, Map.of());
    }

    private static JsonNode measure(Client client, String resolution, String number) {
        return StreamSupport.stream(client.get("/resolutions/" + resolution + "/measures").expect(200).json().spliterator(), false).filter(each -> each.get("number").asText().equals(number)).findFirst().orElseThrow();
    }

    @Test
    void aResolutionHasMeasuresInEveryLanguageAndAFindingNamesOne(Application application) {
        var secretariat = application.as("secretariat");
        var earlier = bring(secretariat, resolution(9011, "eng", paragraph(1, "Decides that ships named zanzibarium stay away;") + paragraph(2, "Demands that it stop;"))).expect(201).json().get("id").asText();
        bring(secretariat, resolution(9011, "fra", paragraph(1, "Décide que les navires restent au loin ;") + paragraph(2, "Exige que cela cesse ;"))).expect(201);
        bring(secretariat, resolution(9011, "fra", paragraph(1, "Encore ;") + paragraph(2, "Et encore ;"))).expectProblem(422, "rule-refuses");
        bring(secretariat, resolution(9011, "spa", paragraph(1, "Decide ;"))).expectErrorsAt("file");
        var later = bring(secretariat, resolution(9012, "eng", paragraph(1, "Decides to adjust the measures imposed by paragraph 2 of resolution 9011 (2031);"))).expect(201).json().get("id").asText();

        var japan = application.as("japan");
        var first = measure(japan, earlier, "1");
        assertThat(first.at("/texts/fr").asText()).startsWith("Décide");
        assertThat(measure(japan, earlier, "2").at("/borne/0/bearing").asText()).isEqualTo("adjusts");
        assertThat(measure(japan, later, "1").at("/bears/0/name").asText()).isEqualTo("9011 (2031) ¶2");

        secretariat.post("/measures/" + measure(japan, later, "1").get("id").asText() + "/bearings", Map.of("earlier", "9011 (2031) ¶ 1", "bearing", "supersedes", "reason", "As the committee reads it.")).expect(204);
        secretariat.post("/measures/" + first.get("id").asText() + "/validity", Map.of("from", "2031-03-01", "reason", "Its own third sentence.")).expect(204);
        var now = japan.get("/measures/" + first.get("id").asText()).expect(200).json();
        assertThat(now.at("/borne/0/bearing").asText()).isEqualTo("supersedes");
        assertThat(now.get("from").asText()).isEqualTo("2031-03-01");

        var found = Eventually.see(SOON, () -> japan.get("/search?q=zanzibarium").expect(200).json(), each -> each.get("total").asInt() == 1);
        assertThat(found.at("/items/0/title").asText()).isEqualTo("9011 (2031) ¶1");

        var journey = Journey.open(application, "Ships that came near", "It came near.");
        application.as("maritime").put(journey.path() + "/paragraphs/" + journey.paragraph(1) + "/finding", Map.of("standard", "reasonable-grounds", "measures", List.of(Map.of("reference", "S/RES/9011 (2031), para. 1"))), "If-Match", "\"0\"").expect(200);
        assertThat(application.as("maritime").get(journey.path() + "/coverage").json().at("/findings/0/measures/0/measure").asText()).isEqualTo(first.get("id").asText());
    }

    @Test
    void realResolutionsComeInAndTheDraftDoesNot(Application application) throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("resolutions")), "SKIPPED: no folder shared beside the project");
        var secretariat = Panel.ofThree(application, "archive-of-real").people(1).as("secretariat");
        for (var folder : List.of("resolutions", "resolutions-multilingual")) {
            try (var files = Files.list(SHARED.resolve(folder))) {
                for (var file : files.sorted().toList()) {
                    var answer = bring(secretariat, Files.readAllBytes(file));
                    if (file.getFileName().toString().contains("not-adopted")) {
                        answer.expectErrorsAt("file");
                    } else {
                        answer.expect(201);
                    }
                }
            }
        }
        var all = secretariat.get("/resolutions").expect(200).json();
        assertThat(all).hasSize(13);
        assertThat(all.findValues("texts").stream().mapToInt(JsonNode::size).sum()).isEqualTo(23);
        var oldest = StreamSupport.stream(all.spliterator(), false).filter(each -> each.get("name").asText().equals("1718 (2006)")).findFirst().orElseThrow().get("id").asText();
        assertThat(measure(secretariat, oldest, "8(a)(iii)").at("/texts/en").asText()).isEqualTo("Luxury goods;");
        assertThat(measure(secretariat, oldest, "8").get("borne").findValuesAsText("bearing")).contains("adjusts");
    }

    @Test
    void aFormerReportIsConfirmedAndCitedByItsParagraph(Application application) {
        var maritime = application.as("maritime");
        var exhibit = maritime.upload("/exhibits", "former.pdf", Documents.pdf("1. The tanker quillonade was seen at sea.", "2. Nothing else was seen."), Map.of("title", "A former report", "marking", "unclassified")).id();
        Eventually.see(SOON, () -> maritime.get("/exhibits/" + exhibit).json(), each -> each.get("status").asText().equals("READY"));
        var secret = maritime.upload("/exhibits", "secret.pdf", Documents.pdf("1. A secret."), Map.of()).id();
        maritime.post("/former-reports", Map.of("exhibit", secret, "symbol", "S/2031/2", "title", "Not this")).expectProblem(422, "rule-refuses");
        var report = maritime.post("/former-reports", Map.of("exhibit", exhibit, "symbol", "S/2031/1", "title", "A former report", "dated", "2031-03-04")).expect(201).json();
        assertThat(report.get("paragraphs").asInt()).isEqualTo(2);
        var at = "/former-reports/" + report.get("id").asText();
        var japan = application.as("japan");
        assertThat(japan.get(at + "/paragraphs").expect(200).json()).isEmpty();
        var secretariat = application.as("secretariat");
        var recognised = secretariat.get(at + "/recognised").expect(200).json();
        secretariat.put(at + "/recognised/" + recognised.at("/0/id").asText(), Map.of("number", 14, "page", 1, "text", "Words that nobody wrote.")).expectErrorsAt("text");
        secretariat.put(at + "/recognised/" + recognised.at("/0/id").asText(), Map.of("number", 14, "page", 1, "text", "The tanker quillonade was seen at sea.")).expect(204);
        secretariat.post(at + "/confirm", Map.of("paragraphs", List.of(recognised.at("/0/id").asText()))).expect(204);
        secretariat.delete(at + "/recognised/" + recognised.at("/0/id").asText()).expectProblem(422, "rule-refuses");
        assertThat(japan.get(at + "/paragraphs").json().at("/0/number").asInt()).isEqualTo(14);
        var found = Eventually.see(SOON, () -> japan.get("/search?q=" + URLEncoder.encode("quillonade", StandardCharsets.UTF_8)).expect(200).json(), each -> each.get("total").asInt() == 1);
        assertThat(found.at("/items/0/where").asText()).isEqualTo("S/2031/1, para. 14");

        var journey = Journey.open(application, "What was seen before", "It had been seen.");
        maritime.post(journey.path() + "/paragraphs/" + journey.paragraph(1) + "/citations", Map.of("exhibit", exhibit, "page", 1, "quote", "quillonade was seen")).expect(201);
        assertThat(maritime.page("/report/draft?id=" + journey.id()).text()).contains("S/2031/1, para. 14");
    }
}
