package org.rapporteur.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.report.ReportId;
import org.rapporteur.shared.Page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class Publications {

    private static final String COLUMNS = """
            select p.symbol, r.title, v.profile ->> 'name', p.version, p.content_hash, p.agreement, p.pdf_sha256, p.page_sha256, p.published_at
            from publication p join report r on r.id = p.report join mechanism m on m.key = r.mechanism join mechanism_revision v on v.mechanism = m.key and v.revision = m.revision
            """;

    @PersistenceContext
    private EntityManager database;

    /** Publications follow one another, so that no two are given one symbol in the same moment. Readers do not wait. */
    void takeTurn() {
        database.createNativeQuery("lock table publication in share row exclusive mode").executeUpdate();
    }

    boolean taken(String symbol) {
        return !database.createNativeQuery("select 1 from publication where translate(symbol, '/ ', '--') = translate(:symbol, '/ ', '--')")
                .setParameter("symbol", symbol).getResultList().isEmpty();
    }

    void add(ReportId report, PublicationView publication, UUID by) {
        database.createNativeQuery("""
                        insert into publication (report, symbol, version, content_hash, agreement, pdf_sha256, page_sha256, published_at, published_by)
                        values (:report, :symbol, :version, :hash, :agreement, :pdf, :page, :now, :by)""")
                .setParameter("report", report.uuid()).setParameter("symbol", publication.symbol()).setParameter("version", publication.version())
                .setParameter("hash", publication.contentHash()).setParameter("agreement", publication.agreement())
                .setParameter("pdf", publication.pdfHash()).setParameter("page", publication.pageHash())
                .setParameter("now", publication.publishedAt()).setParameter("by", by).executeUpdate();
    }

    void keepFile(String sha256, long size, Instant now) {
        database.createNativeQuery("insert into original (sha256, size, stored_at) values (:sha256, :size, :now) on conflict do nothing")
                .setParameter("sha256", sha256).setParameter("size", size).setParameter("now", now).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Page<PublicationView> all(Page.Request part) {
        List<Object[]> rows = database.createNativeQuery(COLUMNS + " order by p.published_at desc").setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) from publication").getSingleResult()).longValue();
        return new Page<>(rows.stream().map(Publications::view).toList(), part.page(), part.size(), total);
    }

    @SuppressWarnings("unchecked")
    Optional<PublicationView> find(String path) {
        return database.createNativeQuery(COLUMNS + " where translate(p.symbol, '/ ', '--') = :path").setParameter("path", path)
                .getResultStream().findFirst().map(row -> view((Object[]) row));
    }

    private static PublicationView view(Object[] row) {
        return new PublicationView((String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).intValue(), (String) row[4], (String) row[5],
                (String) row[6], (String) row[7], (Instant) row[8]);
    }
}
