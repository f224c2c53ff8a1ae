package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Holds in the browser: put, joined, extended, released; what is pending, what is objected to, more time, and the end of a silence. */
@ExtendWith(SharedApplication.class)
class HoldsPortalIT {

    private static final String TITLE = "Ship-to-ship transfers of refined oil in the first half of the year: who delivered, who paid, and under which false identities the vessels sailed";
    private static final LocalDateTime HALF_A_YEAR = LocalDateTime.now(ZoneOffset.UTC).plusDays(182).truncatedTo(ChronoUnit.MINUTES);

    private Browser browser;
    private Journey journey;

    @Test
    void theClockStandsStillForAHoldAndRunsOn(Application application) {
        try (var opened = Browser.open(application)) {
            browser = opened;
            journey = Journey.underDecision(application, TITLE, "The tanker met two vessels.", "정제유는 선박 간 환적으로 인도되었다.", "التقت الناقلة بسفينتين في عرض البحر.");
            var japan = browser.as("japan-clearing");
            japanHolds(japan);
            koreaJoins(browser.as("republic-of-korea-clearing"));
            japanExtends(japan);
            journey.post("france-clearing", "/positions", "stance", "objection", "reason", "لا يوجد سوى مصدر واحد.", "wouldResolve", "A second source.", "seenVersion", 1,
                    "paragraphs", List.of(journey.paragraph(2))).expect(201);
            whatIsPending(browser.as("coordinator"));
            released(japan);
            moreTime(browser.as("chair"));
            theSilenceIsBroken(browser.as("united-states-clearing"));
            assertThat(browser.complaints()).as("what scripts, the security policy and the look at accessibility complained of").isEmpty();
        }
    }

    private void japanHolds(Page page) {
        page.navigate("/consensus/decide?id=" + journey.id());
        page.getByText("Hold", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Reason or comment").fill("The figures for refined oil rest on one member’s declaration.");
        page.locator("#position").getByLabel("What would resolve it").fill("The sources of the 89 deliveries, and six months to check them.");
        page.getByLabel("Paragraphs concerned").fill("1");
        PortalStoryIT.sayingWhatIsMissing(page, "Take position");
        assertThat(page.getByText("Say until when the hold is to last")).isVisible();
        page.getByLabel("Until when").fill(HALF_A_YEAR.toString());
        PortalStoryIT.confirming(page, "Take position");
        assertThat(page.getByText("The clock stands still", new Page.GetByTextOptions().setExact(true))).isVisible();
        browser.look(page, "hold-report");
    }

    private void koreaJoins(Page page) {
        page.navigate("/consensus/holds?id=" + journey.id());
        link(page, "Join the hold of Japan");
        browser.look(page, "hold-join");
        page.getByLabel("Reason").fill("우리도 출처를 확인해야 합니다.");
        PortalStoryIT.confirming(page, "Join the hold");
        assertThat(page.getByText("Your state has joined the hold.")).isVisible();
        assertThat(page.getByText("For the holds of Japan and Republic of Korea")).isVisible();
        assertThat(page.getByText("Join the hold of Japan")).hasCount(0);
        page.context().close();
    }

    private void japanExtends(Page page) {
        page.navigate("/consensus/holds?id=" + journey.id());
        link(page, "Extend or release it");
        page.getByLabel("New end").fill(HALF_A_YEAR.plusDays(30).toString());
        page.getByLabel("Reason").fill("The archive is closed in August.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Extend the hold")).click();
        assertThat(page.getByText("The hold is extended.")).isVisible();
        browser.look(page, "holds");
    }

    private void whatIsPending(Page page) {
        page.navigate("/pending");
        assertThat(ofTheReport(page).getByText("The sources of the 89 deliveries")).hasCount(2);
        browser.look(page, "pending");
        link(page, "Open objections");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("On my reports")).click();
        assertThat(page.locator(".tabs [aria-current=page]")).hasText("On my reports");
        turnToTheReport(page);
        assertThat(ofTheReport(page).getByText("A second source.")).isVisible();
        assertThat(ofTheReport(page).getByText("on paragraph 2")).isVisible();
        browser.look(page, "objections");
        page.navigate("/report?id=" + journey.id());
        page.getByText("What if", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("If paragraph 2 were deleted, the objection of France would fall away.")).isVisible();
        page.getByLabel("If this paragraph were deleted").fill("1");
        page.getByLabel("If this paragraph were deleted").press("Enter");
        assertThat(page.locator("#what-if-said")).containsText("If paragraph 1 were deleted, the hold of Japan and the hold of Republic of Korea would fall away.");
        page.getByLabel("If this paragraph were deleted").fill("3");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look")).click();
        assertThat(page.locator("#what-if-said")).containsText("nothing that stands in the way would fall away");
        page.locator("#what-if-said").scrollIntoViewIfNeeded();
        browser.look(page, "what-if");
        page.context().close();
    }

    private void released(Page page) {
        link(page, "Extend or release it");
        PortalStoryIT.confirming(page, "Release the hold");
        assertThat(page.getByText("The hold is released.")).isVisible();
        assertThat(page.getByText("For a hold of Republic of Korea")).isVisible();
        page.context().close();
        var korea = journey.get("chair", "/holds").json().at("/items/0/id").asText();
        journey.post("republic-of-korea-clearing", "/positions", "stance", "abstains", "seenVersion", 1).expect(201);
        assertThat(journey.get("chair", "/holds").json().at("/items/0/id").asText()).isEqualTo(korea);
    }

    private void moreTime(Page page) {
        page.navigate("/consensus/extend?id=" + journey.id());
        assertThat(page.locator(".clock")).isVisible();
        page.getByLabel("New end").fill(HALF_A_YEAR.minusDays(150).toString());
        page.getByLabel("Reason").fill("A translation is late.");
        browser.look(page, "extend");
        PortalStoryIT.confirming(page, "Extend the time");
        assertThat(page.getByText("The time is extended.")).isVisible();
        page.context().close();
    }

    private void theSilenceIsBroken(Page page) {
        page.navigate("/consensus/decide?id=" + journey.id());
        var card = page.locator("#breaking");
        card.getByLabel("Reason").fill("One source.");
        card.getByLabel("What would resolve it").fill("A second one.");
        card.scrollIntoViewIfNeeded();
        browser.look(page, "break-silence");
        PortalStoryIT.confirming(page, "Break the silence");
        assertThat(page.getByText("The silence is broken.")).isVisible();
        page.navigate("/report?id=" + journey.id() + "&tab=positions");
        assertThat(page.getByText("The clock stood still from")).isVisible();
        browser.look(page, "positions-after-a-hold");
    }

    /** Those of other tests stand there too. */
    private static Locator ofTheReport(Page page) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(TITLE));
    }

    /** The oldest objections come first. */
    private static void turnToTheReport(Page page) {
        page.waitForLoadState();
        while (ofTheReport(page).count() == 0 && page.locator("[rel=next]").count() > 0) {
            page.navigate(page.locator("[rel=next]").getAttribute("href"));
        }
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
    }
}
