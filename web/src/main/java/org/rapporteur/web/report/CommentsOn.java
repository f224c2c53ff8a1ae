package org.rapporteur.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.report.ReportText;
import org.rapporteur.review.CommentView;

/**
 * The comments on one paragraph, or on the whole report.
 *
 * @param number of the paragraph, 0 for the whole report, -1 where the text has the paragraph no more
 */
public record CommentsOn(int number, String words, List<CommentView> comments) {

    private static final int LONGEST = 160;

    /** Those on the whole first, then in the order of the text, then those whose paragraph is gone. */
    static List<CommentsOn> of(ReportText text, List<CommentView> comments) {
        var found = new ArrayList<CommentsOn>();
        add(found, 0, null, comments.stream().filter(each -> each.paragraph() == null).toList());
        var byParagraph = comments.stream().filter(each -> each.paragraph() != null).collect(Collectors.groupingBy(CommentView::paragraph));
        text.paragraphs().forEach(paragraph -> add(found, paragraph.number(), shortened(paragraph.text()), byParagraph.getOrDefault(paragraph.id(), List.of())));
        var here = text.paragraphs().map(ReportText.Paragraph::id).collect(Collectors.<UUID>toSet());
        add(found, -1, null, comments.stream().filter(each -> each.paragraph() != null && !here.contains(each.paragraph())).toList());
        return found;
    }

    private static void add(List<CommentsOn> found, int number, String words, List<CommentView> comments) {
        if (!comments.isEmpty()) {
            found.add(new CommentsOn(number, words, comments));
        }
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var space = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, space < LONGEST / 2 ? text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())) / 2) : space) + " …";
    }
}
