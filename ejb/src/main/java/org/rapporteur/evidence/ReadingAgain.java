package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.ADD_EXHIBIT;
import static org.rapporteur.authority.Capability.READ_ALL_AGAIN;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.identity.Caller;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The queue as people see it, and everything read anew, for example by a better reader. Texts stay until the new ones are there. */
@Stateless
public class ReadingAgain {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Exhibits exhibits;
    @Inject
    private ReadingRuns runs;
    @Inject
    private TextReader reader;
    @Inject
    private Caller caller;

    /** What people typed is not read: it has no other text. @return how many wait to be read anew */
    @Requires(READ_ALL_AGAIN)
    public int all() {
        return database.createNativeQuery("update exhibit set again = true where mechanism = :mechanism and status not in ('RECEIVED', 'EXTRACTING') and not exists (select from derivation d where d.exhibit = exhibit.id and d.kind in ('translation', 'transcription'))")
                .setParameter("mechanism", caller.person().mechanism()).executeUpdate();
    }

    @Requires(ADD_EXHIBIT)
    public WorkAhead ahead() {
        var mechanism = caller.person().mechanism();
        var row = (Object[]) database.createNativeQuery("""
                        select count(*) filter (where status = 'RECEIVED'), count(*) filter (where again), count(*) filter (where ocr_state in ('WAITS', 'READING')), min(received_at) filter (where status = 'RECEIVED')
                        from exhibit where mechanism = :mechanism and (status in ('RECEIVED', 'EXTRACTING') or again or ocr_state in ('WAITS', 'READING'))""")
                .setParameter("mechanism", mechanism).getSingleResult();
        return new WorkAhead(exhibits.beingRead(mechanism), ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue(), (Instant) row[3], left());
    }

    /** Files are read whoever handed them in, the oldest first; pictures are read beside them. */
    private Duration left() {
        var row = (Object[]) database.createNativeQuery("""
                        select count(*) filter (where status in ('RECEIVED', 'EXTRACTING') or again), count(*) filter (where ocr_state in ('WAITS', 'READING'))
                        from exhibit where status in ('RECEIVED', 'EXTRACTING') or again or ocr_state in ('WAITS', 'READING')""").getSingleResult();
        var files = left(ReadingKind.TEXT, row[0], reader.workers());
        var pictures = left(ReadingKind.PICTURES, row[1], 1);
        return files.isEmpty() || pictures.isEmpty() ? null : files.get().compareTo(pictures.get()) > 0 ? files.get() : pictures.get();
    }

    /** Empty where none was read yet. */
    private Optional<Duration> left(ReadingKind kind, Object howMany, int atOnce) {
        var many = ((Number) howMany).longValue();
        return many == 0 ? Optional.of(Duration.ZERO) : runs.usually(kind).map(each -> each.multipliedBy(many).dividedBy(atOnce));
    }
}
