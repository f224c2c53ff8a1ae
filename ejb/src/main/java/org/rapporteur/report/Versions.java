package org.rapporteur.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.rapporteur.identity.Whoever;
import org.rapporteur.shared.Json;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Sha256;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Frozen versions. The hash is of the stored bytes; they are parsed, never serialised again. */
@ApplicationScoped
class Versions {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Whoever whoever;
    @Inject
    private MomentClock clock;

    record Frozen(int number, String contentHash) {
    }

    Frozen freeze(Report report, ReportText text) {
        var content = write(text);
        var hash = Sha256.of(content);
        var last = hash(report.reportId(), report.version());
        if (last.isPresent() && last.get().equals(hash)) {
            return new Frozen(report.version(), hash);
        }
        var number = report.circulateNext();
        database.createNativeQuery("""
                        insert into version (report, number, title, content, content_hash, frozen_at, frozen_by)
                        values (:report, :number, :title, :content, :hash, :now, cast(:by as uuid))""")
                .setParameter("report", report.reportId().uuid()).setParameter("number", number).setParameter("title", text.title()).setParameter("content", content)
                .setParameter("hash", hash).setParameter("now", clock.now()).setParameter("by", whoever.id() == null ? null : whoever.id().toString()).executeUpdate();
        return new Frozen(number, hash);
    }

    @SuppressWarnings("unchecked")
    Optional<String> hash(ReportId report, int number) {
        return database.createNativeQuery("select content_hash from version where report = :report and number = :number", String.class)
                .setParameter("report", report.uuid()).setParameter("number", number).getResultStream().findFirst();
    }

    @SuppressWarnings("unchecked")
    ReportText text(ReportId report, int number) {
        Optional<String> content = database.createNativeQuery("select content from version where report = :report and number = :number", String.class)
                .setParameter("report", report.uuid()).setParameter("number", number).getResultStream().findFirst();
        return parse(content.orElseThrow(() -> new NotFound("version")));
    }

    @SuppressWarnings("unchecked")
    SortedMap<Integer, ReportText> texts(ReportId report) {
        return parsed(database.createNativeQuery("select number, content from version where report = :report").setParameter("report", report.uuid()).getResultList());
    }

    @SuppressWarnings("unchecked")
    SortedMap<Integer, ReportText> texts(ReportId report, Set<Integer> numbers) {
        return parsed(database.createNativeQuery("select number, content from version where report = :report and number in (:numbers)")
                .setParameter("report", report.uuid()).setParameter("numbers", numbers).getResultList());
    }

    private static SortedMap<Integer, ReportText> parsed(List<Object[]> rows) {
        var texts = new TreeMap<Integer, ReportText>();
        rows.forEach(row -> texts.put(((Number) row[0]).intValue(), parse((String) row[1])));
        return texts;
    }

    @SuppressWarnings("unchecked")
    List<VersionView> of(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select v.number, v.content_hash, v.frozen_at, p.display_name
                        from version v left join person p on p.id = v.frozen_by where v.report = :report order by v.number""")
                .setParameter("report", report.uuid()).getResultList();
        return rows.stream().map(row -> new VersionView(((Number) row[0]).intValue(), (String) row[1],
                (Instant) row[2], (String) row[3])).toList();
    }

    /** What is signed before anything is circulated: the hash that a version of this text would have. */
    static String hashOf(ReportText text) {
        return Sha256.of(write(text));
    }

    static String write(ReportText text) {
        try {
            return Json.mapper().writeValueAsString(withoutRevisions(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A revision counts savings; two texts that read the same must hash the same. */
    private static ReportText withoutRevisions(ReportText text) {
        return new ReportText(text.title(), text.sections().stream()
                .map(section -> new ReportText.Section(section.id(), section.heading(), section.paragraphs().stream()
                        .map(each -> new ReportText.Paragraph(each.id(), each.number(), each.text(), 0, each.citations())).toList()))
                .toList());
    }

    static ReportText parse(String content) {
        try {
            return Json.mapper().readValue(content, ReportText.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored version cannot be read", e);
        }
    }
}
