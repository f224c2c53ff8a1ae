package org.rapporteur.publication.typesetting;

import static org.rapporteur.publication.typesetting.PlainText.clean;
import static org.rapporteur.publication.typesetting.PlainText.cleanLine;
import static org.rapporteur.publication.typesetting.PlainText.escape;

import java.time.LocalDate;

/** A report as the body of its public page: what it says and how it hangs together, nothing of how it looks. */
final class WebMarkup {

    private final PrintedReport report;
    private final Phrases phrases;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final StringBuilder notes = new StringBuilder();
    private int noted;

    WebMarkup(PrintedReport report) {
        this.report = report;
        this.phrases = new Phrases(report.language());
        write();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void write() {
        out.append("<article class=\"report\" lang=\"").append(escape(phrases.language())).append("\" dir=\"")
                .append(phrases.rightToLeft() ? "rtl" : "ltr").append("\">\n");
        header();
        contents();
        for (var i = 0; i < report.sections().size(); i++) {
            section(i + 1, report.sections().get(i));
        }
        statements();
        notes();
        annex();
        out.append("</article>\n");
    }

    private void header() {
        out.append("<header>\n");
        element("p", "mechanism", cleanLine(report.mechanism()));
        element("h1", "", cleanLine(report.title()));
        out.append("<dl>");
        fact("symbol", cleanLine(report.symbol()));
        out.append("<dt>").append(escape(phrases.the("date"))).append("</dt><dd>");
        time(report.date());
        out.append("</dd>");
        fact("version", String.valueOf(report.version()));
        out.append("<dt>").append(escape(phrases.the("hash"))).append("</dt><dd><code>")
                .append(escape(cleanLine(report.contentHash()))).append("</code></dd></dl>\n");
        var agreement = clean(report.agreement());
        if (!agreement.isEmpty()) {
            element("p", "agreement", agreement);
        }
        out.append("</header>\n");
    }

    private void fact(String name, String value) {
        out.append("<dt>").append(escape(phrases.the(name))).append("</dt><dd dir=\"auto\">").append(escape(value))
                .append("</dd>");
    }

    private void contents() {
        if (report.sections().stream().allMatch(section -> cleanLine(section.heading()).isEmpty())) {
            return;
        }
        out.append("<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">")
                .append(escape(phrases.the("contents"))).append("</h2><ul>\n");
        for (var i = 0; i < report.sections().size(); i++) {
            entry(cleanLine(report.sections().get(i).heading()), "s-" + (i + 1));
        }
        if (!report.statements().isEmpty()) {
            entry(phrases.the("statements"), "statements");
        }
        if (!report.annex().isEmpty()) {
            entry(phrases.the("annex"), "annex");
        }
        out.append("</ul></nav>\n");
    }

    private void entry(String heading, String anchor) {
        if (!heading.isEmpty()) {
            out.append("<li><a dir=\"auto\" href=\"#").append(anchor).append("\">").append(escape(heading))
                    .append("</a></li>\n");
        }
    }

    private void section(int number, PrintedSection section) {
        var heading = cleanLine(section.heading());
        if (heading.isEmpty()) {
            out.append("<section>\n");
        } else {
            open("s-" + number, "", heading);
        }
        section.paragraphs().forEach(this::paragraph);
        out.append("</section>\n");
    }

    private void open(String anchor, String kind, String heading) {
        out.append("<section").append(kind.isEmpty() ? "" : " class=\"" + kind + "\"").append(" aria-labelledby=\"")
                .append(anchor).append("\">\n<h2 id=\"").append(anchor).append("\" dir=\"auto\">").append(escape(heading))
                .append("</h2>\n");
    }

    private void paragraph(PrintedParagraph paragraph) {
        var number = paragraph.number();
        out.append("<div class=\"paragraph\" id=\"p-").append(number).append("\" data-paragraph=\"")
                .append(escape(cleanLine(paragraph.id()))).append("\"><a class=\"number\" href=\"#p-").append(number)
                .append("\">").append(number).append(".</a> <p dir=\"auto\">").append(lines(clean(paragraph.text())));
        paragraph.notes().forEach(note -> note(number, note));
        out.append("</p></div>\n");
    }

    private void note(int paragraph, PrintedNote note) {
        var number = ++noted;
        out.append("<sup><a id=\"c-").append(number).append("\" href=\"#n-").append(number)
                .append("\" role=\"doc-noteref\" aria-label=\"").append(escape(phrases.the("note", number)))
                .append("\">").append(number).append("</a></sup>");
        notes.append("<li id=\"n-").append(number).append("\"><span dir=\"auto\">")
                .append(escape(PrintMarkup.sourceAndPage(note, phrases))).append("</span>");
        if (!note.quote().isBlank()) {
            notes.append(": <span class=\"quote\" dir=\"auto\">")
                    .append(phrases.the("quote", lines(clean(note.quote())))).append("</span>");
        }
        notes.append(". <a class=\"back\" href=\"#c-").append(number).append("\" role=\"doc-backlink\" aria-label=\"")
                .append(escape(phrases.the("back", paragraph))).append("\">↩</a></li>\n");
    }

    private void statements() {
        if (report.statements().isEmpty()) {
            return;
        }
        open("statements", "statements", phrases.the("statements"));
        for (var statement : report.statements()) {
            element("h3", "", cleanLine(statement.heading()));
            element("p", "", clean(statement.text()));
        }
        out.append("</section>\n");
    }

    private void notes() {
        if (noted > 0) {
            open("notes", "notes", phrases.the("notes"));
            out.append("<ol>\n").append(notes).append("</ol></section>\n");
        }
    }

    private void annex() {
        if (report.annex().isEmpty()) {
            return;
        }
        open("annex", "annex", phrases.the("annex"));
        out.append("<table><thead><tr>");
        for (var column : new String[] {"exhibit", "title", "obtained", "sha256"}) {
            out.append("<th scope=\"col\">").append(escape(phrases.the(column))).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (var exhibit : report.annex()) {
            out.append("<tr><th scope=\"row\" dir=\"auto\">").append(escape(cleanLine(exhibit.label())))
                    .append("</th><td><span dir=\"auto\">").append(escape(cleanLine(exhibit.title())))
                    .append("</span> <span class=\"kind\">").append(escape(cleanLine(exhibit.mediaType())))
                    .append("</span></td><td>");
            if (exhibit.obtained() == null) {
                out.append(escape(phrases.the("withheld")));
            } else {
                time(exhibit.obtained());
            }
            out.append("</td><td><code>").append(escape(cleanLine(exhibit.sha256()))).append("</code></td></tr>\n");
        }
        out.append("</tbody></table></section>\n");
    }

    private void time(LocalDate day) {
        out.append("<time datetime=\"").append(day).append("\">").append(escape(phrases.date(day))).append("</time>");
    }

    private void element(String name, String kind, String words) {
        out.append('<').append(name).append(kind.isEmpty() ? "" : " class=\"" + kind + "\"").append(" dir=\"auto\">")
                .append(lines(words)).append("</").append(name).append(">\n");
    }

    private static String lines(String words) {
        return escape(words).replace("\n", "<br/>");
    }
}
