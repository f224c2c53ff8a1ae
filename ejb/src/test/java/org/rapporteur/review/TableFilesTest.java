package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.Said;

/** The disposition of comments as a file: the same words, and nothing that a program would run. */
class TableFilesTest {

    private static final List<String> ROW = List.of("Japan", "1", "2", "Legal", "=HYPERLINK(\"http://example.org\",\"here\")\nsecond line", "+cmd|' /C calc'!A0", "Accepted", "وصلت السفينة 선박");
    private static final FileTable TABLE = DispositionTable.of(Said.words("Disposition of comments: “Ships”"), Said.words("Version 1."), List.of(ROW));

    @Test
    void everyCellOfAWorkbookIsText() throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(ExcelTable.of(TABLE)))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(5).getStringCellValue()).isEqualTo("Proposed change");
            for (var i = 0; i < ROW.size(); i++) {
                var cell = sheet.getRow(3).getCell(i);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(ROW.get(i));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void aDocumentHasTheTableWithItsHeadingOnEveryPage() throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(WordTable.of(TABLE)))) {
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo(TABLE.title());
            var table = word.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells()).extracting(cell -> cell.getText()).containsExactlyElementsOf(DispositionTable.COLUMNS);
            assertThat(table.getRow(1).getTableCells()).extracting(cell -> cell.getText()).containsExactlyElementsOf(ROW);
            assertThat(table.getRow(1).getCell(7).getParagraphArray(0).getCTP().getPPr().isSetBidi()).isTrue();
        }
    }

    @Test
    void whatStatesAskedForIsATableWithBothTexts() {
        var comment = new CommentView(new CommentId(UUID.randomUUID()), 7, 1, "JP", "Japan", "A delegate", UUID.randomUUID(), null, CommentType.FACTUAL, "Three, not two.", null,
                Audience.ALL, Instant.EPOCH, Instant.EPOCH, false, "accepted", null, null, null, 1, List.of());
        var answer = new Disposition("accepted", "The images show three.", "The coordinator", Instant.EPOCH, 2);
        var gone = new RequestedChange(0, comment.paragraph(), 0, "Two vessels.", null, ChangeRequest.of(comment, answer));
        var table = RequestedTable.of("Ships", Said.words("Version 1."), List.of(new RequestedChange(2, comment.paragraph(), 3, "Two vessels.", "Three vessels.", ChangeRequest.of(comment, answer)), gone), ZoneOffset.UTC);
        assertThat(table.widths().stream().mapToInt(each -> each).sum()).isEqualTo(100);
        assertThat(table.columns()).hasSameSizeAs(table.widths());
        assertThat(table.rows().get(0)).containsExactly("2", "3", "Japan", "7", "Three, not two.", "Two vessels.", "Three vessels.", "Accepted", "The coordinator, 1 January 1970", "The images show three.");
        assertThat(table.rows().get(1)).startsWith("not circulated yet", "gone").contains("");
    }

    /** No two rows alike: a file that repeats itself is taken for a bomb by those who read it. */
    private static List<String> row(int i) {
        var words = IntStream.range(0, 40).mapToObj(j -> Integer.toString((i * 40 + j) * 7_919 + 46_656, 36)).collect(Collectors.joining(" "));
        return List.of("Japan", String.valueOf(i), "2", "Legal", words, "", "", "");
    }

    @Test
    void threeThousandCommentsAreATable() throws Exception {
        var table = DispositionTable.of(Said.words("Many"), Said.words("Many."), IntStream.range(0, 3_000).mapToObj(TableFilesTest::row).toList());
        try (var word = new XWPFDocument(new ByteArrayInputStream(WordTable.of(table))); var book = new XSSFWorkbook(new ByteArrayInputStream(ExcelTable.of(table)))) {
            assertThat(word.getTables().get(0).getNumberOfRows()).isEqualTo(3_001);
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3_002);
        }
    }
}
