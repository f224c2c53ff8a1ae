package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReadingTest {

    @TempDir
    Path folder;

    @Test
    void pdfIsReadByPage() throws Exception {
        var read = Recorded.read(file("a.pdf", Sample.pdf("first", "", "third")));
        assertThat(read.labels()).containsExactly("page 1", "page 2", "page 3");
        assertThat(read.text("page 3")).isEqualTo("third");
        assertThat(read.text("page 2")).isEmpty();
        assertThat(read.status).isEqualTo(Status.OK);
        assertThat(read.metadata.get("Content-Type")).containsExactly("application/pdf");
    }

    @Test
    void workbooksAreReadBySheet() throws Exception {
        var sheets = new LinkedHashMap<>(Map.of("Prices", "4200 tons"));
        sheets.put("船舶", "货轮");
        for (var file : new Path[] {file("a.xlsx", Sample.workbook(new XSSFWorkbook(), sheets)), file("a.xls", Sample.workbook(new HSSFWorkbook(), sheets))}) {
            var read = Recorded.read(file);
            assertThat(read.labels()).containsExactly("sheet Prices", "sheet 船舶");
            assertThat(read.text("sheet 船舶")).contains("货轮");
        }
    }

    @Test
    void presentationsAreReadBySlide() throws Exception {
        for (var file : new Path[] {file("a.pptx", Sample.pptx("first", "second")), file("a.ppt", Sample.ppt("first", "second"))}) {
            var read = Recorded.read(file);
            assertThat(read.labels()).as(file.toString()).startsWith("slide 1", "slide 2");
            assertThat(read.text("slide 1")).contains("first").doesNotContain("second");
            assertThat(read.text("slide 2")).contains("second");
        }
    }

    @Test
    void wordIsOneTextWithItsNotes() throws Exception {
        var read = Recorded.read(file("a.docx", TinyDocx.bytes()));
        assertThat(read.labels()).containsExactly("text");
        assertThat(read.text("text")).contains("Introduction", "Satellite image of 3 May.", "CONFIDENTIAL").doesNotContain("deleted");
    }

    @Test
    void hwpxIsOneDocumentWithItsSectionsInOrder() throws Exception {
        var xml = "<hs:sec xmlns:hs=\"s\" xmlns:hp=\"p\"><hp:p><hp:run><hp:t>%s</hp:t></hp:run></hp:p><hp:p><hp:run><hp:t>끝</hp:t></hp:run></hp:p></hs:sec>";
        var files = new LinkedHashMap<String, byte[]>();
        files.put("mimetype", Sample.utf8("application/hwp+zip"));
        files.put("Contents/section10.xml", Sample.utf8(xml.formatted("셋째")));
        files.put("Contents/section2.xml", Sample.utf8(xml.formatted("둘째")));
        files.put("Contents/section0.xml", Sample.utf8(xml.formatted("첫째")));
        files.put("Contents/header.xml", Sample.utf8("<head>not text</head>"));
        var read = Recorded.read(file("a.hwpx", Sample.zip(files)));
        assertThat(read.labels()).containsExactly("section 1", "section 2", "section 3");
        assertThat(read.text("section 1")).isEqualTo("첫째\n끝");
        assertThat(read.text("section 3")).startsWith("셋째");
        assertThat(read.status).isEqualTo(Status.OK);
    }

    @Test
    void archivesKeepTheirFolders() throws Exception {
        var inner = new LinkedHashMap<>(Map.of("letters/offer.pdf", Sample.pdf("offer", "price")));
        var outer = new LinkedHashMap<String, byte[]>();
        outer.put("note.txt", Sample.utf8("the same words"));
        outer.put("box/inner.zip", Sample.zip(inner));
        outer.put("copy of note.txt", Sample.utf8("the same words"));
        var read = Recorded.read(file("a.zip", Sample.zip(outer)));
        assertThat(read.labels()).containsExactly("contents", "attachment note.txt", "attachment box/inner.zip, contents",
                "attachment box/inner.zip/letters/offer.pdf, page 1", "attachment box/inner.zip/letters/offer.pdf, page 2",
                "attachment copy of note.txt");
        assertThat(read.text("contents")).isEqualTo("note.txt\nbox/inner.zip\ncopy of note.txt");
        assertThat(read.status).isEqualTo(Status.OK);
    }

    @Test
    void whatStandsDirectlyInAFileIsWrittenOut() throws Exception {
        var inner = Sample.zip(new LinkedHashMap<>(Map.of("letters/offer.pdf", Sample.pdf("offer"))));
        var outer = new LinkedHashMap<String, byte[]>();
        outer.put("note.txt", Sample.utf8("the same words"));
        outer.put("box/inner.zip", inner);
        outer.put("copy.txt", Sample.utf8("the same words"));
        outer.put("photo.png", Sample.png());
        var read = Recorded.read(file("a.zip", Sample.zip(outer)));
        assertThat(read.enclosed).containsOnlyKeys("note.txt", "box/inner.zip", "copy.txt", "photo.png");
        assertThat(read.enclosed.get("box/inner.zip")).isEqualTo(inner);
        assertThat(read.enclosed.get("photo.png")).isEqualTo(Sample.png());
        assertThat(Recorded.read(file("a.pdf", Sample.pdf("first", Sample.IMAGE))).enclosed).isEmpty();
    }

    @Test
    void mailComesBeforeItsAttachments() throws Exception {
        var read = Recorded.read(file("a.eml", Sample.utf8("""
                From: a@example.org
                To: b@example.org
                Subject: Cargo
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/plain

                See the attached list.
                --B
                Content-Type: text/plain; name=list.txt
                Content-Disposition: attachment; filename=list.txt

                one, two, three
                --B--
                """)));
        assertThat(read.labels()).containsExactly("text", "attachment list.txt");
        assertThat(read.text("attachment list.txt")).isEqualTo("one, two, three");
        assertThat(read.enclosed).containsOnlyKeys("list.txt");
    }

    @Test
    void oneBrokenAttachmentDoesNotHarmTheOthers() throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("broken.pdf", Arrays.copyOf(Sample.pdf("lost"), 300));
        entries.put("fine.txt", Sample.utf8("still here"));
        var read = Recorded.read(file("a.zip", Sample.zip(entries)));
        assertThat(read.text("attachment fine.txt")).isEqualTo("still here");
        assertThat(read.labels()).contains("attachment broken.pdf");
        assertThat(read.status).isEqualTo(Status.PARTIAL);
        assertThat(read.notes).singleElement().extracting(Note::part).asString().endsWith("broken.pdf");
    }

    @Test
    void encryptedFilesSaySo() throws Exception {
        var read = Recorded.read(file("a.pdf", Sample.encryptedPdf("secret")));
        assertThat(read.status).isEqualTo(Status.ENCRYPTED);
        assertThat(read.notes).containsExactly(Note.of(Remark.ENCRYPTED, Part.FILE));
        assertThat(read.labels()).isEmpty();
    }

    @Test
    void oneEncryptedAttachmentMakesTheWholePartial() throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("open.txt", Sample.utf8("words"));
        entries.put("locked.pdf", Sample.encryptedPdf("secret"));
        var read = Recorded.read(file("a.zip", Sample.zip(entries)));
        assertThat(read.status).isEqualTo(Status.PARTIAL);
        assertThat(read.notes).containsExactly(Note.of(Remark.ENCRYPTED, "locked.pdf"));
    }

    @Test
    void scansAreNotCalledEmpty() throws Exception {
        assertThat(Recorded.read(file("a.pdf", Sample.pdf(Sample.IMAGE, Sample.IMAGE))).status).isEqualTo(Status.SCAN);
        assertThat(Recorded.read(file("a.png", Sample.png())).status).isEqualTo(Status.SCAN);
        assertThat(Recorded.read(file("b.pdf", Sample.pdf("", ""))).status).isEqualTo(Status.EMPTY);
    }

    @Test
    void scannedPagesAmongOthersAreNamed() throws Exception {
        var read = Recorded.read(file("a.pdf", Sample.pdf("text", Sample.IMAGE, "", Sample.IMAGE)));
        assertThat(read.status).isEqualTo(Status.PARTIAL);
        assertThat(read.notes).containsExactly(Note.of(Remark.SCANNED_PAGES, Part.FILE, "2, 4", 0));
    }

    @Test
    void aScanInAnArchiveIsTold() throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("a.txt", Sample.utf8("words"));
        entries.put("photo.png", Sample.png());
        var read = Recorded.read(file("a.zip", Sample.zip(entries)));
        assertThat(read.status).isEqualTo(Status.PARTIAL);
        assertThat(read.labels()).contains("attachment photo.png");
    }

    @Test
    void aPdfWithoutItsEndIsPartial() throws Exception {
        var whole = Sample.pdf("first", "second");
        var cut = Recorded.read(file("a.pdf", Arrays.copyOf(whole, whole.length - 10)));
        assertThat(cut.status).isEqualTo(Status.PARTIAL);
        assertThat(cut.notes).contains(Note.of(Remark.NO_END_MARK, Part.FILE));
    }

    @Test
    void damagedEmptyAndUnknownFilesHaveTheirNames() throws Exception {
        assertThat(Recorded.read(file("a.xlsx", Arrays.copyOf(Sample.workbook(new XSSFWorkbook(), Map.of("A", "b")), 900))).status)
                .isEqualTo(Status.CORRUPT);
        assertThat(Recorded.read(file("a.pdf", new byte[0])).status).isEqualTo(Status.EMPTY);
        assertThat(Recorded.read(file("a.txt", Sample.utf8("  \n "))).status).isEqualTo(Status.EMPTY);
        assertThat(Recorded.read(file("a.bin", new byte[] {1, 2, 3, 0, 0, 7, 9, (byte) 0xFF})).status).isEqualTo(Status.UNSUPPORTED);
    }

    @Test
    void limitsStopReadingAndKeepWhatWasRead() throws Exception {
        var text = Recorded.read(file("a.txt", Sample.utf8("many words ".repeat(1_000))), new Limits(2_000, 10, 5, 1 << 20));
        assertThat(text.status).isEqualTo(Status.LIMITED);

        var entries = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 20; i++) {
            entries.put(i + ".txt", Sample.utf8("words"));
        }
        var many = Recorded.read(file("a.zip", Sample.zip(entries)), new Limits(2_000, 10, 5, 1 << 20));
        assertThat(many.status).isEqualTo(Status.LIMITED);
        assertThat(many.labels()).hasSize(11);

        var bomb = Recorded.read(file("b.zip", Sample.zip(Map.of("a.zip", Sample.zip(Map.of("zeros.txt", new byte[5 << 20]))))),
                new Limits(2_000_000, 10, 5, 1 << 20));
        assertThat(bomb.status).isEqualTo(Status.LIMITED);
    }

    @Test
    void depthIsLimited() throws Exception {
        var inside = Sample.utf8("deep down");
        var name = "deep.txt";
        for (var i = 0; i < 8; i++) {
            inside = Sample.zip(Map.of(name, inside));
            name = i + ".zip";
        }
        var read = Recorded.read(file("a.zip", inside), new Limits(2_000, 100, 5, 1 << 20));
        assertThat(read.status).isEqualTo(Status.PARTIAL);
        assertThat(read.notes).contains(Note.of(Remark.TOO_DEEP_PARTS, Part.FILE, 5));
        assertThat(Recorded.read(file("b.zip", inside)).labels()).anyMatch(label -> label.endsWith("deep.txt"));
    }

    @Test
    void longTextsAreCutAtLines() throws Exception {
        var read = Recorded.read(file("a.txt", Sample.utf8("0123456789012345678\n".repeat(30_000))));
        assertThat(read.labels()).containsExactly("text", "text, continued 1", "text, continued 2");
        assertThat(read.text("text, continued 1")).startsWith("0123").endsWith("8");
        assertThat(read.status).isEqualTo(Status.OK);
    }

    @Test
    void charactersThatCannotBeStoredAreRemoved() {
        assertThat(PlainText.clean("a\0b\uD800c\uDC00 \uD83D\uDEA2 d \r\n\r\n\r\n\r\ne\u0007")).isEqualTo("abc \uD83D\uDEA2 d\n\ne");
    }

    @Test
    void scriptsOfPagesAreNotText() throws Exception {
        var read = Recorded.read(file("a.html", Sample.utf8(
                "<html><head><title>T</title><script>evil()</script></head><body><div class=page>one</div><div class=page>two</div><script>more()</script></body></html>")));
        assertThat(read.labels()).containsExactly("text");
        assertThat(read.text("text")).contains("one", "two").doesNotContain("evil", "more");
    }

    private Path file(String name, byte[] content) throws Exception {
        return Files.write(folder.resolve(name), content);
    }
}
