package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxOutlineTest {

    @TempDir
    Path folder;

    @Test
    void theBodyBecomesBlocks() throws Exception {
        var outline = Recorded.outline(Files.write(folder.resolve("draft.docx"), TinyDocx.bytes()));
        assertThat(outline.status).isEqualTo(Status.OK);
        assertThat(outline.blocks).containsExactly(
                "1 Introduction",
                "0 The tanker Blue Heron[2] left.",
                "2 Ships",
                "3 선박",
                "0 1. first",
                "0 2. second",
                "0 IMO | 9876543",
                "0 kept",
                "0 [2] Satellite image of 3 May.");
    }

    @Test
    void otherFormatsAreRefused() throws Exception {
        var outline = Recorded.outline(Files.write(folder.resolve("draft.docx"), Sample.pdf("Not a Word document")));
        assertThat(outline.status).isEqualTo(Status.UNSUPPORTED);
        assertThat(outline.notes).containsExactly(Note.of(Remark.NOT_A_WORD_DOCUMENT, Part.FILE, "application/pdf"));
        assertThat(outline.blocks).isEmpty();
    }

    @Test
    void aDamagedDocumentIsAResult() throws Exception {
        var bytes = TinyDocx.bytes();
        var outline = Recorded.outline(Files.write(folder.resolve("draft.docx"), java.util.Arrays.copyOf(bytes, bytes.length - 700)));
        assertThat(outline.status).isIn(Status.CORRUPT, Status.UNSUPPORTED);
    }
}
