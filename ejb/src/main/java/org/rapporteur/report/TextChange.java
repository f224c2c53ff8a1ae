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

    private TextChange() {
    }

    /** The runs of words that lead from one text to the other; joined in order without the removed ones they are the later text. */
    public static List<Run> words(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        var runs = new ArrayList<Run>();
        var at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            add(runs, Edit.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(runs, Edit.REMOVED, delta.getSource().getLines());
            add(runs, Edit.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(runs, Edit.KEPT, old.subList(at, old.size()));
        return runs;
    }

    private static void add(List<Run> runs, Edit edit, List<String> tokens) {
        if (!tokens.isEmpty()) {
            runs.add(new Run(edit, String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }
}
