package org.rapporteur.web.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Role;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Times;
import org.rapporteur.web.shell.Waiting;
import org.rapporteur.workflow.AwaitedView;
import org.rapporteur.workflow.DutyView;
import org.rapporteur.workflow.Inbox;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.WorkView;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What waits for the person, for whom the person waits, and what is due. Read once per request, also for the count in the navigation. */
@Named
@RequestScoped
public class WorkPage implements Waiting {

    private static final int MOST_AWAITED = 50;
    private static final int DUE_SOON = 6;
    private static final int NEWEST = 100;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    @Inject
    private Inbox inbox;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Times times;
    @Inject
    private Texts texts;

    private WorkView mine;
    private List<AwaitedView> others;

    /** Something with a date, whoever owes it. */
    public record DueSoon(Instant at, String what, String title, String address) {
    }

    public WorkView getMine() {
        if (mine == null) {
            mine = inbox.work(NEWEST, DUE_SOON, today().plusDays(1).atStartOfDay(times.getZone()).toInstant());
        }
        return mine;
    }

    public List<AwaitedView> getOthers() {
        if (others == null) {
            others = inbox.awaited(MOST_AWAITED);
        }
        return others;
    }

    public boolean isMoreAwaited() {
        return getOthers().size() == MOST_AWAITED;
    }

    @Override
    public Map<String, Integer> byPlace() {
        return getMine().total() == 0 ? Map.of() : Map.of("work", Math.min(getMine().total(), WorkView.MOST));
    }

    public String getHeadline() {
        var today = getMine().due();
        var total = getMine().total();
        if (getMine().more()) {
            return texts.of("work.headline.more", WorkView.MOST, Math.min(today, WorkView.MOST));
        }
        return today == 0 || total == 0 ? texts.of("work.headline", total) : today == total ? texts.of("work.headline.all", total) : texts.of("work.headline.some", total, today);
    }

    /** What the person owes on a report, or null; for lists of reports. */
    public DutyView dutyOn(ReportId report) {
        var shown = getMine().newest().stream().filter(duty -> duty.report().equals(report)).findFirst();
        return shown.or(() -> getMine().whole() ? Optional.empty() : inbox.mineOn(report)).orElse(null);
    }

    public String address(DutyView duty) {
        return ReportSeen.address(duty.type(), duty.report());
    }

    /** Which text the step is about. */
    public String textOf(StepType type, int version) {
        var isDraft = type == StepType.DRAFT || type == StepType.SIGN_OFF || type == StepType.CHECK;
        return version == 0 ? texts.get("work.draft") : texts.of(isDraft ? "work.draft-after" : "work.version", version);
    }

    public boolean isByToday(Instant due) {
        return due != null && !day(due).isAfter(today());
    }

    public String dueWord(Instant due) {
        return due.isBefore(clock.now()) ? texts.get("work.overdue") : texts.of("work.today", HOUR.withZone(times.getZone()).format(due));
    }

    public String since(Instant since) {
        return texts.of("work.since", ChronoUnit.DAYS.between(day(since), today()));
    }

    /** How much of what waits is shown, where that is not all of it. */
    public String getNewestWords() {
        return getMine().more() ? texts.of("work.newest.more", getMine().newest().size(), WorkView.MOST) : texts.of("work.newest", getMine().newest().size(), getMine().total());
    }

    /** The next dates among what waits for the person and what the person waits for. */
    public List<DueSoon> getDueSoon() {
        var found = new ArrayList<DueSoon>();
        var seen = new HashSet<ReportId>();
        getMine().soonest().stream().filter(duty -> seen.add(duty.report()))
                .forEach(duty -> found.add(new DueSoon(duty.due(), duty.stepName(), duty.title(), address(duty))));
        getOthers().stream().filter(step -> step.due() != null && seen.add(step.report()))
                .forEach(step -> found.add(new DueSoon(step.due(), step.stepName(), step.title(), "/report?id=" + step.report())));
        return found.stream().sorted(Comparator.comparing(DueSoon::at)).limit(DUE_SOON).toList();
    }

    /** Whether the person works for a state whose voice is somebody else. */
    public boolean isDelegate() {
        return caller.person().is(Role.DELEGATE) && !caller.person().is(Role.CLEARING_DELEGATE);
    }

    public String getStateOwes() {
        return texts.of("work.state-owes", caller.person().stateName());
    }

    /** Where the state's people can already work on what their state owes. */
    public String stateAddress(AwaitedView step) {
        return step.type() == StepType.REVIEW ? ReportSeen.address(StepType.REVIEW, step.report()) : "/report?id=" + step.report();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, times.getZone());
    }

    private LocalDate today() {
        return day(clock.now());
    }
}
