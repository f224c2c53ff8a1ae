package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Journey;
import org.rapporteur.application.OwnApplication;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

/**
 * One report from evidence to publication, as people see it: every kind of step once in the browser, with its pictures for
 * the documentation. What the other states do at the same step, they do through the API. The installation is its own, for
 * the pictures show nothing but this story.
 */
@OwnApplication
class PortalStoryIT {

    private static final String TITLE = "Ship-to-ship transfers of refined oil";
    private static final String BEFORE = "The transfer, which involved some 4,200 tonnes of refined petroleum, was not reported.";
    private static final String AFTER = "The transfer, prohibited by paragraph 11 of resolution 2375 (2017), involved some 4,200 tonnes of refined petroleum.";
    private static final double READING_TAKES = 120_000;

    @TempDir
    private Path folder;

    @Test
    void aReportTravelsFromEvidenceToPublication() throws Exception {
        try (var application = Application.start(); var browser = Browser.open(application)) {
            signsIn(browser, application);
            handsInEvidence(browser);
            var report = draftsAReport(browser);
            twoWriteTheSameParagraph(browser, report);
            signsOffAndCirculates(browser, application, report);
            reviews(browser, application, report);
            answers(browser, application, report);
            decides(browser, application, report);
            publishes(browser, report);
            readsTheRecord(browser, report);
            assertThat(browser.complaints()).as("what scripts, the security policy and the look at accessibility complained of").isEmpty();
        }
    }

    private static void signsIn(Browser browser, Application application) {
        var page = browser.window();
        page.navigate("/work");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?then=.*"));
        Browser.signIn(page, "maritime", "wrong");
        assertThat(page.getByText("The name or the password is not right.")).isVisible();
        browser.look(page, "sign-in");
        Browser.signIn(page, "maritime", application.account("maritime").password());
        page.waitForURL("**/work");
        browser.look(page, "work-empty");
        page.context().close();
    }

    private void handsInEvidence(Browser browser) throws Exception {
        var page = browser.as("maritime");
        page.navigate("/evidence");
        var files = new ArrayList<Path>();
        files.add(Files.write(folder.resolve("log-of-the-tanker.pdf"), Documents.pdf("On 4 May the tanker lay alongside two vessels.", "Some 4,200 tonnes were pumped over.")));
        files.add(Files.write(folder.resolve("sealed-letter.pdf"), Documents.encryptedPdf("secret", "Nobody reads this.")));
        for (var real : List.of("text_ko_A.pdf", "text_ar_A.pdf", "table_zh_A.xlsx", "mail_multi_A.eml")) {
            Documents.real(real).ifPresent(bytes -> files.add(file(real, bytes)));
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("input[type=file]").first().setInputFiles(files.toArray(Path[]::new));
        var rows = page.locator("table.list tbody tr");
        assertThat(rows).hasCount(files.size(), new LocatorAssertions.HasCountOptions().setTimeout(READING_TAKES));
        assertThat(page.getByText("is being read")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(READING_TAKES));
        assertThat(page.getByText("waits to be read")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(READING_TAKES));
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("sealed-letter")).getByText("password")).isVisible();
        browser.look(page, "evidence");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("log-of-the-tanker.pdf")).click();
        assertThat(page.getByText("On 4 May the tanker lay alongside two vessels.")).isVisible();
        browser.look(page, "exhibit");
        page.context().close();
    }

    private Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String draftsAReport(Browser browser) throws Exception {
        var page = browser.as("maritime");
        page.navigate("/report/open");
        write(page, "Title", TITLE);
        page.getByText("Thematic report").click();
        page.locator("input[type=file]").setInputFiles(file("draft.docx", Documents.word("# What was seen",
                "Between 3 and 11 May the tanker met two vessels without a working transponder.", BEFORE, "# Reply of the owner",
                "The owner replied on 2 June that the vessel had been chartered out.", "선박 등록번호와 선주 회사의 주소는 부속서 3에 실려 있다.",
                "وصلت السفينة نجمة الشمال إلى الميناء في الثالث من مايو.")));
        browser.look(page, "report-open");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Open|Begin"))).click();
        page.waitForURL(Pattern.compile(".*/report/draft\\?id=.*").asPredicate()::test);
        var first = page.locator("textarea[data-part=text]").first();
        first.press("Control+End");
        first.pressSequentially(" Satellite images of 4 May show hoses between the hulls.");
        assertThat(page.getByText("Saved").first()).isVisible();
        cites(page);
        browser.look(page, "draft");
        var report = page.url().replaceFirst(".*id=([0-9a-f-]{36}).*", "$1");
        page.context().close();
        return report;
    }

    private static void cites(Page page) {
        page.locator("textarea[data-part=text]").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cite an exhibit")).first().click();
        var dialog = page.locator("dialog[open]");
        dialog.getByText("log-of-the-tanker.pdf").first().click();
        dialog.locator("textarea.page-words").waitFor();
        dialog.locator("textarea[id$=quote]").fill("the tanker lay alongside two vessels");
        dialog.locator("button[id$=put]").click();
        assertThat(page.locator("[id=text]").getByText("the tanker lay alongside two vessels")).isVisible();
    }

    /** The second to save is shown both texts; nothing of either is lost. */
    private static void twoWriteTheSameParagraph(Browser browser, String report) {
        var maritime = browser.as("maritime");
        var finance = browser.as("finance");
        maritime.navigate("/report/draft?id=" + report);
        finance.navigate("/report/draft?id=" + report);
        var last = "textarea[data-part=text] >> nth=2";
        maritime.locator(last).fill("The owner replied on 2 June that the vessel had been chartered out and that it held no log.");
        assertThat(maritime.getByText("Saved").first()).isVisible();
        finance.locator(last).fill("The owner of record replied on 2 June.");
        var both = finance.locator(".both-texts");
        assertThat(both).isVisible();
        assertThat(both).containsText("held no log");
        assertThat(both).containsText("of record");
        browser.look(finance, "draft-both-texts");
        both.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("theirs", Pattern.CASE_INSENSITIVE))).click();
        assertThat(finance.locator(last)).hasValue(Pattern.compile(".*held no log.*"));

        // Whoever is late with other words is joined; the page of the one does not look meanwhile.
        maritime.route("**/text-outline", Route::abort);
        finance.waitForResponse(response -> response.request().method().equals("PUT") && response.ok(),
                () -> finance.locator(last).fill("The owner of record replied on 2 June that the vessel had been chartered out and that it held no log."));
        maritime.locator(last).fill("The owner replied on 2 June that the vessel had been chartered out and that it held no log or chart.");
        assertThat(maritime.getByText("Joined with what Finance expert wrote in the same paragraph.")).isVisible();
        assertThat(maritime.locator(last)).hasValue("The owner of record replied on 2 June that the vessel had been chartered out and that it held no log or chart.");
        browser.look(maritime, "draft-joined");
        maritime.context().close();
        finance.context().close();
    }

    private static void signsOffAndCirculates(Browser browser, Application application, String report) {
        var page = browser.as("maritime");
        page.navigate("/report/draft?id=" + report);
        asked(page, "Send on its route");
        page.keyboard().press("Escape");
        assertThat(page.locator(".ui-confirm-dialog").locator("visible=true")).hasCount(0);
        confirming(page, "Send on its route");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Drafting is done")).waitFor();
        confirming(page, "Drafting is done");
        page.getByText("The experts are asked for their signatures").waitFor();
        page.navigate("/work");
        browser.look(page, "work");
        page.navigate("/review/sign-off?id=" + report);
        page.getByText("You stand by this text").click();
        browser.look(page, "sign-off");
        confirming(page, "Give my signature");
        page.waitForURL("**/report?id=" + report);
        page.context().close();

        var cyber = browser.as("cyber");
        cyber.navigate("/review/sign-off?id=" + report);
        cyber.getByText("You do not stand by it").click();
        write(cyber, "Paragraph", "99");
        sayingWhatIsMissing(cyber, "Give my signature");
        assertThat(cyber.getByText("Say from what you dissent")).isVisible();
        assertThat(cyber.getByText("This version has no paragraph 99.")).isVisible();
        write(cyber, "Paragraph", "");
        write(cyber, "Text of your dissent", "The tonnage rests on one source only.");
        confirming(cyber, "Give my signature");
        cyber.waitForURL("**/report?id=" + report);
        cyber.context().close();
        Journey.on(application, report).complete("finance", "sign-off", "stance", "sign").expect(200);

        var coordinator = browser.as("coordinator");
        coordinator.navigate("/review/check?id=" + report);
        assertThat(coordinator.getByText("The tonnage rests on one source only.")).isVisible();
        coordinator.getByText("The text is frozen as a version").click();
        browser.look(coordinator, "check");
        confirming(coordinator, "Conclude the check");
        coordinator.waitForURL("**/report?id=" + report);
        assertThat(coordinator.getByText("Under review: 0 of 11 states")).isVisible();
        coordinator.context().close();
    }

    private static void reviews(Browser browser, Application application, String report) {
        var japan = browser.as("japan");
        japan.navigate("/review/comment?id=" + report);
        japan.locator(".paragraph").filter(new Locator.FilterOptions().setHasText("4,200 tonnes")).locator("[data-key=comment]").click();
        japan.getByLabel("What it is about").selectOption("legal");
        write(japan, "Comment", "Say that the transfer is prohibited.");
        write(japan, "Proposed wording", AFTER);
        japan.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the comment")).click();
        assertThat(japan.getByText("in the national room").first()).isVisible();
        browser.look(japan, "review");
        japan.context().close();

        var clearing = browser.as("japan-clearing");
        clearing.navigate("/review/comment?id=" + report);
        confirming(clearing, "Submit the review");
        clearing.waitForURL("**/report?id=" + report);
        clearing.context().close();
        var journey = Journey.on(application, report);
        journey.states().stream().filter(state -> !state.startsWith("japan")).forEach(state -> journey.complete(state, "review").expect(200));
    }

    private static void answers(Browser browser, Application application, String report) {
        var page = browser.as("coordinator");
        page.navigate("/review/answer?id=" + report);
        browser.look(page, "answer");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept this wording")).click();
        assertThat(page.getByText("Every comment has its answer.").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
        assertThat(page.getByText("1 comment has no answer yet.").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept this wording")).click();
        assertThat(page.getByText("Every comment has its answer.").first()).isVisible();
        page.navigate("/review/dispositions?id=" + report);
        browser.look(page, "dispositions");
        page.navigate("/review/requested?id=" + report);
        browser.look(page, "requested");
        page.getByText("Where this paragraph comes from").first().click();
        assertThat(page.getByText("at the request of").first()).isVisible();
        browser.look(page, "provenance");
        page.navigate("/review/answer?id=" + report);
        page.getByText("The text is frozen and every member state is asked for its position").click();
        confirming(page, "Send the text onward");
        page.waitForURL("**/report?id=" + report);
        page.navigate("/report?id=" + report + "&tab=changes");
        assertThat(page.locator("ins").first()).containsText("prohibited by paragraph 11");
        browser.look(page, "changes");
        page.getByText("Two columns").click();
        browser.look(page, "changes-beside");
        page.context().close();
    }

    private static void decides(Browser browser, Application application, String report) {
        var journey = Journey.on(application, report);
        journey.states().stream().filter(state -> !state.startsWith("france")).forEach(state -> journey.complete(state, "decide", "stance", "agreed").expect(200));
        var france = browser.as("france-clearing");
        france.navigate("/consensus/decide?id=" + report);
        france.getByText("The state objects").click();
        write(france, "Paragraphs concerned", "99");
        sayingWhatIsMissing(france, "Take position");
        assertThat(france.getByText("Say what would resolve it; without that nobody can help.")).isVisible();
        assertThat(france.getByText("This version has no paragraph 99.")).isVisible();
        write(france, "Reason or comment", "The tonnage rests on one source.");
        write(france, "What would resolve it", "A second, independent source.");
        write(france, "Paragraphs concerned", "2");
        browser.look(france, "decide");
        confirming(france, "Take position");
        france.waitForURL("**/report?id=" + report);
        assertThat(france.getByText("1 objection (France on paragraph 2)")).isVisible();
        browser.look(france, "report");
        france.navigate("/report?id=" + report + "&tab=positions");
        browser.look(france, "positions");
        france.navigate("/consensus/decide?id=" + report);
        confirming(france, "Withdraw the position");
        france.waitForURL("**/consensus/decide?id=" + report);
        assertThat(france.getByText("France has not been heard and lets the text pass by its silence.")).isVisible();
        france.getByText("The state agrees to this text.").click();
        confirming(france, "Take position");
        france.waitForURL("**/report?id=" + report);
        assertThat(france.getByText("Adopted by consensus on version 2.")).isVisible();
        france.context().close();
    }

    private static void publishes(Browser browser, String report) {
        var page = browser.as("secretariat");
        page.navigate("/publication/publish?id=" + report);
        write(page, "Symbol", "no symbol");
        confirming(page, "Publish");
        assertThat(page.getByText("A symbol has parts of letters and figures")).isVisible();
        write(page, "Symbol", "PANEL/2026/1");
        confirming(page, "Publish");
        assertThat(page.getByText("The mechanism numbers its documents otherwise, such as MSMT/2026/1")).isVisible();
        write(page, "Symbol", "MSMT/2026/1");
        browser.look(page, "publish");
        confirming(page, "Publish");
        page.waitForURL("**/publication?symbol=MSMT-2026-1");
        page.context().close();

        var anyone = browser.window();
        anyone.navigate("/public");
        browser.look(anyone, "public");
        anyone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE).setExact(true)).click();
        assertThat(anyone.getByText("prohibited by paragraph 11 of resolution 2375 (2017)")).isVisible();
        assertThat(anyone.getByText("Dissent of Cyber expert").first()).isVisible();
        browser.look(anyone, "publication");
        anyone.context().close();
    }

    private static void readsTheRecord(Browser browser, String report) {
        var page = browser.as("auditor");
        page.navigate("/report?id=" + report + "&tab=record");
        assertThat(page.getByText("published the report")).isVisible();
        assertThat(page.getByText("withdrew a position")).isVisible();
        browser.look(page, "record");
        page.context().close();
    }

    static void write(Page page, String label, String text) {
        page.locator("main").getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label + "( if you like)?$"))).first().fill(text);
    }

    private static Locator asked(Page page, String button) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).first().click();
        var question = page.locator(".ui-confirm-dialog").locator("visible=true").first();
        question.waitFor();
        return question;
    }

    /** Clicks the button where something is missing: it says so at the fields and asks nothing yet. */
    static void sayingWhatIsMissing(Page page, String button) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).first().click();
        page.locator("main [aria-invalid=true]").first().waitFor();
        assertThat(page.locator(".ui-confirm-dialog").locator("visible=true")).hasCount(0);
    }

    /** Clicks the button, reads what it asks once, and confirms. */
    static void confirming(Page page, String button) {
        asked(page, button).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
