package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;

import org.rapporteur.application.Answer;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Panel;
import org.rapporteur.application.Rows;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/**
 * A mechanism in an installation that wants four eyes, and whose models were published under laxer rules than those of its next
 * start. Part of a test that starts the server anew for reasons of its own.
 */
public final class StricterRules {

    private static final String MECHANISM = "stricter";
    private static final String ROUTE = "/workflows/report-route";

    private final Application application;
    private final Panel panel;
    private final String standsStill;

    /** Before the next start: two versions that were drawn by two people and published by a third, and a report on each. */
    public StricterRules(Application application) throws SQLException {
        this.application = application;
        panel = Panel.ofThree(application, MECHANISM).people(1);
        panel.open("designer", "designer", null);
        panel.open("publisher", "publisher", null);
        isPublishedByAThirdPerson(1, "A shorter review");
        standsStill = panel.underReview("thematic", "On what nobody can read any more", "A tanker was seen.");
        isPublishedByAThirdPerson(2, "A longer review again");
        panel.underReview("thematic", "On what would not be published today", "A tanker was seen.");
        published(2, "<bpmn:userTask id=\"publish\"", "<bpmn:manualTask id=\"by-hand\" name=\"Hand it over in person\" /><bpmn:userTask id=\"publish\"");
        published(3, " camunda:candidateGroups=\"secretariat\"", "");
    }

    /** The administrator draws, the designer changes a comma after that, and neither of them may publish it. */
    private void isPublishedByAThirdPerson(int live, String title) {
        var draft = drawn(live, title);
        publish(panel.administrator(), draft, live).expectProblem(422, "rule-refuses");
        publish(panel.as("publisher"), draft, live).expect(200);
    }

    private String drawn(int live, String title) {
        var administrator = panel.administrator();
        var draft = administrator.post(ROUTE + "/drafts", Map.of("base", 1, "title", title)).expect(201).id();
        save(administrator, draft, 1, "P10D", "P" + (live + 4) + "D");
        save(panel.as("designer"), draft, 2, "bury a report by not", "bury a report, by not");
        return draft;
    }

    private static void save(Client who, String draft, int seen, String was, String is) {
        var xml = who.get("/workflow-drafts/" + draft + "/model").expect(200).text();
        assertThat(who.put("/workflow-drafts/" + draft, Map.of("seenRevision", seen, "xml", xml.replace(was, is))).expect(200).json().get("problems")).isEmpty();
    }

    private static Answer publish(Client who, String draft, int live) {
        return who.post("/workflow-drafts/" + draft + "/publish", Map.of("seenRevision", 3, "seenLive", live, "tag", "1." + (live + 1), "reason", "It was agreed in May."));
    }

    /** As if an older Rapporteur, with other rules, had let it pass. */
    private void published(int number, String was, String is) throws SQLException {
        assertThat(Rows.change(application.database(), """
                update act_ge_bytearray set bytes_ = convert_to(replace(convert_from(bytes_, 'UTF8'), ?, ?), 'UTF8')
                where deployment_id_ in (select deployment_id_ from act_re_procdef where tenant_id_ = ? and version_tag_ = ?)""", was, is, MECHANISM, "1." + number)).isOne();
    }

    /** After the start: the two are listed, it is said to who drew why another has to publish, and the report that stands still is moved. */
    public void areFoundAndSaid() {
        assertThat(panel.as("coordinator").get("/reports/" + standsStill).expect(200).json().get("status").asText()).isEqualTo("review");
        var draft = drawn(3, "A review of a week, as it was agreed in May");
        try (var browser = Browser.open(application)) {
            var page = browser.as(MECHANISM + "-administrator", Panel.password());
            page.navigate("/workflows");
            assertThat(page.locator("main")).containsText("Published under laxer rules");
            assertThat(page.locator("main")).containsText("manualTask");
            assertThat(page.locator("main")).containsText("no one is responsible for the step");
            browser.look(page, "stricter-listed");
            page.navigate("/workflow?key=report-route&version=2");
            Browser.drawn(page);
            assertThat(page.locator("main")).containsText("cannot be read any more");
            assertThat(page.locator("main")).containsText("1 at “Review by member states”");
            assertThat(page.getByText("Make version 2 live again")).hasCount(0);
            browser.look(page, "stricter-unreadable");
            page.navigate("/workflow/design?draft=" + draft);
            Designer.begun(page);
            assertThat(page.locator("#design-why")).hasText("You changed this draft: somebody else has to publish it");
            assertThat(page.locator("#design-publish")).isDisabled();
            browser.look(page, "stricter-four-eyes");
            page.navigate("/workflow/compare?draft=" + draft);
            Browser.drawn(page);
            assertThat(page.locator("main")).not().containsText("version tag");
            assertThat(page.locator("main")).containsText("You changed this draft: somebody else has to publish it");
            browser.look(page, "stricter-compare");
            isPublished(browser, draft);
            isMoved(browser, page);
            page.context().close();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Its last state has reviewed it and nothing comes of that, until it is moved. */
    private void isMoved(Browser browser, Page page) {
        panel.voices().values().stream().skip(1).forEach(voice -> panel.complete(voice, standsStill, "review").expect(200));
        var last = panel.voices().values().iterator().next();
        panel.complete(last, standsStill, "review").expectProblem(422, "rule-refuses");
        page.navigate("/workflow?key=report-route&version=2");
        page.locator("a[href*='from=2&to=4']").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rehearse")).click();
        assertThat(page.getByText("1 of 1 would go over. Nothing was changed.")).isVisible();
        browser.look(page, "stricter-rehearsed");
        page.getByLabel("Why").fill("Nobody could read it any more.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move them")).click();
        page.locator(".question .ui-confirmdialog-yes").click();
        assertThat(page.getByText("1 of 1 moved, 0 stayed")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        panel.complete(last, standsStill, "review").expect(200);
        assertThat(panel.status(standsStill)).isEqualTo("answer");
    }

    private static void isPublished(Browser browser, String draft) {
        var page = browser.as(MECHANISM + ".publisher", Panel.password());
        page.navigate("/workflow/compare?draft=" + draft);
        page.getByLabel("Why").fill("It was agreed in May.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish")).click();
        page.locator(".question .ui-confirmdialog-yes").click();
        assertThat(page.getByText("Version 4 is live.")).isVisible();
        page.context().close();
    }
}
