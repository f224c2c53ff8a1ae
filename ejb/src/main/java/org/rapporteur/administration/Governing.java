package org.rapporteur.administration;

import static org.rapporteur.authority.Capability.GOVERN;
import static org.rapporteur.authority.Capability.READ_MECHANISM;
import static org.rapporteur.authority.Capability.SET_GUARD_RAILS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.GuardRail;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.governance.ProfileChanges;
import org.rapporteur.governance.ProfileRevision;
import org.rapporteur.governance.SymbolScheme;
import org.rapporteur.governance.WorkingCalendar;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Directory;
import org.rapporteur.identity.Holders;
import org.rapporteur.identity.Names;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.workflow.ApprovalRoute;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * The governance profiles. Everybody reads the one they work under; administrators read all of the installation and change
 * their own. One that has no administrator yet is looked after by the others', until its first is named.
 */
@Stateless
public class Governing {

    private static final int LONGEST_REASON = 2_000;

    @Inject
    private Mechanisms mechanisms;
    @Inject
    private ApprovalRoute routes;
    @Inject
    private Holders holders;
    @Inject
    private Directory directory;
    @Inject
    private Names names;
    @Inject
    private Caller caller;
    @Inject
    private Event<OnRecord> events;

    /** @param seen the revision that the person changed */
    public record ChangeProfile(String key, MechanismView profile, int seen, String reason) {
    }

    public record SetRails(Set<GuardRail> inForce, int seen, String reason) {
    }

    /** @param copyOf the mechanism whose profile it begins with, or null to begin with nothing but a calendar of weekdays */
    public record FoundMechanism(String key, String name, String symbolScheme, String zone, String copyOf, String reason) {
    }

    @Requires(READ_MECHANISM)
    public List<MechanismLine> list() {
        return mechanisms.keys().stream().filter(this::mayRead).map(mechanisms::newest).map(this::line).toList();
    }

    /** @throws NotFound if there is no such mechanism, or it is not for the caller to read */
    @Requires(READ_MECHANISM)
    public ProfileRevision get(String key) {
        if (!mayRead(key)) {
            throw new NotFound("mechanism");
        }
        return mechanisms.newest(key);
    }

    /** The newest first. */
    @Requires(READ_MECHANISM)
    public List<RevisionView> history(String key) {
        if (!mayRead(key)) {
            throw new NotFound("mechanism");
        }
        var revisions = mechanisms.history(key);
        var people = names.of(revisions.stream().map(ProfileRevision::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        var told = new ArrayList<RevisionView>();
        for (var i = 0; i < revisions.size(); i++) {
            var each = revisions.get(i);
            var changes = i + 1 < revisions.size() ? ProfileChanges.between(revisions.get(i + 1).profile(), each.profile()) : List.<Said>of();
            told.add(new RevisionView(each.number(), each.at(), each.by() == null ? names.of((UUID) null) : people.get(each.by()), each.reason(), changes));
        }
        return told;
    }

    /** One revision, whole. */
    @Requires(READ_MECHANISM)
    public ProfileRevision revision(String key, int number) {
        if (!mayRead(key)) {
            throw new NotFound("mechanism");
        }
        return mechanisms.history(key).stream().filter(each -> each.number() == number).findFirst().orElseThrow(() -> new NotFound("revision"));
    }

    /** Who speaks for each member state. Of another's mechanism nobody is told. */
    @Requires(READ_MECHANISM)
    public Map<String, Delegation> delegations(String key) {
        if (!key.equals(caller.person().mechanism())) {
            return Map.of();
        }
        return directory.of(key).stream().filter(person -> person.active() && person.state() != null)
                .collect(Collectors.groupingBy(PersonView::state, Collectors.collectingAndThen(Collectors.toList(), Governing::delegation)));
    }

    private static Delegation delegation(List<PersonView> people) {
        var sides = people.stream().collect(Collectors.partitioningBy(person -> person.is(Role.CLEARING_DELEGATE), Collectors.mapping(PersonView::displayName, Collectors.toList())));
        return new Delegation(sides.get(true), sides.get(false));
    }

    @Requires(GOVERN)
    public boolean mayChange(String key) {
        return key.equals(caller.person().mechanism()) || holders.of(key, Role.ADMINISTRATOR).isEmpty();
    }

    /**
     * Puts the changed profile in force as the next revision. Reports and decisions under way keep what they began with.
     *
     * @throws InputWrong       with every field that is wrong
     * @throws SomeoneWasFaster if the profile was changed since
     * @throws RuleRefuses      if it drops what reports and accounts may refer to
     */
    @Requires(GOVERN)
    public ProfileRevision change(ChangeProfile command) {
        var key = command.key();
        if (!mechanisms.exists(key)) {
            throw new NotFound("mechanism");
        }
        InputWrong.check().that(key.equals(command.profile().key()), "key", "governance.key-stays").done();
        if (!mayChange(key)) {
            throw new NotAllowed("governance.not-yours");
        }
        var before = mechanisms.newest(key);
        if (!before.profile().lifted().equals(command.profile().lifted())) {
            throw new NotAllowed("governance.rails-are-the-owners");
        }
        reason(command.reason());
        routesExist(command.profile());
        var after = mechanisms.revise(command.profile(), command.seen(), caller.id().uuid(), command.reason().strip());
        events.fire(new ProfileChanged(Said.of("act.changed-the-mechanism"), Said.of("governance.revision", after.profile().name(), after.number()),
                Said.of("governance.changed", ProfileChanges.told(before.profile(), after.profile()), command.reason().strip())));
        return after;
    }

    /** The guard rails of the caller's mechanism that are in force from now on. Reports under way keep the workflow that they travel. */
    @Requires(SET_GUARD_RAILS)
    public ProfileRevision setRails(SetRails command) {
        InputWrong.check().that(command.inForce() != null, "inForce", "governance.rails-missing").done();
        reason(command.reason());
        var before = mechanisms.newest(caller.person().mechanism());
        var lifted = EnumSet.allOf(GuardRail.class);
        lifted.removeAll(command.inForce());
        var after = mechanisms.revise(before.profile().lifting(lifted), command.seen(), caller.id().uuid(), command.reason().strip());
        events.fire(new ProfileChanged(Said.of("act.set-the-guard-rails"), Said.of("governance.revision", after.profile().name(), after.number()),
                Said.of("governance.changed", ProfileChanges.told(before.profile(), after.profile()), command.reason().strip())));
        return after;
    }

    /** A mechanism beside those that there are. @throws InputWrong with every field that is wrong */
    @Requires(GOVERN)
    public ProfileRevision found(FoundMechanism command) {
        reason(command.reason());
        var scheme = new SymbolScheme(command.symbolScheme() == null ? null : command.symbolScheme().strip());
        var name = command.name() == null ? null : command.name().strip();
        var begun = mechanisms.found(begun(command, name, scheme), caller.id().uuid(), command.reason().strip());
        events.fire(new ProfileChanged(Said.of("act.founded-a-mechanism"), Said.words(name), Said.of("governance.founded", command.reason().strip())));
        return begun;
    }

    private MechanismView begun(FoundMechanism command, String name, SymbolScheme scheme) {
        if (command.copyOf() != null && !command.copyOf().isBlank()) {
            if (!mechanisms.exists(command.copyOf())) {
                throw new InputWrong("copyOf", "governance.no-mechanism");
            }
            return mechanisms.get(command.copyOf()).copiedAs(command.key(), name, scheme);
        }
        return new MechanismView(command.key(), name, scheme, WorkingCalendar.weekdays(Zones.of(command.zone())), List.of(), List.of(), List.of());
    }

    private void routesExist(MechanismView profile) {
        var known = routes.routes(profile.key()).stream().map(ApprovalRoute.Named::key).collect(Collectors.toSet());
        InputWrong.check().that(profile.reportTypes().stream().allMatch(type -> known.contains(type.route())), "route", "governance.no-route").done();
    }

    private static void reason(String reason) {
        InputWrong.check().text(reason, "reason", LONGEST_REASON, "governance.reason").done();
    }

    private MechanismLine line(ProfileRevision revision) {
        var profile = revision.profile();
        var administered = !holders.of(profile.key(), Role.ADMINISTRATOR).isEmpty();
        var mine = profile.key().equals(caller.person().mechanism());
        return new MechanismLine(profile.key(), profile.name(), profile.members().size(), profile.offered().size(), revision.number(), revision.at(), mine,
                caller.person().is(Role.ADMINISTRATOR) && (mine || !administered), administered);
    }

    private boolean mayRead(String key) {
        return key.equals(caller.person().mechanism()) || caller.person().is(Role.ADMINISTRATOR);
    }
}
