package org.rapporteur.report;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * Two people began from the same text and each changed it: what both did, word by word. Where they changed different words
 * both changes hold; where they changed the same ones, somebody has to choose.
 */
public final class ThreeWay {

    public enum Whose { NOBODY, MINE, NOW, BOTH, CONFLICT }

    /** A run of words in each of the three texts; the three are equal where nobody changed them. */
    public record Part(Whose whose, String base, String mine, String now) {
    }

    /** @param parts in reading order; joined, their columns are the three texts */
    public record Joined(List<Part> parts) {

        public boolean conflicts() {
            return parts.stream().anyMatch(part -> part.whose() == Whose.CONFLICT);
        }

        /** The text with both changes; where they conflict, the words of now and after them mine. */
        public String text() {
            var text = new StringBuilder();
            parts.forEach(part -> text.append(switch (part.whose()) {
                case MINE -> part.mine();
                case CONFLICT -> part.now() + (part.now().isBlank() || part.mine().isBlank() ? "" : " ") + part.mine();
                default -> part.now();
            }));
            return text.toString();
        }
    }

    private ThreeWay() {
    }

    public static Joined of(String base, String mine, String now) {
        if (TextChange.tooLong(base, mine) || TextChange.tooLong(base, now)) {
            return new Joined(List.of(part(base, mine, now)));
        }
        var words = TextChange.tokens(base);
        var my = new Side(words, TextChange.tokens(mine));
        var their = new Side(words, TextChange.tokens(now));
        var parts = new ArrayList<Part>();
        var at = 0;
        while (my.hasMore() || their.hasMore()) {
            var start = Math.min(my.nextStart(), their.nextStart());
            kept(parts, String.join("", words.subList(at, start)));
            var end = start;
            var before = -1;
            // Changes that touch the same words, or meet at the same place, are one.
            while (end != before) {
                before = end;
                end = Math.max(my.reach(end), their.reach(end));
            }
            var here = String.join("", words.subList(start, end));
            parts.add(part(here, my.take(start, end), their.take(start, end)));
            at = end;
        }
        kept(parts, String.join("", words.subList(at, words.size())));
        return new Joined(List.copyOf(parts));
    }

    private static void kept(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(Whose.NOBODY, text, text, text));
        }
    }

    private static Part part(String base, String mine, String now) {
        var whose = mine.equals(now) ? mine.equals(base) ? Whose.NOBODY : Whose.BOTH : mine.equals(base) ? Whose.NOW : now.equals(base) ? Whose.MINE : Whose.CONFLICT;
        return new Part(whose, base, mine, now);
    }

    /** One person's changes of the common words, taken in order. */
    private static final class Side {

        private final List<String> words;
        private final List<AbstractDelta<String>> changes;
        private int next;

        Side(List<String> words, List<String> changed) {
            this.words = words;
            changes = DiffUtils.diff(words, changed).getDeltas();
        }

        boolean hasMore() {
            return next < changes.size();
        }

        int nextStart() {
            return hasMore() ? changes.get(next).getSource().getPosition() : Integer.MAX_VALUE;
        }

        /** How far the changes go that begin no later than there. */
        int reach(int end) {
            var reach = end;
            for (var i = next; i < changes.size() && begins(i) <= reach; i++) {
                reach = Math.max(reach, begins(i) + changes.get(i).getSource().size());
            }
            return reach;
        }

        private int begins(int change) {
            return changes.get(change).getSource().getPosition();
        }

        String take(int start, int end) {
            var text = new StringBuilder();
            var at = start;
            for (; hasMore() && begins(next) <= end; next++) {
                text.append(String.join("", words.subList(at, begins(next)))).append(String.join("", changes.get(next).getTarget().getLines()));
                at = begins(next) + changes.get(next).getSource().size();
            }
            return text.append(String.join("", words.subList(at, end))).toString();
        }
    }
}
