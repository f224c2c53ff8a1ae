package org.rapporteur.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table as an Excel workbook. Every cell is text, whatever it begins with: nothing that a comment says is ever calculated. */
final class ExcelTable {

    private static final int CHARACTERS = 160;
    private static final int WIDTH_OF_A_CHARACTER = 256;

    private ExcelTable() {
    }

    static byte[] of(FileTable table) throws IOException {
        try (var book = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(table.name());
            var text = style(book, false);
            var bold = style(book, true);
            var next = 0;
            write(sheet.createRow(next++), List.of(table.title()), bold);
            for (var sentence : table.about()) {
                write(sheet.createRow(next++), List.of(sentence), text);
            }
            var heading = next++;
            write(sheet.createRow(heading), table.columns(), bold);
            for (var cells : table.rows()) {
                write(sheet.createRow(next++), cells, text);
            }
            shape(sheet, table.widths(), heading, next - 1);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static CellStyle style(XSSFWorkbook book, boolean isBold) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        var font = book.createFont();
        font.setBold(isBold);
        style.setFont(font);
        return style;
    }

    private static void write(Row row, List<String> cells, CellStyle style) {
        for (var i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(style);
            cell.setCellValue(cells.get(i));
        }
    }

    private static void shape(XSSFSheet sheet, List<Integer> widths, int heading, int last) {
        for (var i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, CHARACTERS * widths.get(i) / 100 * WIDTH_OF_A_CHARACTER);
        }
        for (var i = 0; i < heading; i++) {
            sheet.addMergedRegion(new CellRangeAddress(i, i, 0, widths.size() - 1));
        }
        sheet.createFreezePane(0, heading + 1);
        sheet.setAutoFilter(new CellRangeAddress(heading, last, 0, widths.size() - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
    }
}
