package org.rapporteur.web.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.rapporteur.shared.MomentClock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Moments in the mechanism's zone, as people say them: {@code Fri 27 Nov, 17:00 UTC}, with the year where it is another one. */
@Named
@RequestScoped
public class Times {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    @Inject
    private MomentClock clock;
    @Inject
    private Me me;
    @Inject
    private Texts texts;

    public ZoneId getZone() {
        return me.getZone();
    }

    public String moment(Instant moment) {
        if (moment == null) {
            return "";
        }
        var isThisYear = moment.atZone(getZone()).getYear() == clock.now().atZone(getZone()).getYear();
        return said(isThisYear ? THIS_YEAR : MOMENT, moment);
    }

    /** For clocks that decide: the end of silence, a position's instant. */
    public String exact(Instant moment) {
        return moment == null ? "" : said(TO_THE_SECOND, moment);
    }

    public String day(Instant moment) {
        return moment == null ? "" : said(DAY, moment);
    }

    public String date(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    public Instant getNow() {
        return clock.now();
    }

    /** "6 days 3 hours left" */
    public String left(Instant end) {
        var left = Duration.between(clock.now(), end);
        return left.isNegative() ? texts.get("shell.clock-over") : texts.of("shell.left", left.toDays(), left.toHoursPart(), left.toDays() > 0 ? 0 : left.toMinutesPart());
    }

    private String said(DateTimeFormatter format, Instant moment) {
        return format.format(moment.atZone(getZone())).replaceFirst("\\bZ$", "UTC");
    }
}
