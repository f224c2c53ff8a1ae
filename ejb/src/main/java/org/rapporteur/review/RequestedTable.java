package org.rapporteur.review;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.rapporteur.shared.Said;

/** The changes made at the request of states: what each asked, what the text said before and says since, who accepted it and why. */
final class RequestedTable {

    private static final List<String> COLUMNS = Stream.of("version", "paragraph", "member", "number", "comment", "before", "after", "disposition", "accepted", "observations")
            .map(each -> said("review.column." + each)).toList();
    private static final List<Integer> WIDTHS = List.of(6, 7, 8, 6, 17, 17, 17, 8, 7, 7);

    private RequestedTable() {
    }

    static FileTable of(String title, Said about, List<RequestedChange> changes, ZoneId zone) {
        return new FileTable(said("review.sheet.changes"), Said.of("review.requested-of", title).toString(), List.of(about.toString()), COLUMNS, WIDTHS,
                changes.stream().map(each -> row(each, zone)).toList());
    }

    private static List<String> row(RequestedChange change, ZoneId zone) {
        var comment = change.request().comment();
        var answer = change.request().answer();
        return List.of(change.version() == 0 ? said("review.working-text") : String.valueOf(change.version()),
                change.paragraph() == null ? said("review.whole") : change.number() == 0 ? said("review.gone") : String.valueOf(change.number()),
                comment.stateName(), String.valueOf(comment.number()), DispositionTable.said(comment),
                change.before() == null ? "" : change.before(), change.wordsChanged() ? change.after() == null ? "" : change.after() : said("review.same-words"),
                said("review.disposition." + answer.key()), Said.of("review.by-on", answer.by(), answer.at().atZone(zone).toLocalDate()).toString(), answer.reason());
    }

    private static String said(String key) {
        return Said.of(key).toString();
    }
}
