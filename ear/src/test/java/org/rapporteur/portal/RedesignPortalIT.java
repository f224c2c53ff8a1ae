package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.portal.Designer.begun;
import static org.rapporteur.portal.Designer.choose;
import static org.rapporteur.portal.Designer.fields;
import static org.rapporteur.portal.Designer.name;
import static org.rapporteur.portal.Designer.put;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Panel;
import org.rapporteur.application.Rows;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** What docs/redesigning-workflows.md tells a new administrator to do, done in the browser in its order. No report is harmed. */
@BesideOthers
class RedesignPortalIT {

    private static final String DRAWING = "redrawing";
    private static final String MOVING = "redirecting";
    private static final String ROUTE = "/workflows/report-route";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A legal check, a shorter review, silence instead of a vote: drawn, mended, compared, tried out, published, and travelled to the publication. */
    @Test
    void theShippedWorkflowIsRedesignedAndItsReportPublished(Application application) throws IOException, SQLException {
        var panel = Panel.ofThree(application, DRAWING).people(1);
        panel.open("colleague", "designer", null);
        var before = panel.underReview("thematic", "Under review meanwhile", "A tanker was seen.");
        try (var browser = Browser.open(application)) {
            var page = browser.as(DRAWING + "-administrator", Panel.password());
            page.navigate("/workflows");
            browser.look(page, "redesign-workflows");
            page.getByRole(AriaRole.LINK, named("Report route")).click();
            Browser.drawn(page);
            page.getByLabel("What the draft is for").fill("Counsel, and silence instead of a vote");
            page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Redesign from version 1")).click();
            begun(page);

            draws(browser, page);
            isKeptApart(browser, page, panel);
            page.locator("#design-tab-changes").click();
            assertThat(page.locator("#design-changes")).containsText("5 days");
            assertThat(page.locator("#design-changes")).not().containsText("ways that lead");
            var draft = page.url().replaceAll(".*draft=", "");
            isSavedAndBrought(page);
            page.navigate("/workflow?key=report-route");
            page.getByRole(AriaRole.LINK, named("What it changes")).first().click();
            Browser.drawn(page);
            assertThat(page.locator("main")).containsText("10 days");
            browser.look(page, "redesign-compare");
            isTriedOut(browser, page, draft);
            page.navigate("/workflow/design?draft=" + draft);
            begun(page);
            publishes(browser, page, "Counsel is asked, and nobody has to vote.");
            assertThat(panel.administrator().get(ROUTE + "/versions/2/model").expect(200).text()).contains("Is it covered by the mandate?", "P5D", "Publish and print");

            travels(browser, panel, application);
            assertThat(panel.status(before)).isEqualTo("review");
            page.context().close();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** With what is wrong on the way, and why it cannot be published meanwhile. */
    private static void draws(Browser browser, Page page) {
        put(page, "fit", "form");
        name(page, "Legal check");
        choose(page, "review");
        fields(page).getByLabel("Ends after").fill("");
        fields(page).getByLabel("Ends after").blur();
        assertThat(page.locator("#design-problems")).containsText("every review has a deadline");
        assertThat(page.locator("#design-problems")).containsText("Legal check");
        assertThat(page.locator("#design-publish")).isDisabled();
        browser.look(page, "redesign-problems");
        assertThat(page.locator("#design-why")).hasText("Cannot be published: 2 problems");
        fields(page).getByLabel("Ends after").fill("5");
        fields(page).getByLabel("Ends after").blur();
        page.locator("#design-problems").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Legal check")).click();
        fields(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a field")).click();
        fields(page).getByLabel("What is asked").fill("Is it covered by the mandate?");
        fields(page).getByLabel("What is asked").blur();
        fields(page).getByLabel("Kind of answer").selectOption("Yes or no");
        put(page, "put-up-for-decision", "translate");
        name(page, "Into French");
        choose(page, "decide");
        fields(page).getByLabel("Kind of step").selectOption("Silence");
        assertThat(fields(page).getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))).hasValue("Silence");
        fields(page).getByLabel("The silence lasts").fill("2");
        fields(page).getByLabel("The silence lasts").blur();
        assertThat(page.locator("#design-saved")).hasText("Saved");
        assertThat(page.locator("#design-problems")).containsText("Nothing stands in the way");
    }

    /** A colleague saves the same draft meanwhile: both go on. */
    private static void isKeptApart(Browser browser, Page page, Panel panel) {
        var draft = page.url().replaceAll(".*draft=", "");
        var colleague = panel.as("colleague");
        var seen = colleague.get("/workflow-drafts/" + draft).expect(200).json();
        colleague.put("/workflow-drafts/" + draft, Map.of("seenRevision", seen.get("revision").asInt(), "xml", seen.get("xml").asText().replace("Answer comments", "Answer all comments"))).expect(200);
        var other = browser.as(DRAWING + ".colleague", Panel.password());
        other.navigate("/workflow/design?draft=" + draft);
        begun(other);
        assertThat(other.locator("#design-why")).hasText("Only a workflow publisher can publish it");
        assertThat(other.locator("#design-publish")).isDisabled();
        other.context().close();
        choose(page, "publish");
        name(page, "Publish and print");
        var dialog = page.locator("dialog.designer-dialog");
        assertThat(dialog).containsText("colleague saved it");
        browser.look(page, "redesign-conflict");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep mine as a draft of its own")).click();
        page.waitForURL(url -> url.contains("draft=") && !url.contains(draft));
        begun(page);
        assertThat(page.locator("h1")).containsText("(mine)");
        assertThat(page.locator(".designer-canvas")).containsText("Publish and print");
        assertThat(page.locator("#design-publish")).isEnabled();
    }

    /** As a file, which comes in again through the gate that a broken one does not pass. */
    private static void isSavedAndBrought(Page page) throws IOException {
        var saved = page.waitForDownload(() -> page.locator("#design-export").click());
        assertThat(saved.suggestedFilename()).isEqualTo("report-route.bpmn");
        var model = Files.readString(saved.path());
        page.navigate("/workflow?key=report-route");
        page.getByText("Bring a model from a file").click();
        page.locator("input[type=file]").setInputFiles(bpmn("broken.bpmn", model.substring(0, 400)));
        assertThat(page.getByText("This model is refused, and nothing of it was stored")).hasCount(1);
        page.locator("input[type=file]").setInputFiles(bpmn("From the desktop.bpmn", model));
        begun(page);
        assertThat(page.locator("h1")).hasText("From the desktop");
        assertThat(page.locator(".designer-canvas")).containsText("Legal check");
        page.locator("#design-discard").click();
        page.locator("dialog.designer-dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Throw away")).click();
        page.waitForURL("**/workflow?key=report-route");
    }

    private static FilePayload bpmn(String name, String model) {
        return new FilePayload(name, "application/xml", model.getBytes(StandardCharsets.UTF_8));
    }

    /** Where nobody answers the comments it does not come through; then a scenario that does is kept. */
    private static void isTriedOut(Browser browser, Page page, String draft) {
        page.navigate("/workflow/try?draft=" + draft);
        page.getByLabel("Answer comments: the first time").selectOption("nobody acts");
        page.getByRole(AriaRole.BUTTON, named("Try it out")).click();
        assertThat(page.getByText("does not come through on this scenario")).isVisible();
        Browser.drawn(page);
        browser.look(page, "redesign-try-fails");
        page.getByLabel("Answer comments: the first time").selectOption("put up for decision");
        page.getByLabel("Review by member states: the first time").selectOption("nobody acts, its time runs out");
        page.getByLabel("Silence: the first time").selectOption("nobody acts, its time runs out");
        page.getByRole(AriaRole.BUTTON, named("Try it out")).click();
        assertThat(page.getByText("The report reaches an end")).isVisible();
        Browser.drawn(page);
        browser.look(page, "redesign-try");
        page.getByLabel("Name of the scenario").fill("Nobody says a word");
        page.getByRole(AriaRole.BUTTON, named("Keep this scenario")).click();
        assertThat(page.getByText("The scenario is kept.")).isVisible();
    }

    private static void publishes(Browser browser, Page page, String reason) {
        assertThat(page.locator("#design-publish")).isEnabled();
        page.locator("#design-publish").click();
        var dialog = page.locator("dialog.designer-dialog");
        assertThat(dialog).containsText("comes through");
        assertThat(dialog.getByLabel("Version tag")).hasValue("1.2");
        dialog.getByLabel("Version tag").fill("1.1");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish")).click();
        assertThat(dialog).containsText("Version 1 is 1.1 already. Give this one a tag of its own, such as 1.2.");
        assertThat(dialog.locator("#design-reason-error")).hasText("Say why, in a sentence that others will read.");
        dialog.getByLabel("Version tag").fill("1.2");
        dialog.getByLabel("Why").fill(reason);
        browser.look(page, "redesign-publish");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish")).click();
        page.waitForURL("**/workflow?key=report-route");
        assertThat(page.getByText(reason).first()).isVisible();
    }

    /** A report of the new design, by the legal check and the silence to its publication. */
    private static void travels(Browser browser, Panel panel, Application application) throws SQLException {
        var report = panel.as("expert-1").post("/reports", Map.of("mechanism", DRAWING, "type", "thematic", "title", "Of the new design")).expect(201).id();
        var section = panel.as("expert-1").get("/reports/" + report).expect(200).json().at("/sections/0/id").asText();
        panel.as("expert-1").post("/reports/" + report + "/paragraphs", Map.of("section", section, "text", "A tanker was seen off the coast.")).expect(201);
        panel.circulate(report);
        assertThat(panel.status(report)).isEqualTo("form");
        panel.complete("coordinator", report, "form", "answers", Map.of("isItCoveredBy", "true")).expect(200);
        panel.voices().values().forEach(voice -> panel.complete(voice, report, "review").expect(200));
        panel.complete("coordinator", report, "answer", "outcome", "decide").expect(200);
        translates(browser, report);
        assertThat(panel.status(report)).isEqualTo("decide");
        var page = browser.as(DRAWING + ".voice-fr", Panel.password());
        page.navigate("/report?id=" + report + "&tab=route");
        Browser.drawn(page);
        browser.look(page, "redesign-report");
        page.context().close();
        Rows.change(application.database(), "update decision set expires_at = cast(? as timestamptz) where report = cast(? as uuid) and closed_at is null", Instant.now().minusSeconds(1).toString(), report);
        Eventually.see(PATIENCE, () -> panel.status(report), "publish"::equals);
        panel.complete("secretariat", report, "publish", "symbol", "T/2026/51").expect(200);
        assertThat(panel.status(report)).isEqualTo("published");
    }

    private static void translates(Browser browser, String report) {
        var page = browser.as(DRAWING + ".secretariat", Panel.password());
        page.navigate("/report?id=" + report);
        page.getByRole(AriaRole.LINK, named("Translate")).first().click();
        browser.look(page, "redesign-translate");
        for (var words : page.locator("main textarea").all()) {
            words.fill("Un pétrolier a été vu au large de la côte.");
        }
        page.getByRole(AriaRole.BUTTON, named("Finish")).click();
        page.waitForURL("**/report?**");
        browser.look(page, "redesign-silence");
        page.context().close();
    }

    /** Two reports go over to another version, one is taken elsewhere by hand, and all come back with their workflow; one that has no place there stays and is published all the same. */
    @Test
    void reportsUnderWayGoOverAreMendedAndComeBack(Application application) throws SQLException {
        var panel = Panel.ofThree(application, MOVING).people(1);
        panel.open("in-force", "publisher", null);
        var review = panel.underReview("thematic", "Half reviewed", "A tanker was seen.");
        panel.complete("voice-fr", review, "review").expect(200);
        var answer = panel.underReview("thematic", "To be answered", "A tanker was seen.");
        panel.voices().values().forEach(voice -> panel.complete(voice, answer, "review").expect(200));
        var decided = panel.underDecision("thematic", "Under decision", "A tanker was seen.");
        tookItsTime(application);
        var draft = draft(panel);
        try (var browser = Browser.open(application)) {
            isPutInForce(browser, draft);
            var page = browser.as(MOVING + "-administrator", Panel.password());
            page.navigate("/workflow?key=report-route&version=1");
            Browser.drawn(page);
            browser.look(page, "redesign-loads");
            page.getByRole(AriaRole.LINK, named("Move its reports to version 2")).click();
            goOver(browser, page);
            assertThat(List.of(version(panel, review), version(panel, answer), version(panel, decided))).containsExactly(2, 2, 1);
            isSetRight(browser, page, answer);
            assertThat(panel.status(answer)).isEqualTo("check");
            comeBack(browser, page);
            assertThat(List.of(version(panel, review), version(panel, answer), version(panel, decided))).containsExactly(3, 3, 1);
            page.context().close();
            assertThat(browser.complaints()).isEmpty();
        }
        panel.complete("voice-it", review, "review").expect(200);
        panel.complete("voice-jp", review, "review").expect(200);
        panel.complete("coordinator", answer, "check", "outcome", "circulate").expect(200);
        panel.complete("coordinator", review, "answer", "outcome", "decide").expect(200);
        for (var report : List.of(decided, review)) {
            panel.voices().values().forEach(voice -> panel.complete(voice, report, "decide", "stance", "agreed").expect(200));
            panel.complete("secretariat", report, "publish", "symbol", "T/2026/" + (report.equals(decided) ? 61 : 62)).expect(200);
            assertThat(panel.status(report)).isEqualTo("published");
        }
        assertThat(panel.status(answer)).isEqualTo("review");
    }

    private static void goOver(Browser browser, Page page) {
        assertThat(page.locator("main")).containsText("stay here");
        page.getByRole(AriaRole.BUTTON, named("Rehearse")).click();
        assertThat(page.getByText("2 of 3 would go over. Nothing was changed.")).isVisible();
        browser.look(page, "redesign-move-rehearsed");
        page.getByLabel("Why").fill("The new review is shorter.");
        page.getByRole(AriaRole.BUTTON, named("Move them")).click();
        page.locator(".question .ui-confirmdialog-yes").click();
        assertThat(page.getByText("2 of 3 moved, 1 stayed")).isVisible(patient());
        browser.look(page, "redesign-moved");
    }

    private static void isSetRight(Browser browser, Page page, String report) {
        page.navigate("/workflow/mend?key=report-route");
        browser.look(page, "redesign-mend-list");
        page.locator("tr", new Page.LocatorOptions().setHasText(report)).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Take it elsewhere")).click();
        page.getByLabel("To which step").selectOption("Check and circulate");
        page.getByRole(AriaRole.BUTTON, named("Rehearse")).click();
        assertThat(page.getByText("It can be done. Nothing was changed.")).isVisible();
        browser.look(page, "redesign-mend");
        page.getByLabel("Why").fill("It was circulated by mistake.");
        page.getByRole(AriaRole.BUTTON, named("Take it there")).click();
        page.locator(".question .ui-confirmdialog-yes").click();
        assertThat(page.getByText("The report was taken there.")).isVisible();
    }

    private static void comeBack(Browser browser, Page page) {
        page.navigate("/workflow?key=report-route&version=1");
        page.getByRole(AriaRole.LINK, named("Make version 1 live again")).click();
        page.getByRole(AriaRole.BUTTON, named("Rehearse")).click();
        assertThat(page.getByText("2 of 2 would go over. Nothing was changed.")).isVisible();
        assertThat(page.locator("main")).not().containsText("version tag");
        browser.look(page, "redesign-back");
        page.getByLabel("Why").fill("States want to vote.");
        page.getByRole(AriaRole.BUTTON, named("Roll back")).click();
        page.locator(".question .ui-confirmdialog-yes").click();
        assertThat(page.getByText("2 of 2 moved, 0 stayed")).isVisible(patient());
        browser.look(page, "redesign-rolled-back");
        page.navigate("/workflow?key=report-route");
        page.getByRole(AriaRole.LINK, named("Compared with version 2")).click();
        Browser.drawn(page);
        assertThat(page.locator("main")).containsText("version tag: 1.3, before: 1.2");
        browser.look(page, "redesign-versions");
    }

    /** As if the reports had been on their way for days. */
    private static void tookItsTime(Application application) throws SQLException {
        Rows.change(application.database(), "update step set opened_at = opened_at - interval '9 days' where element = 'review' and closed_at is not null and report in (select id from report where mechanism = ?)", MOVING);
        Rows.change(application.database(), "update step set opened_at = opened_at - interval '4 days' where element = 'check' and closed_at is not null and report in (select id from report where mechanism = ?)", MOVING);
    }

    /** By somebody who may do that and draws nothing. */
    private static void isPutInForce(Browser browser, String draft) {
        var page = browser.as(MOVING + ".in-force", Panel.password());
        page.navigate("/workflow?key=report-route");
        page.getByRole(AriaRole.LINK, named("Silence")).click();
        assertThat(page).hasURL(Pattern.compile(".*/workflow/compare\\?draft=" + draft));
        Browser.drawn(page);
        assertThat(page.getByLabel("Version tag")).hasValue("1.2");
        page.getByLabel("Why").fill("A shorter review, and silence instead of a vote.");
        browser.look(page, "redesign-in-force");
        page.getByRole(AriaRole.BUTTON, named("Publish")).click();
        page.locator(".question .ui-confirmdialog-yes").click();
        page.waitForURL("**/workflow?key=report-route");
        assertThat(page.getByText("Version 2 is live.")).isVisible();
        page.context().close();
    }

    private static String draft(Panel panel) {
        var administrator = panel.administrator();
        var draft = administrator.post(ROUTE + "/drafts", Map.of("base", 1, "title", "Silence")).expect(201).id();
        var xml = administrator.get("/workflow-drafts/" + draft).expect(200).json().get("xml").asText().replace("P10D", "P5D")
                .replace("<camunda:property name=\"step\" value=\"decide\" />", "<camunda:property name=\"step\" value=\"silence\" /><camunda:property name=\"period\" value=\"P3D\" />");
        assertThat(administrator.put("/workflow-drafts/" + draft, Map.of("seenRevision", 1, "xml", xml)).expect(200).json().get("problems")).isEmpty();
        return draft;
    }

    private static int version(Panel panel, String report) {
        for (var each : panel.administrator().get(ROUTE + "/under-way").expect(200).json()) {
            if (each.get("report").asText().equals(report)) {
                return each.get("version").asInt();
            }
        }
        throw new AssertionError(report + " is not under way");
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions patient() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
