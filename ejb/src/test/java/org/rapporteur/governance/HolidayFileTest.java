package org.rapporteur.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.rapporteur.shared.InputWrong;

class HolidayFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void daysAreReadFromACalendarFile() {
        assertThat(read("""
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261225
                DTEND;VALUE=DATE:20261226
                SUMMARY:Christmas Day
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20260924
                DTEND;VALUE=DATE:20260927
                SUMMARY:추석\\, three
                  days of it
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261225
                SUMMARY:عيد
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20200101
                SUMMARY:Long past
                END:VEVENT""")).isEqualTo("""
                2026-09-24 추석, three days of it
                2026-09-25 추석, three days of it
                2026-09-26 추석, three days of it
                2026-12-25 Christmas Day, عيد""");
    }

    @Test
    void whatComesBackEachYearIsEnteredForFiveYearsWithItsExceptions() {
        assertThat(read("""
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20100717
                RRULE:FREQ=YEARLY
                EXDATE;VALUE=DATE:20280717
                SUMMARY:제헌절
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20240229
                RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29
                SUMMARY:Leap day
                END:VEVENT""")).isEqualTo("""
                2026-07-17 제헌절
                2027-07-17 제헌절
                2028-02-29 Leap day
                2029-07-17 제헌절
                2030-07-17 제헌절""");
    }

    @Test
    void aPastedFileIsReadLikeAList() {
        var pasted = "\uFEFF begin:vcalendar\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:New Year\r\nEND:VEVENT\r\nEND:VCALENDAR";
        assertThat(HolidayList.write(HolidayList.read(pasted.strip(), TODAY))).isEqualTo("2027-01-01 New Year");
    }

    @Test
    void whatIsNoSuchFileIsRefusedInWords() {
        assertThatThrownBy(() -> HolidayFile.read("2026-12-25 Christmas", TODAY, "file")).isInstanceOf(InputWrong.class).hasMessageContaining("no calendar file");
        assertThatThrownBy(() -> HolidayFile.read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:never\nRRULE:FREQ=???\nSUMMARY:x\nEND:VEVENT", TODAY, "file")).hasMessageContaining("no day from 2026 on");
        assertThatThrownBy(() -> read("BEGIN:VEVENT\nDTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:Every second\nEND:VEVENT")).hasMessageContaining("“Every second” comes back otherwise");
        assertThatThrownBy(() -> read("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20200230\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nSUMMARY:Never\nEND:VEVENT")).hasMessageContaining("no day from 2026 on");
    }

    private static String read(String events) {
        return HolidayList.write(HolidayFile.read("BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "\nEND:VCALENDAR\n", TODAY, "file"));
    }
}
