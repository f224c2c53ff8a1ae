package org.rapporteur.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the numbered paragraphs of a report in the text of its pages: the longest row of numbers that grow by one. What
 * stands at the head and the foot of every page is left out, and so are footnotes, headings and tables of contents.
 */
final class ParagraphRecognition {

    private static final int MOST_BEGINNINGS = 40;
    private static final int FURTHEST_JUMP = 3;
    private static final int LONGEST = 6_000;
    private static final int EDGE = 4;
    private static final Pattern BEGINS = Pattern.compile("([0-9]{1,4})\\.(?:\\s+(.*))?");
    private static final Pattern FOOTNOTE = Pattern.compile("([0-9]{1,3})\\s+(?:\\p{Lu}|[“\"«(]|https?:).*");
    private static final Pattern PAGE_MARK = Pattern.compile("\\W*(?:page\\s)?[0-9]{1,4}(?:\\s*(?:/|of)\\s*[0-9]{1,4})?\\W*|S/[0-9]{4}/[0-9]+|[0-9]{2}-[0-9]{5}.{0,20}", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.\\s?|…\\s?){4,}\\s*[0-9]*");
    private static final Pattern HEADING = Pattern.compile("(?:[IVXLC]{1,6}|[A-Z])\\.\\s+\\p{Lu}.{0,90}(?<![.;:,])");
    private static final Pattern ANNEX = Pattern.compile("(?:ANNEX|Annex)(?:es|ES)?(?:\\s+(?:[IVXLC]+|[0-9]+))?\\W*");

    private ParagraphRecognition() {
    }

    record PageOfText(int number, String text) {
    }

    /** @param doubt why to look twice, or null */
    record Recognised(int number, int page, int toPage, String text, Doubt doubt) {
    }

    private record Line(int page, String text) {
    }

    static List<Recognised> in(List<PageOfText> pages) {
        var lines = lines(pages);
        List<Recognised> best = List.of();
        var beginnings = 0;
        for (var i = 0; i < lines.size() && beginnings < MOST_BEGINNINGS; i++) {
            var begins = BEGINS.matcher(lines.get(i).text());
            if (begins.matches() && begins.group(1).equals("1")) {
                beginnings++;
                var row = row(lines, i);
                if (row.size() > best.size()) {
                    best = row;
                }
            }
        }
        return best;
    }

    private static List<Line> lines(List<PageOfText> pages) {
        var running = running(pages);
        var lines = new ArrayList<Line>();
        var note = 0;
        for (var page : pages) {
            var said = page.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            var notes = said.size();
            for (var i = said.size() - 1; i >= 0 && !BEGINS.matcher(said.get(i)).matches(); i--) {
                var footnote = FOOTNOTE.matcher(said.get(i));
                if (footnote.matches() && i * 5 >= said.size() * 2 && (note == 0 || Integer.parseInt(footnote.group(1)) > note && Integer.parseInt(footnote.group(1)) <= note + 20)) {
                    notes = i;
                }
            }
            for (var i = notes; i < said.size(); i++) {
                var footnote = FOOTNOTE.matcher(said.get(i));
                note = footnote.matches() ? Math.max(note, Integer.parseInt(footnote.group(1))) : note;
            }
            for (var i = 0; i < notes; i++) {
                var line = said.get(i);
                var atEdge = i < EDGE || i >= said.size() - EDGE;
                if (!(atEdge && (running.contains(shape(line)) || PAGE_MARK.matcher(line).matches())) && !CONTENTS.matcher(line).matches()) {
                    lines.add(new Line(page.number(), line));
                }
            }
        }
        return lines;
    }

    /** What stands at the edge of many pages, numbers apart. */
    private static Set<String> running(List<PageOfText> pages) {
        var counted = new HashMap<String, Integer>();
        for (var page : pages) {
            var said = page.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            var edges = new HashSet<String>();
            for (var i = 0; i < said.size(); i++) {
                if ((i < EDGE || i >= said.size() - EDGE) && !BEGINS.matcher(said.get(i)).matches()) {
                    edges.add(shape(said.get(i)));
                }
            }
            edges.forEach(each -> counted.merge(each, 1, Integer::sum));
        }
        var many = Math.max(3, pages.size() * 3 / 10);
        return counted.entrySet().stream().filter(each -> each.getValue() >= many).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static String shape(String line) {
        return line.replaceAll("[0-9]+", "#").replaceAll("\\s+", " ");
    }

    private static List<Recognised> row(List<Line> lines, int from) {
        var row = new ArrayList<Recognised>();
        StringBuilder words = null;
        var number = 0;
        var page = 0;
        var toPage = 0;
        var item = 0;
        Doubt doubt = null;
        for (var line : lines.subList(from, lines.size())) {
            if (ANNEX.matcher(line.text()).matches()) {
                break;
            }
            var begins = BEGINS.matcher(line.text());
            var told = begins.matches() ? Integer.parseInt(begins.group(1)) : 0;
            var next = told > number && told <= number + (number == 0 ? 1 : FURTHEST_JUMP) && !(told == item && told != number + 1);
            if (next) {
                add(row, number, page, toPage, words, doubt);
                doubt = told == item ? Doubt.LIST : told > number + 1 ? Doubt.JUMPS : null;
                number = told;
                page = line.page();
                toPage = page;
                item = 0;
                words = new StringBuilder(begins.group(2) == null ? "" : begins.group(2).strip());
            } else if (!HEADING.matcher(line.text()).matches()) {
                item = told == 1 ? 2 : told != 0 && told == item ? item + 1 : item;
                words.append(words.isEmpty() || words.charAt(words.length() - 1) == '-' ? "" : " ").append(line.text());
                toPage = line.page();
            }
        }
        add(row, number, page, toPage, words, doubt);
        return row;
    }

    private static void add(List<Recognised> row, int number, int page, int toPage, StringBuilder words, Doubt doubt) {
        if (number > 0 && !words.toString().isBlank()) {
            var isLong = words.length() > LONGEST;
            row.add(new Recognised(number, page, toPage, isLong ? words.substring(0, LONGEST) : words.toString(), doubt == null && isLong ? Doubt.LONG : doubt));
        }
    }
}
