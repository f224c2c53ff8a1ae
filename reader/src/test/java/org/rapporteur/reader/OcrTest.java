package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcrTest {

    @TempDir
    Path folder;

    @BeforeEach
    void onlyWithTesseract() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tesseract")), "SKIPPED: Tesseract is not installed");
    }

    /** Nobody says which language it is. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            scan_ko_A.pdf,       kor+eng,     2, 위성사진으로 확인되었다
            scan_zh_A.pdf,       chi_sim+eng, 2, 在宁波外锚地关闭应答器
            scan_ru_A.pdf,       rus+eng,     3, не совпадают в разных документах
            fax_ko_A.tiff,       kor+eng,     1, 위성사진으로 확인되었다
            screenshot_ar_A.png, ara+eng,     1, وصلت السفينة نجمة الشمال
            photo_zh_A.jpg,      chi_sim+eng, 1, 三千吨成品油
            """)
    void realPicturesAreRead(String file, String languages, int page, String phrase) throws Exception {
        var real = Path.of("../../shared/evidence/dev").resolve(file);
        assumeTrue(Files.exists(real), "SKIPPED: no folder shared/evidence beside the project");
        var read = Recorded.letters(real, "");
        assertThat(read.status).as("%s", read.notes).isEqualTo(Status.OK);
        assertThat(read.letters.get(1)).startsWith(languages);
        assertThat(read.letters.values()).anyMatch(each -> squeezed(each).contains(squeezed(phrase)));
        assertThat(read.letters.size()).isGreaterThanOrEqualTo(page);
        assertThat(Recorded.read(real).pictures).isTrue();
    }

    @Test
    void pagesWithTextAreLeftAlone() throws Exception {
        var file = Files.write(folder.resolve("a.pdf"), Sample.pdf("words", Sample.IMAGE, ""));
        assertThat(Recorded.read(file).pictures).isTrue();
        assertThat(Recorded.letters(file, "eng").letters).containsOnlyKeys(2);
        assertThat(Recorded.read(Files.write(folder.resolve("b.pdf"), Sample.pdf("words"))).pictures).isFalse();
    }

    @Test
    void whatIsNoPictureIsAResult() throws Exception {
        var read = Recorded.letters(Files.writeString(folder.resolve("a.png"), "no picture"), "eng");
        assertThat(read.status).isEqualTo(Status.CORRUPT);
        assertThat(read.letters).isEmpty();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
