package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rapporteur.portal.PortalStoryIT.confirming;
import static org.rapporteur.portal.PortalStoryIT.write;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;

/** The vault in the browser. */
@ExtendWith(SharedApplication.class)
class EvidencePortalIT {

    @Test
    void anExhibitIsDescribedAndItsSourceSealed(Application application) {
        try (var browser = Browser.open(application)) {
            var id = application.as("maritime").upload("/exhibits", "2026-03-01 항해일지 (사본) – copy of the deck log, pages 1–14, as photographed.txt",
                    "The deck log.".getBytes(StandardCharsets.UTF_8), Map.of()).expect(201).id();
            var page = browser.as("maritime");
            page.navigate("/evidence/describe?id=" + id);
            write(page, "Title", " ");
            press(page, "Keep the description");
            assertThat(page.getByText("This is needed.").or(page.getByText("Give the exhibit a title.")).first()).isVisible();
            write(page, "Title", "Deck log of the tanker, 1 March 2026");
            page.getByLabel("Reliability of the source").selectOption("B");
            press(page, "Keep the description");
            assertThat(page.getByText("Choose both or neither.").first()).isVisible();
            page.getByLabel("Credibility of what it says").selectOption("2");
            page.getByLabel("Obtained on").fill("2026-03-01");
            write(page, "Licence, or condition under which it may be released", "Not before the owner agrees in writing");
            browser.look(page, "describe");
            press(page, "Keep the description");
            page.waitForURL("**/evidence/exhibit?id=*");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Deck log of the tanker, 1 March 2026"))).isVisible();

            page.navigate("/evidence/describe?id=" + id);
            write(page, "Source", "The second mate");
            page.getByLabel("Seal all three").check();
            press(page, "Keep where it comes from");
            page.waitForURL("**/evidence/exhibit?id=*");
            assertThat(page.getByText("The second mate")).hasCount(0);
            page.navigate("/evidence/describe?id=" + id);
            assertThat(page.getByText("The second mate")).hasCount(0);
            browser.look(page, "sealed");
            press(page, "Look behind the seal");
            assertThat(page.locator("input[id$='origin:source']")).hasValue("The second mate");
            page.navigate("/evidence/exhibit?id=" + id);
            press(page, "Hash it again");
            assertThat(page.getByText("Hashed again: the bytes are those that were stored.")).isVisible();
            assertThat(page.getByText("looked at the sealed source")).hasCount(1);
            browser.look(page, "exhibit-custody");

            var finance = browser.as("finance");
            finance.navigate("/evidence/describe?id=" + id);
            assertThat(finance.getByText("Only whoever sealed it and the coordinator may look.")).isVisible();
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anArchiveIsLookedInto(Application application) throws IOException {
        try (var browser = Browser.open(application)) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var name : new String[] {"항해일지/2026-03-01 선장.txt", "letters/offer of the charterer, second version, as it came by courier on the day before.txt", "empty.bin"}) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(name.endsWith(".bin") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            var maritime = application.as("maritime");
            var id = maritime.upload("/exhibits", "bundle of the port.zip", bytes.toByteArray(), Map.of()).expect(201).id();
            Eventually.see(Duration.ofSeconds(120), () -> maritime.get("/exhibits/" + id).json(), exhibit -> exhibit.get("inside").size() == 3
                    && StreamSupport.stream(exhibit.get("inside").spliterator(), false).noneMatch(each -> each.get("status").asText().matches("RECEIVED|EXTRACTING")));
            var page = browser.as("maritime");
            page.navigate("/evidence");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("3 files inside")).first().click();
            page.locator("#inside").scrollIntoViewIfNeeded();
            browser.look(page, "exhibit-inside");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("항해일지/2026-03-01 선장.txt")).click();
            assertThat(page.getByText("This came out of")).isVisible();
            assertThat(page.locator("#page-text")).containsText("선장");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aLockedFileAsksForItsPassword(Application application) {
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            var id = maritime.upload("/exhibits", "charter party.pdf", Documents.encryptedPdf("sesame", "The charterer pays at sight."), Map.of("title", "Charter party, locked")).expect(201).id();
            Eventually.see(Duration.ofSeconds(120), () -> maritime.get("/exhibits/" + id).json(), exhibit -> exhibit.get("locked").asBoolean());
            var page = browser.as("maritime");
            page.navigate("/evidence/exhibit?id=" + id);
            page.getByLabel("Password of the file").fill("open");
            press(page, "Read it with this password");
            assertThat(page.getByText("This password does not open the file.")).isVisible();
            assertThat(page.getByLabel("Password of the file")).hasValue("");
            browser.look(page, "exhibit-locked");
            page.getByLabel("Password of the file").fill("sesame");
            press(page, "Read it with this password");
            // It is read while one waits.
            assertThat(page.locator("#page-text")).containsText("The charterer pays at sight.", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertThat(page.getByText("opened with its password")).hasCount(1);
            assertThat(page.getByLabel("Password of the file")).hasCount(0);
            Eventually.see(Duration.ofSeconds(60), () -> maritime.get("/exhibits/" + id + "/pages/1/picture").status(), status -> status == 200);
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Whatever a file and its name carry is text here. */
    @Test
    void whatIsUnsafeIsSaidAndNeverRuns(Application application) throws IOException {
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            var attack = "<script>document.title='taken over'</script><img src=x onerror=\"document.title='taken over'\">";
            var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='document.title=1'><script>document.title='taken over'</script><text>정제유를 하역하는 장면이 위성사진으로 확인되었다 &lt;b onclick=1&gt;</text></svg>";
            var id = maritime.upload("/exhibits", "invoice\u202Egvs.exe.svg", svg.getBytes(StandardCharsets.UTF_8), Map.of("title", attack, "source", attack)).expect(201).id();
            var zip = new ByteArrayOutputStream();
            try (var entries = new ZipOutputStream(zip)) {
                entries.putNextEntry(new ZipEntry("../" + attack + ".html"));
                entries.write(("<html><body onload='x()'>" + attack + "The tanker lay alongside.</body></html>").getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
            var archive = maritime.upload("/exhibits", "a.zip", zip.toByteArray(), Map.of()).expect(201).id();
            var page = browser.as("maritime");
            for (var each : new String[] {id, archive}) {
                Eventually.see(Duration.ofSeconds(120), () -> maritime.get("/exhibits/" + each).json(), exhibit -> !exhibit.get("status").asText().matches("RECEIVED|EXTRACTING"));
                page.navigate("/evidence/exhibit?id=" + each);
                assertThat(page.getByText("Take care with the original.")).isVisible();
                assertThat(page.locator(".chip.blocks").getByText("script")).isVisible();
                Assertions.assertThat(page.title()).isNotEqualTo("taken over").isNotEqualTo("1");
                Assertions.assertThat(page.locator("main img[src='x']").count()).isZero();
            }
            page.navigate("/evidence/exhibit?id=" + id);
            assertThat(page.locator("#page-text")).containsText("<b onclick=1>");
            browser.look(page, "exhibit-unsafe");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    /** As where the anti-virus program had found something: VirusIT has one. */
    @Test
    void whatIsKeptBackSaysWhyAndTheCoordinatorLetsItIn(Application application) throws SQLException {
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            var id = maritime.upload("/exhibits", "invoice of the agent, scanned on 3 March.txt", "Paid in full to the agent.".getBytes(StandardCharsets.UTF_8), Map.of()).expect(201).id();
            Eventually.see(Duration.ofSeconds(120), () -> maritime.get("/exhibits/" + id).json(), exhibit -> exhibit.get("status").asText().equals("READY"));
            Rows.change(application.database(), "delete from exhibit_page where exhibit = cast(? as uuid)", id);
            Rows.change(application.database(), "update exhibit set status = 'QUARANTINED', pages = 0, notes = '[{\"remark\":\"VIRUS_FOUND\",\"part\":\"\",\"places\":[\"Win.Trojan.Agent-36124\"]}]' where id = cast(? as uuid)", id);
            var expert = browser.as("maritime");
            expert.navigate("/evidence/exhibit?id=" + id);
            assertThat(expert.getByText("The anti-virus program found Win.Trojan.Agent-36124.").first()).isVisible();
            assertThat(expert.getByText("Download the original")).hasCount(0);
            assertThat(expert.locator("#quarantine")).hasCount(0);
            browser.look(expert, "exhibit-kept-back-expert");

            var page = browser.as("coordinator");
            page.navigate("/evidence/exhibit?id=" + id);
            browser.look(page, "exhibit-kept-back");
            press(page, "Let it in");
            assertThat(page.getByText("This is needed.")).isVisible();
            page.getByLabel("Why it is let in all the same").fill("It is the evidence of the attack itself.");
            confirming(page, "Let it in");
            assertThat(page.locator("#page-text")).containsText("Paid in full to the agent.", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertThat(page.getByText("let it out of quarantine")).hasCount(1);
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aScanIsReadByOcr(Application application) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tesseract")), "SKIPPED: Tesseract is not installed");
        var scan = Documents.real("scan_ko_A.pdf");
        assumeTrue(scan.isPresent(), "SKIPPED: no folder shared/evidence beside the project");
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            var id = maritime.upload("/exhibits", "scan_ko_A.pdf", scan.get(), Map.of("title", "항해 기록 (스캔)")).id();
            Eventually.see(Duration.ofSeconds(240), () -> maritime.get("/exhibits/" + id).json(), exhibit -> exhibit.at("/ocr/state").asText().equals("DONE"));
            var page = browser.as("maritime");
            page.navigate("/evidence/exhibit?id=" + id + "&page=2");
            assertThat(page.locator("#page-text")).containsText("위성사진으로 확인되었다");
            assertThat(page.getByText("read from pictures by OCR (Korean, English)")).isVisible();
            page.getByLabel("Find in this exhibit").fill("위성 사진으로 확인");
            assertThat(page.locator("#page-text mark")).hasText(Pattern.compile("위성사진으로\\s*확인"));
            assertThat(page.locator(".page-picture .hit").first()).isVisible();
            assertThat(page.locator("#found-inside")).containsText("page 2");
            browser.look(page, "exhibit-ocr");
            page.getByLabel("Language on them").selectOption("kor");
            press(page, "Read them again");
            assertThat(page.getByText("The pictures wait to be read again.")).isVisible();
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aPageIsSeenAsItLooks(Application application) {
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            var bytes = Documents.real("text_ar_A.pdf").orElseGet(() -> Documents.pdf("On 4 May the tanker lay alongside.", "Two vessels."));
            var words = Documents.real("text_ar_A.pdf").isPresent() ? "وصلت السفينة" : "Two vessels";
            var id = maritime.upload("/exhibits", "seen.pdf", bytes, Map.of("title", "سجل السفينة")).id();
            Eventually.see(Duration.ofSeconds(120), () -> maritime.get("/exhibits/" + id).json(), exhibit -> exhibit.get("status").asText().equals("READY"));
            var page = browser.as("maritime");
            page.navigate("/evidence/exhibit?id=" + id);
            page.getByLabel("Find in this exhibit").fill(words);
            page.locator("#found-inside").getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("page 2")).click();
            assertThat(page.locator("#page-text mark").first()).isVisible();
            assertThat(page.locator(".page-picture .hit").first()).isVisible();
            Assertions.assertThat(page.evaluate("document.querySelector('.page-picture img').naturalWidth")).isNotEqualTo(0);
            browser.look(page, "exhibit-seen");
            page.getByLabel("Find in this exhibit").fill("nowhere in it");
            assertThat(page.getByText("These words stand on no page of it.")).isVisible();
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void press(Page page, String button) {
        page.waitForLoadState();
        page.locator("main").getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }
}
