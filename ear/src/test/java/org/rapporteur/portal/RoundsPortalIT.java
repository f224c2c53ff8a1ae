package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.FilledSheet;
import org.rapporteur.application.Journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** A report over two rounds, in the browser: a table that comes back from a delegation, the board by rounds, three texts beside one another. */
@BesideOthers
class RoundsPortalIT {

    @Test
    void aTableComesBackAndTheRoundsStandBesideOneAnother(Application application) throws IOException {
        var journey = Journey.underReview(application, "Two rounds", "The tanker met two vessels.", "정제유는 선박 간 환적으로 인도되었다.", "التقت الناقلة بسفينتين في عرض البحر.");
        var form = journey.get("japan", "/comment-form?format=xlsx").expect(200).bytes();
        var filled = new FilledSheet(form).fill(4, "Japan", "", "¶ 1", "te", "There were three.", "The tanker met three vessels.").fill(5, "Japan", "", "14", "Factual", "Which one?", "").bytes();
        try (var browser = Browser.open(application)) {
            var page = browser.as("japan");
            page.navigate("/review/offline?id=" + journey.id());
            page.locator("input[type=file]").setInputFiles(new FilePayload("comments.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", filled));
            // The first table that a server reads takes its time.
            assertThat(page.getByText("Which one?").first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            browser.look(page, "offline");
            page.context().close();

            journey.review();
            journey.get("coordinator", "/comments").expect(200).json().get("items").forEach(comment ->
                    application.as("coordinator").post("/comments/" + comment.get("id").asText() + "/disposition", Map.of("disposition", "noted", "reason", "Seen.")).expect(204));
            journey.putUp();
            journey.complete("japan-clearing", "decide", "stance", "agreed").expect(200);
            journey.complete("france-clearing", "decide", "stance", "objection", "reason", "One source.", "wouldResolve", "A second one.", "paragraphs", List.of(journey.paragraph(1))).expect(200);
            journey.post("coordinator", "/take-back", "reason", "A second source was found.", "seenVersion", 1).expect(204);
            journey.write("coordinator", 1, "The tanker met three vessels, as two sources say.").expect(200);
            var korean = journey.as("coordinator").get("/sections/0/paragraphs/1/revision").asInt();
            application.as("coordinator").delete(journey.path() + "/paragraphs/" + journey.paragraph(2), "If-Match", "\"" + korean + "\"").expect(204);
            journey.with("정제유는 선박 간 환적으로 인도되었다.");
            journey.putUp();

            var board = browser.as("coordinator");
            board.navigate("/report?id=" + journey.id() + "&tab=positions");
            assertThat(board.getByText("v2").first()).isVisible();
            browser.look(board, "positions-rounds");
            board.navigate("/report?id=" + journey.id() + "&tab=changes&from=1&to=2");
            assertThat(board.getByText("moved: typed again, was 2")).isVisible();
            browser.look(board, "changes-typed-again");
            board.navigate("/report?id=" + journey.id() + "&tab=changes&from=1&to=2&mine=working");
            browser.look(board, "changes-three");
            board.navigate("/substitutes");
            browser.look(board, "substitutes");
            board.context().close();
            signsAgain(browser, browser.as("maritime"), journey);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** What the expert signed is not what is decided on now. */
    private static void signsAgain(Browser browser, Page page, Journey journey) {
        page.navigate("/report?id=" + journey.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign again")).first().click();
        assertThat(page.getByText("0 of 3 have.")).isVisible();
        browser.look(page, "sign-again");
        page.getByText("Dissent", new Page.GetByTextOptions().setExact(true)).click();
        PortalStoryIT.confirming(page, "Give my signature");
        assertThat(page.getByText("Say from what you dissent and why")).isVisible();
        page.getByText("Sign", new Page.GetByTextOptions().setExact(true)).click();
        PortalStoryIT.confirming(page, "Give my signature");
        assertThat(page.getByText("1 of 3 have.")).isVisible();
        page.getByText("1 of 3 have.").scrollIntoViewIfNeeded();
        browser.look(page, "signatures-stale");
        page.context().close();
    }
}
