package org.rapporteur.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rapporteur.evidence.reading.Note;
import org.rapporteur.evidence.reading.OcrLanguages;
import org.rapporteur.evidence.reading.Reading;
import org.rapporteur.evidence.reading.ReadingStatus;
import org.rapporteur.evidence.reading.Remark;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.identity.PersonId;
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
    private ReadingRuns runs;
    @Inject
    private TextReader reader;
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
    private Event<ExhibitEvent> events;
    @Inject
    private MomentClock clock;

    public Optional<ExhibitView> next() {
        return exhibits.takeUnread(clock.now()).flatMap(exhibits::find);
    }

    public void takeUpAgain() {
        exhibits.takeUpAgain();
    }

    /** @return how many texts are from an earlier reader, and wait to be read again */
    public int noticeNewReader() {
        return runs.noticeNewReader();
    }

    public List<String> labels(ExhibitId exhibit) {
        return exhibits.pages(exhibit).stream().map(ExhibitDetail.PageLabel::label).toList();
    }

    /** It waits to be read again. */
    public void putBack(ExhibitId exhibit) {
        exhibits.putBack(exhibit);
    }

    /** The exhibit stays without text, or with the text that it had, and says so. */
    public void giveUp(ExhibitView exhibit, Remark why, Instant began) {
        keep(exhibit, new Reading(ReadingStatus.CRASH, List.of(Note.of(why)),
                null, null, Map.of(), List.of(), List.of(), false, List.of()), ReadingKind.TEXT, began);
    }

    /** @param found the files that stand in it, safe in the vault */
    public void keep(ExhibitView exhibit, Reading reading, List<Enclosing.Kept> found, Instant began) {
        keep(exhibit, reading, ReadingKind.TEXT, began);
        enclosing.add(exhibit, found);
        if (exhibit.ocr() == null && reading.pictures() && !languages.all().isEmpty()) {
            pictures.wait(exhibit.id(), null, clock.now());
            waiting.fire(new PicturesWait());
        }
        read.fire(new TextRead(exhibit.id()));
    }

    /** Its pictures do not wait in their queue: that does not know the password. */
    public void keepUnlocked(ExhibitView exhibit, Reading reading, List<Enclosing.Kept> found, Instant began, PersonId by) {
        custody.touch(exhibit.id(), by, CustodyAct.UNLOCKED, null, clock.now());
        keep(exhibit, reading, ReadingKind.WITH_PASSWORD, began);
        enclosing.add(exhibit, found);
        read.fire(new TextRead(exhibit.id()));
        events.fire(new ExhibitEvent(Said.of("act.unlocked-an-exhibit"), exhibit.number(), null, false));
    }

    /** A reading that fails does not take away what an earlier one found: quotations rest on it. */
    private void keep(ExhibitView exhibit, Reading reading, ReadingKind kind, Instant began) {
        var now = clock.now();
        var version = reader.version() == null ? null : reader.version().name();
        if (exhibit.status() == ExhibitStatus.READY && !reading.readable()) {
            exhibits.leave(exhibit.id(), version);
        } else {
            exhibits.keep(exhibit.id(), reading, reading.readable() ? ExhibitStatus.READY : ExhibitStatus.UNREADABLE, version, now);
        }
        runs.keep(exhibit.id(), kind, began, reading.status(), reading.pages().size());
        custody.touch(exhibit.id(), null, CustodyAct.READ, reading.status() == ReadingStatus.OK ? Said.of("evidence.pages-read", reading.pages().size()) : Note.said(reading.notes()), now);
    }
}
