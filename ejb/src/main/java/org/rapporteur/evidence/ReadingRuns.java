package org.rapporteur.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.rapporteur.evidence.reading.ReadingStatus;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.shared.MomentClock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which reader read what, when, and what came of it. */
@ApplicationScoped
class ReadingRuns {

    private static final String UNKNOWN = "unknown";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private TextReader reader;
    @Inject
    private MomentClock clock;

    void keep(ExhibitId exhibit, ReadingKind kind, Instant began, ReadingStatus status, int pages) {
        var version = reader.version();
        database.createNativeQuery("""
                        insert into exhibit_reading (exhibit, kind, began_at, milliseconds, reader, settings, status, pages)
                        values (:exhibit, :kind, :began, :milliseconds, :reader, :settings, :status, :pages)""")
                .setParameter("exhibit", exhibit.uuid()).setParameter("kind", kind.name()).setParameter("began", began)
                .setParameter("milliseconds", (int) Math.min(Integer.MAX_VALUE, Math.max(0, Duration.between(began, clock.now()).toMillis())))
                .setParameter("reader", version == null ? UNKNOWN : version.name()).setParameter("settings", version == null ? UNKNOWN : version.settings())
                .setParameter("status", status.name()).setParameter("pages", pages).executeUpdate();
    }

    /** How long one took of late; empty where there was none. */
    Optional<Duration> usually(ReadingKind kind) {
        var mean = (Number) database.createNativeQuery("select avg(milliseconds) from (select milliseconds from exhibit_reading where kind = :kind order by id desc limit 50) as newest")
                .setParameter("kind", kind.name()).getSingleResult();
        return Optional.ofNullable(mean).map(each -> Duration.ofMillis(each.longValue()));
    }

    /** Texts of an earlier reader wait to be read again; also what it could not read, but not what people wrote. */
    int noticeNewReader() {
        var version = reader.version();
        return version == null ? 0 : database.createNativeQuery("""
                        update exhibit set again = true where reader is distinct from :reader and status in ('READY', 'UNREADABLE') and not again
                            and not exists (select from derivation d where d.exhibit = exhibit.id and d.kind in ('translation', 'transcription'))""")
                .setParameter("reader", version.name()).executeUpdate();
    }

    /** The newest first. */
    @SuppressWarnings("unchecked")
    List<ReadingRun> of(ExhibitId id) {
        List<Object[]> rows = database.createNativeQuery("select kind, began_at, milliseconds, reader, settings, status, pages from exhibit_reading where exhibit = :id order by id desc")
                .setParameter("id", id.uuid()).setMaxResults(50).getResultList();
        return rows.stream().map(row -> new ReadingRun(ReadingKind.valueOf((String) row[0]), (Instant) row[1], ((Number) row[2]).intValue(), (String) row[3], (String) row[4],
                ReadingStatus.valueOf((String) row[5]), ((Number) row[6]).intValue())).toList();
    }
}
