package org.rapporteur.administration;

import static org.rapporteur.authority.Capability.NAME_SUBSTITUTE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Directory;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.SubstitutionView;
import org.rapporteur.identity.Substitutions;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * An absent person is stood in for: by somebody of the same state and kind of role, from one day through another. The person
 * or an administrator names the substitute; either may end it, and so may the substitute. What is done then is on the record
 * under both names. See docs/decisions/substitutes.md.
 */
@Stateless
public class Substituting {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_DAYS = 366;

    @Inject
    private Substitutions substitutions;
    @Inject
    private Directory directory;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<OnRecord> events;

    /**
     * @param absent null for the caller
     * @param from   the first day, by the mechanism's clocks, or null for today
     * @param until  the last day
     */
    public record NameSubstitute(PersonId absent, PersonId substitute, LocalDate from, LocalDate until, String reason) {
    }

    /** Those that concern the caller; all of the mechanism for an administrator. The newest first. */
    @Requires(NAME_SUBSTITUTE)
    public List<SubstitutionView> list() {
        return substitutions.ofMechanism(caller.person().mechanism()).stream().filter(this::concernsCaller).toList();
    }

    /** Those who could stand in for the person, by name. */
    @Requires(NAME_SUBSTITUTE)
    public List<PersonView> candidates(PersonId absent) {
        var everyone = directory.of(caller.person().mechanism());
        var person = everyone.stream().filter(each -> each.id().equals(mine(absent))).findFirst().orElseThrow(() -> new NotFound("person"));
        return everyone.stream().filter(each -> Substitutions.fits(person, each)).toList();
    }

    /** Those for whom the caller may name a substitute and somebody could be one: the caller alone, or everybody for an administrator. */
    @Requires(NAME_SUBSTITUTE)
    public List<PersonView> absentees() {
        var everyone = directory.of(caller.person().mechanism());
        return everyone.stream().filter(each -> each.id().equals(caller.id()) || caller.person().is(Role.ADMINISTRATOR))
                .filter(each -> everyone.stream().anyMatch(other -> Substitutions.fits(each, other))).toList();
    }

    /** @throws InputWrong if it is nobody who could stand in, or the days make no sense */
    @Requires(NAME_SUBSTITUTE)
    public UUID name(NameSubstitute command) {
        var absent = mine(command.absent());
        var zone = mechanisms.get(caller.person().mechanism()).zone();
        var today = LocalDate.ofInstant(clock.now(), zone);
        var from = command.from() == null ? today : command.from();
        InputWrong.check()
                .that(command.substitute() != null && candidates(absent).stream().anyMatch(each -> each.id().equals(command.substitute())), "substitute", "administration.no-substitute")
                .that(!from.isBefore(today), "from", "administration.from-past")
                .that(command.until() != null, "until", "administration.until-missing")
                .that(command.until() == null || !command.until().isBefore(from), "until", "administration.until-before")
                .that(command.until() == null || command.until().isBefore(from.plusDays(LONGEST_DAYS)), "until", "administration.until-far")
                .optional(command.reason(), "reason", LONGEST_REASON)
                .done();
        var now = clock.now();
        var begins = from.equals(today) ? now : from.atStartOfDay(zone).toInstant();
        var id = substitutions.add(caller.person().mechanism(), absent, command.substitute(), begins, command.until().plusDays(1).atStartOfDay(zone).toInstant(),
                command.reason() == null || command.reason().isBlank() ? null : command.reason().strip(), caller.id(), now);
        var made = substitutions.find(caller.person().mechanism(), id).orElseThrow();
        events.fire(new SubstitutionEvent(Said.of("act.named-a-substitute"), both(made), Said.of("administration.from-until", from, command.until())));
        return id;
    }

    /** Ends it now. @throws WrongState if it is over */
    @Requires(NAME_SUBSTITUTE)
    public void end(UUID id) {
        var ended = substitutions.find(caller.person().mechanism(), id).filter(this::concernsCaller).orElseThrow(() -> new NotFound("substitution"));
        if (!substitutions.end(id, caller.id(), clock.now())) {
            throw new WrongState("administration.substitution-over");
        }
        events.fire(new SubstitutionEvent(Said.of("act.ended-a-substitution"), both(ended), null));
    }

    private PersonId mine(PersonId absent) {
        if (absent == null || absent.equals(caller.id())) {
            return caller.id();
        }
        if (!caller.person().is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("administration.not-for-others");
        }
        return absent;
    }

    private boolean concernsCaller(SubstitutionView each) {
        return caller.person().is(Role.ADMINISTRATOR) || each.absent().equals(caller.id()) || each.substitute().equals(caller.id());
    }

    private static Said both(SubstitutionView of) {
        return Said.of("shared.in-place-of", of.substituteName(), of.absentName());
    }
}
