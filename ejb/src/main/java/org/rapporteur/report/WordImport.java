package org.rapporteur.report;

import static org.rapporteur.authority.Capability.OPEN_REPORT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.reading.Note;
import org.rapporteur.evidence.reading.Outline.Block;
import org.rapporteur.evidence.reading.ReadingStatus;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.shared.InputWrong;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** A report begins as a Word document. The document is read outside this JVM, and before any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WordImport {

    @Inject
    private TextReader reader;
    @Inject
    private ReportOpening opening;

    /**
     * @param fileName as the sender called it; a hint for the reader, never a path
     * @throws InputWrong if the file is not a Word document that can be read
     */
    @Requires(OPEN_REPORT)
    public ReportId open(OpenReport command, InputStream docx, String fileName) throws IOException {
        return opening.open(command, blocks(docx, fileName));
    }

    private List<Block> blocks(InputStream docx, String fileName) throws IOException {
        var file = Files.createTempFile("report", ".docx");
        try {
            Files.copy(docx, file, StandardCopyOption.REPLACE_EXISTING);
            var outline = reader.outline(file, fileName);
            if (outline.status() != ReadingStatus.OK && outline.status() != ReadingStatus.PARTIAL) {
                throw new InputWrong("file", "report.file-not-read", Note.said(outline.notes()));
            }
            if (outline.blocks().isEmpty()) {
                throw new InputWrong("file", "report.file-without-text");
            }
            return outline.blocks();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
