package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.AtOnce;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;
import org.rapporteur.shared.Sha256;

/** The secretariat publishes what was adopted, under a symbol of its own; anyone reads and verifies it. */
@ExtendWith(SharedApplication.class)
class PublicationIT {

    @Test
    void aSymbolHasPartsBetweenSlashes(Application application) {
        var journey = Journey.adopted(application, "Bad symbols", "Words.");
        for (var bad : new String[] {null, "", "nonsense", "MSMT//2", "/MSMT/2", "MSMT/2026/", "MSMT/2026/<script>", "MSMT/../2", "S/2026/ünf", "A/" + "9".repeat(60)}) {
            journey.complete("secretariat", "publish", "symbol", bad).expectErrorsAt("symbol");
        }
        assertThat(journey.as("coordinator").status()).isEqualTo("publish");
    }

    @Test
    void aSymbolIsGivenOnce(Application application) {
        Journey.adopted(application, "First of its symbol", "Words.").complete("secretariat", "publish", "symbol", "TEST/2026/10").expect(200);
        var second = Journey.adopted(application, "Second", "Words.");
        second.complete("secretariat", "publish", "symbol", "TEST/2026/10").expectErrorsAt("symbol");
        second.complete("secretariat", "publish", "symbol", "TEST/2026-10").expectErrorsAt("symbol");
        second.complete("secretariat", "publish", "symbol", "TEST/2026/11").expect(200);
    }

    @Test
    void aReportIsPublishedOnce(Application application) {
        var journey = Journey.adopted(application, "Published once", "Words.");
        var task = journey.task("secretariat", "publish");
        var answers = AtOnce.both(() -> journey.complete("secretariat", task, "symbol", "TEST/2026/20"), () -> journey.complete("secretariat", task, "symbol", "TEST/2026/21"));
        assertThat(answers).extracting(Answer::status).contains(200).anyMatch(status -> status == 404 || status == 409);
        assertThat(journey.as("japan").status()).isEqualTo("published");
    }

    @Test
    void twoReportsAreNotGivenOneSymbolInTheSameMoment(Application application) {
        var one = Journey.adopted(application, "Rival one", "Words.");
        var other = Journey.adopted(application, "Rival two", "Words.");
        var answers = AtOnce.both(() -> one.complete("secretariat", "publish", "symbol", "TEST/2026/30"), () -> other.complete("secretariat", "publish", "symbol", "TEST/2026/30"));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void anyoneReadsAndVerifiesWhatIsPublished(Application application) {
        var journey = Journey.adopted(application, "Public <report> & its \"title\"", "Between 3 and 11 May the tanker met two vessels.", "제재 & <b>bold</b> claims.");
        var nobody = application.nobody();
        nobody.get("/public/reports/TEST-2026-40").expectProblem(404, "not-yours-to-see");
        journey.complete("secretariat", "publish", "symbol", "TEST/2026/40").expect(200);

        assertThat(nobody.get("/public/reports?size=100").expect(200).json().get("items")).extracting(each -> each.get("symbol").asText()).contains("TEST/2026/40");
        var verification = nobody.get("/public/reports/TEST-2026-40/verification").expect(200).json();
        var pdf = nobody.get("/public/reports/TEST-2026-40/pdf").expect(200);
        var page = nobody.get("/public/reports/TEST-2026-40/page").expect(200);
        assertThat(Sha256.of(pdf.bytes())).isEqualTo(verification.get("pdfSha256").asText());
        assertThat(Sha256.of(page.bytes())).isEqualTo(verification.get("pageSha256").asText());
        assertThat(nobody.get("/public/reports/TEST-2026-40").expect(200).json().get("html").asText().getBytes(StandardCharsets.UTF_8)).isEqualTo(page.bytes());
        assertThat(verification.get("contentHash").asText()).isEqualTo(journey.as("japan").get("/contentHash").asText());

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(Documents.textOf(pdf.bytes())).contains("Between 3 and 11 May the tanker met two vessels.", "제재 & <b>bold</b> claims.", "TEST/2026/40");
        assertThat(page.text()).contains("Between 3 and 11 May the tanker met two vessels.", "&lt;b&gt;bold").doesNotContain("<b>bold");
    }

    @Test
    void ofAConfidentialExhibitNothingButItsNumberAndHashIsPublished(Application application) {
        var maritime = application.as("maritime");
        var file = Documents.pdf("Seen at dawn by a person on board.");
        var exhibit = maritime.upload("/exhibits", "witness.pdf", file, Map.of("title", "What the mate of the tanker saw", "source", "The mate", "marking", "confidential")).expect(201).id();
        Eventually.see(Duration.ofSeconds(60), () -> maritime.get("/exhibits/" + exhibit).json().get("status").asText(), "READY"::equals);
        var journey = Journey.open(application, "A sealed source", "They met at dawn.");
        journey.post("maritime", "/paragraphs/" + journey.paragraph(1) + "/citations", "exhibit", exhibit, "page", 1, "quote", "Seen at dawn").expect(201);
        journey.send().circulate().review().putUp();
        journey.states().forEach(state -> journey.complete(state, "decide", "stance", "agreed").expect(200));
        journey.complete("secretariat", "publish", "symbol", "TEST/2026/50").expect(200);
        var pdf = Documents.textOf(application.nobody().get("/public/reports/TEST-2026-50/pdf").expect(200).bytes());
        var page = application.nobody().get("/public/reports/TEST-2026-50/page").expect(200).text();
        assertThat(pdf.replace(" ", "")).contains(Sha256.of(file));
        assertThat(page).contains(Sha256.of(file));
        assertThat(pdf + page).doesNotContain("The mate", "the mate of the tanker", "witness.pdf", exhibit);
    }

    @Test
    void onlyTheAdoptedTextIsPublishedAndNothingBefore(Application application) {
        var journey = Journey.underDecision(application, "Too early", "Words.");
        var tasks = application.as("secretariat").get("/tasks?mine=true&size=100").expect(200).text();
        assertThat(tasks).doesNotContain(journey.id());
        assertThat(application.nobody().get("/public/reports?size=100").expect(200).text()).doesNotContain("Too early");
    }
}
