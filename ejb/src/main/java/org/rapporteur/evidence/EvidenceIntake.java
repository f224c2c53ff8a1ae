package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.ADD_EXHIBIT;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** An expert hands in a file: the original is safe on disk before anything is said of it. */
@Stateless
public class EvidenceIntake {

    /** Bytes; the server refuses larger requests before they come here. */
    public static final long LARGEST = 200L * 1024 * 1024;

    static final Set<String> MARKINGS = Set.of("unclassified", "confidential", "strictly-confidential");
    private static final String MARKING_WHERE_NONE_IS_GIVEN = "confidential";
    private static final int LONGEST = 300;

    @Inject
    private Vault vault;
    @Inject
    private Exhibits exhibits;
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
        exhibits.touch(id, caller.id(), "received", "SHA-256 " + original.sha256(), now);
        var view = exhibits.find(id).orElseThrow();
        events.fire(new ExhibitReceived(id, view.number(), original.sha256()));
        return new Received(view, first);
    }

    private static NewExhibit checked(NewExhibit told) {
        var marking = told.marking() == null || told.marking().isBlank() ? MARKING_WHERE_NONE_IS_GIVEN : told.marking();
        InputWrong.check()
                .text(told.fileName(), "file", LONGEST, "evidence.file-missing")
                .optional(told.title(), "title", LONGEST).optional(told.source(), "source", LONGEST).optional(told.caseName(), "case", LONGEST)
                .that(blank(told.grade()) || told.grade().matches("[A-F][1-6]"), "grade", "evidence.grade-rule")
                .that(MARKINGS.contains(marking), "marking", "evidence.marking-rule")
                .done();
        var fileName = told.fileName().replaceAll("\\p{Cc}|\\p{Cf}", "").strip();
        return new NewExhibit(fileName.isEmpty() ? "unnamed" : fileName, blank(told.title()) ? fileName : told.title().strip(), nullIfBlank(told.source()),
                nullIfBlank(told.grade()), marking, nullIfBlank(told.caseName()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String nullIfBlank(String text) {
        return blank(text) ? null : text.strip();
    }
}
