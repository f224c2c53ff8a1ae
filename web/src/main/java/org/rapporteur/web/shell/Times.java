package org.rapporteur.web.shell;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Moments in the mechanism's zone, as people say them: {@code Fri 27 Nov 2026, 17:00 UTC}. */
@Named
@RequestScoped
public class Times {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    @Inject
    @Any
    private Instance<MechanismSeen> told;

    public ZoneId getZone() {
        return told.isResolvable() ? told.get().zone() : ZoneOffset.UTC;
    }

    public String moment(java.time.Instant moment) {
        return moment == null ? "" : said(MOMENT, moment);
    }

    /** For clocks that decide: the end of silence, a position's instant. */
    public String exact(java.time.Instant moment) {
        return moment == null ? "" : said(TO_THE_SECOND, moment);
    }

    public String day(java.time.Instant moment) {
        return moment == null ? "" : said(DAY, moment);
    }

    public String date(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private String said(DateTimeFormatter format, java.time.Instant moment) {
        return format.format(moment.atZone(getZone())).replaceFirst("\\bZ$", "UTC");
    }
}
