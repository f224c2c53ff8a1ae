package org.rapporteur.publication.typesetting;

import static org.rapporteur.publication.typesetting.PlainText.cleanLine;
import static org.rapporteur.publication.typesetting.PlainText.escape;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * The last hand on the pages: says what they are, in the two places archives look, and takes from them whatever would
 * differ the next time, the clock and the document's number.
 */
final class ArchivalCopy {

    private static final String PRODUCER = "Rapporteur";
    private static final String DESCRIPTION = Resource.text("/org/rapporteur/publication/typesetting/description.xmp");

    private static final Pattern GAP = Pattern.compile("@([a-z]+)@");

    private final PrintedReport report;
    private final PDDocument pages;
    private final SpokenText spoken;
    private int notes;

    ArchivalCopy(PrintedReport report, PDDocument pages, SpokenText spoken) {
        this.report = report;
        this.pages = pages;
        this.spoken = spoken;
    }

    byte[] bytes() throws IOException {
        describe();
        nameNotes(pages.getDocumentCatalog().getStructureTreeRoot());
        describeLinks();
        return withSpokenText(saved(pages));
    }

    /** Glyphs can be read back only from pages that were written, so these are written twice. */
    private byte[] withSpokenText(byte[] written) throws IOException {
        if (!spoken.isNeeded()) {
            return written;
        }
        try (var again = Loader.loadPDF(written)) {
            spoken.layBeside(again);
            return saved(again);
        }
    }

    private byte[] saved(PDDocument document) throws IOException {
        document.setDocumentId(number());
        var bytes = new ByteArrayOutputStream(1 << 18);
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void describe() throws IOException {
        var title = cleanLine(report.title());
        var author = cleanLine(report.mechanism());
        var subject = cleanLine(report.symbol());
        var day = report.date().atStartOfDay(ZoneOffset.UTC);

        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setSubject(subject);
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(day));
        information.setModificationDate(GregorianCalendar.from(day));
        pages.setDocumentInformation(information);

        var values = Map.of("day", report.date() + "T00:00:00Z", "language", new Phrases(report.language()).language(),
                "producer", PRODUCER, "subject", subject, "author", author, "title", title);
        var description = GAP.matcher(DESCRIPTION)
                .replaceAll(gap -> Matcher.quoteReplacement(escape(values.get(gap.group(1)))));
        var metadata = new PDMetadata(pages);
        metadata.importXMPMetadata(description.getBytes(StandardCharsets.UTF_8));
        pages.getDocumentCatalog().setMetadata(metadata);
    }

    /** A reader can then be told that it left the text for a note. */
    private void nameNotes(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (StandardStructureTypes.ART.equals(element.getStructureType())) {
                    element.setStructureType(StandardStructureTypes.NOTE);
                    element.setElementIdentifier("note-" + ++notes);
                }
                nameNotes(element);
            }
        }
    }

    private void describeLinks() throws IOException {
        for (var page : pages.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents(cleanLine(report.title()));
                }
            }
        }
    }

    /** From what is printed, never from the clock. */
    private long number() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(report.toString().getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
