package org.rapporteur.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.SharedApplication;

/** What happens is told to those whom it concerns, once, and to nobody else. */
@ExtendWith(SharedApplication.class)
class NoticesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void thosePeopleAreToldWhomAStepConcerns(Application application) {
        // Whoever has acted before the courier comes need not be told, so each step waits for it.
        var journey = Journey.open(application, "Told", "Words.");
        application.as("maritime").post(journey.path() + "/submit").expect(200);
        told(application, "maritime", journey, "duty draft");
        journey.complete("maritime", "draft").expect(200);
        told(application, "maritime", journey, "duty draft", "duty sign-off");
        List.of("maritime", "finance", "cyber").forEach(expert -> journey.complete(expert, "sign-off", "stance", "sign").expect(200));
        told(application, "coordinator", journey, "duty draft", "duty check");
        journey.complete("coordinator", "check", "outcome", "circulate").expect(200);
        told(application, "japan-clearing", journey, "duty review");
        told(application, "japan", journey, "circulated review");
        told(application, "maritime", journey, "duty draft", "duty sign-off", "circulated review");
        told(application, "coordinator", journey, "duty draft", "duty check");
        told(application, "chair", journey, "circulated review");
        assertThat(of(application, "administrator", journey)).isEmpty();
        assertThat(of(application, "auditor", journey)).isEmpty();
        assertThat(notices(application, "japan")).allSatisfy(notice -> assertThat(notice.toString()).doesNotContain("draft"));
    }

    @Test
    void theAuthorIsToldOnceThatCommentsAreAnswered(Application application) {
        var journey = Journey.underReview(application, "Answered", "Words.");
        var first = journey.post("japan", "/comments", "type", "factual", "text", "Which words?").expect(201).id();
        var second = journey.post("japan", "/comments", "type", "legal", "text", "Whose words?").expect(201).id();
        told(application, "japan-clearing", journey, "duty review");
        journey.review();
        for (var comment : List.of(first, second)) {
            application.as("coordinator").post("/comments/" + comment + "/disposition", Map.of("disposition", "noted", "reason", "So.")).expect(204);
        }
        told(application, "japan", journey, "circulated review", "comments-answered");
        assertThat(of(application, "japan-clearing", journey)).containsExactly("duty review");
    }

    @Test
    void theAuthorIsToldThatMoreReadTheComment(Application application) {
        var journey = Journey.underReview(application, "Widened", "Words.");
        var delegates = journey.post("japan", "/comments", "type", "factual", "text", "Which words?", "audience", "drafters").expect(201).id();
        var own = journey.post("japan-clearing", "/comments", "type", "factual", "text", "Whose words?", "audience", "drafters").expect(201).id();
        journey.review();
        for (var comment : List.of(delegates, own)) {
            application.as("japan-clearing").post("/comments/" + comment + "/audience", Map.of("audience", "all")).expect(204);
        }
        told(application, "japan", journey, "circulated review", "audience-widened");
        assertThat(of(application, "japan-clearing", journey)).as("nobody is told of their own act").containsExactly("duty review");
        assertThat(of(application, "france", journey)).containsExactly("circulated review");
    }

    @Test
    void whatIsDoneNeedsNoReading(Application application) {
        var journey = Journey.underReview(application, "Done", "Words.");
        told(application, "france-clearing", journey, "duty review");
        assertThat(unread(application, "france-clearing", journey)).isTrue();
        journey.complete("france-clearing", "review").expect(200);
        assertThat(unread(application, "france-clearing", journey)).isFalse();
    }

    @Test
    void aNoticeIsReadByItsOwnPersonOnly(Application application) {
        var journey = Journey.underReview(application, "Read", "Words.");
        told(application, "italy-clearing", journey, "duty review");
        var notice = notices(application, "italy-clearing").stream().filter(each -> each.get("report").asText().equals(journey.id())).findFirst().orElseThrow();
        var address = "/notices/" + notice.get("id").asText() + "/read";
        application.as("france-clearing").post(address).expectProblem(404, "not-yours-to-see");
        assertThat(unread(application, "italy-clearing", journey)).isTrue();
        assertThat(application.as("italy-clearing").post(address).expect(200).json().get("read").asBoolean()).isTrue();
        assertThat(unread(application, "italy-clearing", journey)).isFalse();
        application.as("italy-clearing").post("/notices/" + UUID.randomUUID() + "/read").expectProblem(404, "not-yours-to-see");
    }

    @Test
    void allAreReadAtOnce(Application application) {
        var journey = Journey.underReview(application, "All read", "Words.");
        told(application, "canada-clearing", journey, "duty review");
        application.as("canada-clearing").post("/notices/read").expect(204);
        var bell = application.as("canada-clearing").get("/notices/unread").expect(200).json();
        assertThat(bell.get("count").asInt()).isZero();
        assertThat(bell.has("newest")).isFalse();
    }

    /** In any order: notices of one moment have none. */
    private static void told(Application application, String who, Journey journey, String... what) {
        var wanted = Stream.of(what).sorted().toList();
        Eventually.see(PATIENCE, () -> of(application, who, journey).stream().sorted().toList(), wanted::equals);
    }

    private static List<String> of(Application application, String who, Journey journey) {
        return notices(application, who).stream().filter(notice -> notice.get("report").asText().equals(journey.id()))
                .map(notice -> (notice.get("kind").asText() + " " + notice.path("step").asText()).strip()).toList();
    }

    private static boolean unread(Application application, String who, Journey journey) {
        return notices(application, who).stream().anyMatch(notice -> notice.get("report").asText().equals(journey.id()) && !notice.get("read").asBoolean());
    }

    private static List<JsonNode> notices(Application application, String who) {
        return StreamSupport.stream(application.as(who).get("/notices?size=100").expect(200).json().get("items").spliterator(), false).toList();
    }
}
