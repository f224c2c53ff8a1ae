package org.rapporteur.reader;

import java.math.BigInteger;
import java.util.Date;
import java.util.StringJoiner;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.EditType;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.XWPFBodyContentsHandler;
import org.apache.tika.parser.microsoft.ooxml.ParagraphProperties;
import org.apache.tika.parser.microsoft.ooxml.RunProperties;
import org.apache.tika.parser.microsoft.ooxml.XWPFListManager;
import org.xml.sax.SAXException;

/** Puts the events of a Word document's body together to blocks: headings, paragraphs, list items, rows of tables. */
class DocxBody implements XWPFBodyContentsHandler {

    interface Blocks {
        void block(int level, String text) throws SAXException;
    }

    static final String ENDNOTE = "endnote ";

    private final DocxStyles styles;
    private final XWPFListManager lists;
    private final Blocks blocks;

    private final StringBuilder text = new StringBuilder();
    private StringJoiner row;
    private int level;
    private int tables;

    DocxBody(DocxStyles styles, XWPFListManager lists, Blocks blocks) {
        this.styles = styles;
        this.lists = lists;
        this.blocks = blocks;
    }

    @Override
    public void startParagraph(ParagraphProperties paragraph) throws SAXException {
        if (tables > 0) {
            text.append(text.isEmpty() ? "" : " ");
            return;
        }
        flush();
        level = styles.level(paragraph.getStyleID());
        // A heading's number is given by the draft, a list item's number is part of what was written.
        if (level == 0 && paragraph.getNumId() > 0) {
            var number = lists.getFormattedNumber(BigInteger.valueOf(paragraph.getNumId()), Math.max(0, paragraph.getIlvl()));
            text.append(number == null ? "" : number);
        }
    }

    @Override
    public void endParagraph() throws SAXException {
        if (tables == 0) {
            flush();
        }
    }

    @Override
    public void run(RunProperties properties, String run) {
        text.append(run);
    }

    @Override
    public void startTable() throws SAXException {
        if (tables++ == 0) {
            flush();
        }
    }

    @Override
    public void endTable() throws SAXException {
        if (--tables == 0) {
            flush();
        }
    }

    /** The rows of a table within a cell stay in that cell. */
    @Override
    public void startTableRow() {
        if (tables == 1) {
            row = new StringJoiner(" | ");
            text.setLength(0);
        }
    }

    @Override
    public void endTableCell() {
        if (tables == 1 && row != null) {
            row.add(PlainText.clean(text).replace('\n', ' '));
            text.setLength(0);
        }
    }

    @Override
    public void endTableRow() throws SAXException {
        if (tables == 1 && row != null) {
            blocks.block(0, row.toString());
            row = null;
        }
    }

    @Override
    public void footnoteReference(String id) {
        text.append('[').append(id).append(']');
    }

    @Override
    public void endnoteReference(String id) {
        text.append('[').append(ENDNOTE).append(id).append(']');
    }

    void finish() throws SAXException {
        flush();
    }

    private void flush() throws SAXException {
        if (!text.isEmpty()) {
            blocks.block(level, text.toString());
            text.setLength(0);
        }
        level = 0;
    }

    @Override
    public boolean isIncludeDeletedText() {
        return false;
    }

    @Override
    public boolean isIncludeMoveFromText() {
        return false;
    }

    @Override
    public void startTableCell() {
        // A cell is known by its end.
    }

    @Override
    public void hyperlinkStart(String link) {
        // The words of a link are text like any other.
    }

    @Override
    public void hyperlinkEnd() {
        // See above.
    }

    @Override
    public void startSDT() {
        // Content controls hold ordinary paragraphs.
    }

    @Override
    public void endSDT() {
        // See above.
    }

    @Override
    public void startEditedSection(String editor, Date date, EditType type) {
        // Insertions are taken, deletions are left out above.
    }

    @Override
    public void endEditedSection() {
        // See above.
    }

    @Override
    public void embeddedOLERef(String id) {
        // A draft takes text only, here and below.
    }

    @Override
    public void linkedOLERef(String id) {
        // See above.
    }

    @Override
    public void embeddedPicRef(String file, String description) {
        // See above.
    }

    @Override
    public void startBookmark(String id, String name) {
        // See above.
    }

    @Override
    public void endBookmark(String id) {
        // See above.
    }
}
