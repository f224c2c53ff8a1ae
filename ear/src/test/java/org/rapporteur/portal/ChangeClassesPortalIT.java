package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Journey;

/** What the changes of a version weigh, and what that leaves standing, in the browser. */
@BesideOthers
class ChangeClassesPortalIT {

    private static final String[] TEXT = {"Between 3 and 11 May the tanker met two vessels without a working transponder", "The transfer involved some 4,200 tonnes of refined petroleum.",
        "선박의 소유주는 6월 2일에 답변하였다.", "لم يرد المستأجر على رسالة الفريق."};

    @Test
    void changesAreClassedChallengedAndSettled(Application application) {
        try (var browser = Browser.open(application)) {
            var journey = Journey.underDecision(application, "Weighed in the portal", TEXT);
            journey.post("japan-clearing", "/positions", "stance", "agreed", "seenVersion", 1).expect(201);
            application.as("coordinator").post(journey.path() + "/take-back", Map.of("seenVersion", 1, "reason", "Three things to put right.")).expect(204);
            journey.write("coordinator", 1, TEXT[0] + ".").expect(200);
            journey.write("coordinator", 2, "The transfer involved some 4,500 tonnes of refined petroleum.").expect(200);

            var coordinator = browser.as("coordinator");
            coordinator.navigate("/change/classes?id=" + journey.id());
            assertThat(coordinator.getByText("editorial", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
            coordinator.locator("select[name^='class-']").nth(1).selectOption("editorial");
            press(coordinator, "Keep the classes");
            assertThat(coordinator.getByText("Say why paragraph 2 weighs less than it was proposed").first()).isVisible();
            assertThat(coordinator.locator("select[name^='class-']").nth(1)).hasValue("editorial");
            coordinator.locator("textarea[name^='reason-']").first().fill("Exhibit 3 had the figure all along; 4,200 was a slip of the pen.");
            press(coordinator, "Keep the classes");
            assertThat(coordinator.getByText("Classed by").first()).isVisible();
            browser.look(coordinator, "classes-pending");
            journey.putUp();

            var france = browser.as("france-clearing");
            france.navigate("/change/classes?id=" + journey.id());
            france.getByText("It weighs more than that").nth(1).click();
            france.getByLabel("Why it weighs more").nth(1).fill("Another figure is another fact: 300 tonnes are not a slip of the pen.");
            press(france, "Challenge the class");
            assertThat(france.getByText("Challenged by France")).isVisible();
            browser.look(france, "classes-challenged");
            france.navigate("/report?id=" + journey.id() + "&tab=positions");
            assertThat(france.getByText("on version 1; paragraph 2 changed since").first()).isVisible();
            browser.look(france, "positions-stale");

            var chair = browser.as("chair");
            chair.navigate("/change/classes?id=" + journey.id());
            chair.getByText("Settle the challenge").click();
            chair.getByLabel("Reason").last().fill("The exhibit is the same, and so is what it says.");
            press(chair, "Settle it");
            assertThat(chair.getByText("Settled as editorial by")).isVisible();
            france.navigate("/consensus/decide?id=" + journey.id());
            assertThat(france.getByText("carried over: paragraph 1 and paragraph 2 changed since").first()).isVisible();
            browser.look(france, "positions-carried");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).locator("visible=true").first().click();
    }
}
