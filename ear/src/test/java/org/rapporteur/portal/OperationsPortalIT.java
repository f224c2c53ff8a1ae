package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;

/** What an operator does while reports are under way: sees what is late, moves many and pauses that, has what failed tried again. */
@BesideOthers
class OperationsPortalIT {

    private static final String OPERATING = "operating";
    private static final String ROUTE = "/workflows/report-route";
    private static final int DRAFTS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** More than one round of the background. */
    private static final int A_WHILE = 4000;

    @Test
    void whatIsLateIsSeenAMoveIsPausedAndWhatFailedIsTriedAgain(Application application) throws SQLException {
        var panel = Panel.ofThree(application, OPERATING).people(1);
        panel.open("operator", "operator", null);
        var decided = panel.underDecision("thematic", "Under decision", "A tanker was seen.");
        panel.underReview("thematic", "Late", "A tanker was seen.");
        panel.underReview("thematic", "In time", "A tanker was seen.");
        var drafts = drafts(panel);
        isLate(application);
        publish(panel);
        refuses(application, drafts.get(1));
        try (var browser = Browser.open(application)) {
            var page = browser.as(OPERATING + ".operator", Panel.password());
            isSeen(browser, page);
            isPausedAndGoesOn(browser, page, panel, decided);
            var failing = drafts.get(0);
            assertThat(Rows.change(application.database(), "update act_ru_job set duedate_ = now() at time zone 'UTC' where process_instance_id_ = (select proc_inst_id_ from act_ru_execution where business_key_ = ? limit 1)", failing)).isOne();
            isTriedAgain(browser, page, panel, failing);
            page.context().close();
            assertThat(browser.complaints()).isEmpty();
        }
        Rows.change(application.database(), "drop function refuse_a_move cascade");
    }

    /** What nobody foresees: the report would go, and then the database does not let it. */
    private static void refuses(Application application, String report) throws SQLException {
        Rows.change(application.database(), """
                create function refuse_a_move() returns trigger language plpgsql as $$
                begin if new.report = '%s' and new.model <> old.model then raise exception 'for this test only'; end if; return new; end $$""".formatted(report));
        Rows.change(application.database(), "create trigger refuse_a_move before update on step for each row execute function refuse_a_move()");
    }

    private static List<String> drafts(Panel panel) {
        var drafts = new ArrayList<String>();
        for (var i = 1; i <= DRAFTS; i++) {
            var report = panel.as("expert-1").post("/reports", Map.of("mechanism", OPERATING, "type", "thematic", "title", "Draft " + i)).expect(201).id();
            panel.as("expert-1").post("/reports/" + report + "/submit").expect(200);
            drafts.add(report);
        }
        return drafts;
    }

    /** As if one review had lasted too long, and others their time. */
    private static void isLate(Application application) throws SQLException {
        var here = " in (select id from report where mechanism = ?";
        Rows.change(application.database(), "update step set opened_at = opened_at - interval '12 days', due_at = now() - interval '2 days' where element = 'review' and closed_at is null and report" + here + " and title = 'Late')", OPERATING);
        Rows.change(application.database(), "update step set opened_at = opened_at - interval '9 days' where element = 'review' and closed_at is not null and report" + here + ")", OPERATING);
        Rows.change(application.database(), "update step set opened_at = opened_at - interval '4 days' where element = 'check' and closed_at is not null and report" + here + ")", OPERATING);
    }

    /** Another version, in which a draft that nobody finishes goes to the member states as it is. */
    private static void publish(Panel panel) {
        var administrator = panel.administrator();
        var draft = administrator.post(ROUTE + "/drafts", Map.of("base", 1, "title", "Drafts do not lie about")).expect(201).id();
        var xml = administrator.get("/workflow-drafts/" + draft).expect(200).json().get("xml").asText()
                .replace("<bpmn:sequenceFlow id=\"to-draft\"", """
                        <bpmn:boundaryEvent id="draft-period-over" name="Drafting period over" attachedToRef="draft">
                          <bpmn:outgoing>draft-lapsed</bpmn:outgoing>
                          <bpmn:timerEventDefinition id="draft-period-over-timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P30D</bpmn:timeDuration></bpmn:timerEventDefinition>
                        </bpmn:boundaryEvent>
                        <bpmn:sequenceFlow id="draft-lapsed" sourceRef="draft-period-over" targetRef="circulate" />
                        <bpmn:sequenceFlow id="to-draft\"""")
                .replace("</bpmndi:BPMNPlane>", """
                        <bpmndi:BPMNShape id="draft-period-over-shape" bpmnElement="draft-period-over"><dc:Bounds x="272" y="322" width="36" height="36" /></bpmndi:BPMNShape>
                        <bpmndi:BPMNEdge id="draft-lapsed-edge" bpmnElement="draft-lapsed"><di:waypoint x="290" y="358" /><di:waypoint x="290" y="480" /><di:waypoint x="880" y="480" /><di:waypoint x="880" y="340" /></bpmndi:BPMNEdge>
                        </bpmndi:BPMNPlane>""");
        assertThat(administrator.put("/workflow-drafts/" + draft, Map.of("seenRevision", 1, "xml", xml)).expect(200).json().get("problems")).isEmpty();
        administrator.post("/workflow-drafts/" + draft + "/publish", Map.of("seenRevision", 2, "seenLive", 1, "tag", "1.2", "reason", "Drafts do not lie about any more.")).expect(200);
    }

    private static void isSeen(Browser browser, Page page) {
        page.navigate("/workflows");
        assertThat(page.locator("main")).containsText("1 late");
        browser.look(page, "operations-workflows");
        page.navigate("/workflow?key=report-route&version=1");
        Browser.drawn(page);
        assertThat(page.locator("main")).containsText("2, 1 late");
        page.getByText("Step by step").click();
        browser.look(page, "operations-late");
    }

    private static void isPausedAndGoesOn(Browser browser, Page page, Panel panel, String decided) {
        page.getByRole(AriaRole.LINK, named("Move its reports to version 2")).click();
        page.getByLabel("Decision by member states").selectOption("nothing: reports stay");
        page.getByLabel("Why").fill("Drafts do not lie about any more.");
        page.getByRole(AriaRole.BUTTON, named("Move them")).click();
        page.locator(".question .ui-confirmdialog-yes").click();
        assertThat(page.locator("main")).containsText(Pattern.compile("[1-9]\\d* of 63 moved"), patient());
        page.getByRole(AriaRole.BUTTON, named("Pause")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Go on"))).isVisible();
        var done = done(panel);
        page.waitForTimeout(A_WHILE);
        assertThat(done(panel)).as("paused").isEqualTo(done).isLessThan(63);
        page.reload();
        assertThat(page.locator("main").getByText("paused", new Locator.GetByTextOptions().setExact(true))).isVisible();
        browser.look(page, "operations-paused");
        page.getByRole(AriaRole.BUTTON, named("Go on")).click();
        assertThat(page.locator("main")).containsText("61 of 63 moved, 2 stayed", patient());
        assertThat(page.locator("main")).containsText("something unexpected stood in the way");
        assertThat(page.locator("main")).containsText(decided);
        browser.look(page, "operations-moved");
    }

    private static int done(Panel panel) {
        var move = panel.as("operator").get(ROUTE + "/moves").expect(200).json().get(0);
        return move.get("moved").asInt() + move.get("stayed").asInt();
    }

    /** The time of a draft without a word runs out: there is nothing to circulate until somebody writes it. */
    private static void isTriedAgain(Browser browser, Page page, Panel panel, String report) {
        Eventually.see(PATIENCE, () -> panel.as("operator").get(ROUTE + "/incidents").expect(200).json().size(), Integer.valueOf(1)::equals);
        page.navigate("/workflow?key=report-route");
        Browser.drawn(page);
        assertThat(page.locator("main")).containsText("1 thing failed");
        page.getByRole(AriaRole.LINK, named("Set right")).click();
        assertThat(page.locator("main")).containsText(report);
        assertThat(page.locator("main")).containsText("nothing to circulate");
        browser.look(page, "operations-failed");
        var section = panel.as("expert-1").get("/reports/" + report).expect(200).json().at("/sections/0/id").asText();
        panel.as("expert-1").post("/reports/" + report + "/paragraphs", Map.of("section", section, "text", "A tanker was seen off the coast.")).expect(201);
        page.getByRole(AriaRole.BUTTON, named("Try it again now")).click();
        assertThat(page.getByText("It is tried again now")).isVisible();
        Eventually.see(PATIENCE, () -> panel.status(report), "review"::equals);
        page.reload();
        assertThat(page.locator("main")).containsText("Nothing failed.");
        browser.look(page, "operations-tried-again");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static ContainsTextOptions patient() {
        return new ContainsTextOptions().setTimeout(PATIENCE.toMillis());
    }
}
