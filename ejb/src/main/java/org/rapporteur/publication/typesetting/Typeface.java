package org.rapporteur.publication.typesetting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces that come with the application, in the order in which they are asked for a character. Their bytes and
 * the list of characters each has are read once.
 */
enum Typeface {

    SERIF(new Cut("NotoSerif-Regular", 400, FontStyle.NORMAL), new Cut("NotoSerif-Italic", 400, FontStyle.ITALIC),
            new Cut("NotoSerif-Bold", 700, FontStyle.NORMAL)),
    SANS(new Cut("NotoSans-Regular", 400, FontStyle.NORMAL), new Cut("NotoSans-Bold", 700, FontStyle.NORMAL)),
    MONO(new Cut("NotoSansMono-Regular", 400, FontStyle.NORMAL)),
    ARABIC(new Cut("NotoNaskhArabic-Regular", 400, FontStyle.NORMAL), new Cut("NotoNaskhArabic-Bold", 700, FontStyle.NORMAL)),
    KOREAN(new Cut("NotoSansKR-Regular", 400, FontStyle.NORMAL)),
    HAN(new Cut("DroidSansFallback", 400, FontStyle.NORMAL)),
    MATH(new Cut("NotoSansMath-Regular", 400, FontStyle.NORMAL)),
    SIGNS(new Cut("NotoSansSymbols2-Regular", 400, FontStyle.NORMAL)),
    NUMERALS(new Cut("NotoSansSymbols-Regular", 400, FontStyle.NORMAL));

    /** Shown in place of a character no typeface has. */
    static final int MISSING = 0xFFFD;

    private static final int LAST_ASKED_FOR = 0x1FFFF;

    private final List<Cut> cuts;
    private final BitSet characters;

    Typeface(Cut... cuts) {
        this.cuts = List.of(cuts);
        this.characters = this.cuts.get(0).characters();
    }

    /** As the style sheet calls it. */
    String family() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(int character) {
        return characters.get(character);
    }

    /** Whether it is for a script, and so for whole words; the others are for single signs. */
    boolean isScript() {
        return this == KOREAN || this == HAN;
    }

    /** Whether any typeface a text may be set in has the character. The monospaced one is for hashes only. */
    static boolean anyHas(int character) {
        for (var face : values()) {
            if (face != MONO && face.has(character)) {
                return true;
            }
        }
        return false;
    }

    static void offerAll(PdfRendererBuilder builder) {
        for (var face : values()) {
            for (var cut : face.cuts) {
                builder.useFont(() -> new ByteArrayInputStream(cut.bytes), face.family(), cut.weight, cut.style, true);
            }
        }
    }

    private static final class Cut {

        private final byte[] bytes;
        private final int weight;
        private final FontStyle style;

        Cut(String file, int weight, FontStyle style) {
            this.bytes = Resource.bytes("/fonts/" + file + ".ttf");
            this.weight = weight;
            this.style = style;
        }

        BitSet characters() {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                var map = font.getUnicodeCmapLookup();
                var present = new BitSet();
                for (var character = 0; character <= LAST_ASKED_FOR; character++) {
                    if (map.getGlyphId(character) != 0) {
                        present.set(character);
                    }
                }
                return present;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
