package org.rapporteur.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A table as a Word document, lying, its heading on every page. */
final class WordTable {

    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 720;
    private static final int PRINTED = LONG_SIDE - 2 * MARGIN;

    private WordTable() {
    }

    static byte[] of(FileTable table) throws IOException {
        try (var word = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            lay(word);
            var title = word.createParagraph().createRun();
            title.setText(table.title());
            title.setBold(true);
            title.setFontSize(14);
            for (var sentence : table.about()) {
                var run = word.createParagraph().createRun();
                run.setText(sentence);
                run.setFontSize(10);
            }
            var grid = word.createTable(1, table.columns().size());
            grid.setWidth(PRINTED);
            fill(grid.getRow(0), table.columns(), true);
            grid.getRow(0).setRepeatHeader(true);
            widths(grid, table.widths());
            for (var cells : table.rows()) {
                fill(grid.createRow(), cells, false);
            }
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void lay(XWPFDocument word) {
        var section = word.getDocument().getBody().addNewSectPr();
        var page = section.addNewPgSz();
        page.setOrient(STPageOrientation.LANDSCAPE);
        page.setW(BigInteger.valueOf(LONG_SIDE));
        page.setH(BigInteger.valueOf(SHORT_SIDE));
        var margins = section.addNewPgMar();
        for (var side : List.<Consumer<BigInteger>>of(margins::setTop, margins::setBottom, margins::setLeft, margins::setRight)) {
            side.accept(BigInteger.valueOf(MARGIN));
        }
    }

    private static void widths(XWPFTable grid, List<Integer> widths) {
        for (var i = 0; i < widths.size(); i++) {
            grid.getRow(0).getCell(i).setWidth(String.valueOf(PRINTED * widths.get(i) / 100));
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean bold) {
        for (var i = 0; i < cells.size(); i++) {
            write(row.getCell(i).getParagraphArray(0), cells.get(i), bold);
        }
    }

    private static void write(XWPFParagraph paragraph, String text, boolean bold) {
        if (FileTable.rightToLeft(text)) {
            paragraph.getCTP().addNewPPr().addNewBidi();
        }
        var run = paragraph.createRun();
        run.setFontSize(9);
        if (bold) {
            run.setBold(true);
        }
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }
}
