package org.rapporteur.web.administration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.primefaces.event.FileUploadEvent;
import org.rapporteur.administration.Zones;
import org.rapporteur.governance.HolidayFile;
import org.rapporteur.governance.HolidayList;
import org.rapporteur.governance.WorkingCalendar;
import org.rapporteur.governance.WorkingCalendar.Holiday;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Times;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.component.UIInput;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The days on which a mechanism works, its hours and its holidays. */
@Named
@RequestScoped
public class CalendarPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private MechanismSeen mechanismSeen;
    @Inject
    private MomentClock clock;
    @Inject
    private Texts texts;
    @Inject
    private Times times;
    @Inject
    private Notes notes;

    private String zone;
    private String[] workingDays;
    private String closing;
    private String holidays;

    private WorkingCalendar calendar() {
        return mechanismSeen.getProfile().calendar();
    }

    public List<Option> getZones() {
        return Zones.all().stream().map(each -> new Option(each, each.replace('_', ' '))).toList();
    }

    public List<Option> getWeek() {
        return Arrays.stream(DayOfWeek.values()).map(day -> new Option(day.name(), Days.name(day))).toList();
    }

    public void keep() throws IOException {
        mechanismSeen.change(mechanismSeen.getProfile().with(read()), "administration/calendar");
    }

    private WorkingCalendar read() {
        InputWrong.check().that(workingDays != null && workingDays.length > 0, "workingDays", "administration.no-working-day").done();
        return new WorkingCalendar(Zones.of(zone), Arrays.stream(workingDays).map(DayOfWeek::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))),
                time(), HolidayList.read(holidays, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), calendar().zone());
    }

    /** What stands in the field stays, also where the file has another name for a day; what the file has beside it is added. Nothing is in force before it is kept. */
    public void bringIn(FileUploadEvent event) {
        var typed = new TreeMap<LocalDate, Holiday>();
        HolidayList.read(parameters.getOrDefault("calendar:holidays", getHolidays()), today()).forEach(day -> typed.put(day.date(), day));
        var brought = HolidayFile.read(new String(event.getFile().getContent(), StandardCharsets.UTF_8), today(), "file");
        brought.forEach(day -> typed.putIfAbsent(day.date(), day));
        holidays = HolidayList.write(List.copyOf(typed.values()));
        // What was refused before is not shown again in place of this.
        ((UIInput) event.getComponent().findComponent("holidays")).resetValue();
        notes.saved(texts.of("administration.calendar.brought", brought.size(), event.getFile().getFileName()));
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(closing == null ? "" : closing.strip());
        } catch (DateTimeParseException e) {
            throw new InputWrong("closing", "administration.closing");
        }
    }

    /** When periods of working days that began now would end. */
    public List<String> getPeriods() {
        return List.of(1, 5, 10, 20).stream().map(days -> texts.of("administration.calendar.period", days, times.moment(calendar().plusWorkingDays(clock.now(), days)))).toList();
    }

    /** Up to which day holidays are known; beyond it, periods may run over some that nobody has entered. */
    public String getKnownUntil() {
        var last = calendar().holidays().stream().map(Holiday::date).reduce((first, second) -> second);
        return last.map(day -> texts.of("administration.calendar.known-until", Days.date(day))).orElse(texts.get("administration.calendar.no-holidays"));
    }

    public String getWeekWords() {
        return Days.words(calendar().workingDays());
    }

    public List<Holiday> getDaysOff() {
        return calendar().holidays();
    }

    public String date(Holiday holiday) {
        return Days.name(holiday.date().getDayOfWeek()) + " " + Days.date(holiday.date());
    }

    public String getZone() {
        return zone == null ? calendar().zone().getId() : zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String[] getWorkingDays() {
        return workingDays == null ? calendar().workingDays().stream().map(DayOfWeek::name).toArray(String[]::new) : workingDays;
    }

    public void setWorkingDays(String[] workingDays) {
        this.workingDays = workingDays;
    }

    public String getClosing() {
        return closing == null ? calendar().closing().toString() : closing;
    }

    public void setClosing(String closing) {
        this.closing = closing;
    }

    public String getHolidays() {
        return holidays == null ? HolidayList.write(calendar().holidays()) : holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays == null ? "" : holidays;
    }
}
