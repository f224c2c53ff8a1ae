package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Comments beside the text, by pointer and by keyboard; the national room until it is submitted; another state's eyes. */
@BesideOthers
class NationalRoomPortalIT {

    private static final String FIRST = "Between 3 and 11 May the tanker met two vessels in the East China Sea.";
    private static final String SECOND = "선박 등록번호와 선주 회사의 주소는 부속서 3에 실려 있다.";
    private static final String THIRD = "وصلت السفينة نجمة الشمال إلى الميناء في الثالث من مايو.";

    @Test
    void aStateMakesItsViewAndSubmitsIt(Application application) {
        var journey = Journey.underReview(application, "Room in the browser", FIRST, SECOND, THIRD);
        try (var browser = Browser.open(application)) {
            var japan = browser.as("japan");
            japan.navigate("/review/comment?id=" + journey.id());
            commentsOnSelectedWords(browser, japan);
            commentsByKeyboard(japan);
            japan.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move comment 2 up")).click();
            assertThat(japan.locator("#room .row").first()).containsText("Paragraph 3");
            browser.look(japan, "national-room");
            asAnotherStateWillSeeThem(browser, japan, journey);
            japan.context().close();
            submitsOneAndWidens(browser, journey);
            supports(browser, journey);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void commentsOnSelectedWords(Browser browser, Page japan) {
        japan.evaluate("""
                () => {
                  const node = [...document.querySelector('#p1 .words').childNodes].find(each => each.nodeType === Node.TEXT_NODE);
                  const at = node.data.indexOf('met two vessels');
                  const range = document.createRange();
                  range.setStart(node, at); range.setEnd(node, at + 15);
                  getSelection().removeAllRanges(); getSelection().addRange(range);
                }""");
        japan.locator("#p1").getByText("Comment on these words").click();
        assertThat(japan.getByLabel("On these words")).hasValue("met two vessels");
        japan.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the comment")).click();
        assertThat(japan.getByText("Say what your comment is.")).isVisible();
        japan.getByLabel("What it is about").selectOption("factual");
        field(japan, "Comment").fill("Which two?");
        field(japan, "Proposed wording").fill(FIRST.replace("two vessels", "the vessels Alpha and Beta"));
        assertThat(japan.locator(".preview ins").first()).containsText("the");
        browser.look(japan, "comment-proposal");
        japan.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the comment")).click();
        assertThat(japan.locator("#thread .said")).containsText("Which two?");
        assertThat(japan.locator("#p1 .margin")).containsText("1 comment in your room");
        var panel = japan.locator("#thread").boundingBox();
        var words = japan.locator("#p1 .words").boundingBox();
        assertThat(panel.x).as("beside the text, not over it").isGreaterThan(words.x + words.width);
    }

    private static void commentsByKeyboard(Page japan) {
        japan.locator("#p1 .number").focus();
        japan.keyboard().press("g");
        japan.keyboard().press("3");
        japan.keyboard().press("Enter");
        japan.keyboard().press("c");
        assertThat(japan.locator("#thread-title")).hasText("Paragraph 3");
        assertThat(japan.locator("#thread-title")).isFocused();
        japan.getByText("Select words by keyboard").focus();
        japan.keyboard().press("Enter");
        japan.locator("#choose").focus();
        japan.keyboard().press("Control+Home");
        for (var i = 0; i < 4; i++) {
            japan.keyboard().press("Shift+ArrowLeft"); // Arabic runs the other way
        }
        assertThat(japan.getByLabel("On these words")).hasValue(THIRD.substring(0, 4));
        japan.getByLabel("What it is about").selectOption("editorial");
        field(japan, "Comment").fill("A better verb.");
        japan.getByText("everyone who reads the report").click();
        japan.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the comment")).click();
        assertThat(japan.locator("#room .row")).hasCount(2);
    }

    private static void asAnotherStateWillSeeThem(Browser browser, Page japan, Journey journey) {
        japan.navigate("/report?id=" + journey.id() + "&tab=comments");
        assertThat(japan.locator(".said")).hasCount(2);
        japan.getByLabel("See the comments as").selectOption("FR");
        japan.getByLabel("as if my national room were submitted").check();
        japan.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look")).click();
        assertThat(japan.getByText("You see what France would see")).isVisible();
        assertThat(japan.locator(".said")).hasCount(1);
        assertThat(japan.locator(".said")).containsText("A better verb.");
        browser.look(japan, "as-another-state");
    }

    private static void submitsOneAndWidens(Browser browser, Journey journey) {
        var clearing = browser.as("japan-clearing");
        clearing.navigate("/review/comment?id=" + journey.id());
        clearing.locator("#p1 .margin .chip").click();
        asked(clearing, "Submit this comment", Pattern.compile("as the view of Japan on version 1 \\(text [0-9a-f]{8}…\\)"));
        assertThat(clearing.locator("#room .row")).hasCount(1);
        asked(clearing, "Show it to everyone …", Pattern.compile("everyone who reads the report, in every state"));
        assertThat(clearing.locator("#thread")).containsText("widened its audience");
        clearing.context().close();
    }

    private static void supports(Browser browser, Journey journey) {
        var france = browser.as("france-clearing");
        france.navigate("/report?id=" + journey.id());
        france.locator("#p1 .margin .chip").click();
        asked(france, "Support for France", Pattern.compile("France will stand by comment 1 of Japan"));
        assertThat(france.locator("#thread")).containsText("Supported by France");
        browser.look(france, "thread");
        france.setViewportSize(390, 900);
        assertThat(france.locator("#p1 + #thread")).isVisible();
        france.context().close();
    }

    /** Presses, reads the question, and says yes. */
    private static void asked(Page page, String button, Pattern question) {
        page.locator("#thread").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
        var dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText(question);
        dialog.getByRole(AriaRole.BUTTON).first().click();
    }

    private static Locator field(Page page, String label) {
        return page.locator("#write").getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label + "( if you like)?$")));
    }
}
