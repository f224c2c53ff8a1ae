package org.rapporteur.reader;

import java.util.Locale;
import org.apache.tika.mime.MediaType;

/** How a format is divided: which of Tika's marks begin a page, and what an expert calls it. */
enum Paging {
    NONE(""), PDF("page"), PAGES("page"), SHEETS("sheet"), SLIDES("slide"), SECTIONS("section");

    final String word;

    Paging(String word) {
        this.word = word;
    }

    /** Only these formats are divided: a web page may contain the same marks by chance or on purpose. */
    static Paging of(MediaType type) {
        var name = type.getBaseType().toString().toLowerCase(Locale.ROOT);
        if (name.equals("application/pdf")) {
            return PDF;
        }
        if (name.contains("xpsdocument") || name.contains("oxps")) {
            return PAGES;
        }
        if (name.contains("ms-excel") || name.contains("spreadsheetml")) {
            return SHEETS;
        }
        if (name.contains("powerpoint") || name.contains("presentationml")) {
            return SLIDES;
        }
        return name.equals(HwpxParser.TYPE.toString()) ? SECTIONS : NONE;
    }
}
