package org.rapporteur.web.telling;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Settings;
import org.rapporteur.telling.CalendarKeys;
import org.rapporteur.telling.MailWay;
import org.rapporteur.telling.TellingWish;
import org.rapporteur.telling.Wishes;
import org.rapporteur.telling.Wishes.HowTold;
import org.rapporteur.telling.Wishes.TellMe;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The person says how they are told: by mail at once, once a day or not; when they are reminded; where they are reached. */
@Named
@RequestScoped
public class HowIAmToldPage {

    private static final List<Option> ZONES = Stream.concat(Stream.of("UTC"), ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")).sorted())
            .map(id -> new Option(id, id.replace('_', ' '))).toList();
    private static final List<Option> HOURS = IntStream.range(0, 24).mapToObj(hour -> new Option(hour, "%02d:00".formatted(hour))).toList();

    @Inject
    private Wishes wishes;
    @Inject
    private CalendarKeys keys;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;
    @Inject
    private FacesContext faces;

    private HowTold mine;
    private MailWay way;
    private Optional<Instant> calendarSince;
    private String calendar;
    private String email;
    private String zone;
    private String mail;
    private Integer digestHour;
    private String daysBefore;
    private String hoursBefore;
    private String daysAfter;

    private HowTold mine() {
        if (mine == null) {
            mine = wishes.mine();
            if (!faces.isPostback()) {
                email = mine.email();
                zone = mine.zone() == null ? null : mine.zone().getId();
                mail = mine.wish().mail().key();
                digestHour = mine.wish().digestHour();
                daysBefore = joined(mine.wish().daysBefore());
                hoursBefore = joined(mine.wish().hoursBefore());
                daysAfter = joined(mine.wish().daysAfter());
            }
        }
        return mine;
    }

    public void keep() throws IOException {
        wishes.set(new TellMe(email, zone, mail, digestHour, numbers(daysBefore, "daysBefore"), numbers(hoursBefore, "hoursBefore"), numbers(daysAfter, "daysAfter")));
        notes.saved(texts.get("how-i-am-told.kept"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/how-i-am-told");
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** "5, 2" are two numbers; what is none is told at its field, whichever the bounds. */
    private static List<Integer> numbers(String typed, String field) {
        var words = (typed == null ? "" : typed).strip();
        InputWrong.check().that(words.isEmpty() || words.matches("[0-9]{1,4}([,;\\s]+[0-9]{1,4})*"), field, "telling.numbers").done();
        return Arrays.stream(words.split("\\D+")).filter(number -> !number.isEmpty()).map(Integer::valueOf).distinct().toList();
    }

    /** Shown on this page only, and once: afterwards nobody knows it but the calendar program. */
    public void makeCalendar() {
        calendar = Settings.publicAddress() + "/calendar/" + keys.make() + ".ics";
        calendarSince = null;
    }

    public void endCalendar() throws IOException {
        keys.revoke();
        notes.saved(texts.get("how-i-am-told.calendar-ended"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/how-i-am-told");
    }

    public String getCalendar() {
        return calendar;
    }

    public Instant getCalendarSince() {
        if (calendarSince == null) {
            calendarSince = keys.madeAt();
        }
        return calendarSince.orElse(null);
    }

    public MailWay getWay() {
        if (way == null) {
            way = wishes.way();
        }
        return way;
    }

    public List<Option> getMails() {
        return Stream.of(TellingWish.Mail.values()).map(each -> new Option(each.key(), texts.get("Mail." + each.name()), texts.get("Mail." + each.name() + ".means"))).toList();
    }

    public List<Option> getZones() {
        return ZONES;
    }

    public List<Option> getHours() {
        return HOURS;
    }

    public String getEmail() {
        mine();
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getZone() {
        mine();
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getMail() {
        mine();
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public Integer getDigestHour() {
        mine();
        return digestHour;
    }

    public void setDigestHour(Integer digestHour) {
        this.digestHour = digestHour;
    }

    public String getDaysBefore() {
        mine();
        return daysBefore;
    }

    public void setDaysBefore(String daysBefore) {
        this.daysBefore = daysBefore;
    }

    public String getHoursBefore() {
        mine();
        return hoursBefore;
    }

    public void setHoursBefore(String hoursBefore) {
        this.hoursBefore = hoursBefore;
    }

    public String getDaysAfter() {
        mine();
        return daysAfter;
    }

    public void setDaysAfter(String daysAfter) {
        this.daysAfter = daysAfter;
    }
}
