package org.rapporteur.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.rapporteur.shared.Said;

/** The disposition of comments, with the columns that standards bodies use. */
final class DispositionTable {

    static final List<String> COLUMNS = Stream.of("member", "number", "paragraph", "type", "comment", "proposed", "disposition", "observations")
            .map(each -> said("review.column." + each)).toList();
    private static final List<Integer> WIDTHS = List.of(9, 6, 8, 9, 24, 22, 9, 13);

    private DispositionTable() {
    }

    static FileTable of(Said title, Said about, List<List<String>> rows) {
        return new FileTable(said("review.sheet.comments"), title.toString(), List.of(about.toString()), COLUMNS, WIDTHS, rows);
    }

    /** The same to be filled in: the column of paragraphs says by which version's numbers they are named, also when it comes back later. */
    static FileTable form(Said title, Said about, int version, List<List<String>> rows) {
        var columns = new ArrayList<>(COLUMNS);
        columns.set(COLUMNS.indexOf(said("review.column.paragraph")), Said.of("review.column.paragraph-of", version).toString());
        return new FileTable(said("review.sheet.comments"), title.toString(), List.of(about.toString()), columns, WIDTHS, rows);
    }

    static List<String> row(CommentSheet.Line line) {
        var comment = line.comment();
        var answer = line.answer();
        return List.of(comment.supports().isEmpty() ? comment.stateName() : Said.of("review.supported-by", comment.stateName(), Said.row(comment.supports().stream().map(Support::stateName).toList())).toString(), String.valueOf(comment.number()), line.number() != null ? line.number().toString() : said(comment.paragraph() == null ? "review.whole" : "review.gone"),
                comment.type().said().toString(), said(comment),
                comment.proposedWording() == null ? "" : comment.proposedWording(), comment.withdrawn() ? said("review.withdrawn") : answer == null ? "" : said("review.disposition." + answer.key()),
                answer == null ? "" : answer.reason());
    }

    /** As the table says it: with the words that it is about. */
    static String said(CommentView comment) {
        return comment.quote() == null ? comment.text() : Said.of("review.on-words", comment.quote(), comment.text()).toString();
    }

    private static String said(String key) {
        return Said.of(key).toString();
    }
}
