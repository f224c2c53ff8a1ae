package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** From a desk full of files to a finding that rests on a phrase inside a scan. */
@ExtendWith(SharedApplication.class)
class EvidenceWalkPortalIT {

    private static final Path EVIDENCE = Path.of(System.getProperty("rapporteur.target")).resolve("../../../shared/evidence/dev").normalize();
    /** What takes minutes by design is left to tests of its own: other scans, and files that fight back until their time is over. */
    private static final Pattern LEFT_OUT = Pattern.compile("(scan_(zh|ru)|fax|screenshot|photo|xobject_exp|bomb|deep_nest|500_pages|random|fail_|zero_bytes).*");
    private static final String CASE = "Tanker of the north, files of the first walk";
    private static final double PATIENCE = 120_000;

    @Test
    void filesAreDroppedReadFoundAndQuotedIntoAFinding(Application application) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tesseract")), "SKIPPED: Tesseract is not installed");
        assumeTrue(Files.isDirectory(EVIDENCE), "SKIPPED: no folder shared/evidence beside the project");
        List<Path> files;
        try (var all = Files.list(EVIDENCE)) {
            files = all.filter(each -> !LEFT_OUT.matcher(each.getFileName().toString()).matches()).sorted().toList();
        }
        try (var browser = Browser.open(application)) {
            Journey.open(application, "What the tanker of the north did", "The transfer was seen from above.");
            var page = browser.as("maritime");
            page.navigate("/evidence");
            page.getByLabel("Case").fill(CASE);
            drop(page, files);
            assertThat(page.locator(".drop .sum")).containsText(files.size() + " of " + files.size() + " files are here", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            assertThat(page.locator("#intake\\:ahead")).containsText(Pattern.compile("wait|being read"));
            page.locator("#list").scrollIntoViewIfNeeded();
            browser.look(page, "evidence-queue");

            find(page, "\"위성사진으로 확인되었다\"", "scan_ko_A");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(CASE)).click();
            assertThat(page.getByText("Case: " + CASE)).isVisible();
            var hit = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("scan_ko_A").setHas(page.locator("mark")));
            assertThat(hit.first()).containsText("page 2");
            browser.look(page, "walk-found");
            hit.getByRole(AriaRole.LINK).first().click();
            page.waitForURL("**/evidence/exhibit?id=*&page=2");
            assertThat(page.locator("#page-text mark").first()).containsText(Pattern.compile("위성사진으로\\s*확인되었다"));
            assertThat(page.locator(".page-picture .hit").first()).isVisible();
            browser.look(page, "walk-hit");

            QuotingPortalIT.select(page, "위성사진으로 확인되었다");
            page.keyboard().press("q");
            page.locator("[id='quoting:report']").selectOption(new SelectOption().setLabel("What the tanker of the north did"));
            assertThat(page.locator("[id='quoting:place'] option:checked")).hasText("1. The transfer was seen from above.");
            button(page, "Quote it there").click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go there")).click();
            page.waitForURL("**/report/draft?id=*");
            assertThat(page.locator("#p-1 q")).containsText("확인되었다");

            page.locator("#p-1 textarea").click();
            button(page, "Finding").click();
            page.waitForURL("**/finding/mark?id=*");
            page.locator("[id='marking:measures']").fill("2375 (2017) ¶11");
            button(page, "Keep the finding").click();
            page.waitForURL("**/finding/coverage?id=*");
            assertThat(page.locator("table.coverage tbody tr")).hasCount(1);
            assertThat(page.locator("table.coverage td.agreed")).hasText("p. 2, not graded");
            assertThat(page.getByText("scan_ko_A").first()).isVisible();
            browser.look(page, "walk-coverage");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    /** As from the desk: the page is given the files with the event and through no field of its own. */
    private static void drop(Page page, List<Path> files) {
        page.evaluate("() => { const desk = document.createElement('input'); desk.type = 'file'; desk.multiple = true; desk.id = 'desk'; desk.hidden = true; document.body.append(desk); }");
        page.locator("#desk").setInputFiles(files.toArray(Path[]::new));
        page.evaluate("""
                () => {
                    const held = new DataTransfer();
                    for (const file of document.getElementById("desk").files) held.items.add(file);
                    document.getElementById("drop").dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true }));
                }""");
    }

    /** Watches the list until the file is read, then looks for the words. */
    private static void find(Page page, String words, String file) {
        var row = page.locator("table.exhibits tr").filter(new Locator.FilterOptions().setHasText(file));
        assertThat(row.first()).containsText("read by OCR", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        page.getByPlaceholder("Search everything you may see").fill(words);
        page.keyboard().press("Enter");
        page.waitForURL("**/search?s=*");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
