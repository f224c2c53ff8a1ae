package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.Designer.begun;
import static org.rapporteur.portal.Designer.choose;
import static org.rapporteur.portal.Designer.fields;
import static org.rapporteur.portal.Designer.name;
import static org.rapporteur.portal.Designer.put;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Panel;
import org.rapporteur.application.Rows;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

/** This product's own steps, drawn in the browser and travelled: a letter, a notification, a wait, a silence. Nothing drawn is lost on the way. */
@BesideOthers
class OwnStepsPortalIT {

    private static final String PANEL = "own-steps";

    @Test
    void ownStepsAreDrawnAndTravelled(Application application) throws SQLException {
        var panel = Panel.ofThree(application, PANEL).people(1);
        try (var browser = Browser.open(application)) {
            var page = browser.as(PANEL + "-administrator", Panel.password());
            var draft = begin(page);
            put(page, "draft", "right-of-reply", "Hear the firm that is named");
            put(page, "put-up-for-decision", "notification", "Tell the chair");
            fields(page).getByLabel("Chair").check();
            fields(page).getByLabel("In these words").fill("A text is about to be put under silence.");
            fields(page).getByLabel("In these words").blur();
            put(page, "put-up-for-decision", "wait", "One day of rest");
            choose(page, "decide");
            fields(page).getByLabel("Kind of step").selectOption("Silence");
            assertThat(fields(page).getByLabel("The silence lasts")).hasValue("3");
            assertThat(page.locator("#design-saved")).hasText("Saved");
            assertThat(page.locator("#design-problems")).containsText("Nothing stands in the way");
            browser.look(page, "workflow-own-steps");
            page = survives(page, draft, panel);
            page.locator("#design-tab-rails").click();
            assertThat(page.locator("#design-panel-rails")).containsText("No one decides on what he wrote alone.");
            page.locator("#design-publish").click();
            page.getByLabel("Why").fill("Silence instead of a vote.");
            page.locator("dialog.designer-dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish")).click();
            page.waitForURL("**/workflow?key=report-route");
            page.navigate("/workflow/guard-rails");
            assertThat(page.getByText("Every review has a deadline.").first()).isVisible();
            browser.look(page, "workflow-guard-rails");
            page.navigate("/people");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Administrator of " + PANEL)).click();
            assertThat(page.getByLabel("Workflow publisher").first()).isChecked();
            browser.look(page, "people-rights");
            page.context().close();

            var report = panel.as("expert-1").post("/reports", Map.of("mechanism", PANEL, "type", "thematic", "title", "Names a firm")).expect(201).id();
            var section = panel.as("expert-1").get("/reports/" + report).expect(200).json().at("/sections/0/id").asText();
            panel.as("expert-1").post("/reports/" + report + "/paragraphs", Map.of("section", section, "text", "Blue Water Ltd. owned the tanker.")).expect(201);
            panel.as("expert-1").post("/reports/" + report + "/submit").expect(200);
            panel.complete("expert-1", report, "draft").expect(200);
            hears(browser, report);
            assertThat(panel.status(report)).isEqualTo("sign-off");

            panel.complete("expert-1", report, "sign-off", "stance", "sign").expect(200);
            panel.complete("coordinator", report, "check", "outcome", "circulate").expect(200);
            panel.voices().values().forEach(voice -> panel.complete(voice, report, "review").expect(200));
            panel.complete("coordinator", report, "answer", "outcome", "decide").expect(200);
            looks(browser, "chair", report, "report-waits", "Rests at “One day of rest”");
            assertThat(Rows.change(application.database(), "update act_ru_job set duedate_ = now() at time zone 'UTC' where process_instance_id_ = (select proc_inst_id_ from act_ru_execution where business_key_ = ?)", report)).isOne();
            Eventually.see(Duration.ofSeconds(45), () -> panel.status(report), "decide"::equals);
            var voice = browser.as(PANEL + ".voice-fr", Panel.password());
            voice.navigate("/consensus/decide?id=" + report);
            assertThat(voice.getByText("Break the silence").first()).isVisible();
            browser.look(voice, "silence-decide");
            voice.context().close();
            panel.voices().values().forEach(each -> panel.complete(each, report, "silence", "stance", "agreed").expect(200));
            panel.complete("secretariat", report, "publish", "symbol", "TEST/STEPS/1").expect(200);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static String begin(Page page) {
        page.navigate("/workflow?key=report-route");
        page.getByLabel("What the draft is for").fill("Silence instead of a vote");
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Redesign from version 1")).click();
        begun(page);
        return page.url().replaceAll(".*draft=", "");
    }

    /** The server does not answer and the tab dies: what was drawn is put back. Then somebody else is faster: both are kept. @return where it goes on */
    private static Page survives(Page page, String draft, Panel panel) {
        var address = page.url();
        page.route("**/api/v1/workflow-drafts/**", Route::abort);
        choose(page, "publish");
        name(page, "Publish and print");
        assertThat(page.locator("#design-saved")).containsText("kept in this browser");
        assertThat(page.locator("#design-publish")).isDisabled();
        assertThat(page.locator("#design-why")).containsText("before it is saved");
        var next = page.context().newPage();
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        next.navigate(address);
        next.waitForSelector("#designer[data-drawn=true]");
        assertThat(next.locator(".designer-canvas")).containsText("Publish and print");
        assertThat(next.locator("#design-publish")).isEnabled();

        var seen = panel.administrator().get("/workflow-drafts/" + draft).expect(200).json();
        assertThat(seen.get("xml").asText()).contains("Publish and print");
        panel.administrator().put("/workflow-drafts/" + draft, Map.of("seenRevision", seen.get("revision").asInt(), "xml", seen.get("xml").asText().replace("Publish and print", "Publish at once"))).expect(200);
        choose(next, "publish");
        name(next, "Publish with care");
        assertThat(next.locator("dialog.designer-dialog")).containsText("Somebody else changed this draft");
        next.locator("dialog.designer-dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep mine as a draft of its own")).click();
        next.waitForURL(url -> url.contains("draft=") && !url.contains(draft));
        next.waitForSelector("#designer[data-drawn=true]");
        assertThat(next.locator(".designer-canvas")).containsText("Publish with care");
        assertThat(next.locator("#design-publish")).isEnabled();
        return next;
    }

    private static void hears(Browser browser, String report) {
        var page = browser.as(PANEL + ".coordinator", Panel.password());
        page.navigate("/report?id=" + report);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Letters and replies")).first().click();
        page.getByLabel("To whom").fill("شركة المياه الزرقاء");
        page.getByLabel("Last day for a reply").fill("2020-01-01");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep as sent")).click();
        assertThat(page.getByText("This day is over already.")).isVisible();
        assertThat(page.getByLabel("To whom")).hasValue("شركة المياه الزرقاء");
        page.getByLabel("Last day for a reply").fill(LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
        browser.look(page, "letter-write");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep as sent")).click();
        assertThat(page.getByText("The letter is kept as sent.")).isVisible();
        page.getByLabel("Which letter").selectOption("1. شركة المياه الزرقاء");
        page.getByText("Replied", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("In words").fill("The tanker was sold in May.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record it")).click();
        assertThat(page.getByText("Say how the text reflects the reply.")).isVisible();
        page.getByLabel("How the text reflects it").fill("Paragraph 1 says so.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record it")).click();
        assertThat(page.getByText("It is recorded.")).isVisible();
        browser.look(page, "letter-replied");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Finish this step")).click();
        assertThat(page.getByText("The step is finished.")).isVisible();
        assertThat(page.getByText("The tanker was sold in May.")).isVisible();
        page.context().close();
    }

    private static void looks(Browser browser, String person, String report, String picture, String said) {
        var page = browser.as(PANEL + "." + person, Panel.password());
        page.navigate("/report?id=" + report);
        assertThat(page.getByText(said).first()).isVisible();
        browser.look(page, picture);
        page.context().close();
    }

    /** Puts something into the way behind a step. */
}
