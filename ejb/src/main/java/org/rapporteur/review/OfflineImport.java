package org.rapporteur.review;

import static org.rapporteur.authority.Capability.COMMENT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.reading.Note;
import org.rapporteur.evidence.reading.ReadingStatus;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.report.ReportId;
import org.rapporteur.review.OfflineWork.TakeIn;
import org.rapporteur.review.OfflineWork.TakenIn;
import org.rapporteur.shared.InputWrong;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** A table that was filled in offline is read outside this JVM, and before any transaction: it comes from the world. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OfflineImport {

    private static final int MOST_BYTES = 10 << 20;
    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST_NAME = 200;

    @Inject
    private TextReader reader;
    @Inject
    private OfflineWork work;

    /**
     * @param fileName as the sender called it; a hint for the reader, never a path
     * @throws InputWrong if no table with comments is found in the file
     */
    @Requires(COMMENT)
    public TakenIn bringIn(ReportId report, InputStream file, String fileName) throws IOException {
        var name = fileName.length() > LONGEST_NAME ? fileName.substring(fileName.length() - LONGEST_NAME) : fileName;
        return work.takeIn(new TakeIn(report, name.replace("\0", ""), rows(file, name)));
    }

    private List<FilledForm.Row> rows(InputStream content, String fileName) throws IOException {
        var file = Files.createTempFile("table", ".bin");
        try {
            Files.write(file, content.readNBytes(MOST_BYTES + 1));
            InputWrong.check().that(Files.size(file) <= MOST_BYTES, "file", "review.table-too-large").done();
            var read = reader.tables(file, fileName);
            if (read.status() != ReadingStatus.OK && read.status() != ReadingStatus.PARTIAL) {
                throw new InputWrong("file", "review.table-not-read", Note.said(read.notes()));
            }
            var rows = FilledForm.rows(read.tables());
            InputWrong.check()
                    .that(!rows.isEmpty(), "file", "review.no-table")
                    .that(rows.size() <= MOST_ROWS, "file", "review.too-many-rows", MOST_ROWS).done();
            return rows;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
