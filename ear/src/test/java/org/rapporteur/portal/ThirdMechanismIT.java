package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Panel;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;

/** An administrator makes a mechanism in the portal, from nothing, while the application runs; its people then take a report to publication. */
@BesideOthers
class ThirdMechanismIT {

    private static final String KEY = "strait-team";
    private static final String WORDS = "Two vessels exchanged their identities in the strait.";

    private static final String SEA_DAY = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270311\r\nSUMMARY:Day of the sea\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    @Test
    void aMechanismMadeInThePortalTakesAReportToPublication(Application application) {
        try (var browser = Browser.open(application)) {
            var page = browser.as("administrator");
            founds(browser, page);
            admits(browser, page, "Japan (JP)", "Korea, South (KR)|South Korea (KR)", "Norway (NO)");
            keepsACalendar(browser, page);
            addsAType(browser, page);
            namesTheFirstAdministrator(browser, page);
            page.navigate("/administration/history?key=" + KEY);
            assertThat(page.getByText("Holiday added: 17 May 2027, Constitution Day.")).isVisible();
            browser.look(page, "mechanism-history");
            page.context().close();

            var panel = Panel.of(application, KEY, "strait-administrator").people(2);
            assertThat(panel.voices()).containsOnlyKeys("JP", "KR", "NO");
            var report = panel.underDecision("incident", "Exchanged identities", WORDS);
            panel.voices().values().forEach(voice -> panel.complete(voice, report, "decide", "stance", "agreed").expect(200));
            panel.complete("secretariat", report, "publish", "symbol", "STR/2026/1").expect(200);
            var pdf = application.nobody().get("/public/reports/STR-2026-1/pdf").expect(200).bytes();
            assertThat(Documents.textOf(pdf)).contains(WORDS, "Monitoring team for the strait");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void founds(Browser browser, Page page) {
        page.navigate("/mechanisms");
        write(page, "Name", "Monitoring team for the strait");
        write(page, "Short name", "Strait Team");
        write(page, "How it numbers its documents", "STR");
        write(page, "Why", "Three states agreed on it.");
        page.getByLabel("Time zone").selectOption("Asia/Seoul");
        act(page, "Make the mechanism");
        assertThat(page.getByText("A short name has small letters and figures")).isVisible();
        assertThat(page.getByText("A scheme has parts between slashes")).isVisible();
        browser.look(page, "mechanisms");
        write(page, "Short name", KEY);
        write(page, "How it numbers its documents", "STR/{year}/{number}");
        act(page, "Make the mechanism");
        page.waitForURL("**/mechanism?key=" + KEY);
        assertThat(page.getByText("no administrator yet").first()).isVisible();
    }

    private static void admits(Browser browser, Page page, String... states) {
        for (var state : states) {
            page.navigate("/administration/members?key=" + KEY);
            var option = page.locator("select option").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^(" + state.replace("(", "\\(").replace(")", "\\)") + ")$")));
            page.locator("select").selectOption(option.getAttribute("value"));
            write(page, "Why", "A founding member.");
            act(page, "Let it join");
            assertThat(page.getByText("This is in force now")).isVisible();
        }
        browser.look(page, "mechanism-members");
    }

    private static void keepsACalendar(Browser browser, Page page) {
        page.navigate("/administration/calendar?key=" + KEY);
        write(page, "Holidays", "17 May");
        write(page, "Why", "As the members agreed.");
        act(page, "Put in force");
        assertThat(page.getByText("Line 1 is no date with a name")).isVisible();
        write(page, "Holidays", "2027-05-17;Constitution Day\n2027-02-06, 설날\n2027-05-03 Constitution Memorial Day");
        page.locator("input[type=file]").setInputFiles(new FilePayload("sea days.ics", "text/calendar", SEA_DAY.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("sea days.ics names 1 day.")).isVisible();
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Holidays"))).hasValue(Pattern.compile("2027-02-06 설날[\\s\\S]*2027-03-11 Day of the sea[\\s\\S]*2027-05-17 Constitution Day"));
        act(page, "Put in force");
        assertThat(page.getByText("The last holiday that it names is 17 May 2027.")).isVisible();
        browser.look(page, "mechanism-calendar");
    }

    private static void addsAType(Browser browser, Page page) {
        page.navigate("/administration/report-types?key=" + KEY + "&type=new");
        write(page, "Name", "Incident report");
        write(page, "Short name", "incident");
        page.getByText("Enough members agree").click();
        assertThat(page.getByText("Whose objection alone prevents it").first()).isVisible();
        page.getByText("Every member is heard, and none stands in the way.").click();
        assertThat(page.getByText("Whose objection alone prevents it").first()).isHidden();
        browser.look(page, "mechanism-rule");
        write(page, "Why", "The first of its types.");
        act(page, "Put in force");
        page.waitForURL("**/administration/report-types?key=" + KEY);
        assertThat(page.locator("main").getByText("Incident report").first()).isVisible();
        browser.look(page, "mechanism-report-types");
    }

    private static void namesTheFirstAdministrator(Browser browser, Page page) {
        page.navigate("/mechanism?key=" + KEY);
        browser.look(page, "mechanism");
        write(page, "Name of the person", "Administrator of the strait");
        write(page, "Signs in as", "strait-administrator");
        page.getByLabel("First password").fill(Panel.password());
        act(page, "Open the account");
        var question = page.locator(".ui-confirm-dialog").locator("visible=true").first();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open the account").setExact(true)).click();
        assertThat(page.getByText("This mechanism has administrators of its own, and only they change it.").first()).isVisible();
    }

    private static void write(Page page, String label, String text) {
        page.locator("main").getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label + "( if you like)?$"))).fill(text);
    }

    private static void act(Page page, String button) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).first().click();
    }
}
