package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** Searching in the browser, in each language of the evidence. */
@ExtendWith(SharedApplication.class)
class SearchPortalIT {

    private static final String[][] EXHIBITS = {
        {"환적 관찰 보고 2026-03.txt", "2026년 3월 4일 공해상에서 북한 선박들이 정제유를 환적하였다.\n선명은 페인트로 덧칠되어 있었고 IMO 9138680이 희미하게 보였다.", "환적"},
        {"该船在公海转运成品油.txt", "该船只在公海转运成品油，随后驶往南浦。船员称货物为柴油。", "成品油"},
        {"Показания.txt", "Судно перевозило нефтепродукты в порт Владивосток без документов.", "нефтепродукт"},
        {"تقرير الخبراء.txt", "قرر فريق الخبراء أن السفينة نقلت النفط المكرر قرب الساحل.", "سفينة"},
        {"積み替えの記録.txt", "該当タンカーは公海上で石油精製品を積み替えた。", "積み替える"},
        {"Deck log of the tanker, first to fourteenth of March, as photographed at the agent's office.txt", "The tankers transferred refined petroleum at night, with their identification switched off. The mate saw the name painted over.", "petroleum transfers"}};

    @Test
    void wordsAreFoundInEachLanguageAndOnThePageWhereTheyStand(Application application) {
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            for (var exhibit : EXHIBITS) {
                maritime.upload("/exhibits", exhibit[0], exhibit[1].getBytes(StandardCharsets.UTF_8), Map.of("case", "Refined petroleum at sea")).expect(201);
            }
            Journey.open(application, "Refined petroleum in the first quarter", "Refined petroleum was transferred at sea, contrary to resolution 2375 (2017).");
            Eventually.see(Duration.ofSeconds(60), () -> maritime.get("/search?q=identification+tankers").expect(200).json().get("total").asInt(), total -> total == 1);
            Eventually.see(Duration.ofSeconds(60), () -> maritime.get("/search?q=%22refined+petroleum%22&in=reports").expect(200).json().get("total").asInt(), total -> total > 0);

            var page = browser.as("maritime");
            page.navigate("/search");
            browser.look(page, "search-empty");
            for (var exhibit : EXHIBITS) {
                look(page, exhibit[2]);
                var hit = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(exhibit[0].replaceFirst("\\.txt$", "")).setHas(page.locator("mark")));
                assertThat(hit.first()).isVisible();
                Assertions.assertThat(page.url()).as("what is looked for stands in no address").doesNotContain("=" + exhibit[2]);
            }

            look(page, "refined petroleum");
            assertThat(page.getByText("Deck log of the tanker").first()).isVisible();
            browser.look(page, "search");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reports")).click();
            assertThat(page.getByText("Paragraph 1 of the draft of now").first()).isVisible();
            assertThat(page.getByText("Deck log of the tanker")).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Everywhere")).click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Refined petroleum at sea")).click();
            assertThat(page.getByText("Case: Refined petroleum at sea")).isVisible();
            page.getByLabel("Name of this search").fill("Petroleum at sea");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this search")).click();
            assertThat(page.getByText("The search is kept.")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Petroleum at sea").setExact(true))).isVisible();
            browser.look(page, "search-kept");

            look(page, "환적");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("환적 관찰 보고 2026-03")).last().click();
            page.waitForURL("**/evidence/exhibit?id=*");
            assertThat(page.locator("#page-text mark").first()).hasText("환적");

            look(page, "xyzzyplugh");
            assertThat(page.getByText("Nothing was found.")).isVisible();
            page.navigate("/search?s=long-gone");
            assertThat(page.getByText("What you looked for is not remembered any more.")).isVisible();
            page.navigate("/search");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Petroleum at sea").setExact(true)).click();
            assertThat(page.getByText("Case: Refined petroleum at sea")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget")).click();
            assertThat(page.getByText("The search is forgotten.")).isVisible();
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatResemblesAnExhibitStandsOnItsPage(Application application) {
        try (var browser = Browser.open(application)) {
            var maritime = application.as("maritime");
            var letter = "The charterer of the barque Halcyonette writes to the harbour master that the cargo of ferrosilicon was loaded at night, that nobody signed for it, and that the bill of lading names a port which the barque Halcyonette never called at.";
            var id = maritime.upload("/exhibits", "letter.txt", letter.getBytes(StandardCharsets.UTF_8), Map.of("title", "Letter of the charterer")).expect(201).id();
            maritime.upload("/exhibits", "letter-again.txt", (letter + " Received on 3 May.").getBytes(StandardCharsets.UTF_8), Map.of("title", "Letter of the charterer, as the bank had it")).expect(201);
            maritime.upload("/exhibits", "log.txt", "The barque Halcyonette took ferrosilicon aboard at night; the harbour master was ashore and the bill of lading was blank.".getBytes(StandardCharsets.UTF_8), Map.of("title", "Log of the harbour")).expect(201);
            Eventually.see(Duration.ofSeconds(60), () -> maritime.get("/search?q=Halcyonette+ferrosilicon").expect(200).json().get("total").asInt(), total -> total == 3);
            var page = browser.as("maritime");
            page.navigate("/evidence/exhibit?id=" + id);
            var alike = page.locator("#alike");
            assertThat(alike.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Nearly the same"))).isVisible(patiently());
            assertThat(alike.locator("[id='comparing:nearly'] li")).hasCount(1);
            assertThat(alike.locator("[id='comparing:nearly'] li")).containsText(Pattern.compile("as the bank had it.*\\d+ % the same", Pattern.DOTALL));
            assertThat(alike.getByText("Log of the harbour")).hasCount(0);
            alike.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More like this page")).click();
            assertThat(alike.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Log of the harbour"))).isVisible(patiently());
            alike.scrollIntoViewIfNeeded();
            browser.look(page, "exhibit-alike");
            alike.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Log of the harbour")).click();
            assertThat(page.locator("#page-text")).containsText("the harbour master was ashore");
            assertThat(page.locator("#alike").getByText("No other exhibit is nearly the same.")).isVisible(patiently());
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    /** By the box that every page has, with the keyboard alone. */
    private static void look(Page page, String words) {
        if (!page.url().contains("/search")) {
            page.navigate("/work");
        }
        page.locator("body").press("/");
        page.keyboard().press("Control+A");
        page.keyboard().type(words);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }
}
