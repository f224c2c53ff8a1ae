package org.rapporteur.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.rapporteur.report.ParagraphChange.Edit;
import org.rapporteur.report.ParagraphChange.Run;

import com.github.difflib.DiffUtils;

/** What changed between two texts, word by word. */
public final class TextChange {

    /** A word, a run of white space, a single Chinese, Japanese or Korean character (they write without spaces), or a sign. */
    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /** Beyond this the comparison of two texts that have nothing in common would take seconds; they are shown as a whole then. */
    private static final long MOST_PAIRS = 16_000_000;

    private TextChange() {
    }

    /**
     * The runs of words that lead from one text to the other; joined in order without the removed ones they are the later
     * text. White space alone between two changes counts as changed, so that a phrase reads as one change.
     */
    public static List<Run> words(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        if ((long) old.size() * now.size() > MOST_PAIRS && !before.equals(after)) {
            return List.of(new Run(Edit.REMOVED, before), new Run(Edit.ADDED, after));
        }
        var runs = new ArrayList<Run>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        var at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            var kept = String.join("", old.subList(at, delta.getSource().getPosition()));
            if (kept.isBlank() && at > 0) {
                removed.append(kept);
                added.append(kept);
            } else {
                flush(runs, removed, added);
                add(runs, Edit.KEPT, kept);
            }
            removed.append(String.join("", delta.getSource().getLines()));
            added.append(String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        flush(runs, removed, added);
        add(runs, Edit.KEPT, String.join("", old.subList(at, old.size())));
        return runs;
    }

    private static void flush(List<Run> runs, StringBuilder removed, StringBuilder added) {
        add(runs, Edit.REMOVED, removed.toString());
        add(runs, Edit.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    private static void add(List<Run> runs, Edit edit, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(edit, text));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }
}
