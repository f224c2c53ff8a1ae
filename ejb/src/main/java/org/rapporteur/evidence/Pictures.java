package org.rapporteur.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.rapporteur.evidence.reading.Letters;
import org.rapporteur.evidence.reading.ReadingStatus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Exhibits with pages that are pictures, and what was read from these. */
@ApplicationScoped
class Pictures {

    /** What the program calls a language, and what everybody else does. */
    private static final Map<String, String> TAGS = Map.of("eng", "en", "kor", "ko", "chi_sim", "zh", "chi_tra", "zh", "jpn", "ja", "rus", "ru", "ara", "ar", "fra", "fr", "spa", "es");

    /** So few letters beside a picture of the page are a stamp or a number: the worker thinks so too, and has put them before what it read. */
    private static final int FEW = 40;

    @PersistenceContext
    private EntityManager database;

    /** @param languages null where the program chooses */
    void wait(ExhibitId id, String languages, Instant now) {
        database.createNativeQuery("update exhibit set ocr_state = 'WAITS', ocr_asked = :languages, ocr_since = :now where id = :id")
                .setParameter("languages", languages).setParameter("now", now).setParameter("id", id.uuid()).executeUpdate();
    }

    /** @param languages what somebody chose, or null */
    record Waiting(ExhibitId exhibit, String languages) {
    }

    /** The next, or none; nobody else is given it. */
    @SuppressWarnings("unchecked")
    Optional<Waiting> take() {
        return database.createNativeQuery("""
                        update exhibit set ocr_state = 'READING' where id = (select id from exhibit where ocr_state = 'WAITS' order by ocr_since limit 1 for update skip locked)
                        returning id, ocr_asked""").getResultStream().findFirst().map(row -> new Waiting(new ExhibitId((UUID) ((Object[]) row)[0]), (String) ((Object[]) row)[1]));
    }

    void takeUpAgain() {
        database.createNativeQuery("update exhibit set ocr_state = 'WAITS' where ocr_state = 'READING'").executeUpdate();
    }

    /** The file's own text is never replaced, but for a few letters beside the picture of a whole page; where there is some letter now, the exhibit can be read. */
    void keep(ExhibitId id, Letters letters) {
        for (var page : letters.pages()) {
            var changed = database.createNativeQuery("""
                            update exhibit_page set text = :text, words = :words, language = :language, ocr_confidence = :confidence, ocr_languages = :languages
                            where exhibit = :id and label = :label and (ocr_confidence is not null or char_length(regexp_replace(text, '\\s', '', 'g')) < :few)""")
                    .setParameter("few", FEW)
                    .setParameter("text", page.text()).setParameter("words", page.words()).setParameter("language", language(page)).setParameter("confidence", page.confidence()).setParameter("languages", page.languages())
                    .setParameter("id", id.uuid()).setParameter("label", "page " + page.number()).executeUpdate();
            if (changed == 0) {
                database.createNativeQuery("""
                                insert into exhibit_page (exhibit, number, label, text, words, language, ocr_confidence, ocr_languages)
                                values (:id, :number, :label, :text, :words, :language, :confidence, :languages) on conflict do nothing""")
                        .setParameter("id", id.uuid()).setParameter("number", page.number()).setParameter("label", "page " + page.number())
                        .setParameter("text", page.text()).setParameter("words", page.words()).setParameter("language", language(page)).setParameter("confidence", page.confidence()).setParameter("languages", page.languages()).executeUpdate();
            }
        }
        database.createNativeQuery("""
                        update exhibit e set pages = (select count(*) from exhibit_page p where p.exhibit = e.id),
                               status = case when exists (select from exhibit_page p where p.exhibit = e.id and p.text <> '') then 'READY' else e.status end,
                               reason = case when e.status = 'UNREADABLE' and exists (select from exhibit_page p where p.exhibit = e.id and p.text <> '') then null else e.reason end,
                               notes = case when e.status = 'UNREADABLE' and exists (select from exhibit_page p where p.exhibit = e.id and p.text <> '') then null else e.notes end,
                               language = case when e.status = 'UNREADABLE' or e.ocr_state = 'READING' and coalesce(e.language, 'und') = 'und' then coalesce(cast(:language as text), e.language) else e.language end,
                               ocr_state = case when exists (select from exhibit_page p where p.exhibit = e.id and p.ocr_confidence is not null and p.text <> '') then 'DONE' else :none end,
                               ocr_confidence = (select round(avg(p.ocr_confidence)) from exhibit_page p where p.exhibit = e.id and p.ocr_confidence is not null and p.text <> ''),
                               ocr_languages = (select string_agg(distinct p.ocr_languages, ', ') from exhibit_page p where p.exhibit = e.id and p.text <> '')
                        where e.id = :id""")
                .setParameter("none", letters.status() == ReadingStatus.OK ? OcrState.NOTHING.name() : OcrState.FAILED.name())
                .setParameter("language", language(letters)).setParameter("id", id.uuid()).executeUpdate();
    }

    /** What its letters say; where these are too few, in what it was read. */
    private static String language(Letters.Page page) {
        return !page.language().equals("und") || page.text().isEmpty() ? page.language() : TAGS.getOrDefault(page.languages().replaceAll("\\+.*", ""), "und");
    }

    /** The language of most pages, or null where that is the file's own or nobody knows. */
    private static String language(Letters letters) {
        return letters.pages().stream().filter(page -> !page.text().isEmpty()).map(Pictures::language).filter(language -> !language.equals("und"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }
}
