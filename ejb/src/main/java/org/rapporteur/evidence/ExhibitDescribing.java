package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.DESCRIBE_EXHIBIT;
import static org.rapporteur.authority.Capability.READ_EXHIBIT;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Role;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** What was not known, or not said, when an exhibit was handed in is told later; and a source is sealed. */
@Stateless
public class ExhibitDescribing {

    @Inject
    private Exhibits exhibits;
    @Inject
    private Descriptions descriptions;
    @Inject
    private Custody custody;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ExhibitEvent> events;
    @Inject
    private Event<ExhibitWeakened> weakened;

    /** @param seenRevision the exhibit's revision that the person had before them */
    public record Describe(ExhibitId exhibit, Description description, int seenRevision) implements OnExhibit {
    }

    /** @param sealed whether only whoever seals it and the coordinator are shown it from now on */
    public record TellSource(ExhibitId exhibit, Source source, boolean sealed, int seenRevision) implements OnExhibit {
    }

    /**
     * @return the exhibit's new revision
     * @throws SomeoneWasFaster if it was described since {@code seenRevision}
     */
    @Requires(DESCRIBE_EXHIBIT)
    public int describe(Describe command) {
        var told = command.description().tidy();
        var check = InputWrong.check().that(told.title() != null, "title", "evidence.title-missing")
                .that(told.obtainedOn() == null || !told.obtainedOn().isAfter(LocalDate.ofInstant(clock.now(), ZoneOffset.MAX)), "obtainedOn", "evidence.not-yet-obtained");
        told.check(check);
        check.done();
        var before = unchanged(command.exhibit(), command.seenRevision());
        var changed = told.differencesFrom(before.description());
        if (changed.isEmpty()) {
            return before.revision();
        }
        var described = descriptions.describe(command.exhibit(), told, before.marking());
        if (isLower(told.grade(), before.grade())) {
            weakened.fire(new ExhibitWeakened(command.exhibit(), ExhibitWeakened.How.DOWNGRADED));
        }
        var what = Said.and(changed.stream().map(each -> Said.of("evidence.told." + each)).toList());
        var outcome = changed.contains("marking") ? Said.of("evidence.told-and-marked", what, marking(before.marking()), marking(told.marking())) : what;
        done(before, described, CustodyAct.DESCRIBED, Said.of("act.described-an-exhibit"), outcome);
        return before.revision() + 1;
    }

    /** Where the source is less reliable, or what it says less credible; what nobody has graded was never lowered. */
    private static boolean isLower(String now, String before) {
        return before != null && (now == null || now.charAt(0) > before.charAt(0) || now.charAt(1) > before.charAt(1));
    }

    private static Said marking(String key) {
        return Said.of("marking." + key);
    }

    /** @throws NotAllowed if the source is sealed and the caller may not look behind the seal */
    @Requires(DESCRIBE_EXHIBIT)
    public int tellSource(TellSource command) {
        var told = command.source().tidy();
        var check = InputWrong.check();
        told.check(check);
        check.done();
        var before = unchanged(command.exhibit(), command.seenRevision());
        mayLook(before);
        var now = descriptions.source(command.exhibit());
        if (told.equals(now) && command.sealed() == before.sealed()) {
            return before.revision();
        }
        var changed = descriptions.tellSource(command.exhibit(), told, command.sealed() ? before.sealed() ? before.sealedBy() : caller.id().uuid() : null);
        var act = command.sealed() == before.sealed() ? CustodyAct.SOURCE_TOLD : command.sealed() ? CustodyAct.SEALED : CustodyAct.UNSEALED;
        done(before, changed, act, Said.of(switch (act) {
            case SEALED -> "act.sealed-a-source";
            case UNSEALED -> "act.opened-a-seal";
            default -> "act.told-a-source";
        }), null);
        return before.revision() + 1;
    }

    /** The source, sealed or not; a look behind a seal is a line in the custody log. */
    @Requires(READ_EXHIBIT)
    public Source source(ExhibitId id) {
        var exhibit = exhibits.find(id).orElseThrow();
        mayLook(exhibit);
        if (exhibit.sealed()) {
            custody.touch(id, caller.id(), CustodyAct.LOOKED_BEHIND_THE_SEAL, null, clock.now());
        }
        return descriptions.source(id);
    }

    /** For pages: whether {@link #source} would show it. */
    @Requires(READ_EXHIBIT)
    public boolean showsSource(ExhibitId id) {
        return looks(exhibits.find(id).orElseThrow());
    }

    private void mayLook(ExhibitView exhibit) {
        if (!looks(exhibit)) {
            throw new NotAllowed("evidence.sealed");
        }
    }

    private boolean looks(ExhibitView exhibit) {
        return !exhibit.sealed() || exhibit.sealedBy().equals(caller.id().uuid()) || caller.person().is(Role.COORDINATOR);
    }

    private ExhibitView unchanged(ExhibitId id, int seen) {
        descriptions.lock(id);
        var exhibit = exhibits.find(id).orElseThrow();
        if (exhibit.revision() != seen) {
            throw new SomeoneWasFaster("exhibit", exhibit.revision());
        }
        return exhibit;
    }

    private void done(ExhibitView exhibit, List<ExhibitId> touched, CustodyAct custodyAct, Said act, Said outcome) {
        touched.forEach(each -> custody.touch(each, caller.id(), custodyAct, outcome, clock.now()));
        events.fire(new ExhibitEvent(act, exhibit.number(), outcome, false));
    }
}
