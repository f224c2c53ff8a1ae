package org.rapporteur.publication.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Right-to-left text stands on the page as it is seen, its last letter first and each letter in its shape. Whoever has it
 * read aloud, or searches it, needs it as it was written: that is laid beside each line here, in the structure of the
 * document; in the page itself it would be turned round a second time by those who know to turn it.
 */
final class SpokenText {

    private final Map<String, String> writtenBySeen = new HashMap<>();

    /** Remembers what a line says that will be seen like this. */
    void remember(String seen, String written) {
        var key = key(seen);
        if (key.codePoints().anyMatch(SpokenText::isRightToLeft)) {
            writtenBySeen.put(key, ArabicLetters.unshape(written));
        }
    }

    boolean isNeeded() {
        return !writtenBySeen.isEmpty();
    }

    void layBeside(PDDocument pages) throws IOException {
        var parents = pages.getDocumentCatalog().getStructureTreeRoot().getParentTree();
        var fonts = new HashSet<COSDictionary>();
        for (var page : pages.getPages()) {
            var lines = lines(page);
            if (!lines.isEmpty() && parents.getValue(page.getStructParents()) instanceof PDParentTreeValue value
                    && value.getCOSObject() instanceof COSArray elements) {
                lines.forEach((line, written) -> wrap(line, written, elements, page));
            }
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                if (font.getName().contains("Arabic") && fonts.add(font.getCOSObject())) {
                    nameLetters(font, pages);
                }
            }
        }
    }

    /** The right-to-left lines of a page by their numbers in its content. */
    private Map<Integer, String> lines(PDPage page) throws IOException {
        var lines = new TreeMap<Integer, String>();
        var tokens = new PDFStreamParser(page).parse();
        var seen = new StringBuilder();
        var line = -1;
        PDFont font = null;
        for (var i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Operator operator)) {
                continue;
            }
            switch (operator.getName()) {
                case OperatorName.SET_FONT_AND_SIZE -> font = page.getResources().getFont((COSName) tokens.get(i - 2));
                case OperatorName.SHOW_TEXT -> seen.append(decoded((COSString) tokens.get(i - 1), font));
                case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> {
                    line = tokens.get(i - 1) instanceof COSDictionary properties ? properties.getInt(COSName.MCID) : -1;
                    seen.setLength(0);
                }
                case OperatorName.END_MARKED_CONTENT -> {
                    var written = writtenBySeen.get(key(seen.toString()));
                    if (written != null && line >= 0) {
                        lines.put(line, written);
                    }
                    line = -1;
                }
                default -> {
                    // Shows no text.
                }
            }
        }
        return lines;
    }

    /** Puts an element that knows what is written between a line and the element it belongs to. */
    private static void wrap(int line, String written, COSArray elements, PDPage page) {
        if (line >= elements.size() || !(elements.getObject(line) instanceof COSDictionary parent)) {
            return;
        }
        var kids = parent.getDictionaryObject(COSName.K);
        var span = new PDStructureElement(StandardStructureTypes.SPAN, null);
        span.getCOSObject().setItem(COSName.P, parent);
        span.setPage(page);
        span.setActualText(written);
        span.getCOSObject().setInt(COSName.K, line);
        if (kids instanceof COSArray several) {
            for (var i = 0; i < several.size(); i++) {
                if (isLine(several.getObject(i), line, parent, page)) {
                    several.set(i, span.getCOSObject());
                    elements.set(line, span.getCOSObject());
                    return;
                }
            }
        } else if (isLine(kids, line, parent, page)) {
            parent.setItem(COSName.K, span.getCOSObject());
            elements.set(line, span.getCOSObject());
        }
    }

    private static boolean isLine(COSBase kid, int line, COSDictionary parent, PDPage page) {
        if (kid instanceof COSNumber number) {
            return number.intValue() == line && parent.getCOSDictionary(COSName.PG) == page.getCOSObject();
        }
        return kid instanceof COSDictionary reference && reference.getInt(COSName.MCID) == line
                && reference.containsKey(COSName.PG) && reference.getCOSDictionary(COSName.PG) == page.getCOSObject();
    }

    /**
     * Has the shapes of letters mean the letters, so that a search finds them. Two letters in one glyph keep the character
     * they have together: those who read the page know in which order to take it apart.
     */
    private static void nameLetters(PDFont font, PDDocument pages) throws IOException {
        var entries = new ArrayList<String>();
        var shapes = new CMapParser().parse(font.getCOSObject().getCOSStream(COSName.TO_UNICODE).createView());
        for (var glyph = 1; glyph <= 0xFFFF; glyph++) {
            var shape = shapes.toUnicode(glyph, 2);
            if (shape != null && !shape.isEmpty()) {
                var letter = ArabicLetters.unshape(shape);
                var named = letter.codePointCount(0, letter.length()) == 1 ? letter : shape;
                entries.add("<%04X> <%s>".formatted(glyph,
                        HexFormat.of().withUpperCase().formatHex(named.getBytes(StandardCharsets.UTF_16BE))));
            }
        }
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (var from = 0; from < entries.size(); from += 100) {
            var some = entries.subList(from, Math.min(from + 100, entries.size()));
            map.append(some.size()).append(" beginbfchar\n").append(String.join("\n", some)).append("\nendbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        var stream = new PDStream(pages, new ByteArrayInputStream(map.toString().getBytes(StandardCharsets.US_ASCII)),
                COSName.FLATE_DECODE);
        font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
    }

    private static String decoded(COSString shown, PDFont font) throws IOException {
        var text = new StringBuilder();
        var bytes = shown.getBytes();
        for (var i = 0; i + 1 < bytes.length; i += 2) {
            var character = font.toUnicode((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF);
            text.append(character == null ? "" : character);
        }
        return text.toString();
    }

    /** The same for a text as it was handed to be drawn and as it is found in the page: one glyph may serve two characters. */
    private static String key(String seen) {
        var plain = Normalizer.normalize(seen, Form.NFKC);
        var key = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> Character.getType(c) != Character.FORMAT && !Character.isWhitespace(c))
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    private static boolean isRightToLeft(int character) {
        var direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
