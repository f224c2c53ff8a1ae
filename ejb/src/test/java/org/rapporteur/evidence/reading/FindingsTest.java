package org.rapporteur.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker may have been taken over by the file it reads. */
class FindingsTest {

    @TempDir
    Path outside;
    @TempDir
    Path inside;
    private Findings findings;

    @BeforeEach
    void begin() {
        findings = new Findings(outside, inside);
    }

    @Test
    void aFileIsTakenFromTheWorkersFolderAndFromNowhereElse() throws Exception {
        Files.writeString(outside.resolve("enclosed1.tmp"), "written out");
        findings.take(Frame.of('C', "1", "1", "letters/../offer.pdf\0", "enclosed1.tmp"), "1");
        findings.take(Frame.of('E', "1", "OK", "en"), "1");
        try (var reading = findings.reading()) {
            assertThat(reading.enclosed()).singleElement().satisfies(each -> {
                assertThat(each.path()).isEqualTo("letters/../offer.pdf");
                assertThat(each.file()).hasParent(inside).hasContent("written out");
            });
        }
        assertThat(inside).isEmptyDirectory();
        Files.createSymbolicLink(outside.resolve("enclosed2.tmp"), Path.of("/etc/passwd"));
        for (var file : new String[] {"enclosed2.tmp", "../enclosed1.tmp", "/etc/passwd", "gone.tmp", ""}) {
            assertThatThrownBy(() -> findings.take(Frame.of('C', "1", "1", "name", file), "1")).as(file).isInstanceOf(IOException.class);
        }
    }

    @Test
    void pagesAreNumberedByTheirPlaceAndReplaced() throws Exception {
        findings.take(Frame.of('P', "1", "1", "0", "attachment a", "attached", "en"), "1");
        findings.take(Frame.of('P', "1", "0", "0", "page 1", "wrong order", "und"), "1");
        findings.take(Frame.of('P', "1", "0", "0", "page 1", "right order\0", "ar"), "1");
        findings.take(Frame.of('E', "1", "OK", "ar"), "1");
        assertThat(findings.reading().pages()).containsExactly(
                new PageText(1, "page 1", "right order", "ar"), new PageText(2, "attachment a", "attached", "en"));
    }

    @Test
    void answersThatDoNotFitAreRefused() {
        for (var frame : new Frame[] {Frame.of('P', "2", "0", "0", "page 1", "text"), Frame.of('P', "1", "0"), Frame.of('P', "1", "0", "0", "page 1", "text without language"), Frame.of('H', "1", "WONDERFUL"), Frame.of('P', "1", "x", "0", "l", "t"),
                Frame.of('E', "1", "WONDERFUL", "en"), Frame.of('E', "1"),
                Frame.of('N', "1", "WONDERFUL", ""), Frame.of('N', "1", "TOO_MANY_PARTS", ""), Frame.of('N', "1", "TOO_MANY_PARTS", "", "x"), Frame.of('?', "1"), Frame.of('M')}) {
            assertThatThrownBy(() -> findings.take(frame, "1")).as(frame.toString()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void tooMuchIsStopped() throws Exception {
        var page = "x".repeat(4_000_000);
        for (var i = 0; !findings.ended(); i++) {
            assertThat(i).isLessThan(20);
            findings.take(Frame.of('P', "1", "0", "" + i, "page", page, "en"), "1");
        }
        assertThat(findings.stoppedEarly()).isTrue();
        assertThat(findings.reading().status()).isEqualTo(ReadingStatus.LIMITED);
        assertThat(findings.reading().pages()).isNotEmpty();
    }
}
