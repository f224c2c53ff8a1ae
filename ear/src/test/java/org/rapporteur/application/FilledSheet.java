package org.rapporteur.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook whose rows are written over with texts in place, as a spreadsheet program would. */
public final class FilledSheet {

    private final byte[] book;
    private String xml;

    public FilledSheet(byte[] book) throws IOException {
        this.book = book;
        xml = Documents.part(book, "xl/worksheets/sheet1.xml");
    }

    public FilledSheet fill(int row, String... cells) {
        var written = new StringBuilder("<row r=\"" + row + "\">");
        for (var i = 0; i < cells.length; i++) {
            written.append("<c r=\"").append((char) ('A' + i)).append(row).append("\" t=\"inlineStr\"><is><t>").append(cells[i]).append("</t></is></c>");
        }
        var changed = xml.replaceFirst("<row r=\"" + row + "\".*?</row>", Matcher.quoteReplacement(written + "</row>"));
        assertThat(changed).isNotEqualTo(xml);
        xml = changed;
        return this;
    }

    public byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(book)); var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals("xl/worksheets/sheet1.xml") ? xml.getBytes(StandardCharsets.UTF_8) : from.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
