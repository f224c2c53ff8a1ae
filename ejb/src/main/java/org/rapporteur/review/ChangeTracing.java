package org.rapporteur.review;

import static org.rapporteur.authority.Capability.READ_COMMENTS;
import static org.rapporteur.authority.Capability.READ_DRAFT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.BracketResolving;
import org.rapporteur.report.BracketResolving.Resolution;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ParagraphRevision;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;
import org.rapporteur.review.ParagraphProvenance.Round;
import org.rapporteur.shared.NotFound;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Afterwards: which words changed, at whose request, accepted by whom and why. Everybody sees the circulated versions and the
 * comments that are open to them; the working text and each saving only those who draft.
 */
@Stateless
public class ChangeTracing {

    @Inject
    private Circulating reports;
    @Inject
    private BracketResolving brackets;
    @Inject
    private Comments comments;
    @Inject
    private Dispositions dispositions;
    @Inject
    private Caller caller;

    public record ParagraphOf(ReportId report, UUID paragraph) implements OnReport {
    }

    /** The texts that the reader sees: by the version that each was, or is going to be, circulated as. */
    private record Texts(SortedMap<Integer, ReportText> byVersion, int circulated, boolean drafts) {

        Map<UUID, ReportText.Paragraph> paragraphs(int version) {
            var text = byVersion.get(version);
            return text == null ? Map.of() : text.paragraphs().collect(Collectors.toMap(ReportText.Paragraph::id, each -> each));
        }

        /** 0 for the text that is not circulated yet. */
        int shown(int version) {
            return version > circulated ? 0 : version;
        }
    }

    @Requires(READ_COMMENTS)
    public ParagraphProvenance paragraph(ParagraphOf asked) {
        var texts = texts(asked.report());
        var history = reports.history(asked.report(), asked.paragraph());
        var requests = followed(asked.report()).stream().filter(each -> asked.paragraph().equals(each.comment().paragraph())).toList();
        var resolved = brackets.resolved(asked.report()).stream().filter(each -> each.paragraph().equals(asked.paragraph())).toList();
        var rounds = new ArrayList<Round>();
        ReportText.Paragraph before = null;
        var known = false;
        for (var version : texts.byVersion().keySet()) {
            var after = texts.paragraphs(version).get(asked.paragraph());
            known |= after != null;
            var asks = requests.stream().filter(each -> each.comment().version() == version - 1).toList();
            if (!Objects.equals(words(before), words(after)) || !asks.isEmpty()) {
                rounds.add(round(texts, version, words(before), words(after), history, asks, resolved.stream().filter(each -> each.version() == version - 1).toList()));
            }
            before = after;
        }
        if (!known) {
            throw new NotFound("paragraph");
        }
        return new ParagraphProvenance(asked.paragraph(), before == null ? 0 : before.number(), List.copyOf(rounds));
    }

    private static Round round(Texts texts, int version, String before, String after, List<ParagraphRevision> history, List<ChangeRequest> requests, List<Resolution> resolved) {
        var written = history.stream().filter(each -> each.version() == version - 1).toList();
        var writers = written.stream().filter(each -> changes(each, history)).map(ParagraphRevision::writtenBy).distinct().toList();
        var last = written.isEmpty() ? null : written.get(written.size() - 1).writtenAt();
        return new Round(texts.shown(version), before, after, writers, last, requests, resolved, texts.drafts() ? written : List.of());
    }

    /** A revision also counts where a source was cited; who changed the words is asked here. */
    private static boolean changes(ParagraphRevision revision, List<ParagraphRevision> history) {
        var at = history.indexOf(revision);
        return at == 0 || !Objects.equals(history.get(at - 1).text(), revision.text());
    }

    private static String words(ReportText.Paragraph paragraph) {
        return paragraph == null ? null : paragraph.text();
    }

    /** All changes made at the request of states, version after version. */
    @Requires(READ_COMMENTS)
    public List<RequestedChange> requested(ReportId report) {
        var texts = texts(report);
        var paragraphs = new HashMap<Integer, Map<UUID, ReportText.Paragraph>>();
        texts.byVersion().keySet().forEach(version -> paragraphs.put(version, texts.paragraphs(version)));
        return followed(report).stream()
                .filter(request -> texts.byVersion().containsKey(request.comment().version() + 1))
                .map(request -> {
                    var version = request.comment().version() + 1;
                    var paragraph = request.comment().paragraph();
                    var before = paragraph == null ? null : paragraphs.getOrDefault(version - 1, Map.of()).get(paragraph);
                    var after = paragraph == null ? null : paragraphs.get(version).get(paragraph);
                    return new RequestedChange(texts.shown(version), paragraph, after == null ? 0 : after.number(), words(before), words(after), request);
                })
                .sorted(Comparator.comparing((RequestedChange each) -> each.request().comment().version()).thenComparing(RequestedChange::number)
                        .thenComparing(each -> each.request().comment().stateName()).thenComparing(each -> each.request().comment().number()))
                .toList();
    }

    private List<ChangeRequest> followed(ReportId report) {
        var given = dispositions.of(report);
        return comments.visible(report, caller.person()).stream()
                .filter(comment -> comment.submitted() && given.containsKey(comment.id()) && given.get(comment.id()).followed())
                .map(comment -> ChangeRequest.of(comment, given.get(comment.id()))).toList();
    }

    private Texts texts(ReportId report) {
        var byVersion = new TreeMap<>(reports.versions(report));
        var circulated = byVersion.isEmpty() ? 0 : byVersion.lastKey();
        var drafts = READ_DRAFT.grantedTo(caller.person().roles());
        if (drafts) {
            byVersion.put(circulated + 1, reports.workingText(report));
        }
        return new Texts(byVersion, circulated, drafts);
    }
}
