package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.rapporteur.story.ArchiveIT.bring;
import static org.rapporteur.story.ArchiveIT.paragraph;
import static org.rapporteur.story.ArchiveIT.resolution;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** The archive in the browser: resolutions in many languages, measures that are chosen for a finding, and reports of former panels. */
@ExtendWith(SharedApplication.class)
class ArchivePortalIT {

    private static final Duration SOON = Duration.ofSeconds(120);

    @Test
    void aMeasureIsReadInAllLanguagesAndChosenForAFinding(Application application) {
        try (var browser = Browser.open(application)) {
            var page = browser.as("secretariat");
            page.navigate("/archive");
            page.locator("[id='bringing:file'] input[type=file]").or(page.locator("[id='bringing:file_input']")).first().setInputFiles(new FilePayload("S_RES_9041_English.xml", "application/xml", resolution(9041, "eng",
                    paragraph(1, "Decides that all Member States shall prohibit their nationals, vessels and aircraft from transferring quarrelwood at sea, as defined in the annex to this resolution;") + paragraph(2, "Demands that it stop;"))));
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("9041 (2031)"))).isVisible();
            var secretariat = application.as("secretariat");
            bring(secretariat, resolution(9041, "ara", paragraph(1, "يقرر أن على جميع الدول الأعضاء أن تحظر على رعاياها نقل الأخشاب في البحر؛") + paragraph(2, "يطالب بوقف ذلك؛"))).expect(201);
            bring(secretariat, resolution(9041, "zho", paragraph(1, "决定所有会员国应禁止其国民、船只和飞机在海上转运木材；") + paragraph(2, "要求停止；"))).expect(201);
            bring(secretariat, resolution(9041, "fra", paragraph(1, "Décide que tous les États Membres interdisent à leurs nationaux le transfert de bois en mer ;") + paragraph(2, "Exige que cela cesse ;"))).expect(201);
            bring(secretariat, resolution(9042, "eng", paragraph(1, "Decides to adjust the measures imposed by paragraph 2 of resolution 9041 (2031);"))).expect(201);
            page.navigate("/archive");
            browser.look(page, "archive");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("9041 (2031)")).click();
            page.waitForURL("**/archive/resolution?id=*");
            page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Arabic")).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("beside it")).click();
            assertThat(page.locator(".measure-words[lang=ar]")).hasCount(2);
            assertThat(page.getByText("changed later")).hasCount(1);
            browser.look(page, "resolution");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All beside each other")).click();
            assertThat(page.locator(".measure-words[lang=zh]")).hasCount(2);
            browser.look(page, "resolution-languages");
            page.locator("#m2 .measure-number").click();
            page.waitForURL("**/archive/measure?id=*");
            assertThat(page.getByText("Exige que cela cesse ;")).isVisible();
            browser.look(page, "measure");

            var journey = Journey.open(application, "Quarrelwood at sea", "Quarrelwood was transferred.");
            var maritime = browser.as("maritime");
            maritime.navigate("/finding/mark?id=" + journey.id() + "&paragraph=" + journey.paragraph(1));
            var find = maritime.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a measure"));
            var measures = maritime.locator("#found-measures").getByRole(AriaRole.OPTION);
            find.pressSequentially("quarrelwood at sea");
            assertThat(measures).hasCount(1);
            browser.look(maritime, "finding-measure");
            measures.click();
            find.pressSequentially("9041 2");
            assertThat(measures.first()).containsText("9041 (2031) ¶2");
            find.press("ArrowDown");
            find.press("Enter");
            find.pressSequentially("xyzzy");
            assertThat(maritime.getByText("No measure of the archive has this number or these words.")).isVisible();
            find.press("Escape");
            assertThat(maritime.locator("[id='marking:measures']")).hasValue("9041 (2031) ¶1\n9041 (2031) ¶2");
            maritime.locator("[id='marking:measures']").fill("9041 (2031) ¶1\n9041 (2031) ¶2\nThe customs code, article 7");
            maritime.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the finding")).click();
            maritime.waitForURL("**/finding/coverage?id=*");
            assertThat(maritime.getByText("The customs code, article 7")).isVisible();
            var tied = application.as("maritime").get(journey.path() + "/coverage").json().at("/findings/0/measures");
            Assertions.assertThat(tied).hasSize(3);
            Assertions.assertThat(tied.at("/1/measure").asText()).isNotEmpty();
            Assertions.assertThat(tied.at("/2/measure").asText("")).isIn("", "null");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aFormerReportIsDeclaredComparedAndConfirmed(Application application) {
        try (var browser = Browser.open(application)) {
            var expert = application.as("maritime");
            var told = expert.get("/exhibits/" + expert.upload("/exhibits", "S_2031_41.pdf", Documents.pdf("1. The tanker brindlewick was seen at sea with its name painted over.", "2. Nothing else was seen of it.", "5. Two vessels lay alongside."),
                    Map.of("title", "Report of the panel that was before this one", "marking", "unclassified")).id()).json();
            Eventually.see(SOON, () -> expert.get("/exhibits/" + told.get("id").asText()).json(), each -> each.get("status").asText().equals("READY"));
            var page = browser.as("maritime");
            page.navigate("/archive");
            page.getByLabel("Number of the exhibit").fill(told.get("number").asText());
            page.locator("[id='former-report:symbol']").fill("S/2031/41");
            page.locator("[id='former-report:title']").fill("Report of the panel that was before this one");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Declare it a former report")).click();
            page.waitForURL("**/archive/former?id=*");
            browser.look(page, "former-report-none");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Confirm paragraphs")).click();
            page.waitForURL("**/archive/recognised?id=*");
            browser.look(page, "former-report-recognised");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm those without doubt")).click();
            page.waitForURL("**page=2");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct it")).click();
            browser.look(page, "former-report-correct");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep and confirm")).click();
            assertThat(page.getByText("Paragraph 2 is confirmed.")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read what is confirmed")).click();
            page.waitForURL("**/archive/former?id=*");
            assertThat(page.getByText("2 of 3 recognised paragraphs are confirmed.")).isVisible();
            assertThat(page.getByText("The tanker brindlewick was seen at sea")).isVisible();
            browser.look(page, "former-report");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }
}
