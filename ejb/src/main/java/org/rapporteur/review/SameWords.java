package org.rapporteur.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.rapporteur.report.ParagraphChange.Edit;
import org.rapporteur.report.TextChange;

/**
 * Comments on one paragraph that concern the same words: those that they quote, or those that their wording would change.
 *
 * @param words that they have in common, or null for the paragraph as a whole
 */
public record SameWords(String words, List<CommentSheet.Line> lines) {

    private record Place(int from, int to, CommentSheet.Line line) {
    }

    /** Those on the paragraph as a whole first, then in the order of its words. */
    public static List<SameWords> of(List<CommentSheet.Line> lines) {
        var whole = new ArrayList<CommentSheet.Line>();
        var places = new ArrayList<Place>();
        for (var line : lines) {
            var place = place(line);
            if (place == null) {
                whole.add(line);
            } else {
                places.add(place);
            }
        }
        places.sort(Comparator.comparingInt(Place::from));
        var groups = new ArrayList<SameWords>();
        if (!whole.isEmpty()) {
            groups.add(new SameWords(null, List.copyOf(whole)));
        }
        for (var i = 0; i < places.size();) {
            var together = new ArrayList<CommentSheet.Line>();
            var base = places.get(i).line().base();
            var from = places.get(i).from();
            var to = places.get(i).to();
            for (; i < places.size() && (together.isEmpty() || places.get(i).from() < to) && places.get(i).line().base().equals(base); i++) {
                to = Math.max(to, places.get(i).to());
                together.add(places.get(i).line());
            }
            groups.add(new SameWords(base.substring(from, to).strip(), List.copyOf(together)));
        }
        return List.copyOf(groups);
    }

    private static Place place(CommentSheet.Line line) {
        var comment = line.comment();
        if (line.base() == null) {
            return null;
        }
        if (comment.anchor() != null) {
            return comment.anchor().exactlyIn(line.base()).map(at -> new Place(at.start(), at.end(), line)).orElse(null);
        }
        return comment.proposedWording() == null ? null : changed(line);
    }

    /** From the first word that the wording would change to the last; a mere addition stands at the words beside it. */
    private static Place changed(CommentSheet.Line line) {
        var at = 0;
        var from = -1;
        var to = -1;
        for (var run : TextChange.words(line.base(), line.comment().proposedWording())) {
            if (run.edit() != Edit.KEPT && from < 0) {
                from = at;
            }
            at += run.edit() == Edit.ADDED ? 0 : run.text().length();
            if (run.edit() != Edit.KEPT) {
                to = at;
            }
        }
        return from < 0 ? null : new Place(wordBefore(line.base(), from), wordAfter(line.base(), to), line);
    }

    private static int wordBefore(String text, int at) {
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int wordAfter(String text, int at) {
        while (at < text.length() && (at == 0 || !Character.isWhitespace(text.charAt(at - 1)))) {
            at++;
        }
        return at;
    }
}
