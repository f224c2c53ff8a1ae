package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.ADD_EXHIBIT;

import java.io.IOException;
import java.io.InputStream;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** An expert hands in a file: the original is safe on disk before anything is said of it. */
@Stateless
public class EvidenceIntake {

    /** Bytes; the server refuses larger requests before they come here. */
    public static final long LARGEST = 200L * 1024 * 1024;

    private static final String MARKING_WHERE_NONE_IS_GIVEN = "confidential";

    @Inject
    private Vault vault;
    @Inject
    private Exhibits exhibits;
    @Inject
    private Custody custody;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ExhibitReceived> events;

    /** @param firstOfItsBytes false where the mechanism holds the same bytes already, as another exhibit */
    public record Received(ExhibitView exhibit, boolean firstOfItsBytes) {
    }

    /** @throws Vault.TooLarge if the file has more than {@value #LARGEST} bytes */
    @Requires(ADD_EXHIBIT)
    public Received receive(NewExhibit told, InputStream bytes) throws IOException {
        var exhibit = checked(told);
        var original = vault.store(bytes, LARGEST);
        var now = clock.now();
        var first = !exhibits.holds(caller.person().mechanism(), original.sha256());
        exhibits.addOriginal(original, now);
        var id = exhibits.add(caller.person().mechanism(), exhibit, original, caller.id(), now);
        custody.touch(id, caller.id(), CustodyAct.RECEIVED, Said.of("evidence.hash", original.sha256()), now);
        var view = exhibits.find(id).orElseThrow();
        events.fire(new ExhibitReceived(id, view.number(), original.sha256()));
        return new Received(view, first);
    }

    private static NewExhibit checked(NewExhibit told) {
        var fileName = told.fileName() == null ? "" : told.fileName().replaceAll("\\p{Cc}|\\p{Cf}", "").strip();
        var description = new Description(told.title() == null || told.title().isBlank() ? fileName : told.title(), told.grade(),
                told.marking() == null || told.marking().isBlank() ? MARKING_WHERE_NONE_IS_GIVEN : told.marking(), told.caseName(), null, null).tidy();
        var source = Description.tidy(told.source());
        var check = InputWrong.check().text(told.fileName(), "file", Description.LONGEST, "evidence.file-missing").optional(source, "source", Description.LONGEST);
        description.check(check);
        check.done();
        return new NewExhibit(fileName.isEmpty() ? "unnamed" : fileName, description.title() == null ? "unnamed" : description.title(), source,
                description.grade(), description.marking(), description.caseName());
    }
}
