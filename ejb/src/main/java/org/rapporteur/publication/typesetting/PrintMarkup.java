package org.rapporteur.publication.typesetting;

import static org.rapporteur.publication.typesetting.PlainText.clean;
import static org.rapporteur.publication.typesetting.PlainText.cleanLine;
import static org.rapporteur.publication.typesetting.PlainText.escape;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A report as the renderer takes it. Each stretch of text is put in a typeface that has its characters, so that the
 * renderer never has to look for one.
 */
final class PrintMarkup {

    private static final String STYLE = Resource.text("/org/rapporteur/publication/typesetting/print.css");
    private static final int RUNNING_TITLE = 64;

    private final PrintedReport report;
    private final Phrases phrases;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final TreeSet<Integer> unprintable = new TreeSet<>();
    private int notes;

    PrintMarkup(PrintedReport report) {
        this.report = report;
        this.phrases = new Phrases(report.language());
        write();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    SortedSet<Integer> unprintable() {
        return unprintable;
    }

    private void write() {
        out.append("<html lang=\"").append(escape(phrases.language())).append("\" dir=\"")
                .append(phrases.rightToLeft() ? "rtl" : "ltr").append("\"><head><title>")
                .append(escape(cleanLine(report.title()))).append("</title><meta name=\"subject\" content=\"")
                .append(escape(cleanLine(report.symbol()))).append("\"/><style>").append(STYLE)
                .append("</style>");
        bookmarks();
        out.append("</head><body>");
        running();
        cover();
        contents();
        out.append("<div class=\"body\">");
        sections();
        statements();
        out.append("</div>");
        annex();
        out.append("</body></html>");
    }

    private void bookmarks() {
        out.append("<bookmarks>");
        for (var i = 0; i < report.sections().size(); i++) {
            bookmark(cleanLine(report.sections().get(i).heading()), "s-" + (i + 1));
        }
        if (!report.statements().isEmpty()) {
            bookmark(phrases.the("statements"), "statements");
        }
        if (!report.annex().isEmpty()) {
            bookmark(phrases.the("annex"), "annex");
        }
        out.append("</bookmarks>");
    }

    private void bookmark(String name, String anchor) {
        if (!name.isEmpty()) {
            out.append("<bookmark name=\"").append(escape(name)).append("\" href=\"#").append(anchor).append("\"/>");
        }
    }

    /** What stands at the head and foot of every page but the first. */
    private void running() {
        block("div", "head-start", cleanLine(report.symbol()));
        block("div", "head-end", shortened(cleanLine(report.title())));
        block("div", "foot-start", phrases.the("version") + " " + report.version() + ", " + phrases.date(report.date()));
        out.append("<div class=\"foot-end\" dir=\"ltr\"><span class=\"page\"></span></div>");
    }

    private static String shortened(String title) {
        var columns = 0;
        for (var i = 0; i < title.length(); i += Character.charCount(title.codePointAt(i))) {
            columns += Character.isIdeographic(title.codePointAt(i)) || Typeface.KOREAN.has(title.codePointAt(i))
                    && Character.isLetter(title.codePointAt(i)) ? 2 : 1;
            if (columns > RUNNING_TITLE) {
                var kept = title.substring(0, i);
                var lastWord = kept.lastIndexOf(' ');
                return (lastWord > kept.length() / 2 ? kept.substring(0, lastWord) : kept)
                        .replaceAll("[\\s\\p{Punct}]+$", "") + "…";
            }
        }
        return title;
    }

    private void cover() {
        out.append("<div class=\"cover\">");
        block("p", "mechanism", cleanLine(report.mechanism()));
        block("h1", "title", cleanLine(report.title()));
        out.append("<table class=\"facts\"><tbody>");
        fact("symbol", cleanLine(report.symbol()), "");
        fact("date", phrases.date(report.date()), "");
        fact("version", String.valueOf(report.version()), "");
        fact("hash", cleanLine(report.contentHash()), "hash");
        out.append("</tbody></table>");
        var agreement = clean(report.agreement());
        if (!agreement.isEmpty()) {
            block("p", "agreement", agreement);
        }
        out.append("</div>");
    }

    private void fact(String name, String value, String kind) {
        row(() -> cell("th scope=\"row\"", "", phrases.the(name)), () -> cell("td", kind, value));
    }

    private void contents() {
        if (report.sections().stream().allMatch(section -> cleanLine(section.heading()).isEmpty())) {
            return;
        }
        out.append("<div class=\"contents\">");
        block("h2", "", phrases.the("contents"));
        out.append("<ul>");
        for (var i = 0; i < report.sections().size(); i++) {
            entry(cleanLine(report.sections().get(i).heading()), "s-" + (i + 1));
        }
        if (!report.statements().isEmpty()) {
            entry(phrases.the("statements"), "statements");
        }
        if (!report.annex().isEmpty()) {
            entry(phrases.the("annex"), "annex");
        }
        out.append("</ul></div>");
    }

    private void entry(String heading, String anchor) {
        if (heading.isEmpty()) {
            return;
        }
        out.append("<li><a").append(direction(heading)).append(" href=\"#").append(anchor).append("\" title=\"")
                .append(escape(heading)).append("\">");
        text(heading);
        out.append("</a></li>");
    }

    private void sections() {
        for (var i = 0; i < report.sections().size(); i++) {
            var section = report.sections().get(i);
            out.append("<section>");
            var heading = cleanLine(section.heading());
            if (!heading.isEmpty()) {
                heading("h2", "s-" + (i + 1), heading);
            }
            section.paragraphs().forEach(this::paragraph);
            out.append("</section>");
        }
    }

    private void paragraph(PrintedParagraph paragraph) {
        var words = clean(paragraph.text());
        out.append("<p class=\"paragraph\" id=\"p-").append(paragraph.number()).append('"').append(direction(words))
                .append("><span class=\"number\">").append(paragraph.number()).append(".</span>");
        text(words);
        for (var i = 0; i < paragraph.notes().size(); i++) {
            note(paragraph.notes().get(i), i + 1 < paragraph.notes().size(), direction(words));
        }
        out.append("</p>");
    }

    private void note(PrintedNote note, boolean anotherFollows, String direction) {
        var number = ++notes;
        out.append("<sup").append(direction).append("><a href=\"#n-").append(number)
                .append("\" title=\"").append(escape(phrases.the("note", number))).append("\">").append(number)
                .append(anotherFollows ? ",</a> </sup>" : "</a></sup>");
        // The element's name is only a mark: it becomes a note in the structure of the PDF.
        var source = sourceAndPage(note, phrases);
        out.append("<article class=\"footnote\" id=\"n-").append(number).append("\"><p").append(direction(source))
                .append("><span class=\"call\">").append(number).append("</span>");
        var quote = clean(note.quote());
        if (quote.isEmpty()) {
            text(source + ".");
        } else {
            var marks = phrases.the("quote").split("\\{}", 2);
            text(source + ": " + marks[0]);
            isolated(quote, source);
            text(marks[1] + (Character.getType(quote.codePointBefore(quote.length())) == Character.OTHER_PUNCTUATION ? "" : "."));
        }
        out.append("</p></article>");
    }

    /** Words of another direction than those around them, kept together. */
    private void isolated(String words, String surroundings) {
        if (rightToLeft(words) == rightToLeft(surroundings)) {
            text(words);
            return;
        }
        out.append(rightToLeft(words) ? "<span class=\"arabic\" dir=\"rtl\">" : "<span class=\"latin\" dir=\"ltr\">");
        text(words);
        out.append("</span>");
    }

    static String sourceAndPage(PrintedNote note, Phrases phrases) {
        var page = cleanLine(note.page());
        return cleanLine(note.source()) + (page.isEmpty() ? "" : ", " + phrases.the("page", page));
    }

    private void statements() {
        if (report.statements().isEmpty()) {
            return;
        }
        out.append("<section>");
        heading("h2", "statements", phrases.the("statements"));
        for (var statement : report.statements()) {
            block("h3", "", cleanLine(statement.heading()));
            block("p", "statement", clean(statement.text()));
        }
        out.append("</section>");
    }

    private void annex() {
        if (report.annex().isEmpty()) {
            return;
        }
        out.append("<div class=\"annex\">");
        heading("h2", "annex", phrases.the("annex"));
        out.append("<table><thead>");
        row(() -> cell("th scope=\"col\"", "label", phrases.the("exhibit")),
                () -> cell("th scope=\"col\"", "what", phrases.the("title")),
                () -> cell("th scope=\"col\"", "when", phrases.the("obtained")),
                () -> cell("th scope=\"col\"", "digest", phrases.the("sha256")));
        out.append("</thead><tbody>");
        for (var exhibit : report.annex()) {
            row(() -> cell("th scope=\"row\"", "label", cleanLine(exhibit.label())),
                    () -> what(exhibit),
                    () -> cell("td", "", exhibit.obtained() == null ? phrases.the("withheld") : phrases.date(exhibit.obtained())),
                    () -> cell("td", "hash", cleanLine(exhibit.sha256())));
        }
        out.append("</tbody></table></div>");
    }

    private void what(PrintedExhibit exhibit) {
        out.append("<td>");
        block("p", "what", cleanLine(exhibit.title()));
        block("p", "kind", cleanLine(exhibit.mediaType()));
        out.append("</td>");
    }

    /** The renderer sets cells from left to right whatever the document's direction. */
    private void row(Runnable... cells) {
        out.append("<tr>");
        for (var i = 0; i < cells.length; i++) {
            cells[phrases.rightToLeft() ? cells.length - 1 - i : i].run();
        }
        out.append("</tr>");
    }

    private void heading(String element, String anchor, String words) {
        out.append('<').append(element).append(" id=\"").append(anchor).append('"').append(direction(words)).append('>');
        text(words);
        out.append("</").append(element).append('>');
    }

    private void block(String element, String kind, String words) {
        out.append('<').append(element);
        if (!kind.isEmpty()) {
            out.append(" class=\"").append(kind).append('"');
        }
        out.append(direction(words)).append('>');
        text(words);
        out.append("</").append(element).append('>');
    }

    private void cell(String start, String kind, String words) {
        out.append('<').append(start);
        if (!kind.isEmpty()) {
            out.append(" class=\"").append(kind).append('"');
        }
        out.append(direction(words)).append('>');
        text(words);
        out.append("</").append(start, 0, 2).append('>');
    }

    /** The text's own direction; where no letter tells, the report's. */
    private String direction(String words) {
        return rightToLeft(words) ? " dir=\"rtl\"" : " dir=\"ltr\"";
    }

    private boolean rightToLeft(String words) {
        return words.codePoints().anyMatch(Character::isLetter)
                ? ReadingDirection.rightToLeft(words)
                : phrases.rightToLeft();
    }

    /** Text with its line breaks, each stretch in a typeface that has it. */
    private void text(String words) {
        // Jamo and combining accents have no glyphs of their own here, what they compose has.
        var composed = printable(Normalizer.normalize(words, Form.NFC));
        var turned = rightToLeft(words);
        var first = true;
        for (var line : composed.split("\n", -1)) {
            if (!first) {
                out.append("<br/>");
            }
            first = false;
            if (turned) {
                escape(line, out);
                continue;
            }
            for (var stretch : ReadingDirection.stretches(line, false)) {
                var part = line.substring(stretch.start(), stretch.end());
                if (stretch.rightToLeft()) {
                    out.append("<span class=\"arabic\" dir=\"rtl\">");
                    escape(part, out);
                    out.append("</span>");
                } else {
                    inTypefaces(part);
                }
            }
        }
    }

    private String printable(String text) {
        if (text.codePoints().allMatch(PrintMarkup::hasGlyph)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (hasGlyph(character)) {
                shown.appendCodePoint(character);
            } else if (Character.getType(character) != Character.FORMAT) {
                unprintable.add(character);
                shown.appendCodePoint(Typeface.MISSING);
            }
        });
        return shown.toString();
    }

    private static boolean hasGlyph(int character) {
        return character == '\n' || Typeface.anyHas(character);
    }

    private void inTypefaces(String text) {
        Typeface current = null;
        var start = 0;
        for (var i = 0; i < text.length();) {
            var character = text.codePointAt(i);
            var face = faceFor(character, current);
            if (face != current) {
                var from = startOf(face, text, start, i);
                stretch(text, start, from, current);
                start = from;
                current = face;
            }
            i += Character.charCount(character);
        }
        stretch(text, start, text.length(), current);
    }

    /**
     * Null for the one the style sheet chose: its letters go first. What is no letter stays with what is before it, so
     * that a line is not broken between a word and its comma.
     */
    private static Typeface faceFor(int character, Typeface current) {
        if (current != null && !Character.isLetter(character)
                && (isPunctuation(character) && current.isScript() || current.has(character))) {
            return current;
        }
        if (Typeface.SERIF.has(character)) {
            return null;
        }
        for (var face : Typeface.values()) {
            if (face != Typeface.MONO && face.has(character)) {
                return face;
            }
        }
        return null;
    }

    /** Takes an opening quotation mark, and a number before Korean or Chinese, over to the word it stands before. */
    private static int startOf(Typeface face, String text, int from, int to) {
        var start = to;
        while (start > from) {
            var before = text.codePointBefore(start);
            var taken = face == null ? opens(before)
                    : face.isScript() && (opens(before) || Character.isDigit(before) && face.has(before));
            if (!taken) {
                break;
            }
            start -= Character.charCount(before);
        }
        return start;
    }

    private static boolean opens(int character) {
        var type = Character.getType(character);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.START_PUNCTUATION, Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private void stretch(String text, int from, int to, Typeface face) {
        if (from == to) {
            return;
        }
        if (face == null) {
            escape(text.substring(from, to), out);
        } else {
            out.append("<span class=\"").append(face.family()).append("\">");
            escape(text.substring(from, to), out);
            out.append("</span>");
        }
    }
}
