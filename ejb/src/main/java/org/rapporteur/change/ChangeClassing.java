package org.rapporteur.change;

import static org.rapporteur.authority.Capability.CLASS_CHANGES;
import static org.rapporteur.authority.Capability.READ_DRAFT;
import static org.rapporteur.authority.Capability.READ_REPORT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.change.ClassEvent.What;
import org.rapporteur.governance.ChangeClass;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Alteration;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.VersionFrozen;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Before a text is circulated again the coordinator says how much each change weighs; what is left unsaid is circulated as it was proposed. */
@Stateless
public class ChangeClassing {

    private static final int LONGEST_REASON = 4_000;

    @Inject
    private ClassChoices choices;
    @Inject
    private VersionClasses classes;
    @Inject
    private Circulating reports;
    @Inject
    private ReportReading reading;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ClassEvent> events;

    /**
     * @param subject  what was changed
     * @param reason   needed where it is classed lighter than it was proposed
     * @param seenMark of the change
     */
    public record Choice(UUID subject, String changeClass, String reason, String seenMark) {
    }

    public record ClassChanges(ReportId report, List<Choice> choices) implements OnReport {
    }

    public record ChangesOf(ReportId report, int version) implements OnReport {
    }

    /** What changed since the last circulated version, as it will be circulated. */
    @Requires(READ_DRAFT)
    public List<ClassedChange> pending(ReportId report) {
        var version = reading.get(report).version();
        return version == 0 ? List.of() : pending(report, version);
    }

    private List<ClassedChange> pending(ReportId report, int version) {
        var chosen = choices.of(report);
        return Alteration.between(reports.version(report, version), reports.workingText(report)).stream().map(each -> as(each, chosen.get(each.subject()))).toList();
    }

    private static ClassedChange as(Alteration change, ClassChoices.Chosen chosen) {
        var proposed = ProposedClass.of(change);
        return chosen == null || !chosen.mark().equals(change.mark()) ? new ClassedChange(change, proposed, proposed, null, null, List.of())
                : new ClassedChange(change, proposed, chosen.changeClass(), chosen.byName(), chosen.reason(), List.of());
    }

    /**
     * All of them or none.
     *
     * @throws SomeoneWasFaster if one of the changes is another since it was seen
     */
    @Requires(CLASS_CHANGES)
    public void classify(ClassChanges command) {
        var turn = reports.lock(command.report());
        if (turn.version() == 0 || turn.status() == ReportStatus.REVIEW || turn.status().compareTo(ReportStatus.DECIDE) >= 0) {
            throw new WrongState("change.not-pending", turn.status());
        }
        InputWrong.check().that(command.choices() != null && !command.choices().isEmpty(), "changes", "change.none-chosen").done();
        var pending = pending(command.report(), turn.version()).stream().collect(Collectors.toMap(each -> each.change().subject(), Function.identity()));
        for (var choice : command.choices()) {
            var change = pending.get(choice.subject());
            if (change == null) {
                throw new NotFound("change");
            }
            if (!change.change().mark().equals(choice.seenMark())) {
                throw new SomeoneWasFaster("change", turn.revision());
            }
            choose(command.report(), change, choice);
        }
    }

    private void choose(ReportId report, ClassedChange change, Choice choice) {
        var as = Keyed.of(ChangeClass.class, choice.changeClass()).orElse(null);
        var reason = choice.reason() == null || choice.reason().isBlank() ? null : choice.reason().strip();
        InputWrong.check().that(as != null, "class", "change.class-missing")
                .that(as == null || as.compareTo(change.proposed()) >= 0 || reason != null, "reason", "change.lighter-reason-missing", Changed.name(change.change()), change.proposed())
                .optional(reason, "reason", LONGEST_REASON).done();
        choices.keep(report, change.change(), as, reason, caller.id().uuid(), clock.now());
        events.fire(new ClassEvent(What.CLASSED, report, null, null, Changed.name(change.change()), reason == null ? as.said() : Said.of("change.classed-because", as, reason)));
    }

    /** What a circulated version changed in the one before it. */
    @Requires(READ_REPORT)
    public List<ClassedChange> of(ChangesOf asked) {
        reading.version(asked.report(), asked.version());
        var kept = classes.kept(asked.report()).getOrDefault(asked.version(), Map.of());
        return asked.version() == 1 ? List.of() : alterations(asked.report(), asked.version()).stream().map(each -> classes.of(kept, each)).toList();
    }

    private List<Alteration> alterations(ReportId report, int version) {
        return Alteration.between(reports.version(report, version - 1), reports.version(report, version));
    }

    /** With the version its changes are classed for good; what states say against that is another matter. */
    public void frozen(@Observes VersionFrozen frozen) {
        if (frozen.version() == 1) {
            return;
        }
        var chosen = new HashMap<>(choices.of(frozen.report()));
        for (var change : alterations(frozen.report(), frozen.version())) {
            var as = as(change, chosen.get(change.subject()));
            classes.keep(frozen.report(), frozen.version(), change, as.classed(), as.reason(), as.by() == null ? null : chosen.get(change.subject()).by());
        }
        choices.clear(frozen.report());
    }
}
