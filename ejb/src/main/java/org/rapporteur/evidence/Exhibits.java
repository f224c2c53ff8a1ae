package org.rapporteur.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.evidence.reading.PageText;
import org.rapporteur.evidence.reading.Reading;
import org.rapporteur.evidence.reading.ReadingStatus;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Json;
import org.rapporteur.shared.Page;
import org.rapporteur.shared.Said;

import com.fasterxml.jackson.core.type.TypeReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Exhibits, their pages and their custody. */
@ApplicationScoped
class Exhibits {

    private static final String COLUMNS = """
            select e.id, e.number, e.title, e.file_name, e.sha256, e.size, e.media_type, e.language, e.source, e.grade, e.marking,
                   e.case_name, e.status, e.reason, e.pages, e.received_at, p.display_name
            from exhibit e join person p on p.id = e.received_by
            """;

    @PersistenceContext
    private EntityManager database;

    void addOriginal(Vault.Stored original, Instant now) {
        database.createNativeQuery("insert into original (sha256, size, stored_at) values (:sha256, :size, :now) on conflict do nothing")
                .setParameter("sha256", original.sha256()).setParameter("size", original.size()).setParameter("now", now).executeUpdate();
    }

    ExhibitId add(String mechanism, NewExhibit exhibit, Vault.Stored original, PersonId by, Instant now) {
        // Numbers follow without gaps: whoever adds an exhibit waits for whoever is adding one.
        database.createNativeQuery("select 1 from mechanism where key = :key for update").setParameter("key", mechanism).getSingleResult();
        var id = UUID.randomUUID();
        database.createNativeQuery("""
                        insert into exhibit (id, mechanism, number, title, file_name, sha256, size, source, grade, marking, case_name, status, received_at, received_by)
                        values (:id, :mechanism, (select coalesce(max(number), 0) + 1 from exhibit where mechanism = :mechanism),
                                :title, :fileName, :sha256, :size, :source, :grade, :marking, :caseName, 'RECEIVED', :now, :by)""")
                .setParameter("id", id).setParameter("mechanism", mechanism)
                .setParameter("title", exhibit.title()).setParameter("fileName", exhibit.fileName())
                .setParameter("sha256", original.sha256()).setParameter("size", original.size())
                .setParameter("source", exhibit.source()).setParameter("grade", exhibit.grade())
                .setParameter("marking", exhibit.marking()).setParameter("caseName", exhibit.caseName())
                .setParameter("now", now).setParameter("by", by.uuid()).executeUpdate();
        return new ExhibitId(id);
    }

    boolean holds(String mechanism, String sha256) {
        return !database.createNativeQuery("select 1 from exhibit where mechanism = :mechanism and sha256 = :sha256")
                .setParameter("mechanism", mechanism).setParameter("sha256", sha256).setMaxResults(1).getResultList().isEmpty();
    }

    void touch(ExhibitId exhibit, PersonId person, String act, String detail, Instant now) {
        database.createNativeQuery("insert into custody (exhibit, at, person, act, detail) values (:exhibit, :now, cast(:person as uuid), :act, :detail)")
                .setParameter("exhibit", exhibit.uuid()).setParameter("now", now)
                .setParameter("person", person == null ? null : person.toString()).setParameter("act", act).setParameter("detail", detail).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Page<ExhibitView> of(String mechanism, Page.Request part) {
        List<Object[]> rows = database.createNativeQuery(COLUMNS + " where e.mechanism = :mechanism order by e.number desc")
                .setParameter("mechanism", mechanism).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) from exhibit where mechanism = :mechanism")
                .setParameter("mechanism", mechanism).getSingleResult()).longValue();
        return new Page<>(rows.stream().map(Exhibits::view).toList(), part.page(), part.size(), total);
    }

    @SuppressWarnings("unchecked")
    Page<ExhibitView> of(String mechanism, String words, Page.Request part) {
        var holding = " where e.mechanism = :mechanism and (position(lower(:words) in lower(e.title || ' ' || e.file_name)) > 0 or cast(e.number as text) = :words)";
        List<Object[]> rows = database.createNativeQuery(COLUMNS + holding + " order by e.number desc")
                .setParameter("mechanism", mechanism).setParameter("words", words).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) from exhibit e" + holding)
                .setParameter("mechanism", mechanism).setParameter("words", words).getSingleResult()).longValue();
        return new Page<>(rows.stream().map(Exhibits::view).toList(), part.page(), part.size(), total);
    }

    @SuppressWarnings("unchecked")
    Optional<ExhibitView> find(ExhibitId id) {
        return database.createNativeQuery(COLUMNS + " where e.id = :id").setParameter("id", id.uuid()).getResultStream()
                .findFirst().map(row -> view((Object[]) row));
    }

    @SuppressWarnings("unchecked")
    List<ExhibitDetail.PageLabel> pages(ExhibitId id) {
        List<Object[]> rows = database.createNativeQuery("select number, label from exhibit_page where exhibit = :id order by number")
                .setParameter("id", id.uuid()).getResultList();
        return rows.stream().map(row -> new ExhibitDetail.PageLabel(((Number) row[0]).intValue(), (String) row[1])).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<PageText> page(ExhibitId id, int number) {
        return database.createNativeQuery("select number, label, text from exhibit_page where exhibit = :id and number = :number")
                .setParameter("id", id.uuid()).setParameter("number", number).getResultStream().findFirst()
                .map(row -> pageText((Object[]) row));
    }

    private static PageText pageText(Object[] row) {
        return new PageText(((Number) row[0]).intValue(), (String) row[1], (String) row[2]);
    }

    @SuppressWarnings("unchecked")
    List<CustodyEntry> custody(ExhibitId id) {
        List<Object[]> rows = database.createNativeQuery("""
                        select c.at, p.display_name, c.act, c.detail from custody c left join person p on p.id = c.person
                        where c.exhibit = :id order by c.id""").setParameter("id", id.uuid()).getResultList();
        return rows.stream().map(row -> new CustodyEntry((Instant) row[0], row[1] == null ? Said.of("shared.the-system").toString() : (String) row[1], (String) row[2], (String) row[3])).toList();
    }

    Map<String, List<String>> metadata(ExhibitId id) {
        var text = (String) database.createNativeQuery("select metadata from exhibit where id = :id", String.class)
                .setParameter("id", id.uuid()).getSingleResult();
        try {
            return text == null ? Map.of() : Json.mapper().readValue(text, new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next original to be read, or none; nobody else is given it. */
    @SuppressWarnings("unchecked")
    Optional<ExhibitId> takeUnread() {
        return database.createNativeQuery("""
                        update exhibit set status = 'EXTRACTING' where id = (
                            select id from exhibit where status = 'RECEIVED' order by received_at limit 1 for update skip locked)
                        returning id""", UUID.class).getResultStream().findFirst().map(id -> new ExhibitId((UUID) id));
    }

    /** What was being read when the server stopped is read again. */
    int takeUpAgain() {
        return database.createNativeQuery("update exhibit set status = 'RECEIVED' where status = 'EXTRACTING'").executeUpdate();
    }

    void putBack(ExhibitId id) {
        database.createNativeQuery("update exhibit set status = 'RECEIVED' where id = :id and status = 'EXTRACTING'").setParameter("id", id.uuid()).executeUpdate();
    }

    void keep(ExhibitId id, Reading reading, ExhibitStatus status, Instant now) {
        database.createNativeQuery("delete from exhibit_page where exhibit = :id").setParameter("id", id.uuid()).executeUpdate();
        for (var page : reading.pages()) {
            database.createNativeQuery("insert into exhibit_page (exhibit, number, label, text) values (:id, :number, :label, :text)")
                    .setParameter("id", id.uuid()).setParameter("number", page.number())
                    .setParameter("label", page.label()).setParameter("text", page.text()).executeUpdate();
        }
        database.createNativeQuery("""
                        update exhibit set status = :status, reason = :reason, media_type = :mediaType, language = :language,
                               metadata = :metadata, pages = :pages, read_at = :now where id = :id""")
                .setParameter("status", status.name()).setParameter("reason", reading.status() == ReadingStatus.OK ? null : reading.reason())
                .setParameter("mediaType", reading.mediaType()).setParameter("language", reading.language())
                .setParameter("metadata", json(reading.metadata())).setParameter("pages", reading.pages().size())
                .setParameter("now", now).setParameter("id", id.uuid()).executeUpdate();
    }

    private static String json(Map<String, List<String>> metadata) {
        try {
            return Json.mapper().writeValueAsString(metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExhibitView view(Object[] row) {
        return new ExhibitView(new ExhibitId((UUID) row[0]), ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4],
                ((Number) row[5]).longValue(), (String) row[6], (String) row[7], (String) row[8], (String) row[9], (String) row[10], (String) row[11],
                ExhibitStatus.valueOf((String) row[12]), (String) row[13], ((Number) row[14]).intValue(), (Instant) row[15], (String) row[16]);
    }
}
