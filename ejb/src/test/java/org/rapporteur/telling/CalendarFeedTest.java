package org.rapporteur.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rapporteur.telling.CalendarFeed.Deadline;
import org.rapporteur.workflow.StepType;

import biweekly.Biweekly;

/** What a calendar program reads: RFC 5545, with kinds of duty and instants and nothing else. */
class CalendarFeedTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant LEAP_DAY = Instant.parse("2028-02-29T22:00:00Z");

    private static String feed(Deadline... deadlines) {
        return CalendarFeed.written(List.of(deadlines), URI.create("https://a-host-with-a-name-that-is-rather-long.reports.example.org"), NOW);
    }

    @Test
    void isReadBackAsItWasWritten() {
        var deadlines = Stream.of(StepType.values()).map(step -> new Deadline(UUID.randomUUID(), step, UUID.randomUUID(), NOW, LEAP_DAY)).toArray(Deadline[]::new);
        var events = Biweekly.parse(feed(deadlines)).first().getEvents();
        assertThat(events).hasSameSizeAs(deadlines);
        for (var i = 0; i < deadlines.length; i++) {
            assertThat(events.get(i).getUid().getValue()).startsWith(deadlines[i].duty().toString());
            assertThat(events.get(i).getDateStart().getValue().toInstant()).isEqualTo(LEAP_DAY);
            assertThat(events.get(i).getSummary().getValue()).isEqualTo(KindWords.owed(deadlines[i].step()).toString());
            assertThat(events.get(i).getUrl().getValue()).endsWith("/report?id=" + deadlines[i].report());
        }
    }

    @Test
    void linesAreFoldedAndTimesAreInUtc() {
        var feed = feed(new Deadline(UUID.randomUUID(), StepType.DECIDE, UUID.randomUUID(), NOW, LEAP_DAY));
        assertThat(feed).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n").contains("DTSTART:20280229T220000Z\r\n", "DTSTAMP:20261120T090000Z\r\n");
        assertThat(feed.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(Arrays.stream(feed.split("\r\n"))).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75));
        assertThat(feed).as("the folding was needed").contains("\r\n ");
    }

    @Test
    void wordsOfAnyScriptAreFoldedBetweenTheirLetters() {
        var words = "제재 이행을 감시하는, 보고서; 의 초안이 \\ 서명을 기다립니다. ".repeat(5).strip();
        var event = new CalendarText().line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("BEGIN", "VEVENT").line("SUMMARY", words).line("END", "VEVENT").line("END", "VCALENDAR").toString();
        assertThat(Biweekly.parse(event).first().getEvents().get(0).getSummary().getValue()).isEqualTo(words);
        assertThat(Arrays.stream(event.split("\r\n"))).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void anEmptyCalendarIsACalendar() {
        assertThat(Biweekly.parse(feed()).first().getEvents()).isEmpty();
    }
}
