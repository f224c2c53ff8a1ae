package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Words go from the page of an exhibit into a paragraph: chosen in the text, drawn around on the picture, or by the keyboard. */
@ExtendWith(SharedApplication.class)
class QuotingPortalIT {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @Test
    void aPhraseInsideAKoreanScanIsQuoted(Application application) {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tesseract")), "SKIPPED: Tesseract is not installed");
        var scan = Documents.real("scan_ko_A.pdf");
        assumeTrue(scan.isPresent(), "SKIPPED: no folder shared/evidence beside the project");
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            var id = maritime.upload("/exhibits", "scan_ko_A.pdf", scan.get(), Map.of("title", "항해 기록 (스캔)")).id();
            Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).json(), exhibit -> exhibit.at("/ocr/state").asText().equals("DONE"));
            var journey = Journey.open(application, "Transfers at sea in the second quarter", "The tanker was seen from above.");
            var page = browser.as("maritime");
            page.navigate("/evidence/exhibit?id=" + id + "&page=2");
            select(page, "위성사진으로 확인되었다");
            button(page, "Quote this").click();
            assertThat(page.locator("[id='quoting:report'] option:checked")).hasText("Transfers at sea in the second quarter");
            assertThat(page.locator("[id='quoting:place'] option:checked")).hasText("1. The tanker was seen from above.");
            browser.look(page, "exhibit-quote");
            button(page, "Quote it there").click();
            assertThat(page.getByText("Quoted in paragraph 1 of “Transfers at sea in the second quarter”.")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go there")).click();
            page.waitForURL("**/report/draft?id=*");
            assertThat(page.locator("#p-1 q")).containsText("확인되었다");
            Assertions.assertThat(maritime.get(journey.path() + "/citations").json().at("/0/page").asInt()).isEqualTo(2);

            page.locator("#p-1 textarea").click();
            button(page, "Finding").click();
            page.waitForURL("**/finding/mark?id=*");
            page.locator("[id='marking:measures']").fill("2375 (2017) ¶11");
            page.getByLabel("Name 1", new Page.GetByLabelOptions().setExact(true)).fill("북극성호 – tanker, flag unknown");
            page.getByLabel("Act of name 1").selectOption(new SelectOption().setIndex(1));
            browser.look(page, "finding");
            button(page, "Keep the finding").click();
            page.waitForURL("**/finding/coverage?id=*");
            assertThat(page.getByText("Paragraph 1 rests on 1 source; for “reasonable grounds” the mechanism asks for 2, independent of each other.")).isVisible();
            browser.look(page, "coverage");

            maritime.post("/exhibits/" + id + "/withdrawal", Map.of("reason", "The picture was taken in another year.")).expect(204);
            page.navigate("/report/draft?id=" + journey.id());
            assertThat(page.locator("#p-1 .chip.waits").first()).hasText("in doubt");
            browser.look(page, "in-doubt");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void wordsAreDrawnAroundOnAnArabicPage(Application application) {
        var arabic = Documents.real("text_ar_A.pdf");
        assumeTrue(arabic.isPresent(), "SKIPPED: no folder shared/evidence beside the project");
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            var id = maritime.upload("/exhibits", "text_ar_A.pdf", arabic.get(), Map.of("title", "سجل السفينة")).id();
            Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).json(), exhibit -> exhibit.get("status").asText().equals("READY"));
            var journey = Journey.open(application, "Ports of call", "It came to the port.");
            var page = browser.as("maritime");
            page.navigate("/evidence/exhibit?id=" + id + "&page=2");
            page.locator(".page-picture.picks img").waitFor();
            page.getByLabel("Find in this exhibit").fill("وصلت السفينة");
            page.locator(".page-picture .hit").first().waitFor();
            var first = page.locator(".page-picture .hit").first().boundingBox();
            page.getByLabel("Find in this exhibit").fill("");
            page.locator(".page-picture .hit").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.mouse().move(first.x + 2, first.y + 2);
            page.mouse().down();
            page.mouse().move(first.x + first.width - 2, first.y + first.height - 2);
            page.mouse().up();
            assertThat(page.locator(".page-picture .picked").first()).isVisible();
            button(page, "Quote this").click();
            assertThat(page.locator("[id='quoting:report']")).isVisible();
            Assertions.assertThat(page.locator("[id='quoting:quote']").inputValue()).matches("[\\p{IsArabic} ]+");
            browser.look(page, "exhibit-quote-arabic");
            button(page, "Quote it there").click();
            assertThat(page.locator("#quoted-there")).isFocused();
            Assertions.assertThat(maritime.get(journey.path() + "/citations").json()).hasSize(1);
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void theKeyboardIsEnoughAndWordsRunOverToTheNextPage(Application application) {
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            var id = maritime.upload("/exhibits", "log.pdf", Documents.pdf("The master said that he had", "seen nothing of the kind."), Map.of("title", "Log of the tanker")).id();
            Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).json(), exhibit -> exhibit.get("status").asText().equals("READY"));
            var journey = Journey.open(application, "What the master said", "The master denies it.");
            var page = browser.as("maritime");
            page.navigate("/evidence/exhibit?id=" + id);
            page.keyboard().press("q");
            assertThat(page.locator("[id='quoting:report']")).isVisible();
            assertThat(page.locator("#page-words")).isFocused();
            for (var i = 0; i < "The master said that ".length(); i++) {
                page.keyboard().press("ArrowRight");
            }
            page.keyboard().press("Shift+End");
            assertThat(page.locator("[id='quoting:quote']")).hasValue("he had");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("They go on on the next page")).press("Enter");
            page.waitForURL("**&page=2");
            assertThat(page.getByText("Your quotation begins on the page before with “he had”.")).isVisible();
            select(page, "seen nothing");
            page.keyboard().press("q");
            assertThat(page.locator("[id='quoting:quote']")).hasValue("he had seen nothing");
            page.locator("[id='quoting:place']").selectOption(new SelectOption().setIndex(1));
            page.locator("[id='quoting:put']").press("Enter");
            assertThat(page.getByText("Quoted in paragraph 2 of “What the master said”.")).isVisible();
            var quoted = maritime.get(journey.path() + "/citations").json().get(0);
            Assertions.assertThat(quoted.get("page").asInt()).isEqualTo(1);
            Assertions.assertThat(quoted.get("toPage").asInt()).isEqualTo(2);
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aTranslationIsTypedBesideThePageAndPlacesAreCovered(Application application) {
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            var id = maritime.upload("/exhibits", "log.pdf", Documents.pdf("The source of what is written on this page is Mister Secret of the shipping company.", "Two vessels lay alongside one another until the morning, and the cargo was pumped over."), Map.of("title", "Deck log")).id();
            Eventually.see(PATIENCE, () -> maritime.get("/exhibits/" + id).json(), exhibit -> exhibit.get("status").asText().equals("READY"));
            var page = browser.as("maritime");
            page.navigate("/evidence/exhibit?id=" + id);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Translate or transcribe")).click();
            page.locator("[id='typing:language']").selectOption("ko");
            page.locator("[id='typing:text']").fill("출처는 비밀 씨다.");
            button(page, "Page after").click();
            assertThat(page.getByText("1 of 2 pages typed")).isVisible();
            page.locator("[id='typing:text']").fill("두 척의 선박이 나란히 있었다.");
            browser.look(page, "translate");
            button(page, "Make it an exhibit").click();
            page.waitForURL("**/evidence/exhibit?id=*");
            assertThat(page.locator("#made-of")).containsText("translation from English by Maritime expert");
            assertThat(page.locator("#page-text")).containsText("비밀");
            browser.look(page, "working-copy");

            page.navigate("/evidence/cut?id=" + id);
            var figure = page.locator("#cut-figure");
            figure.locator("img").waitFor();
            figure.scrollIntoViewIfNeeded();
            var box = figure.boundingBox();
            page.mouse().move(box.x + 5, box.y + 5);
            page.mouse().down();
            page.mouse().move(box.x + box.width - 5, box.y + 200);
            page.mouse().up();
            assertThat(figure.locator(".covered")).hasCount(1);
            assertThat(page.locator("[id='cutting:places']")).hasValue(Pattern.compile("1 [0-9.]+ [0-9.]+ 9[0-9.]+ [0-9.]+"));
            browser.look(page, "redact");
            button(page, "Make it an exhibit").click();
            page.waitForURL("**/evidence/exhibit?id=*");
            assertThat(page.locator("#made-of")).containsText("redacted copy with 1 place covered by Maritime expert");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    /** As the mouse would, without asking where each letter stands. */
    static void select(Page page, String words) {
        page.locator("#page-text").evaluate("""
                (text, words) => {
                    const squeezed = [...text.textContent].map((letter, at) => [letter, at]).filter(each => /\\S/.test(each[0]));
                    const sought = words.replace(/\\s/g, "");
                    const from = squeezed.map(each => each[0]).join("").indexOf(sought);
                    const spot = at => {
                        const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                        for (let node = walk.nextNode(), seen = 0; node; seen += node.length, node = walk.nextNode()) if (at <= seen + node.length) return [node, at - seen];
                    };
                    const range = document.createRange();
                    range.setStart(...spot(squeezed[from][1]));
                    range.setEnd(...spot(squeezed[from + sought.length - 1][1] + 1));
                    getSelection().removeAllRanges();
                    getSelection().addRange(range);
                }""", words);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
