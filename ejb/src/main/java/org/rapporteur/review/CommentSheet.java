package org.rapporteur.review;

import static org.rapporteur.authority.Capability.READ_COMMENTS;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The comments beside the text that they were made on, with their answers. Read with as many statements for three as for three thousand. */
@Stateless
public class CommentSheet {

    @Inject
    private Comments comments;
    @Inject
    private Dispositions dispositions;
    @Inject
    private Circulating reports;
    @Inject
    private Caller caller;

    /**
     * A comment beside the text.
     *
     * @param number of the paragraph in the version commented on, or null for the whole report
     * @param base   what that paragraph said then, or null
     * @param answer that holds, or null
     */
    public record Line(CommentView comment, Integer number, String base, Disposition answer) {
    }

    /** Those that the caller may read, by version, paragraph, state and number; those on the whole report first. */
    @Requires(READ_COMMENTS)
    public List<Line> of(ReportId report, CommentFilter filter) {
        return lines(report).stream().filter(filter::takes).toList();
    }

    private List<Line> lines(ReportId report) {
        var given = dispositions.of(report);
        var paragraphs = new HashMap<Integer, Map<UUID, ReportText.Paragraph>>();
        reports.versions(report).forEach((version, text) -> paragraphs.put(version, text.paragraphs().collect(Collectors.toMap(ReportText.Paragraph::id, each -> each))));
        return comments.visible(report, caller.person()).stream()
                .map(comment -> {
                    var on = comment.paragraph() == null ? null : paragraphs.getOrDefault(comment.version(), Map.of()).get(comment.paragraph());
                    return new Line(comment, on == null ? null : on.number(), on == null ? null : on.text(), given.get(comment.id()));
                })
                .sorted(Comparator.comparing((Line line) -> line.comment().version()).thenComparing(line -> line.number() == null ? 0 : line.number())
                        .thenComparing(line -> line.comment().stateName()).thenComparing(line -> line.comment().number()))
                .toList();
    }
}
