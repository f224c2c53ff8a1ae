package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.Designer.begun;
import static org.rapporteur.portal.Designer.fields;
import static org.rapporteur.portal.Designer.put;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Panel;
import org.rapporteur.application.SharedApplication;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** An administrator draws three steps of the panel's own in the browser; a report then travels them to its publication. */
@ExtendWith(SharedApplication.class)
class DesignFormsPortalIT {

    private static final String PANEL = "drawing";
    /** Where nothing is drawn, in pixels from the canvas' corner. */

    @Test
    void aWorkflowWithThreeFormsDrawnInTheBrowserCarriesAReportToPublication(Application application) {
        var panel = Panel.ofThree(application, PANEL).people(1);
        try (var browser = Browser.open(application)) {
            var page = browser.as(PANEL + "-administrator", Panel.password());
            page.navigate("/workflow?key=report-route");
            page.getByLabel("What the draft is for").fill("Counsel, translation, right of reply");
            page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Redesign from version 1")).click();
            begun(page);

            put(page, "draft", "form", "Legal check");
            ask(page, "Does a measure cover it?", "One of several answers");
            fields(page).getByLabel("Answers to choose from").last().fill("Yes, in force\nNo");
            ask(page, "조언", "Text");
            put(page, "sign-off", "form", "Translation");
            ask(page, "Translated on", "Date");
            put(page, "put-up-for-decision", "form", "Right of reply");
            ask(page, "Did the named party answer?", "Yes or no");
            assertThat(page.locator("#design-saved")).hasText("Saved");
            assertThat(page.locator("#design-problems")).containsText("Nothing stands in the way");
            page.locator("#design-tab-changes").click();
            assertThat(page.locator("#design-changes")).containsText("Did the named party answer?");
            browser.look(page, "workflow-forms");
            page.locator("#design-publish").click();
            page.getByLabel("Why").fill("The panel asks its counsel first.");
            page.locator("dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish")).click();
            page.waitForURL("**/workflow?key=report-route");
            assertThat(page.getByText("The panel asks its counsel first.").first()).isVisible();
            page.context().close();

            var report = panel.as("expert-1").post("/reports", Map.of("mechanism", PANEL, "type", "thematic", "title", "Asked three times")).expect(201).id();
            var section = panel.as("expert-1").get("/reports/" + report).expect(200).json().at("/sections/0/id").asText();
            panel.as("expert-1").post("/reports/" + report + "/paragraphs", Map.of("section", section, "text", "A tanker was seen.")).expect(201);
            panel.as("expert-1").post("/reports/" + report + "/submit").expect(200);
            panel.complete("expert-1", report, "draft").expect(200);
            fillsIn(browser, report);
            assertThat(panel.status(report)).isEqualTo("sign-off");
            panel.complete("expert-1", report, "sign-off", "stance", "sign").expect(200);
            panel.complete("coordinator", report, "form", "answers", Map.of("translatedOn", "2026-11-20")).expect(200);
            panel.complete("coordinator", report, "check", "outcome", "circulate").expect(200);
            panel.voices().values().forEach(voice -> panel.complete(voice, report, "review").expect(200));
            panel.complete("coordinator", report, "answer", "outcome", "decide").expect(200);
            panel.complete("coordinator", report, "form", "answers", Map.of("didTheNamedParty", "false")).expect(200);
            panel.voices().values().forEach(voice -> panel.complete(voice, report, "decide", "stance", "agreed").expect(200));
            panel.complete("secretariat", report, "publish", "symbol", "TEST/FORMS/1").expect(200);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void fillsIn(Browser browser, String report) {
        var page = browser.as(PANEL + ".coordinator", Panel.password());
        page.navigate("/report?id=" + report);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fill in the form")).first().click();
        page.getByLabel("조언").fill("조심스럽게");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand in the answers")).click();
        assertThat(page.getByText("This has to be filled in.")).isVisible();
        assertThat(page.getByLabel("조언")).hasValue("조심스럽게");
        browser.look(page, "form-fill");
        page.getByText("Yes, in force").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand in the answers")).click();
        assertThat(page.getByText("The answers are handed in.")).isVisible();
        assertThat(page.getByText("조심스럽게")).isVisible();
        browser.look(page, "form-answers");
        page.context().close();
    }

    /** Puts a form into the way behind a step. */

    private static void ask(Page page, String question, String kind) {
        fields(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a field")).click();
        var field = fields(page).locator("details").last();
        field.getByLabel("What is asked").fill(question);
        field.getByLabel("What is asked").blur();
        field.getByLabel("Kind of answer").selectOption(kind);
    }
}
