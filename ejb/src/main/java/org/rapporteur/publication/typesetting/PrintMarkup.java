package org.rapporteur.publication.typesetting;

import static org.rapporteur.publication.typesetting.PlainText.clean;
import static org.rapporteur.publication.typesetting.PlainText.cleanLine;
import static org.rapporteur.publication.typesetting.PlainText.escape;

import java.util.SortedSet;

/** A report as the renderer takes it. */
final class PrintMarkup {

    private static final String STYLE = Resource.text("/org/rapporteur/publication/typesetting/print.css");
    private static final int RUNNING_TITLE = 64;

    private final PrintedReport report;
    private final Phrases phrases;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Lettering lettering;
    private int notes;

    PrintMarkup(PrintedReport report) {
        this.report = report;
        this.phrases = new Phrases(report.language());
        this.lettering = new Lettering(out, phrases.rightToLeft());
        write();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    SortedSet<Integer> unprintable() {
        return lettering.unprintable();
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
        out.append("<li><a").append(lettering.direction(heading)).append(" href=\"#").append(anchor).append("\" title=\"")
                .append(escape(heading)).append("\">");
        lettering.text(heading);
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
        out.append("<p class=\"paragraph\" id=\"p-").append(paragraph.number()).append('"').append(lettering.direction(words))
                .append("><span class=\"number\">").append(paragraph.number()).append(".</span>");
        lettering.text(words);
        for (var i = 0; i < paragraph.notes().size(); i++) {
            note(paragraph.notes().get(i), i + 1 < paragraph.notes().size(), lettering.direction(words));
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
        out.append("<article class=\"footnote\" id=\"n-").append(number).append("\"><p").append(lettering.direction(source))
                .append("><span class=\"call\">").append(number).append("</span>");
        var quote = clean(note.quote());
        if (quote.isEmpty()) {
            lettering.text(source + ".");
        } else {
            var marks = phrases.the("quote").split("\\{}", 2);
            lettering.text(source + ": " + marks[0]);
            lettering.isolated(quote, source);
            lettering.text(marks[1] + (Character.getType(quote.codePointBefore(quote.length())) == Character.OTHER_PUNCTUATION ? "" : "."));
        }
        out.append("</p></article>");
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
        out.append('<').append(element).append(" id=\"").append(anchor).append('"').append(lettering.direction(words)).append('>');
        lettering.text(words);
        out.append("</").append(element).append('>');
    }

    private void block(String element, String kind, String words) {
        out.append('<').append(element);
        if (!kind.isEmpty()) {
            out.append(" class=\"").append(kind).append('"');
        }
        out.append(lettering.direction(words)).append('>');
        lettering.text(words);
        out.append("</").append(element).append('>');
    }

    private void cell(String start, String kind, String words) {
        out.append('<').append(start);
        if (!kind.isEmpty()) {
            out.append(" class=\"").append(kind).append('"');
        }
        out.append(lettering.direction(words)).append('>');
        lettering.text(words);
        out.append("</").append(start, 0, 2).append('>');
    }
}
