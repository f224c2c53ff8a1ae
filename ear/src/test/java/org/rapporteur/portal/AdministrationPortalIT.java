package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Journey;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

/** The pages that no report passes: what is wrong is said at its field and what was typed stays there; lists hold whatever there is. */
@ExtendWith(SharedApplication.class)
class AdministrationPortalIT {

    private static final String ENDLESS = "Administrator" + "ofalltheseas".repeat(12);
    private static final int MANY = 1_050;

    @Test
    void whatIsWrongIsSaidAtItsFieldOnEveryPageOfTheAdministration(Application application) {
        try (var browser = Browser.open(application)) {
            var page = browser.as("administrator");
            people(browser, page);
            members(page);
            calendar(page);
            reportTypes(page);
            workflows(browser, page);
            page.context().close();

            var auditor = browser.as("auditor");
            auditor.navigate("/audit/general");
            assertThat(auditor.locator("main")).containsText("signed in");
            browser.look(auditor, "record-general");
            auditor.navigate("/mechanisms");
            assertThat(auditor.getByText("Participating states").first()).isVisible();
            assertThat(auditor.locator("main form")).hasCount(0);
            auditor.context().close();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void people(Browser browser, Page page) {
        page.navigate("/people");
        act(page, "Open the account");
        assertThat(page.locator("main [aria-invalid=true]")).hasCount(3);
        page.locator("[id='account:displayName']").fill(ENDLESS);
        page.locator("[id='account:name']").fill("no name!");
        page.locator("[id='account:password']").fill("short");
        act(page, "Open the account");
        assertThat(page.getByText("A name has at least two letters or figures")).isVisible();
        assertThat(page.getByText("A password has at least 12 characters.")).isVisible();
        assertThat(page.getByText("Choose at least one role.")).isVisible();
        assertThat(page.locator("[id='account:displayName']")).hasValue(ENDLESS);
        browser.look(page, "people");
        page.locator("[id='account:name']").fill("seas");
        page.locator("[id='account:password']").fill("seven seas and one more");
        for (var role : new String[] {"Expert", "Administrator"}) {
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(role).setExact(true)).check();
        }
        act(page, "Open the account");
        assertThat(page.getByText("These roles exclude one another")).isVisible();
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Expert").setExact(true))).isChecked();
    }

    private static void members(Page page) {
        page.navigate("/administration/members?key=participating-states");
        act(page, "Let it join");
        assertThat(page.locator("main .ui-message-error").first()).isVisible();
    }

    private static void calendar(Page page) {
        page.navigate("/administration/calendar?key=participating-states");
        field(page, "Holidays").fill("30 February\n2027-01-01 새해");
        act(page, "Put in force");
        assertThat(page.getByText("Line 1 is no date with a name")).isVisible();
        assertThat(field(page, "Holidays")).hasValue("30 February\n2027-01-01 새해");
    }

    private static void reportTypes(Page page) {
        page.navigate("/administration/report-types?key=participating-states&type=new");
        act(page, "Put in force");
        assertThat(page.locator("main .ui-message-error").first()).isVisible();
    }

    private static void workflows(Browser browser, Page page) {
        page.navigate("/workflows");
        browser.look(page, "workflows");
        page.locator("main a.lead").first().click();
        page.waitForURL("**/workflow?key=**");
        page.waitForSelector(".bjs-container");
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Redesign from"))).click();
        assertThat(page.locator("main [aria-invalid=true]")).hasCount(1);
        browser.look(page, "workflow");
    }

    @Test
    void moreThanAThousandThingsAreCountedSoFarAndTheNextToBeDueIsShown(Application application) throws Exception {
        var report = UUID.fromString(Journey.open(application, "Owed a thousand times", "A tanker was seen.").id());
        var step = UUID.randomUUID();
        Rows.change(application.database(), "insert into step (id, report, element, type, name, version, opened_at) values (?, ?, 'x', 'draft', 'Draft', 0, now())", step, report);
        try (var browser = Browser.open(application)) {
            Rows.change(application.database(), """
                    insert into duty (id, step, report, mechanism, type, role, person, since, due_at)
                    select gen_random_uuid(), ?, ?, 'participating-states', 'draft', 'DELEGATE', (select id from person where name = 'new-zealand'),
                        now() - each * interval '1 minute', case when each = ? then timestamptz '2021-03-04 10:00Z' end from generate_series(1, ?) as each""",
                    step, report, MANY, MANY);
            var page = browser.as("new-zealand");
            assertThat(page.locator("h1")).containsText("More than 1,000 things wait for you");
            assertThat(page.getByText("The newest 100 of more than 1,000 are shown.")).isVisible();
            assertThat(page.locator("#soon")).containsText("4 Mar");
            browser.look(page, "work-much");
            assertThat(application.as("new-zealand").get("/tasks?size=1").expect(200).json().get("total").asInt()).isGreaterThanOrEqualTo(MANY);
            assertThat(application.as("new-zealand").get("/tasks?size=1&sort=due").expect(200).json().at("/items/0/due").asText()).startsWith("2021-03-04");
            assertThat(browser.complaints()).isEmpty();
        } finally {
            Rows.change(application.database(), "delete from duty where step = ?", step);
            Rows.change(application.database(), "delete from step where id = ?", step);
        }
    }

    private static Locator field(Page page, String label) {
        return page.locator("main").getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label + "( if you like)?$"))).last();
    }

    private static void act(Page page, String button) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).last().click();
    }
}
