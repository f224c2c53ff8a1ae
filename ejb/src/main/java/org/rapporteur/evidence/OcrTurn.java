package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.DESCRIBE_EXHIBIT;

import java.time.Instant;
import java.util.Optional;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.reading.Letters;
import org.rapporteur.evidence.reading.OcrLanguages;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Pictures are read again in a language that somebody chooses; and the short transactions of their queue. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OcrTurn {

    @Inject
    private Exhibits exhibits;
    @Inject
    private Pictures pictures;
    @Inject
    private ReadingRuns runs;
    @Inject
    private Custody custody;
    @Inject
    private OcrLanguages languages;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<PicturesWait> events;
    @Inject
    private Event<TextRead> read;

    /**
     * @param language one of {@link OcrLanguages#all}, or null where the program chooses what it is surest of
     * @throws RuleRefuses where there are no pictures in it, or no program that reads them
     */
    @Requires(DESCRIBE_EXHIBIT)
    public void readAgain(ExhibitId id, String language) {
        var chosen = Description.tidy(language);
        if (languages.all().isEmpty()) {
            throw new RuleRefuses("evidence.no-ocr");
        }
        InputWrong.check().that(chosen == null || languages.all().contains(chosen), "language", "evidence.ocr-language", String.join(", ", languages.all())).done();
        if (exhibits.find(id).orElseThrow().ocr() == null) {
            throw new RuleRefuses("evidence.no-pictures");
        }
        pictures.wait(id, chosen == null || chosen.equals("eng") ? chosen : chosen + "+eng", clock.now());
        events.fire(new PicturesWait());
    }

    public Optional<Pictures.Waiting> next() {
        return pictures.take();
    }

    public ExhibitView exhibit(ExhibitId id) {
        return exhibits.find(id).orElseThrow();
    }

    public void takeUpAgain() {
        pictures.takeUpAgain();
    }

    public void keep(ExhibitId exhibit, Letters letters, Instant began) {
        runs.keep(exhibit, ReadingKind.PICTURES, began, letters.status(), letters.pages().size());
        pictures.keep(exhibit, letters);
        read.fire(new TextRead(exhibit));
        custody.touch(exhibit, null, CustodyAct.PICTURES_READ, Said.of("evidence.pages-read", letters.pages().size()), clock.now());
    }
}
