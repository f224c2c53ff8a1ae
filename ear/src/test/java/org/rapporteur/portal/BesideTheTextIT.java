package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.rapporteur.portal.PortalStoryIT.confirming;
import static org.rapporteur.portal.PortalStoryIT.write;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Journey;

/** Words that are not agreed, and what is said beside those that are, in the browser. */
@BesideOthers
class BesideTheTextIT {

    private static final String[] TEXT = {"Between 3 and 11 May the tanker met two vessels without a working transponder [sic].",
        "The [JP, KR: owner and charterer, acting together, | FR: owner] failed to report the transfer.",
        "선박의 [JP: 소유주 | KR: 소유주와 용선자]는 신고하지 않았다.", "قام [JP: المالك | FR: المستأجر] بتفريغ السفينة في الثالث من مايو."};

    @Test
    void bracketsAreResolvedOneByOne(Application application) {
        try (var browser = Browser.open(application)) {
            var journey = Journey.underReview(application, "Owners and charterers", TEXT).review();
            var page = browser.as("coordinator");
            page.navigate("/review/answer?id=" + journey.id());
            assertThat(page.locator("#open-brackets")).containsText("3 brackets are open in paragraphs 2, 3 and 4.");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See and resolve them")).click();
            browser.look(page, "brackets");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resolve the bracket")).click();
            assertThat(page.getByText("This is needed.").first()).isVisible();
            var open = 3;
            for (var words : List.of("The words of France", "The words of Republic of Korea", "The words of Japan")) {
                page.getByText(words, new Page.GetByTextOptions().setExact(true)).first().click();
                write(page, "Reason", "As exhibit 3 has it.");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resolve the bracket")).click();
                assertThat(page.locator(".margin .chip")).hasCount(--open);
                assertThat(page.getByText("The bracket is resolved.").first()).isVisible();
            }
            assertThat(page.getByText("No bracket is open.")).isVisible();
            page.navigate("/report?id=" + journey.id());
            assertThat(page.getByText("The owner failed to report the transfer.")).isVisible();
            journey.putUp();
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aStateSpeaksBesideTheText(Application application) {
        try (var browser = Browser.open(application)) {
            var journey = Journey.underDecision(application, "With a reservation", "Words.", "그 밖의 말.");
            var delegate = browser.as("japan");
            delegate.navigate("/statement/statements?id=" + journey.id());
            delegate.getByText("The state goes along with the report, but not with this.").click();
            write(delegate, "Paragraph", "9");
            write(delegate, "Words to be printed", "Japan reserves its view.");
            delegate.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write the statement")).click();
            assertThat(delegate.getByText("The text has no such paragraph.")).isVisible();
            write(delegate, "Paragraph", "2");
            delegate.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write the statement")).click();
            assertThat(delegate.getByText("not cleared yet")).isVisible();
            var clearing = browser.as("japan-clearing");
            clearing.navigate("/report?id=" + journey.id());
            clearing.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make or see")).click();
            confirming(clearing, "Clear to be printed");
            assertThat(clearing.getByText("will be printed").first()).isVisible();
            browser.look(clearing, "statements");
            var italy = browser.as("italy");
            italy.navigate("/statement/statements?id=" + journey.id());
            assertThat(italy.getByText("Japan reserves its view.")).isVisible();
            assertThat(italy.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw"))).hasCount(0);
            confirming(clearing, "Withdraw");
            assertThat(clearing.getByText(Pattern.compile("^withdrawn$")).first()).isVisible();
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }
}
