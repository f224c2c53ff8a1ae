package org.rapporteur.translation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Translations, begun and finished. A finished one is never changed; a later visit to the step begins another. */
@ApplicationScoped
class Translations {

    @PersistenceContext
    private EntityManager database;

    /** The one of this visit to the step, begun if need be. To be called in the report's turn. */
    UUID at(UUID step, ReportId report, int version, String language) {
        database.createNativeQuery("insert into translation (id, report, version, language, step) values (:id, :report, :version, :language, :step) on conflict (step) do nothing")
                .setParameter("id", UUID.randomUUID()).setParameter("report", report.uuid()).setParameter("version", version).setParameter("language", language)
                .setParameter("step", step).executeUpdate();
        return begun(step).orElseThrow();
    }

    Optional<UUID> begun(UUID step) {
        return database.createNativeQuery("select id from translation where step = :step", UUID.class).setParameter("step", step).getResultStream().findFirst().map(UUID.class::cast);
    }

    void keep(UUID translation, String part, String words, UUID by, Instant now) {
        database.createNativeQuery("""
                        insert into translation_part (translation, part, words, made_by, made_at) values (:translation, :part, :words, :by, :now)
                        on conflict (translation, part) do update set words = excluded.words, made_by = excluded.made_by, made_at = excluded.made_at
                        where translation_part.words <> excluded.words""")
                .setParameter("translation", translation).setParameter("part", part).setParameter("words", words).setParameter("by", by).setParameter("now", now).executeUpdate();
    }

    void finish(UUID translation, UUID by, Instant now) {
        database.createNativeQuery("update translation set finished_by = :by, finished_at = :now where id = :id").setParameter("by", by).setParameter("now", now)
                .setParameter("id", translation).executeUpdate();
    }

    /** By the parts' names. */
    @SuppressWarnings("unchecked")
    Map<String, String> words(UUID translation) {
        var words = new HashMap<String, String>();
        ((List<Object[]>) database.createNativeQuery("select part, words from translation_part where translation = :translation").setParameter("translation", translation).getResultList())
                .forEach(row -> words.put((String) row[0], (String) row[1]));
        return words;
    }

    /** The finished ones, the newest version first, one for each language of a version. */
    @SuppressWarnings("unchecked")
    List<TranslationView> finished(ReportId report) {
        return ((List<Object[]>) database.createNativeQuery("""
                        select distinct on (t.version, t.language) t.language, t.version, p.display_name, t.finished_at from translation t join person p on p.id = t.finished_by
                        where t.report = :report and t.finished_at is not null order by t.version desc, t.language, t.finished_at desc""").setParameter("report", report.uuid()).getResultList())
                .stream().map(row -> new TranslationView((String) row[0], ((Number) row[1]).intValue(), (String) row[2], (Instant) row[3])).toList();
    }

    Optional<UUID> finished(ReportId report, int version, String language) {
        return database.createNativeQuery("select id from translation where report = :report and version = :version and language = :language and finished_at is not null order by finished_at desc limit 1", UUID.class)
                .setParameter("report", report.uuid()).setParameter("version", version).setParameter("language", language).getResultStream().findFirst().map(UUID.class::cast);
    }

    /** The report that was published under this symbol. */
    Optional<ReportId> published(String symbol) {
        return database.createNativeQuery("select report from publication where symbol = :symbol", UUID.class).setParameter("symbol", symbol)
                .getResultStream().findFirst().map(id -> new ReportId((UUID) id));
    }
}
