package org.rapporteur.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rapporteur.evidence.reading.Note;
import org.rapporteur.evidence.reading.OcrLanguages;
import org.rapporteur.evidence.reading.Reading;
import org.rapporteur.evidence.reading.ReadingStatus;
import org.rapporteur.evidence.reading.Remark;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The short transactions of the reading queue; the reading itself, which may take a minute, holds none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReadingTurn {

    @Inject
    private Exhibits exhibits;
    @Inject
    private Enclosing enclosing;
    @Inject
    private Custody custody;
    @Inject
    private Pictures pictures;
    @Inject
    private OcrLanguages languages;
    @Inject
    private Event<PicturesWait> waiting;
    @Inject
    private Event<TextRead> read;
    @Inject
    private MomentClock clock;

    public Optional<ExhibitView> next() {
        return exhibits.takeUnread(clock.now()).flatMap(exhibits::find);
    }

    public void takeUpAgain() {
        exhibits.takeUpAgain();
    }

    /** It waits to be read again. */
    public void putBack(ExhibitId exhibit) {
        exhibits.putBack(exhibit);
    }

    /** The exhibit stays without text, or with the text that it had, and says so. */
    public void giveUp(ExhibitView exhibit, Remark why) {
        keep(exhibit, new Reading(ReadingStatus.CRASH, List.of(Note.of(why)),
                null, null, Map.of(), List.of(), List.of(), false));
    }

    /** @param found the files that stand in it, safe in the vault */
    public void keep(ExhibitView exhibit, Reading reading, List<Enclosing.Kept> found) {
        keep(exhibit, reading);
        enclosing.add(exhibit, found);
        if (exhibit.ocr() == null && reading.pictures() && !languages.all().isEmpty()) {
            pictures.wait(exhibit.id(), null, clock.now());
            waiting.fire(new PicturesWait());
        }
        read.fire(new TextRead(exhibit.id()));
    }

    /** A reading that fails does not take away what an earlier one found: quotations rest on it. */
    private void keep(ExhibitView exhibit, Reading reading) {
        var now = clock.now();
        if (exhibit.status() == ExhibitStatus.READY && !reading.readable()) {
            exhibits.leave(exhibit.id());
        } else {
            exhibits.keep(exhibit.id(), reading, reading.readable() ? ExhibitStatus.READY : ExhibitStatus.UNREADABLE, now);
        }
        custody.touch(exhibit.id(), null, CustodyAct.READ, reading.status() == ReadingStatus.OK ? Said.of("evidence.pages-read", reading.pages().size()) : Note.said(reading.notes()), now);
    }
}
