package org.rapporteur.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.rapporteur.shared.Said;

/** A letter as a Word document, to be printed on the mechanism's own paper, signed and sent. */
final class LetterFile {

    private LetterFile() {
    }

    static byte[] of(LetterView letter, String mechanism, ZoneId zone) {
        try (var word = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            paragraph(word, mechanism, true);
            paragraph(word, Said.of("letter.date", LocalDate.ofInstant(letter.sentAt(), zone)).toString(), false);
            paragraph(word, letter.addressee(), false);
            if (letter.address() != null) {
                letter.address().lines().forEach(line -> paragraph(word, line, false));
            }
            paragraph(word, Said.of("letter.heading." + letter.kind().key(), letter.number()).toString(), true);
            letter.words().lines().forEach(line -> paragraph(word, line, false));
            paragraph(word, Said.of("letter.reply-by", letter.due()).toString(), true);
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Control characters have no place in a Word file. */
    private static void paragraph(XWPFDocument word, String text, boolean bold) {
        var run = word.createParagraph().createRun();
        run.setText(text.replaceAll("[\\p{Cntrl}&&[^\t]]|[\\uFFFE\\uFFFF]", ""));
        run.setBold(bold);
    }
}
