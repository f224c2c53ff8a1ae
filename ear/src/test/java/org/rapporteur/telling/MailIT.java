package org.rapporteur.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.application.Application;
import org.rapporteur.application.Client;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Journey;
import org.rapporteur.application.Outfitted;
import org.rapporteur.application.OwnApplication;
import org.rapporteur.application.Rows;
import org.rapporteur.application.SharedApplication;

/** Mails through a real mail server: each once, none with a confidential word, and "sent" only what was. */
@OwnApplication
@ExtendWith(SharedApplication.class)
class MailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> SECRETS = List.of("Xyzzy", "Canary", "Plover", "objection");

    private final Outfitted outfitted;
    private final Application application;

    MailIT(Outfitted outfitted) {
        this.outfitted = outfitted;
        application = outfitted.application();
    }

    @Test
    void whatWaitsIsMailedOnceAndSaysNothingConfidential() throws Exception {
        var journey = Journey.underReview(application, "Xyzzy shipments", "The Canary met the Plover.");
        Eventually.see(PATIENCE, () -> statuses(journey, "japan-clearing"), List.of("sent")::equals);
        var comment = journey.post("japan", "/comments", "type", "factual", "text", "Plover, or Canary?").expect(201).id();
        journey.review();
        application.as("coordinator").post("/comments/" + comment + "/disposition", Map.of("disposition", "rejected", "reason", "Plover")).expect(204);
        journey.putUp();
        // Before the position is taken: a mail about what was done meanwhile is not needed any more.
        Eventually.see(PATIENCE, () -> statuses(journey, "japan-clearing"), List.of("sent", "sent")::equals);
        journey.post("japan-clearing", "/positions", "stance", "objection", "reason", "Xyzzy", "wouldResolve", "Plover", "seenVersion", 1).expect(201);

        assertThat(to("japan-clearing", journey)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Rapporteur: something waits for you");
            assertThat(mail.getHeader("Message-ID")).hasSize(1);
        });
        for (var mail : outfitted.mails()) {
            assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain(SECRETS).doesNotContain(journey.id()).contains(application.url() + "/notice/");
        }
    }

    @Test
    void nothingIsCalledSentThatWasNot() throws Exception {
        var journey = outfitted.withoutMailServer(this::stillQueued);
        assertThat(Rows.change(application.database(), "update mail set next_try_at = now() where status = 'queued' and next_try_at > now()")).as("as if the minute until it is tried again had gone by").isPositive();
        Eventually.see(PATIENCE, () -> statuses(journey, "italy-clearing"), List.of("sent")::equals);
        Eventually.see(PATIENCE, () -> statuses(journey, "france-clearing"), List.of("not-needed")::equals);
        assertThat(to("italy-clearing", journey)).hasSize(1);
        assertThat(to("france-clearing", journey)).isEmpty();
    }

    private Journey stillQueued() {
        var journey = Journey.underReview(application, "Waiting", "Words.");
        var tried = Eventually.see(PATIENCE, () -> mailsTo("italy-clearing").stream().filter(mail -> mail.get("tries").asInt() > 0).findFirst().orElse(null), mail -> mail != null);
        assertThat(tried.get("status").asText()).isEqualTo("queued");
        assertThat(tried.get("problem").asText()).isNotBlank();
        assertThat(statuses(journey, "italy-clearing")).containsExactly("queued");
        journey.complete("france-clearing", "review").expect(200);
        return journey;
    }

    @Test
    void everybodyIsToldAsTheyWish() {
        application.as("netherlands-clearing").put("/telling", Client.body("email", "netherlands-clearing@example.org", "mail", "none", "digestHour", 8)).expect(200);
        application.as("canada-clearing").put("/telling", Client.body("email", "canada-clearing@example.org", "zone", "America/Toronto", "mail", "daily", "digestHour", 7, "daysBefore", List.of(2, 7), "daysAfter", 3)).expect(200);
        var journey = Journey.underReview(application, "Wishes", "Words.");
        Eventually.see(PATIENCE, () -> statuses(journey, "australia-clearing"), List.of("sent")::equals);
        assertThat(statuses(journey, "canada-clearing")).containsExactly("collected");
        application.as("canada-clearing").put("/telling", Client.body("email", "a@example.org\r\nBcc: b@example.org", "zone", "Mars/Olympus", "mail", "often", "digestHour", 24, "daysBefore", 0))
                .expectErrorsAt("email", "zone", "mail", "digestHour", "daysBefore");
        application.as("canada-clearing").put("/telling", Client.body("mail", "daily", "digestHour", 7)).expectErrorsAt("email");
        var mine = application.as("canada-clearing").get("/telling").expect(200).json();
        assertThat(mine.get("zone").asText()).isEqualTo("America/Toronto");
        assertThat(mine.get("daysBefore")).hasToString("[7,2]");
        assertThat(mine.get("daysAfter")).as("one may stand without its list").hasToString("[3]");
        assertThat(mine.get("hoursBefore")).isEmpty();
    }

    @Test
    void aCalendarIsReadByItsSecretAddressUntilItEnds() throws Exception {
        var journey = Journey.underReview(application, "Xyzzy calendar", "Words.");
        var address = application.as("germany-clearing").post("/telling/calendar").expect(200).json().get("address").asText();
        var feed = fetch(address);
        assertThat(feed).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:A text waits for the review of your state.").doesNotContain(SECRETS);
        assertThat(feed.replace("\r\n ", "")).contains(journey.id());
        assertThat(fetch(application.as("germany-clearing").post("/telling/calendar").expect(200).json().get("address").asText())).contains("BEGIN:VEVENT");
        assertThat(fetch(address)).as("the first address has ended").isEqualTo("404");
        application.as("germany-clearing").delete("/telling/calendar").expect(204);
        assertThat(fetch(address.replaceFirst("[^/]{43}\\.ics", "x".repeat(43) + ".ics"))).isEqualTo("404");
    }

    private static String fetch(String address) throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : String.valueOf(answer.statusCode());
    }

    /** What the mail server has for a person of this report's notices. */
    private List<MimeMessage> to(String name, Journey journey) {
        var links = notices(journey, name).map(notice -> notice.get("address").asText()).toList();
        return outfitted.mails().stream().filter(mail -> GreenMailUtil.getHeaders(mail).contains("<" + name + "@example.org>"))
                .filter(mail -> links.stream().anyMatch(GreenMailUtil.getBody(mail)::contains)).toList();
    }

    /** How the mails of a person's notices of this report stand, oldest first. */
    private List<String> statuses(Journey journey, String who) {
        return notices(journey, who).map(notice -> notice.path("mail").asText("none")).toList();
    }

    private Stream<JsonNode> notices(Journey journey, String who) {
        return stream(application.as(who).get("/notices?size=100").expect(200).json().get("items")).filter(notice -> notice.get("report").asText().equals(journey.id()));
    }

    private List<JsonNode> mailsTo(String name) {
        return stream(application.as("administrator").get("/mails?size=100").expect(200).json().get("items")).filter(mail -> mail.path("address").asText().equals(name + "@example.org")).toList();
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
