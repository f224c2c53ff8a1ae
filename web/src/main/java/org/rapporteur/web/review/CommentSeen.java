package org.rapporteur.web.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.rapporteur.report.ReportText;
import org.rapporteur.report.TextChange;
import org.rapporteur.review.Anchor;
import org.rapporteur.review.CommentThread;
import org.rapporteur.review.CommentView;
import org.rapporteur.web.report.Runs;
import org.rapporteur.web.shell.Run;

/**
 * A comment as pages show it: against the text of now.
 *
 * @param number of its paragraph now; null for the whole report and where the paragraph is gone
 * @param place  where the quoted words are now; null where there are none, or they cannot be found any more
 * @param stood  the words it once stood on, where its place is lost; else null
 */
public record CommentSeen(CommentThread thread, Integer number, Anchor.Place place, String stood, List<Run> proposal) {

    private static final int LONGEST = 300;

    /** @param version gives a circulated version, for the words of a paragraph that is gone */
    static List<CommentSeen> all(List<CommentThread> threads, ReportText now, IntFunction<ReportText> version) {
        var paragraphs = now.paragraphs().collect(Collectors.toMap(ReportText.Paragraph::id, each -> each));
        return threads.stream().map(each -> of(each, paragraphs, version)).toList();
    }

    private static CommentSeen of(CommentThread thread, Map<UUID, ReportText.Paragraph> paragraphs, IntFunction<ReportText> version) {
        var comment = thread.comment();
        var paragraph = comment.paragraph() == null ? null : paragraphs.get(comment.paragraph());
        var place = comment.anchor() == null || paragraph == null ? null : comment.anchor().in(paragraph.text()).orElse(null);
        var isLost = comment.paragraph() != null && (paragraph == null || comment.anchor() != null && place == null);
        return new CommentSeen(thread, paragraph == null ? null : paragraph.number(), place, isLost ? stood(comment, version) : null,
                comment.proposedWording() == null ? List.of() : Runs.of(TextChange.words(paragraph == null ? "" : paragraph.text(), comment.proposedWording())));
    }

    private static String stood(CommentView comment, IntFunction<ReportText> version) {
        if (comment.quote() != null) {
            return comment.quote();
        }
        var text = version.apply(comment.version()).paragraphs().filter(each -> each.id().equals(comment.paragraph())).map(ReportText.Paragraph::text).findFirst().orElse("");
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())))) + " …";
    }

    public CommentView comment() {
        return thread.comment();
    }

    public boolean may(String act) {
        return thread.may(act);
    }

    /** Whether the paragraph is in the text no more, as opposed to some of its words. */
    public boolean gone() {
        return comment().paragraph() != null && number == null;
    }

    public boolean changed() {
        return place != null && place.found() != Anchor.Found.SAME;
    }

    /** The address of its thread: the paragraph's id, or {@code whole}. */
    public String on() {
        return comment().paragraph() == null ? ThreadSeen.WHOLE : comment().paragraph().toString();
    }
}
