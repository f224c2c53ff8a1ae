package org.rapporteur.archive;

import static org.rapporteur.authority.Capability.KEEP_ARCHIVE;

import java.time.LocalDate;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** People say of measures what their texts leave to readers: which one supersedes which, and from when to when each holds. What was said before stays readable. */
@Stateless
public class MeasureTelling {

    private static final int LONGEST = 1_000;

    @Inject
    private Resolutions resolutions;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ArchiveEvent> events;

    /** @param earlier as it is written; {@code bearing} null where there is none after all */
    public record TellBearing(MeasureId later, String earlier, Relation bearing, String reason) {
    }

    /** @param to the last day, or null */
    public record TellValidity(MeasureId measure, LocalDate from, LocalDate to, String reason) {
    }

    @Requires(KEEP_ARCHIVE)
    public void bears(TellBearing command) {
        var mechanism = caller.person().mechanism();
        var later = measure(command.later());
        InputWrong.check().text(command.reason(), "reason", LONGEST, "archive.reason-missing").text(command.earlier(), "earlier", 100, "archive.earlier-missing").done();
        var earlier = MeasureName.of(command.earlier()).flatMap(name -> resolutions.named(mechanism, name)).flatMap(id -> resolutions.measure(mechanism, id))
                .orElseThrow(() -> new InputWrong("earlier", "archive.no-such-measure", command.earlier().strip()));
        InputWrong.check().that(!earlier.id().equals(later.id()), "earlier", "archive.itself")
                .that(command.bearing() == null || command.bearing() == Relation.MENTIONS || !earlier.from().isAfter(later.from()), "earlier", "archive.earlier-is-later", earlier.name().toString()).done();
        resolutions.bear(later.id(), earlier.name(), command.bearing(), command.reason().strip(), caller.id(), clock.now());
        events.fire(new ArchiveEvent(Said.of("act.said-how-a-measure-bears"), Said.of("archive.measure", later.name().toString()),
                command.bearing() == null ? Said.of("archive.bears-not", earlier.name().toString()) : Said.of("archive.bears", command.bearing(), earlier.name().toString())));
    }

    @Requires(KEEP_ARCHIVE)
    public void holds(TellValidity command) {
        var measure = measure(command.measure());
        InputWrong.check().text(command.reason(), "why", LONGEST, "archive.reason-missing").that(command.from() != null, "from", "archive.from-missing")
                .that(command.from() == null || command.to() == null || !command.to().isBefore(command.from()), "to", "archive.ends-before").done();
        resolutions.holds(measure.id(), command.from(), command.to(), command.reason().strip(), caller.id(), clock.now());
        events.fire(new ArchiveEvent(Said.of("act.said-when-a-measure-holds"), Said.of("archive.measure", measure.name().toString()),
                command.to() == null ? Said.of("archive.holds-from", command.from()) : Said.of("archive.holds-from-to", command.from(), command.to())));
    }

    private MeasureView measure(MeasureId id) {
        return resolutions.measure(caller.person().mechanism(), id).orElseThrow(() -> new NotFound("measure"));
    }
}
