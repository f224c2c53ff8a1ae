package org.rapporteur.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.evidence.reading.Hazard;
import org.rapporteur.evidence.reading.Note;
import org.rapporteur.evidence.reading.PageText;
import org.rapporteur.evidence.reading.Reading;
import org.rapporteur.evidence.reading.Remark;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Json;
import org.rapporteur.shared.Page;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Sorting;

import com.fasterxml.jackson.core.type.TypeReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Exhibits and their pages. */
@ApplicationScoped
class Exhibits {

    private static final String COLUMNS = """
            select e.id, e.number, e.title, e.file_name, e.sha256, e.size, e.media_type, e.language, case when e.sealed_by is null then e.source end, e.grade, e.marking,
                   e.case_name, e.status, coalesce(e.notes, e.reason), e.pages, e.received_at, p.display_name, e.revision, cast(e.obtained_on as text), e.licence, e.sealed_by, o.checked_at, o.altered_at,
                   e.parent, u.number as in_number, e.path, (select count(*) from exhibit i where i.parent = e.id) as enclosed,
                   e.ocr_state, e.ocr_languages, e.ocr_confidence, e.hazards
            from exhibit e left join exhibit u on u.id = e.parent join person p on p.id = e.received_by join original o on o.sha256 = e.sha256
            """;

    private static final Sorting ORDER = new Sorting("e.number desc", Map.of("number", "e.number", "title", "e.title", "fileName", "e.file_name", "size", "e.size",
            "mediaType", "e.media_type", "status", "e.status", "receivedAt", "e.received_at"));

    @PersistenceContext
    private EntityManager database;
    @Inject
    private SealedSources sealed;

    void addOriginal(Vault.Stored original, Instant now) {
        database.createNativeQuery("insert into original (sha256, size, stored_at) values (:sha256, :size, :now) on conflict do nothing")
                .setParameter("sha256", original.sha256()).setParameter("size", original.size()).setParameter("now", now).executeUpdate();
    }

    ExhibitId add(String mechanism, NewExhibit exhibit, Vault.Stored original, VirusCheck.Verdict verdict, PersonId by, Instant now) {
        takeTurn(mechanism);
        var id = UUID.randomUUID();
        var told = exhibit.sealed() ? new Source(null, null, null) : exhibit.origin();
        database.createNativeQuery("""
                        insert into exhibit (id, mechanism, number, title, file_name, sha256, size, source, obtained_by, obtained_from, sealed_by, sealed_source, grade, marking, case_name, obtained_on, licence,
                                             status, notes, received_at, received_by)
                        values (:id, :mechanism, (select coalesce(max(number), 0) + 1 from exhibit where mechanism = :mechanism),
                                :title, :fileName, :sha256, :size, :source, :obtainedBy, :obtainedFrom, cast(:sealedBy as uuid), cast(:sealed as bytea), :grade, :marking, :caseName, cast(:obtainedOn as date), :licence,
                                :status, :notes, :now, :by)""")
                .setParameter("id", id).setParameter("mechanism", mechanism)
                .setParameter("title", exhibit.title()).setParameter("fileName", exhibit.fileName())
                .setParameter("sha256", original.sha256()).setParameter("size", original.size())
                .setParameter("source", told.source()).setParameter("obtainedBy", told.obtainedBy()).setParameter("obtainedFrom", told.obtainedFrom())
                .setParameter("sealedBy", exhibit.sealed() ? by.toString() : null).setParameter("sealed", exhibit.sealed() ? sealed.seal(exhibit.origin(), by.uuid()) : null)
                .setParameter("grade", exhibit.grade()).setParameter("marking", exhibit.marking()).setParameter("caseName", exhibit.caseName())
                .setParameter("obtainedOn", exhibit.obtainedOn() == null ? null : exhibit.obtainedOn().toString()).setParameter("licence", exhibit.licence())
                .setParameter("status", verdict.status().name()).setParameter("notes", verdict.notes())
                .setParameter("now", now).setParameter("by", by.uuid()).executeUpdate();
        return new ExhibitId(id);
    }

    /** Told of as its parent is, and sealed with it. */
    ExhibitId addInside(ExhibitView parent, String title, String path, Vault.Stored original, VirusCheck.Verdict verdict, Instant now) {
        takeTurn(database.createNativeQuery("select mechanism from exhibit where id = :id", String.class).setParameter("id", parent.id().uuid()).getSingleResult().toString());
        var id = UUID.randomUUID();
        database.createNativeQuery("""
                        insert into exhibit (id, mechanism, number, title, file_name, sha256, size, source, grade, marking, case_name, status, notes, received_at, received_by,
                                             obtained_on, obtained_by, obtained_from, licence, sealed_by, sealed_source, parent, root, depth, place, path)
                        select :id, e.mechanism, (select max(number) + 1 from exhibit where mechanism = e.mechanism), :title, :title, :sha256, :size, e.source, e.grade, e.marking, e.case_name, :status, :notes, :now, e.received_by,
                               e.obtained_on, e.obtained_by, e.obtained_from, e.licence, e.sealed_by, e.sealed_source, e.id, coalesce(e.root, e.id), e.depth + 1,
                               (select coalesce(max(place), 0) + 1 from exhibit where parent = e.id), :path
                        from exhibit e where e.id = :parent""")
                .setParameter("id", id).setParameter("title", title).setParameter("sha256", original.sha256()).setParameter("size", original.size())
                .setParameter("status", verdict.status().name()).setParameter("notes", verdict.notes()).setParameter("now", now).setParameter("path", path).setParameter("parent", parent.id().uuid()).executeUpdate();
        return new ExhibitId(id);
    }

    /** Told of as its original is, and sealed with it. What was typed has its text from the beginning. */
    ExhibitId addCopy(ExhibitView origin, Derivations.Made made, Vault.Stored bytes, PersonId by, Instant now) {
        takeTurn(database.createNativeQuery("select mechanism from exhibit where id = :id", String.class).setParameter("id", origin.id().uuid()).getSingleResult().toString());
        var id = UUID.randomUUID();
        database.createNativeQuery("""
                        insert into exhibit (id, mechanism, number, title, file_name, sha256, size, source, grade, marking, case_name, status, received_at, received_by,
                                             obtained_on, obtained_by, obtained_from, licence, sealed_by, sealed_source, media_type, language, pages, read_at)
                        select :id, e.mechanism, (select max(number) + 1 from exhibit where mechanism = e.mechanism), :title, :fileName, :sha256, :size, e.source, e.grade, e.marking, e.case_name, :status, :now, :by,
                               e.obtained_on, e.obtained_by, e.obtained_from, e.licence, e.sealed_by, e.sealed_source, cast(:mediaType as text), cast(:language as text), :pages, cast(:readAt as timestamptz)
                        from exhibit e where e.id = :origin""")
                .setParameter("id", id).setParameter("title", made.title()).setParameter("fileName", made.fileName()).setParameter("sha256", bytes.sha256()).setParameter("size", bytes.size())
                .setParameter("status", made.kind().isTyped() ? "READY" : "RECEIVED").setParameter("now", now).setParameter("by", by.uuid())
                .setParameter("mediaType", made.kind().isTyped() ? "text/plain" : null).setParameter("language", made.toLanguage()).setParameter("pages", made.pages().size())
                .setParameter("readAt", made.kind().isTyped() ? now : null).setParameter("origin", origin.id().uuid()).executeUpdate();
        for (var page : made.pages()) {
            database.createNativeQuery("insert into exhibit_page (exhibit, number, label, text) values (:id, :number, :label, :text)")
                    .setParameter("id", id).setParameter("number", page.number()).setParameter("label", page.label()).setParameter("text", page.text()).executeUpdate();
        }
        return new ExhibitId(id);
    }

    /** Numbers follow without gaps: whoever adds an exhibit waits for whoever is adding one. */
    private void takeTurn(String mechanism) {
        database.createNativeQuery("select 1 from mechanism where key = :key for update").setParameter("key", mechanism).getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<ExhibitView> inside(ExhibitId parent) {
        List<Object[]> rows = database.createNativeQuery(COLUMNS + " where e.parent = :parent order by e.place").setParameter("parent", parent.uuid()).getResultList();
        return rows.stream().map(Exhibits::view).toList();
    }

    boolean holds(String mechanism, String sha256) {
        return !database.createNativeQuery("select 1 from exhibit where mechanism = :mechanism and sha256 = :sha256")
                .setParameter("mechanism", mechanism).setParameter("sha256", sha256).setMaxResults(1).getResultList().isEmpty();
    }

    @SuppressWarnings("unchecked")
    Page<ExhibitView> of(String mechanism, Page.Request part) {
        List<Object[]> rows = database.createNativeQuery(COLUMNS + " where e.mechanism = :mechanism" + ORDER.by(part))
                .setParameter("mechanism", mechanism).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) from exhibit where mechanism = :mechanism")
                .setParameter("mechanism", mechanism).getSingleResult()).longValue();
        return new Page<>(rows.stream().map(Exhibits::view).toList(), part.page(), part.size(), total);
    }

    /** Without what came out of others. */
    @SuppressWarnings("unchecked")
    Page<ExhibitView> handedIn(String mechanism, Page.Request part) {
        List<Object[]> rows = database.createNativeQuery(COLUMNS + " where e.mechanism = :mechanism and e.parent is null order by e.number desc")
                .setParameter("mechanism", mechanism).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) from exhibit where mechanism = :mechanism and parent is null")
                .setParameter("mechanism", mechanism).getSingleResult()).longValue();
        return new Page<>(rows.stream().map(Exhibits::view).toList(), part.page(), part.size(), total);
    }

    @SuppressWarnings("unchecked")
    Page<ExhibitView> of(String mechanism, String words, Page.Request part) {
        var holding = " where e.mechanism = :mechanism and (position(lower(:words) in lower(e.title || ' ' || e.file_name)) > 0 or cast(e.number as text) = :words)";
        List<Object[]> rows = database.createNativeQuery(COLUMNS + holding + ORDER.by(part))
                .setParameter("mechanism", mechanism).setParameter("words", words).setFirstResult(part.offset()).setMaxResults(part.size()).getResultList();
        var total = ((Number) database.createNativeQuery("select count(*) from exhibit e" + holding)
                .setParameter("mechanism", mechanism).setParameter("words", words).getSingleResult()).longValue();
        return new Page<>(rows.stream().map(Exhibits::view).toList(), part.page(), part.size(), total);
    }

    @SuppressWarnings("unchecked")
    List<ExhibitView> altered(String mechanism) {
        List<Object[]> rows = database.createNativeQuery(COLUMNS + " where e.mechanism = :mechanism and o.altered_at is not null order by e.number").setParameter("mechanism", mechanism).getResultList();
        return rows.stream().map(Exhibits::view).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<ExhibitView> find(ExhibitId id) {
        return database.createNativeQuery(COLUMNS + " where e.id = :id").setParameter("id", id.uuid()).getResultStream()
                .findFirst().map(row -> view((Object[]) row));
    }

    @SuppressWarnings("unchecked")
    List<ExhibitDetail.PageLabel> pages(ExhibitId id) {
        List<Object[]> rows = database.createNativeQuery("select number, label, language from exhibit_page where exhibit = :id order by number")
                .setParameter("id", id.uuid()).getResultList();
        return rows.stream().map(row -> new ExhibitDetail.PageLabel(((Number) row[0]).intValue(), (String) row[1], (String) row[2])).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<PageText> page(ExhibitId id, int number) {
        return database.createNativeQuery("select number, label, text, ocr_confidence, language from exhibit_page where exhibit = :id and number = :number")
                .setParameter("id", id.uuid()).setParameter("number", number).getResultStream().findFirst()
                .map(row -> pageText((Object[]) row));
    }

    /** Where they stand on a page that is a picture. */
    String words(ExhibitId id, int number) {
        return (String) database.createNativeQuery("select words from exhibit_page where exhibit = :id and number = :number", String.class)
                .setParameter("id", id.uuid()).setParameter("number", number).getSingleResult();
    }

    /** The pages on which these words stand, white space apart. */
    @SuppressWarnings("unchecked")
    List<PageText> holding(ExhibitId id, String words, int most) {
        List<Object[]> rows = database.createNativeQuery("""
                        select number, label, text, ocr_confidence, language from exhibit_page
                        where exhibit = :id and position(lower(regexp_replace(:words, '\\s+', '', 'g')) in lower(regexp_replace(text, '\\s+', '', 'g'))) > 0 order by number""")
                .setParameter("id", id.uuid()).setParameter("words", words).setMaxResults(most).getResultList();
        return rows.stream().map(Exhibits::pageText).toList();
    }

    private static PageText pageText(Object[] row) {
        return new PageText(((Number) row[0]).intValue(), (String) row[1], (String) row[2], row[3] == null ? null : ((Number) row[3]).intValue(), (String) row[4]);
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

    /** The next original to be read, or none; nobody else is given it. What waits to be read anew comes last and keeps its status meanwhile. */
    Optional<ExhibitId> takeUnread(Instant now) {
        return taken("update exhibit set status = 'EXTRACTING', read_since = :now where id = (select id from exhibit where status = 'RECEIVED' order by received_at limit 1 for update skip locked) returning id", now)
                .or(() -> taken("""
                        update exhibit set read_since = :now where id = (
                            select id from exhibit where again and status in ('READY', 'UNREADABLE') and (read_since is null or read_since < now() - interval '15 minutes')
                            order by received_at limit 1 for update skip locked)
                        returning id""", now));
    }

    @SuppressWarnings("unchecked")
    private Optional<ExhibitId> taken(String update, Instant now) {
        return database.createNativeQuery(update, UUID.class).setParameter("now", now).getResultStream().findFirst().map(id -> new ExhibitId((UUID) id));
    }

    /** Which the anti-virus program has not looked at, the oldest first. */
    @SuppressWarnings("unchecked")
    List<VirusTurn.Unchecked> unchecked() {
        List<Object[]> rows = database.createNativeQuery("select id, sha256, size from exhibit where status = 'UNCHECKED' order by received_at").getResultList();
        return rows.stream().map(row -> new VirusTurn.Unchecked(new ExhibitId((UUID) row[0]), new Vault.Stored((String) row[1], ((Number) row[2]).longValue()))).toList();
    }

    /** @return false where somebody let it in meanwhile */
    boolean checked(ExhibitId id, VirusCheck.Verdict verdict) {
        return database.createNativeQuery("update exhibit set status = :status, notes = :notes where id = :id and status = 'UNCHECKED'")
                .setParameter("status", verdict.status().name()).setParameter("notes", verdict.notes()).setParameter("id", id.uuid()).executeUpdate() == 1;
    }

    /** @return false where it is not kept back */
    boolean liftQuarantine(ExhibitId id, PersonId by, Instant now) {
        return database.createNativeQuery("""
                        update exhibit set status = 'RECEIVED', notes = null, quarantine_lifted_by = :by, quarantine_lifted_at = :now
                        where id = :id and status in ('UNCHECKED', 'QUARANTINED')""")
                .setParameter("by", by.uuid()).setParameter("now", now).setParameter("id", id.uuid()).executeUpdate() == 1;
    }

    @SuppressWarnings("unchecked")
    List<ExhibitView> beingRead(String mechanism) {
        List<Object[]> rows = database.createNativeQuery(COLUMNS + " where e.mechanism = :mechanism and e.read_since is not null and (e.again or e.status = 'EXTRACTING') order by e.read_since").setParameter("mechanism", mechanism).getResultList();
        return rows.stream().map(Exhibits::view).toList();
    }

    /** What was read before is better than what was read now. */
    void leave(ExhibitId id, String reader) {
        database.createNativeQuery("update exhibit set again = false, read_since = null, reader = :reader where id = :id").setParameter("reader", reader).setParameter("id", id.uuid()).executeUpdate();
    }

    /** What was being read when the server stopped is read again. */
    int takeUpAgain() {
        return database.createNativeQuery("update exhibit set status = case when status = 'EXTRACTING' then 'RECEIVED' else status end, read_since = null where read_since is not null or status = 'EXTRACTING'").executeUpdate();
    }

    void putBack(ExhibitId id) {
        database.createNativeQuery("update exhibit set status = case when status = 'EXTRACTING' then 'RECEIVED' else status end, read_since = null where id = :id").setParameter("id", id.uuid()).executeUpdate();
    }

    void keep(ExhibitId id, Reading reading, ExhibitStatus status, String reader, Instant now) {
        database.createNativeQuery("delete from exhibit_page where exhibit = :id and ocr_confidence is null").setParameter("id", id.uuid()).executeUpdate();
        for (var page : reading.pages()) {
            database.createNativeQuery("insert into exhibit_page (exhibit, number, label, text, language) values (:id, :number, :label, :text, :language) on conflict do nothing")
                    .setParameter("id", id.uuid()).setParameter("number", page.number())
                    .setParameter("label", page.label()).setParameter("text", page.text()).setParameter("language", page.language()).executeUpdate();
        }
        database.createNativeQuery("""
                        update exhibit set status = :status, reason = null, notes = :notes, media_type = :mediaType, language = :language,
                               metadata = :metadata, pages = :pages, hazards = :hazards, reader = :reader, read_at = :now, read_since = null, again = false where id = :id""")
                .setParameter("status", status.name()).setParameter("notes", reading.notes().isEmpty() ? null : Json.write(reading.notes()))
                .setParameter("mediaType", reading.mediaType()).setParameter("language", reading.language())
                .setParameter("metadata", json(reading.metadata())).setParameter("pages", reading.pages().size())
                .setParameter("hazards", Hazard.stored(reading.hazards())).setParameter("reader", reader).setParameter("now", now).setParameter("id", id.uuid()).executeUpdate();
    }

    private static String json(Map<String, List<String>> metadata) {
        try {
            return Json.mapper().writeValueAsString(metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Earlier releases stored sentences. */
    private static Said reason(String stored) {
        return stored == null ? null : stored.startsWith("[") ? Note.said(notes(stored)) : Said.words(stored);
    }

    private static List<Note> notes(String stored) {
        return List.of(Json.read(stored, Note[].class));
    }

    private static boolean isLocked(String stored) {
        return stored != null && stored.startsWith("[") && notes(stored).stream().anyMatch(note -> note.remark() == Remark.ENCRYPTED && note.part().isEmpty());
    }

    private static ExhibitView view(Object[] row) {
        return new ExhibitView(new ExhibitId((UUID) row[0]), ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4],
                ((Number) row[5]).longValue(), (String) row[6], (String) row[7], (String) row[8], (String) row[9], (String) row[10], (String) row[11],
                ExhibitStatus.valueOf((String) row[12]), reason((String) row[13]), ((Number) row[14]).intValue(), (Instant) row[15], (String) row[16],
                ((Number) row[17]).intValue(), row[18] == null ? null : LocalDate.parse((String) row[18]), (String) row[19], (UUID) row[20], (Instant) row[21], (Instant) row[22],
                row[23] == null ? null : new ExhibitView.Inside(new ExhibitId((UUID) row[23]), ((Number) row[24]).intValue(), (String) row[25]), ((Number) row[26]).intValue(),
                row[27] == null ? null : new ExhibitView.Ocr(OcrState.valueOf((String) row[27]), (String) row[28], row[29] == null ? 0 : ((Number) row[29]).intValue()),
                Hazard.of((String) row[30]), isLocked((String) row[13]));
    }
}
