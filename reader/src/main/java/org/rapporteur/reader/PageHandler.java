package org.rapporteur.reader;

import java.util.Set;
import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Cuts Tika's XHTML of one part into pages of plain text. */
class PageHandler extends DefaultHandler {

    /** Takes the pages of one part in their order. */
    interface Pages {
        /**
         * @param number of the page within the part, from 1; 0 for text that does not stand on a page
         * @param name   the page's own name, or null
         * @param piece  0, or the number of a continuation when the page is too long for one piece
         */
        void page(int number, String name, int piece, String text);
    }

    /** Well within what one frame may hold, and within what databases accept for a full-text column. */
    static final int LONGEST = 250_000;

    private static final Set<String> LINES =
            Set.of("p", "div", "li", "tr", "br", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "pre", "blockquote");
    private static final Set<String> SPACED = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> SILENT = Set.of("head", "script", "style", "noscript", "template");

    private final Paging paging;
    private final Budget budget;
    private final Pages pages;
    private final Runnable atTheEnd;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder name = new StringBuilder();
    private int number;
    private int piece;
    private int depth;
    private int pageDepth;
    private boolean open;
    private int silentDepth;
    private String ended = "";
    private boolean inName;
    private boolean wholeSlides;

    PageHandler(Paging paging, Budget budget, Pages pages) {
        this(paging, budget, pages, () -> { });
    }

    /** @param atTheEnd what is done when the parser has come to the end of the file, and not where it fails before */
    PageHandler(Paging paging, Budget budget, Pages pages, Runnable atTheEnd) {
        this.atTheEnd = atTheEnd;
        this.paging = paging;
        this.budget = budget;
        this.pages = pages;
    }

    @Override
    public void startElement(String uri, String element, String qName, Attributes attributes) {
        depth++;
        if (silentDepth == 0 && SILENT.contains(element)) {
            silentDepth = depth;
        }
        if (element.equals("div") && beginsPage(attributes.getValue("class"))) {
            turn();
            number++;
            open = true;
            pageDepth = depth;
        }
        if (paging == Paging.SHEETS && element.equals("h1") && name.isEmpty()) {
            inName = true;
        }
        newLine(element);
    }

    @Override
    public void endElement(String uri, String element, String qName) {
        newLine(element);
        ended = element;
        if (element.equals("h1")) {
            inName = false;
        }
        if (depth == silentDepth) {
            silentDepth = 0;
        }
        if (depth == pageDepth) {
            pageDepth = 0;
            // Notes follow their slide and shapes their sheet, but what follows a PDF's page is not on it.
            if (paging == Paging.PDF) {
                turn();
                open = false;
            }
        }
        depth--;
    }

    @Override
    public void characters(char[] characters, int start, int length) throws WriteLimitReachedException {
        if (silentDepth > 0) {
            return;
        }
        budget.takeCharacters(length);
        if (inName && name.length() < 200) {
            name.append(characters, start, Math.min(length, 200));
        }
        text.append(characters, start, length);
        while (text.length() > LONGEST) {
            give(breakBefore(LONGEST));
            piece++;
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws WriteLimitReachedException {
        // Paragraphs are set apart by an empty line, rows are not; and a row does not begin with the tab between its cells.
        var atLineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        if (!atLineStart || SPACED.contains(ended) && characters[start] == '\n') {
            characters(characters, start, length);
        }
    }

    /** The parser still holds the file open. */
    @Override
    public void endDocument() {
        turn();
        open = false;
        atTheEnd.run();
    }

    /** Gives what is left; also to be called after a parser has failed. */
    void finish() {
        turn();
    }

    private boolean beginsPage(String mark) {
        if (mark == null) {
            return false;
        }
        return switch (paging) {
            case NONE -> false;
            case PDF, PAGES, SECTIONS -> mark.equals("page");
            case SHEETS -> mark.equals("page") || mark.equals("sheet") || mark.equals("chartsheet");
            case SLIDES -> {
                // The older format wraps the slide's content in the slide, the newer one has the content only.
                wholeSlides |= mark.equals("slide");
                yield mark.equals(wholeSlides ? "slide" : "slide-content");
            }
        };
    }

    /** Gives the page that ends here. An empty page is given too, or the next ones would be counted wrongly. */
    private void turn() {
        if (open || !text.toString().isBlank()) {
            give(text.length());
        }
        text.setLength(0);
        name.setLength(0);
        piece = 0;
        inName = false;
    }

    private void give(int end) {
        var label = name.toString().strip();
        pages.page(open ? number : 0, label.isEmpty() ? null : label, piece, PlainText.clean(text.substring(0, end)));
        text.delete(0, end);
    }

    /** A piece ends with a line, or a word, or at least not within a character. */
    private int breakBefore(int end) {
        for (var ends = 0; ends < 2; ends++) {
            for (var at = end; at > end / 2; at--) {
                var c = text.charAt(at - 1);
                if (ends == 0 ? c == '\n' : Character.isWhitespace(c)) {
                    return at;
                }
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private void newLine(String element) {
        if (silentDepth == 0 && LINES.contains(element) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
