package org.rapporteur.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.evidence.QuotedPlace;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Reports, their sections, paragraphs and citations. A text of any length is read with three statements. */
@ApplicationScoped
class Reports {

    @PersistenceContext
    private EntityManager database;

    void add(Object entity) {
        database.persist(entity);
    }

    /** Takes the report's turn: whoever else acts on it waits until this transaction ends. */
    Report lock(ReportId id) {
        var report = database.find(Report.class, id.uuid(), LockModeType.PESSIMISTIC_WRITE);
        if (report == null) {
            throw new NotFound("report");
        }
        return report;
    }

    Optional<Report> find(ReportId id) {
        return Optional.ofNullable(database.find(Report.class, id.uuid()));
    }

    List<Section> sections(ReportId report) {
        return database.createQuery("select s from Section s where s.report = :report order by s.place, s.id", Section.class)
                .setParameter("report", report.uuid()).getResultList();
    }

    Section section(ReportId report, UUID id) {
        var section = database.find(Section.class, id);
        if (section == null || !section.report().equals(report.uuid())) {
            throw new NotFound("section");
        }
        return section;
    }

    Paragraph paragraph(ReportId report, UUID id) {
        return ifThere(report, id).orElseThrow(() -> new NotFound("paragraph"));
    }

    Optional<Paragraph> ifThere(ReportId report, UUID id) {
        return Optional.ofNullable(database.find(Paragraph.class, id)).filter(paragraph -> paragraph.report().equals(report.uuid()));
    }

    @SuppressWarnings("unchecked")
    List<ParagraphRevision> history(ReportId report, UUID paragraph) {
        List<Object[]> rows = database.createNativeQuery("""
                        select h.revision, h.version, h.text, h.written_at, p.display_name
                        from paragraph_revision h join person p on p.id = h.written_by
                        where h.report = :report and h.paragraph = :paragraph order by h.revision""")
                .setParameter("report", report.uuid()).setParameter("paragraph", paragraph).getResultList();
        return rows.stream().map(row -> new ParagraphRevision(paragraph, ((Number) row[0]).intValue(), ((Number) row[1]).intValue(),
                (String) row[2], (Instant) row[3], (String) row[4])).toList();
    }

    /** What a paragraph said at that revision; empty where there was none, or nothing is known of it. */
    @SuppressWarnings("unchecked")
    Optional<String> said(ReportId report, UUID paragraph, int revision) {
        return database.createNativeQuery("select text from paragraph_revision where report = :report and paragraph = :paragraph and revision = :revision and text is not null", String.class)
                .setParameter("report", report.uuid()).setParameter("paragraph", paragraph).setParameter("revision", revision).getResultStream().findFirst();
    }

    List<Paragraph> paragraphs(ReportId report) {
        return database.createQuery("select p from Paragraph p where p.report = :report order by p.place, p.id", Paragraph.class)
                .setParameter("report", report.uuid()).getResultList();
    }

    List<Paragraph> paragraphsOf(UUID section) {
        return database.createQuery("select p from Paragraph p where p.section = :section order by p.place, p.id", Paragraph.class)
                .setParameter("section", section).getResultList();
    }

    void remove(Object entity) {
        database.remove(entity);
    }

    /** Who removed it is written first, for the history that the database keeps. */
    void remove(Paragraph paragraph, PersonId by, Instant now) {
        paragraph.touched(by, now);
        database.flush();
        database.remove(paragraph);
    }

    /** @param place where the words stand now, or null where there is no text to find them in */
    void cite(UUID paragraph, Drafting.Quotation cite, QuotedPlace place) {
        database.createNativeQuery("""
                        insert into citation (id, paragraph, place, exhibit, page, to_page, quote, starts, ends, page_hash, to_page_hash)
                        values (:id, :paragraph, (select coalesce(max(place), 0) + 1 from citation where paragraph = :paragraph), :exhibit, :page, cast(:toPage as integer), :quote,
                                cast(:starts as integer), cast(:ends as integer), :hash, :toHash)""")
                .setParameter("id", UUID.randomUUID()).setParameter("paragraph", paragraph)
                .setParameter("exhibit", cite.exhibit()).setParameter("page", cite.page()).setParameter("toPage", cite.toPage()).setParameter("quote", cite.quote())
                .setParameter("starts", place == null ? null : place.from()).setParameter("ends", place == null ? null : place.to())
                .setParameter("hash", place == null ? null : place.pageHash()).setParameter("toHash", place == null ? null : place.toPageHash()).executeUpdate();
    }

    boolean uncite(UUID paragraph, UUID citation) {
        return database.createNativeQuery("delete from citation where id = :id and paragraph = :paragraph")
                .setParameter("id", citation).setParameter("paragraph", paragraph).executeUpdate() == 1;
    }

    ReportText text(Report report) {
        var citations = citations(report.reportId());
        var paragraphs = new HashMap<UUID, List<Paragraph>>();
        for (var paragraph : paragraphs(report.reportId())) {
            paragraphs.computeIfAbsent(paragraph.section(), any -> new ArrayList<>()).add(paragraph);
        }
        var sections = new ArrayList<ReportText.Section>();
        var number = 0;
        for (var section : sections(report.reportId())) {
            var within = new ArrayList<ReportText.Paragraph>();
            for (var paragraph : paragraphs.getOrDefault(section.id(), List.of())) {
                within.add(new ReportText.Paragraph(paragraph.id(), ++number, paragraph.text(), paragraph.revision(),
                        citations.getOrDefault(paragraph.id(), List.of())));
            }
            sections.add(new ReportText.Section(section.id(), section.heading(), within));
        }
        return new ReportText(report.title(), sections);
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, List<ReportText.Citation>> citations(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select c.paragraph, c.id, c.exhibit, e.number, e.title, e.sha256, c.page, c.to_page, c.quote, f.symbol, f.number as former
                        from citation c join paragraph p on p.id = c.paragraph join exhibit e on e.id = c.exhibit
                             left join lateral (select l.symbol, fp.number from legacy_report l join legacy_paragraph fp on fp.report = l.id
                                 where l.exhibit = c.exhibit and fp.confirmed_at is not null and c.page between fp.page and fp.to_page
                                     and position(regexp_replace(c.quote, '[\\s\\u00a0\\u00ad]+', '', 'g') in regexp_replace(fp.text, '[\\s\\u00a0\\u00ad]+', '', 'g')) > 0
                                 order by fp.number limit 1) f on true
                        where p.report = :report order by c.paragraph, c.place, c.id""")
                .setParameter("report", report.uuid()).getResultList();
        var byParagraph = new HashMap<UUID, List<ReportText.Citation>>();
        for (var row : rows) {
            byParagraph.computeIfAbsent((UUID) row[0], any -> new ArrayList<>()).add(new ReportText.Citation((UUID) row[1], (UUID) row[2],
                    ((Number) row[3]).intValue(), (String) row[4], (String) row[5], ((Number) row[6]).intValue(), (Integer) row[7], (String) row[8],
                    row[9] == null ? null : Said.of("archive.paragraph", row[9], row[10]).toString()));
        }
        return byParagraph;
    }
}
