package org.rapporteur.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.archive.ParagraphRecognition.PageOfText;
import org.rapporteur.archive.ParagraphRecognition.Recognised;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.DayColumn;
import org.rapporteur.shared.Keyed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The reports of former panels and their paragraphs. */
@ApplicationScoped
class LegacyReports {

    @PersistenceContext
    private EntityManager database;

    @SuppressWarnings("unchecked")
    List<LegacyReportView> of(String mechanism) {
        List<Object[]> rows = database.createNativeQuery("""
                        select l.id, l.exhibit, e.number, l.symbol, l.title, l.body, l.dated, e.pages, count(p.id), count(p.confirmed_at)
                        from legacy_report l join exhibit e on e.id = l.exhibit left join legacy_paragraph p on p.report = l.id
                        where l.mechanism = :mechanism group by l.id, e.number, e.pages order by l.dated desc nulls last, l.symbol desc""").setParameter("mechanism", mechanism).getResultList();
        return rows.stream().map(row -> new LegacyReportView(new LegacyReportId((UUID) row[0]), new ExhibitId((UUID) row[1]), ((Number) row[2]).intValue(), (String) row[3], (String) row[4], (String) row[5],
                DayColumn.of(row[6]), ((Number) row[7]).intValue(), ((Number) row[8]).intValue(), ((Number) row[9]).intValue())).toList();
    }

    Optional<LegacyReportView> find(String mechanism, LegacyReportId id) {
        return of(mechanism).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What has to be known of an exhibit before it is declared. */
    record Candidate(String marking) {
    }

    @SuppressWarnings("unchecked")
    Optional<Candidate> candidate(ExhibitId exhibit) {
        return database.createNativeQuery("select marking from exhibit where id = :id").setParameter("id", exhibit.uuid()).getResultStream().findFirst()
                .map(marking -> new Candidate((String) marking));
    }

    @SuppressWarnings("unchecked")
    List<PageOfText> pages(ExhibitId exhibit, int from, int to) {
        List<Object[]> rows = database.createNativeQuery("select number, text from exhibit_page where exhibit = :id and number between :from and :to order by number")
                .setParameter("id", exhibit.uuid()).setParameter("from", from).setParameter("to", to).getResultList();
        return rows.stream().map(row -> new PageOfText(((Number) row[0]).intValue(), (String) row[1])).toList();
    }

    void add(LegacyReportId id, String mechanism, LegacyDeclaring.DeclareLegacy told, PersonId by, Instant now) {
        database.createNativeQuery("""
                        insert into legacy_report (id, mechanism, exhibit, symbol, title, body, dated, declared_at, declared_by)
                        values (:id, :mechanism, :exhibit, :symbol, :title, :body, cast(:dated as date), :now, :by)""")
                .setParameter("id", id.uuid()).setParameter("mechanism", mechanism).setParameter("exhibit", told.exhibit().uuid()).setParameter("symbol", told.symbol().strip())
                .setParameter("title", told.title().strip()).setParameter("body", told.body() == null || told.body().isBlank() ? null : told.body().strip())
                .setParameter("dated", told.dated() == null ? null : told.dated().toString()).setParameter("now", now).setParameter("by", by.uuid()).executeUpdate();
    }

    UUID add(LegacyReportId report, Recognised paragraph, PersonId by, Instant now) {
        var id = UUID.randomUUID();
        database.createNativeQuery("""
                        insert into legacy_paragraph (id, report, number, page, to_page, text, doubt, told_at, told_by)
                        values (:id, :report, :number, :page, :toPage, :text, :doubt, :now, cast(:by as uuid))""").setParameter("id", id).setParameter("report", report.uuid())
                .setParameter("number", paragraph.number()).setParameter("page", paragraph.page()).setParameter("toPage", paragraph.toPage()).setParameter("text", paragraph.text())
                .setParameter("doubt", paragraph.doubt() == null ? null : paragraph.doubt().key()).setParameter("now", now).setParameter("by", by == null ? null : by.toString()).executeUpdate();
        return id;
    }

    void correct(UUID id, Recognised paragraph, PersonId by, Instant now) {
        database.createNativeQuery("update legacy_paragraph set number = :number, page = :page, to_page = :toPage, text = :text, doubt = null, told_at = :now, told_by = :by where id = :id").setParameter("id", id)
                .setParameter("number", paragraph.number()).setParameter("page", paragraph.page()).setParameter("toPage", paragraph.toPage()).setParameter("text", paragraph.text())
                .setParameter("now", now).setParameter("by", by.uuid()).executeUpdate();
    }

    void remove(UUID id) {
        database.createNativeQuery("delete from legacy_paragraph where id = :id").setParameter("id", id).executeUpdate();
    }

    void confirm(UUID id, PersonId by, Instant now) {
        database.createNativeQuery("update legacy_paragraph set confirmed_at = :now, confirmed_by = :by, doubt = null where id = :id").setParameter("id", id).setParameter("now", now).setParameter("by", by.uuid()).executeUpdate();
    }

    /** Two people who check the same report come after each other. */
    void takeTurn(LegacyReportId report) {
        database.createNativeQuery("select id from legacy_report where id = :id for update").setParameter("id", report.uuid()).getResultList();
    }

    @SuppressWarnings("unchecked")
    List<LegacyParagraph> paragraphs(LegacyReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select p.id, p.number, p.page, p.to_page, p.text, p.doubt, b.display_name, p.confirmed_at from legacy_paragraph p left join person b on b.id = p.confirmed_by
                        where p.report = :report order by p.number, p.page""").setParameter("report", report.uuid()).getResultList();
        return rows.stream().map(row -> new LegacyParagraph((UUID) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue(), ((Number) row[3]).intValue(), (String) row[4],
                Keyed.of(Doubt.class, (String) row[5]).orElse(null), (String) row[6], (Instant) row[7])).toList();
    }
}
