package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Client;
import org.rapporteur.application.Panel;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** A person at a page hears what is new without loading it again, reads it, and says how else they want to be told. */
@BesideOthers
class TellingPortalIT {

    /** The bell asks every fifteen seconds. */
    private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Test
    void theBellRingsAndEachSaysHowTheyAreTold(Application application) {
        // Of their own, so that nobody else makes the bell ring.
        var panel = Panel.ofThree(application, "telling").people(1);
        panel.as("voice-jp").put("/telling", Client.body("email", "voice@example.org", "mail", "at-once", "digestHour", 8)).expect(200);
        try (var browser = Browser.open(application)) {
            var page = browser.as("telling.voice-jp", Panel.password());
            assertThat(page.locator("#bell")).hasClass(Pattern.compile(".*silent.*"));
            page.waitForResponse(Pattern.compile(".*/notices/unread"), () -> page.mouse().move(40, 40));

            var report = panel.underReview("thematic", "Ship-to-ship transfers of refined oil", "The tanker met two vessels.");
            page.mouse().move(60, 60);
            assertThat(page.locator("#notes-own")).hasAttribute("aria-live", "polite", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
            assertThat(page.getByText("Review the text: Ship-to-ship transfers of refined oil")).isVisible(SOON);
            assertThat(page.locator("#bell .count")).hasText("1");
            assertThat(page.locator("#bell")).not().hasClass(Pattern.compile(".*silent.*"));

            page.locator("#bell").press("Enter");
            page.waitForURL("**/notices");
            browser.look(page, "notices");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review the text")).click();
            page.waitForURL("**/review/comment?id=" + report);
            assertThat(page.locator("#bell")).hasClass(Pattern.compile(".*silent.*"));

            setsHowTheyAreTold(browser, page);
            administratorSeesTheMails(browser);
            assertThat(browser.complaints()).as("what scripts, the security policy and the look at accessibility complained of").isEmpty();
        }
    }

    private static void setsHowTheyAreTold(Browser browser, Page page) {
        page.navigate("/how-i-am-told");
        page.getByText("Once a day").click();
        page.getByLabel("Your time zone").selectOption("Asia/Tokyo");
        page.getByLabel("E-mail address").fill("no address");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this")).click();
        assertThat(page.getByText("This is no e-mail address")).isVisible();
        page.getByLabel("E-mail address").fill("voice-of-japan@example.org");
        page.getByLabel("Remind me before a deadline, working days").fill("soon");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this")).click();
        assertThat(page.getByText("Give numbers with commas between")).isVisible();
        page.getByLabel("Remind me before a deadline, working days").fill("5, 2, 1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this")).click();
        assertThat(page.getByText("You will be told so from now on.")).isVisible();
        assertThat(page.getByLabel("Your time zone")).hasValue("Asia/Tokyo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make an address")).click();
        assertThat(page.locator("#calendar-is")).containsText(Pattern.compile("/calendar/[A-Za-z0-9_-]{43}\\.ics"));
        assertThat(page.getByLabel("Remind me before a deadline, working days")).hasValue("5, 2, 1");
        browser.look(page, "how-i-am-told");
        page.navigate("/work");
        assertThat(page.locator(".when .here").first()).containsText("your time");
    }

    private static void administratorSeesTheMails(Browser browser) {
        var page = browser.as("telling-administrator", Panel.password());
        page.navigate("/mail");
        assertThat(page.getByText("voice@example.org").first()).isVisible();
        assertThat(page.getByText("written to a file").first()).isVisible();
        assertThat(page.getByText("Ship-to-ship")).hasCount(0);
        browser.look(page, "mail");
        page.context().close();
    }
}
