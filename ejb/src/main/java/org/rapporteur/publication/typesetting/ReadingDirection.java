package org.rapporteur.publication.typesetting;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which way text reads. The renderer lays the runs of a line side by side in one direction only, which is wrong as soon
 * as a number or a Latin word stands inside Arabic. So it is given the longest runs possible: whatever is right-to-left
 * within a paragraph, with all that is embedded in it, is one run, put in visual order line by line, when it is drawn.
 */
final class ReadingDirection {

    private static final Map<Integer, Integer> MIRRORED = pairs("()", "[]", "{}", "<>", "«»", "‹›", "≤≥", "⟨⟩", "「」", "『』", "《》", "〈〉");

    private ReadingDirection() {
    }

    private static Map<Integer, Integer> pairs(String... pairs) {
        var map = new java.util.HashMap<Integer, Integer>();
        for (var pair : pairs) {
            map.put((int) pair.charAt(0), (int) pair.charAt(1));
            map.put((int) pair.charAt(1), (int) pair.charAt(0));
        }
        return Map.copyOf(map);
    }

    /** By the first letter that has a direction. */
    static boolean rightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** A stretch of text to be read in one direction, as far as its surroundings are concerned. */
    record Stretch(int start, int end, boolean rightToLeft) {
    }

    static List<Stretch> stretches(String text, boolean rightToLeft) {
        var stretches = new ArrayList<Stretch>();
        if (rightToLeft || !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            stretches.add(new Stretch(0, text.length(), rightToLeft));
            return stretches;
        }
        var bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        for (var i = 0; i < bidi.getRunCount(); i++) {
            var turned = bidi.getRunLevel(i) > 0;
            var before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (before != null && before.rightToLeft() == turned) {
                stretches.set(stretches.size() - 1, new Stretch(before.start(), bidi.getRunLimit(i), turned));
            } else {
                stretches.add(new Stretch(bidi.getRunStart(i), bidi.getRunLimit(i), turned));
            }
        }
        return stretches;
    }

    static String visual(String stretch) {
        var characters = stretch.codePoints().toArray();
        var bidi = new Bidi(stretch, Bidi.DIRECTION_RIGHT_TO_LEFT);
        var levels = new byte[characters.length];
        var visual = new Integer[characters.length];
        for (int i = 0, at = 0; i < characters.length; at += Character.charCount(characters[i]), i++) {
            levels[i] = (byte) bidi.getLevelAt(at);
            visual[i] = levels[i] % 2 == 1 ? MIRRORED.getOrDefault(characters[i], characters[i]) : characters[i];
        }
        Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
        var text = new StringBuilder(stretch.length());
        for (var character : visual) {
            text.appendCodePoint(character);
        }
        return text.toString();
    }

    /** For the renderer, when it divides a paragraph. */
    static final class Splitter implements BidiSplitter {

        private List<Stretch> stretches = List.of();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            stretches = stretches(paragraph, direction == RTL);
        }

        @Override
        public int countTextRuns() {
            return stretches.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            var stretch = stretches.get(index);
            return new BidiTextRun(stretch.start(), stretch.end() - stretch.start(), stretch.rightToLeft() ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return rightToLeft(paragraph) ? RTL : LTR;
        }
    }

    /** For the renderer, when it measures and draws. */
    static final class Reorderer implements BidiReorderer {

        private final SpokenText spoken;

        Reorderer(SpokenText spoken) {
            this.spoken = spoken;
        }

        @Override
        public String reorderRTLTextToLTR(String text) {
            var seen = visual(text);
            spoken.remember(seen, text);
            return seen;
        }

        @Override
        public String shapeText(String text) {
            return ArabicLetters.shape(text);
        }

        @Override
        public String deshapeText(String text) {
            return ArabicLetters.unshape(text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
