package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.Designer.begun;
import static org.rapporteur.portal.Designer.fields;
import static org.rapporteur.portal.Designer.name;
import static org.rapporteur.portal.Designer.put;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Panel;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** An administrator draws three forms and a condition on their answers in the browser; people fill them in there, and the report is published. */
@BesideOthers
class DesignFormsPortalIT {

    private static final String PANEL = "drawing";
    private static final String ADVICE = "조심스럽게";

    @Test
    void threeFormsDrawnInTheBrowserCarryAReportToItsPublication(Application application) {
        var panel = Panel.ofThree(application, PANEL).people(1);
        panel.as("expert-1").upload("/exhibits", "log.pdf", Documents.pdf("The master wrote that it was dark."), Map.of("title", "Log of the tanker")).expect(201);
        try (var browser = Browser.open(application)) {
            var page = browser.as(PANEL + "-administrator", Panel.password());
            page.navigate("/workflow?key=report-route");
            page.getByLabel("What the draft is for").fill("Counsel, adviser, right of reply");
            page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Redesign from version 1")).click();
            begun(page);
            drawsALegalCheck(page);
            drawsAnAdviser(page);
            drawsARightOfReply(page);
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
            var coordinator = browser.as(PANEL + ".coordinator", Panel.password());
            counselAnswers(browser, coordinator, panel, report);
            panel.complete("expert-1", report, "sign-off", "stance", "sign").expect(200);
            adviserIsNamed(browser, report);
            panel.complete("coordinator", report, "check", "outcome", "circulate").expect(200);
            panel.voices().values().forEach(voice -> panel.complete(voice, report, "review").expect(200));
            panel.complete("coordinator", report, "answer", "outcome", "decide").expect(200);
            partyIsHeard(coordinator, report);
            panel.voices().values().forEach(voice -> panel.complete(voice, report, "decide", "stance", "agreed").expect(200));
            panel.complete("secretariat", report, "publish", "symbol", "TEST/FORMS/1").expect(200);
            assertThat(panel.status(report)).isEqualTo("published");
            standsWithTheReport(browser, coordinator, report);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Four kinds of answer, one of them for the chair alone; where no measure covers it, the draft is opened again. */
    private static void drawsALegalCheck(Page page) {
        put(page, "draft", "form", "Legal check");
        ask(page, "Does a measure cover it?", "One of several answers").getByLabel("Answers to choose from").fill("Yes, in force\nNo");
        ask(page, "조언", "Text").getByLabel("Chair").check();
        var sources = ask(page, "Independent sources", "Number");
        sources.getByLabel("Must be filled in").uncheck();
        sources.getByLabel("Help beside the field").fill("Two are enough.");
        ask(page, "Heard on", "Date");
        page.locator("[data-puts=gateway]").click();
        name(page, "Covered?");
        page.locator(".djs-context-pad [data-action=connect]").click();
        page.locator("[data-element-id=draft] .djs-hit").first().click();
        // Around the steps between, not over them.
        assertThat(page.locator(".djs-connection.selected .djs-visual > path")).hasAttribute("d", Pattern.compile("(.*L){3}.*", Pattern.DOTALL));
        // Until then bpmn-js takes the next click for the end of drawing the way.
        page.evaluate("() => new Promise(done => setTimeout(done, 400))");
        decides(page, "Covered? → Draft", "Does a measure cover it?: No");
        decides(page, "Covered? → Sign off", "anything else");
    }

    private static void drawsAnAdviser(Page page) {
        put(page, "sign-off", "form", "Adviser");
        responsible(page, "Coordinator").uncheck();
        responsible(page, "Expert").check();
        ask(page, "Who advised", "Person");
        ask(page, "On which exhibit", "Exhibit");
        ask(page, "On which paragraph", "Paragraph");
    }

    private static void drawsARightOfReply(Page page) {
        put(page, "put-up-for-decision", "form", "Right of reply");
        ask(page, "Did the named party answer?", "Yes or no");
    }

    private static Locator responsible(Page page, String role) {
        return fields(page).getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Who is responsible")).getByLabel(role);
    }

    /** @return the field, to be set further */
    private static Locator ask(Page page, String question, String kind) {
        fields(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a field")).click();
        var field = fields(page).locator("details").last();
        field.getByLabel("What is asked").fill(question);
        field.getByLabel("What is asked").blur();
        field.getByLabel("Kind of answer").selectOption(kind);
        return field;
    }

    private static void decides(Page page, String way, String answer) {
        fields(page).getByLabel("Chosen").selectOption("Way: " + way);
        fields(page).getByLabel("Taken when the answer is").selectOption(answer);
    }

    /** What is missing and wrong is said beside its field; a No leads back to the draft, a Yes goes on. */
    private static void counselAnswers(Browser browser, Page page, Panel panel, String report) {
        fillIn(page, report);
        page.getByLabel("조언").fill(ADVICE);
        page.getByLabel("Independent sources").fill("two");
        handIn(page);
        assertThat(page.getByText("This has to be filled in.")).hasCount(2);
        assertThat(page.getByText("Write a number with a point for decimals")).isVisible();
        assertThat(page.getByLabel("조언")).hasValue(ADVICE);
        assertThat(page.getByText("Seen by you, the auditor and: Chair.")).isVisible();
        assertThat(page.getByText("Two are enough. A number, with a point for decimals.")).isVisible();
        browser.look(page, "form-fill");
        page.getByText("No", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Independent sources").fill("");
        page.getByLabel("Heard on").fill("2026-11-20");
        handIn(page);
        assertThat(page.getByText("The answers are handed in.")).isVisible();
        assertThat(panel.status(report)).isEqualTo("draft");
        panel.complete("expert-1", report, "draft").expect(200);
        fillIn(page, report);
        page.getByText("Yes, in force").click();
        page.getByLabel("조언").fill(ADVICE);
        page.getByLabel("Independent sources").fill("2.5");
        page.getByLabel("Heard on").fill("2026-11-21");
        handIn(page);
        assertThat(page.getByText("The answers are handed in.")).isVisible();
        assertThat(panel.status(report)).isEqualTo("sign-off");
    }

    private static void adviserIsNamed(Browser browser, String report) {
        var page = browser.as(PANEL + ".expert-1", Panel.password());
        fillIn(page, report);
        page.getByLabel("Who advised").selectOption("chair");
        page.getByLabel("On which exhibit").fill("1");
        page.getByLabel("On which paragraph").fill("7");
        handIn(page);
        assertThat(page.getByText("The text has no paragraph of this number.")).isVisible();
        browser.look(page, "form-fill-names");
        page.getByLabel("On which paragraph").fill("1");
        handIn(page);
        assertThat(page.getByText("The answers are handed in.")).isVisible();
        assertThat(answers(page)).containsText("Yes, in force");
        assertThat(answers(page)).not().containsText("조언");
        assertThat(page.locator("main")).not().containsText(ADVICE);
        page.context().close();
    }

    private static void partyIsHeard(Page page, String report) {
        fillIn(page, report);
        page.getByText("No", new Page.GetByTextOptions().setExact(true)).click();
        handIn(page);
        assertThat(page.getByText("The answers are handed in.")).isVisible();
    }

    private static void standsWithTheReport(Browser browser, Page page, String report) {
        page.navigate("/report?id=" + report);
        for (var said : new String[] {ADVICE, "2.5", "20 November 2026", "21 November 2026", "chair", "Exhibit 1", "Paragraph 1 of the draft", "Did the named party answer?"}) {
            assertThat(answers(page)).containsText(said);
        }
        browser.look(page, "form-answers");
        page.navigate("/report?id=" + report + "&tab=record");
        assertThat(page.locator(".record")).containsText("조언: answered, for certain readers only");
        assertThat(page.locator(".record")).not().containsText(ADVICE);
        page.context().close();
    }

    private static Locator answers(Page page) {
        return page.locator(".card", new Page.LocatorOptions().setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Answers to forms"))));
    }

    private static void fillIn(Page page, String report) {
        page.navigate("/report?id=" + report);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fill in the form")).first().click();
    }

    private static void handIn(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand in the answers")).click();
    }
}
