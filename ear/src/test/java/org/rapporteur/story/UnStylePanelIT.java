package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.rapporteur.application.Application;
import org.rapporteur.application.BesideOthers;
import org.rapporteur.application.Documents;
import org.rapporteur.application.Eventually;
import org.rapporteur.application.Panel;
import org.rapporteur.application.Rows;

/** The shipped panel under a committee of fifteen, from end to end: each type of report by its own rule, and what follows when that fails. */
@BesideOthers
class UnStylePanelIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Map<String, Object> OBJECTS = Map.of("stance", "objection", "reason", "The tonnage rests on one source.", "wouldResolve", "A second, independent one.", "seenVersion", 1);
    private static final List<String> PERMANENT = List.of("voice-cn", "voice-fr", "voice-ru", "voice-gb", "voice-us");

    private static Panel panel;

    /** A copy of the shipped mechanism, whose first administrator another test names. */
    private static synchronized Panel panel(Application application) {
        if (panel == null) {
            application.as("administrator").post("/mechanisms", Map.of("key", "committee", "name", "Panel under a committee", "symbolScheme", "C/{year}/{number}", "copyOf", "un-style-panel",
                    "reason", "For this test")).expect(201);
            panel = Panel.begin(application, "committee").people(1);
        }
        return panel;
    }

    @Test
    void theMidtermReportIsAdoptedAtTheFifthWorkingDayUnlessSomebodyObjects(Application application) throws SQLException {
        var panel = panel(application);
        var report = panel.underDecision("midterm", "Midterm report", "Twelve vessels were met at sea.");
        var decision = decision(panel, report);
        assertThat(Instant.parse(decision.get("expiresAt").asText())).isEqualTo(workingDaysLater(panel, Instant.parse(decision.get("openedAt").asText()), 5));
        assertThat(said(decision)).contains("No objection: the text is adopted at the end of its time unless a member stands in the way; to say nothing is to let it pass.",
                "It lasts 5 working days of the mechanism’s calendar, to the closing hour of the last.", "An objection ends it at once, and the text is not adopted.");
        timePasses(application, report);
        awaitStatus(panel, report, "publish");
        assertThat(decision(panel, report).get("outcome").asText()).isEqualTo("adopted");
        panel.complete("secretariat", report, "publish", "symbol", "C/2026/1").expect(200);
        assertThat(Documents.textOf(application.nobody().get("/public/reports/C-2026-1/pdf").expect(200).bytes())).contains("Twelve vessels were met at sea.", "no-objection procedure");
    }

    @Test
    void oneObjectionSendsTheMidtermReportBackToBeWorkedOn(Application application) {
        var panel = panel(application);
        var report = panel.underDecision("midterm", "Objected to", "Words.");
        panel.as("voice-mt").post("/reports/" + report + "/positions", OBJECTS).expect(201);
        assertThat(panel.status(report)).isEqualTo("answer");
        assertThat(decision(panel, report).get("brokenBy").asText()).isEqualTo("Malta");
    }

    @Test
    void whatTheCommitteeDoesNotAdoptTheCouncilDecidesByMajority(Application application) {
        var panel = panel(application);
        var report = panel.underDecision("final", "Final report", "Words.");
        agrees(panel, "voice-fr", report);
        panel.as("voice-sl").post("/reports/" + report + "/positions", OBJECTS).expect(201);

        assertThat(panel.status(report)).isEqualTo("decide");
        var before = panel.as("auditor").get("/reports/" + report + "/decisions").expect(200).json().at("/items/1");
        assertThat(before.get("outcome").asText()).isEqualTo("escalated");
        var council = decision(panel, report);
        assertThat(council.get("body").asText()).isEqualTo("Security Council");
        assertThat(Instant.parse(council.get("expiresAt").asText())).isEqualTo(workingDaysLater(panel, Instant.parse(council.get("openedAt").asText()), 15));
        assertThat(outlook(panel, report).get("needed")).as("what was said before does not count").hasSize(15);
        assertThat(outlook(panel, report).get("sentence").asText()).startsWith("Before Security Council: ");

        var others = panel.voices().values().stream().filter(voice -> !PERMANENT.contains(voice)).toList();
        others.subList(0, 5).forEach(voice -> agrees(panel, voice, report));
        PERMANENT.subList(0, 4).forEach(voice -> agrees(panel, voice, report));
        assertThat(panel.status(report)).as("nine agree, but one could still prevent it").isEqualTo("decide");
        panel.as("voice-us").post("/reports/" + report + "/positions", Map.of("stance", "abstains", "seenVersion", 1)).expect(201);
        assertThat(panel.status(report)).isEqualTo("publish");
    }

    @Test
    void oneVetoPreventsItAndTheTextGoesBack(Application application) throws SQLException {
        var panel = panel(application);
        var report = panel.underDecision("final", "Vetoed", "Words.");
        panel.as("voice-sl").post("/reports/" + report + "/positions", OBJECTS).expect(201);
        panel.voices().values().stream().filter(voice -> !voice.equals("voice-ru")).forEach(voice -> agrees(panel, voice, report));
        panel.as("voice-ru").post("/reports/" + report + "/positions", OBJECTS).expect(201);
        assertThat(outlook(panel, report).get("sentence").asText()).contains("Russian Federation to withdraw an objection that alone prevents adoption");
        timePasses(application, report);
        awaitStatus(panel, report, "answer");
        assertThat(decision(panel, report).get("outcome").asText()).isEqualTo("not-adopted");
    }

    @Test
    void anIncidentReportGoesOutWithTheObjectionsInPrint(Application application) throws SQLException {
        var panel = panel(application);
        var report = panel.underDecision("incident", "Incident report", "The tanker was boarded.");
        panel.voices().values().stream().filter(voice -> !voice.equals("voice-ec")).forEach(voice -> agrees(panel, voice, report));
        panel.as("voice-ec").post("/reports/" + report + "/positions", OBJECTS).expect(201);
        assertThat(panel.status(report)).as("it may still be withdrawn").isEqualTo("decide");
        timePasses(application, report);
        awaitStatus(panel, report, "publish");
        assertThat(decision(panel, report).get("outcome").asText()).isEqualTo("issued-with-dissent");
        panel.complete("secretariat", report, "publish", "symbol", "C/2026/2").expect(200);
        assertThat(Documents.textOf(application.nobody().get("/public/reports/C-2026-2/pdf").expect(200).bytes())).contains("The tanker was boarded.", "Objection of Ecuador", "The tonnage rests on one source.", "A second, independent one.");
    }

    private static void agrees(Panel panel, String voice, String report) {
        panel.as(voice).post("/reports/" + report + "/positions", Map.of("stance", "agreed", "seenVersion", 1)).expect(201);
    }

    private static JsonNode decision(Panel panel, String report) {
        return panel.as("auditor").get("/reports/" + report + "/decisions").expect(200).json().at("/items/0");
    }

    private static List<String> said(JsonNode decision) {
        return StreamSupport.stream(decision.get("sentences").spliterator(), false).map(JsonNode::asText).toList();
    }

    private static JsonNode outlook(Panel panel, String report) {
        return panel.as("coordinator").get("/reports/" + report + "/outlook").expect(200).json();
    }

    /** Counted day by day from what the profile says, and not by the calendar's own code. */
    private static Instant workingDaysLater(Panel panel, Instant from, int days) {
        var calendar = panel.profile().at("/profile/calendar");
        Set<String> free = StreamSupport.stream(calendar.get("holidays").spliterator(), false).map(each -> each.get("date").asText()).collect(Collectors.toSet());
        var day = LocalDate.ofInstant(from, NEW_YORK);
        for (var left = days; left > 0;) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !free.contains(day.toString())) {
                left--;
            }
        }
        return day.atTime(LocalTime.of(17, 0)).atZone(NEW_YORK).toInstant();
    }

    /** As if the days had gone by. */
    private static void timePasses(Application application, String report) throws SQLException {
        var over = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MICROS).toString();
        assertThat(Rows.change(application.database(), "update decision set expires_at = cast(? as timestamptz) where report = cast(? as uuid) and closed_at is null", over, report)).isOne();
        Rows.change(application.database(), "update step set due_at = cast(? as timestamptz) where report = cast(? as uuid) and closed_at is null", over, report);
    }

    private static void awaitStatus(Panel panel, String report, String status) {
        Eventually.see(PATIENCE, () -> panel.status(report), status::equals);
    }
}
