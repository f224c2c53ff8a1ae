package org.rapporteur.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.rapporteur.report.ParagraphChange.Edit;
import org.rapporteur.report.ParagraphChange.Run;

import com.github.difflib.DiffUtils;

/** What changed between two texts, word by word. */
public final class TextChange {

    /** A figure with its points and commas (half of one is another figure), a word, a run of white space, a single Chinese, Japanese or Korean character (they write without spaces), or a sign. */
    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|\\p{Nd}+(?:[.,:/٫٬]\\p{Nd}+)+|[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    /** A sentence with the space after it, also where Chinese, Korean or Arabic signs end it. */
    private static final Pattern SENTENCE = Pattern.compile(".+?(?:[.!?;:。！？；؟۔]+(?:\\s+|(?=\\p{IsHan}))|\\n+|$)\\s*", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /** Beyond this the comparison of two texts that have nothing in common would take seconds; sentences are compared first then. */
    private static final long MOST_PAIRS = 4_000_000;

    /** So many kept pieces between changes are none too many in any text. */
    private static final int MOST_SHREDS = 4;

    private TextChange() {
    }

    /**
     * The runs of words that lead from one text to the other; joined in order without the removed ones they are the later
     * text. White space alone between two changes counts as changed, so that a phrase reads as one change.
     */
    public static List<Run> words(String before, String after) {
        var runs = new Runs();
        if (before.equals(after)) {
            runs.kept(before);
        } else if (tooLong(before, after)) {
            bySentence(before, after, runs);
        } else {
            byWord(before, after, runs);
        }
        return isConfetti(runs.joined()) ? List.of(new Run(Edit.REMOVED, before), new Run(Edit.ADDED, after)) : runs.joined();
    }

    /** Two texts that share no more than words such as "the" read better one after the other than cut into each other. */
    private static boolean isConfetti(List<Run> runs) {
        var isMostlyNew = runs.stream().filter(run -> run.edit() == Edit.KEPT).mapToInt(run -> run.text().length()).sum() * 4
                < runs.stream().mapToInt(run -> run.text().length()).sum();
        return isMostlyNew && runs.stream().filter(run -> run.edit() == Edit.KEPT).count() > MOST_SHREDS;
    }

    /** A text may be rewritten or have grown beyond what words are compared in; then its sentences say what stayed. */
    private static void bySentence(String before, String after, Runs runs) {
        var old = pieces(SENTENCE, before);
        var now = pieces(SENTENCE, after);
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            runs.changed(before, after);
            return;
        }
        var at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            runs.kept(String.join("", old.subList(at, delta.getSource().getPosition())));
            var removed = String.join("", delta.getSource().getLines());
            var added = String.join("", delta.getTarget().getLines());
            if (tooLong(removed, added)) {
                runs.changed(removed, added);
            } else {
                byWord(removed, added, runs);
            }
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        runs.kept(String.join("", old.subList(at, old.size())));
    }

    private static void byWord(String before, String after, Runs runs) {
        var old = tokens(before);
        var at = 0;
        for (var delta : DiffUtils.diff(old, tokens(after)).getDeltas()) {
            runs.kept(String.join("", old.subList(at, delta.getSource().getPosition())));
            runs.changed(String.join("", delta.getSource().getLines()), String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        runs.kept(String.join("", old.subList(at, old.size())));
    }

    static boolean tooLong(String before, String after) {
        return (long) before.length() * after.length() > MOST_PAIRS && (long) tokens(before).size() * tokens(after).size() > MOST_PAIRS;
    }

    static List<String> tokens(String text) {
        return pieces(TOKEN, text);
    }

    private static List<String> pieces(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Puts changes together that only white space parts. */
    private static final class Runs {

        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void kept(String text) {
            if (text.isBlank() && (!removed.isEmpty() || !added.isEmpty())) {
                removed.append(text);
                added.append(text);
            } else {
                flush();
                add(Edit.KEPT, text);
            }
        }

        void changed(String before, String after) {
            removed.append(before);
            added.append(after);
        }

        List<Run> joined() {
            flush();
            return runs;
        }

        /** What both end with is white space that turned out to stand before words that stayed. */
        private void flush() {
            var common = 0;
            while (common < Math.min(removed.length(), added.length())
                    && removed.charAt(removed.length() - 1 - common) == added.charAt(added.length() - 1 - common)
                    && Character.isWhitespace(removed.charAt(removed.length() - 1 - common))) {
                common++;
            }
            var tail = removed.substring(removed.length() - common);
            add(Edit.REMOVED, removed.substring(0, removed.length() - common));
            add(Edit.ADDED, added.substring(0, added.length() - common));
            removed.setLength(0);
            added.setLength(0);
            add(Edit.KEPT, tail);
        }

        private void add(Edit edit, String text) {
            if (text.isEmpty()) {
                return;
            }
            var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.edit() == edit) {
                runs.set(runs.size() - 1, new Run(edit, last.text() + text));
            } else {
                runs.add(new Run(edit, text));
            }
        }
    }
}
