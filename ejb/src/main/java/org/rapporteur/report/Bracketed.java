package org.rapporteur.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A paragraph as negotiators write it while its words are not agreed: {@code the owner [JP, KR: and the charterer | FR: ] of
 * the vessel}. An alternative names the states that want it, by code or by name; one without words stands for leaving them
 * out. Alternatives may hold further brackets.
 *
 * <p>A bracket opens where a state's name and a colon follow it; all other brackets, such as [sic], are words. A backslash
 * before [, ] or | makes it a mere sign. What could be meant as a bracket but is none is kept as words and told as a
 * {@link Doubt}, so that nothing is printed by accident.
 */
public final class Bracketed {

    /** Brackets within brackets beyond this depth are words. */
    private static final int DEEPEST = 8;
    private static final Pattern ATTRIBUTION = Pattern.compile("\\s*([^\\[\\]|:：\\\\\\n]{2,400}?)\\s*[:：]");
    private static final Pattern BETWEEN_STATES = Pattern.compile("\\s*[,،，、;؛/&]\\s*");
    private static final String CLOSES_UP = ".,;:!?)،؛؟。、";
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    public enum Trouble { UNCLOSED, UNKNOWN_STATE, TOO_DEEP }

    /** @param words that cannot be read as they were perhaps meant */
    public record Doubt(Trouble trouble, String words) {
    }

    /** @param states as codes; empty where the alternative is nobody's, such as the drafters' own */
    public record Alternative(List<String> states, String text, List<Bracket> within, int start, int end) {
    }

    /**
     * @param number of the bracket in its paragraph, from 1, in the order in which they open
     * @param depth  1 for a bracket that stands in no other
     * @param start  of its opening sign in the paragraph, {@code end} behind its closing one
     */
    public record Bracket(int number, int depth, List<Alternative> alternatives, int start, int end) {
    }

    /** What a piece of the text is: words outside of brackets, a bracket's sign, the states of an alternative, its words. */
    public enum Kind { WORDS, SIGN, STATES, ALTERNATIVE }

    /** @param alternative the place of the alternative in its bracket, from 1; 0 elsewhere */
    public record Piece(Kind kind, int depth, int alternative, String text) {
    }

    private final String text;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<Integer, Integer> closing = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Bracket> brackets;
    private int numbered;

    private Bracketed(String text, Map<String, String> members) {
        this.text = text;
        members.forEach((code, name) -> {
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(name.toLowerCase(Locale.ROOT), code);
        });
        match();
        brackets = List.copyOf(within(0, text.length(), 1));
    }

    /** @param members the names of the states by their codes */
    public static Bracketed of(String text, Map<String, String> members) {
        return new Bracketed(text, members);
    }

    /** The text as it was typed. */
    public String source() {
        return text;
    }

    /** Those that stand in no other. */
    public List<Bracket> outermost() {
        return brackets;
    }

    /** All of them, in the order in which they open. */
    public List<Bracket> all() {
        return brackets.stream().flatMap(Bracketed::withInner).toList();
    }

    private static Stream<Bracket> withInner(Bracket bracket) {
        return Stream.concat(Stream.of(bracket), bracket.alternatives().stream().flatMap(each -> each.within().stream()).flatMap(Bracketed::withInner));
    }

    public List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    /** Whether the words are agreed as far as brackets tell. */
    public boolean settled() {
        return brackets.isEmpty() && doubts.isEmpty();
    }

    public Optional<Bracket> bracket(int number) {
        return all().stream().filter(each -> each.number() == number).findFirst();
    }

    /** The paragraph with one alternative, counted from 1, in place of the bracket; 0 leaves out what stands there. */
    public String resolved(Bracket bracket, int alternative) {
        var before = text.substring(0, bracket.start());
        var after = text.substring(bracket.end());
        var chosen = alternative == 0 ? "" : bracket.alternatives().get(alternative - 1).text();
        return chosen.isEmpty() ? joined(before, after) : before + chosen + after;
    }

    /** Closes the gap that words leave behind. */
    private static String joined(String before, String after) {
        if (after.isBlank() || CLOSES_UP.indexOf(after.codePointAt(0)) >= 0) {
            return before.stripTrailing() + (after.isBlank() ? "" : after);
        }
        return before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1)) ? before + after.stripLeading() : before + after;
    }

    /** The text as it is read and printed: without the backslashes that only say what a sign is. */
    public static String plain(String text) {
        return text.indexOf('\\') < 0 ? text : text.replaceAll("\\\\([\\[\\]|])", "$1");
    }

    /** The whole text in pieces, its signs and states included: joined, they are {@link #plain}. */
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        pieces(pieces, 0, text.length(), 0, 0, brackets);
        return pieces;
    }

    private void pieces(List<Piece> pieces, int from, int to, int depth, int alternative, List<Bracket> within) {
        var at = from;
        for (var bracket : within) {
            add(pieces, depth == 0 ? Kind.WORDS : Kind.ALTERNATIVE, depth, alternative, at, bracket.start());
            add(pieces, Kind.SIGN, bracket.depth(), 0, bracket.start(), bracket.start() + 1);
            var start = bracket.start() + 1;
            for (var i = 0; i < bracket.alternatives().size(); i++) {
                var each = bracket.alternatives().get(i);
                add(pieces, Kind.STATES, bracket.depth(), i + 1, start, each.start());
                pieces(pieces, each.start(), each.end(), bracket.depth(), i + 1, each.within());
                start = i + 1 < bracket.alternatives().size() ? each.end() + 1 : bracket.end();
                add(pieces, Kind.SIGN, bracket.depth(), 0, each.end(), start);
            }
            at = bracket.end();
        }
        add(pieces, depth == 0 ? Kind.WORDS : Kind.ALTERNATIVE, depth, alternative, at, to);
    }

    private void add(List<Piece> pieces, Kind kind, int depth, int alternative, int from, int to) {
        if (from < to) {
            pieces.add(new Piece(kind, depth, alternative, plain(text.substring(from, to))));
        }
    }

    /** Which closing sign belongs to which opening one, whatever they hold. */
    private void match() {
        var open = new ArrayDeque<Integer>();
        for (var i = 0; i < text.length(); i++) {
            if (escape(i)) {
                i++;
            } else if (text.charAt(i) == '[') {
                open.push(i);
            } else if (text.charAt(i) == ']' && !open.isEmpty()) {
                closing.put(open.pop(), i);
            }
        }
    }

    private boolean escape(int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && "[]|".indexOf(text.charAt(at + 1)) >= 0;
    }

    private List<Bracket> within(int from, int to, int depth) {
        var found = new ArrayList<Bracket>();
        for (var i = from; i < to; i++) {
            if (escape(i)) {
                i++;
            } else if (text.charAt(i) == '[' && opensBracket(i)) {
                var end = closing.get(i);
                if (end == null || depth > DEEPEST) {
                    doubts.add(new Doubt(end == null ? Trouble.UNCLOSED : Trouble.TOO_DEEP, excerpt(i)));
                } else {
                    found.add(bracket(i, end, depth));
                    i = end;
                }
            }
        }
        return found;
    }

    private Bracket bracket(int start, int end, int depth) {
        var number = ++numbered;
        var alternatives = new ArrayList<Alternative>();
        for (var from = start + 1; from <= end;) {
            var to = endOfAlternative(from, end);
            alternatives.add(alternative(from, to, depth));
            from = to + 1;
        }
        return new Bracket(number, depth, List.copyOf(alternatives), start, end + 1);
    }

    private int endOfAlternative(int from, int end) {
        for (var i = from; i < end; i++) {
            if (escape(i)) {
                i++;
            } else if (text.charAt(i) == '|') {
                return i;
            } else if (text.charAt(i) == '[' && closing.containsKey(i)) {
                i = closing.get(i);
            }
        }
        return end;
    }

    private Alternative alternative(int from, int to, int depth) {
        var names = names(from, to);
        var start = from;
        List<String> states = List.of();
        if (looksLikeStates(names)) {
            states = names.stream().map(this::state).toList();
            start = attributionEnd(from, to);
        }
        return new Alternative(states, text.substring(start, to).strip(), List.copyOf(within(start, to, depth + 1)), start, to);
    }

    private String state(String name) {
        var known = codes.get(name.toLowerCase(Locale.ROOT));
        if (known == null) {
            doubts.add(new Doubt(Trouble.UNKNOWN_STATE, name));
        }
        return known == null ? name : known;
    }

    /** States follow it; or, where the first are nobody's names, later alternatives name some that are known. */
    private boolean opensBracket(int at) {
        var end = closing.getOrDefault(at, text.length());
        var names = names(at + 1, end);
        if (names.isEmpty() || looksLikeStates(names) || !closing.containsKey(at)) {
            return looksLikeStates(names);
        }
        for (var i = endOfAlternative(at + 1, end); i < end; i = endOfAlternative(i + 1, end)) {
            if (names(i + 1, end).stream().anyMatch(this::known)) {
                return true;
            }
        }
        return false;
    }

    private boolean looksLikeStates(List<String> names) {
        return names.stream().anyMatch(this::known) || !names.isEmpty() && names.stream().allMatch(name -> CODE.matcher(name).matches());
    }

    private boolean known(String name) {
        return codes.containsKey(name.toLowerCase(Locale.ROOT));
    }

    private List<String> names(int from, int to) {
        var found = ATTRIBUTION.matcher(text).region(from, to);
        return found.lookingAt() ? Arrays.asList(BETWEEN_STATES.split(found.group(1))) : List.of();
    }

    private int attributionEnd(int from, int to) {
        var found = ATTRIBUTION.matcher(text).region(from, to);
        return found.lookingAt() ? found.end() : from;
    }

    private String excerpt(int from) {
        return text.substring(from, Math.min(text.length(), from + 40));
    }
}
