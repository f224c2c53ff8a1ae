package org.rapporteur.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Panel;

/** A dissent stops a draft where all must sign, and the chair lets it go on. What a mechanism asks of evidence is set beside it. */
@BesideOthers
class StoppedDraftPortalIT {

    private static final String PANEL = "all-sign";
    private static final String DISSENT = "The second source depends on the first.";

    @Test
    void theChairLetsADraftGoOnWithTheDissent(Application application) {
        var panel = Panel.ofThree(application, PANEL).people(2).signing("all");
        var expert = panel.as("expert-1");
        var report = expert.post("/reports", Map.of("mechanism", PANEL, "type", "thematic", "title", "두 개의 출처 – two sources")).expect(201).id();
        var section = expert.get("/reports/" + report).expect(200).json().at("/sections/0/id").asText();
        var paragraph = expert.post("/reports/" + report + "/paragraphs", Map.of("section", section, "text", "4,200 tonnes changed hands.")).expect(201).id();
        expert.post("/reports/" + report + "/submit").expect(200);
        panel.complete("expert-1", report, "draft").expect(200);
        panel.complete("expert-1", report, "sign-off", "stance", "sign").expect(200);
        panel.complete("expert-2", report, "sign-off", "stance", "dissent", "text", DISSENT, "paragraphs", List.of(paragraph)).expect(200);
        panel.complete("coordinator", report, "check", "outcome", "circulate").expectProblem(422, "rule-refuses");
        try (var browser = Browser.open(application)) {
            var chair = browser.as(PANEL + ".chair", Panel.password());
            chair.navigate("/report?id=" + report);
            chair.locator("[id='release']").click();
            assertThat(chair.getByText(DISSENT)).isVisible();
            PortalStoryIT.sayingWhatIsMissing(chair, "Let it go on with the dissents");
            browser.look(chair, "release");
            chair.locator("[id='releasing:reason']").fill("The states should hear both.");
            PortalStoryIT.confirming(chair, "Let it go on with the dissents");
            assertThat(chair.getByText("The draft may go on; the coordinator circulates it.")).isVisible();
            panel.complete("coordinator", report, "check", "outcome", "circulate").expect(200);
            chair.context().close();

            var administrator = browser.as(PANEL + "-administrator", Panel.password());
            administrator.navigate("/administration/evidence-policy?key=" + PANEL);
            assertThat(administrator.locator("main form").first()).isVisible();
            browser.look(administrator, "evidence-policy");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
