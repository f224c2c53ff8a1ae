package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Tables as people bring them back, and as attackers send them. */
class FilledTablesTest {

    @TempDir
    Path folder;

    @Test
    void aWorkbookIsReadRowByRow() throws Exception {
        var read = Recorded.tables(workbook(XSSFWorkbookType.XLSX));
        assertThat(read.status).isEqualTo(Status.OK);
        assertThat(read.rows).containsExactly("1 Paragraph | Comment", "1 14 | first\nline", "1 14 | second", "1 15 | 6", "2 Other | sheet");
    }

    @Test
    void aWordTableIsReadRowByRow() throws Exception {
        var read = Recorded.tables(document());
        assertThat(read.status).isEqualTo(Status.OK);
        assertThat(read.rows).containsExactly("1 Paragraph | Comment", "1 ¶ 14 | first\nline", "1 ¶ 14 | 선박");
    }

    @Test
    void filesThatMayHoldMacrosAreRefused() throws Exception {
        var read = Recorded.tables(workbook(XSSFWorkbookType.XLSM));
        assertThat(read.status).isEqualTo(Status.UNSUPPORTED);
        assertThat(read.notes).containsExactly(Note.of(Remark.MAY_HOLD_MACROS, Part.FILE));
        assertThat(read.rows).isEmpty();
    }

    @Test
    void otherFormatsAreRefused() throws Exception {
        assertThat(Recorded.tables(Files.write(folder.resolve("table.xlsx"), Sample.pdf("Not a table"))).status).isEqualTo(Status.UNSUPPORTED);
        assertThat(Recorded.tables(Files.writeString(folder.resolve("table.docx"), "Comment;Paragraph")).status).isEqualTo(Status.UNSUPPORTED);
    }

    @Test
    void entitiesFromOutsideAreNotFetched() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        var read = Recorded.tables(changed(workbook(XSSFWorkbookType.XLSX), "xl/sharedStrings.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&x;</t></si></sst>"));
        assertThat(read.status).isNotEqualTo(Status.OK);
        assertThat(read.rows).noneMatch(row -> row.contains("the secret"));
    }

    @Test
    void aPartThatUnpacksToFarMoreThanItWeighsIsRefused() throws Exception {
        var read = Recorded.tables(changed(workbook(XSSFWorkbookType.XLSX), "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>" + " ".repeat(30_000_000) + "</t></si></sst>"));
        assertThat(read.status).isNotEqualTo(Status.OK);
    }

    private Path workbook(XSSFWorkbookType type) throws IOException {
        var file = folder.resolve("table." + type.getExtension());
        try (var book = new XSSFWorkbook(type); var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            String[][] rows = {{"Paragraph", "Comment"}, {"14", "first\nline"}, {"", "second"}, {"15", ""}};
            for (var i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(rows[i][0]);
                row.createCell(1).setCellValue(rows[i][1]);
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            var formula = sheet.getRow(3).createCell(1);
            formula.setCellFormula("2*3");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
            var other = book.createSheet().createRow(4);
            other.createCell(0).setCellValue("Other");
            other.createCell(1).setCellValue("sheet");
            book.write(out);
        }
        return file;
    }

    private Path document() throws IOException {
        var file = folder.resolve("table.docx");
        try (var word = new XWPFDocument(); var out = Files.newOutputStream(file)) {
            var table = word.createTable(3, 2);
            table.getRow(0).getCell(0).setText("Paragraph");
            table.getRow(0).getCell(1).setText("Comment");
            table.getRow(1).getCell(0).setText("¶ 14");
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            table.getRow(1).getCell(1).setText("first");
            table.getRow(1).getCell(1).addParagraph().createRun().setText("line");
            table.getRow(2).getCell(1).setText("선박");
            word.write(out);
        }
        return file;
    }

    private Path changed(Path original, String part, String content) throws IOException {
        var file = folder.resolve("changed.xlsx");
        try (var from = new ZipFile(original.toFile()); var to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entries = from.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? content.getBytes() : from.getInputStream(entry).readAllBytes());
            }
        }
        return file;
    }
}
