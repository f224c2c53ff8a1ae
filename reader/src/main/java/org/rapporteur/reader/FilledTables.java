package org.rapporteur.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.xml.sax.SAXException;

/**
 * Reads the tables of a Word document or an Excel workbook row by row, as somebody filled them in. Cells that were merged
 * downwards say in every row what they say in the first. Formulas are not calculated: what was saved beside them is taken.
 */
class FilledTables {

    private static final Map<String, Boolean> KINDS = Map.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false);
    private static final long MOST_BYTES_IN_ONE_PART = 100L << 20;
    /** Of a part as packed, against what it unpacks to. */
    private static final double LEAST_WEIGHT = 0.002;
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 40;
    private static final int LONGEST_CELL = 20_000;

    private final Job job;
    private final Formats formats;
    private final Outlet outlet;
    private final Budget budget;
    private final Verdict verdict = new Verdict();
    private int table;
    private int rows;

    FilledTables(Job job, Formats formats, Outlet outlet) {
        this.job = job;
        this.formats = formats;
        this.outlet = outlet;
        budget = new Budget(job.limits());
    }

    void run() {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, job.fileName());
        try (var stream = TikaInputStream.get(job.original(), metadata)) {
            var type = formats.detect(stream, metadata).toString();
            if (type.equals("application/x-tika-ooxml-protected")) {
                verdict.add(Status.ENCRYPTED, Part.FILE, Remark.ENCRYPTED);
            } else if (type.contains("macroenabled")) {
                verdict.add(Status.UNSUPPORTED, Part.FILE, Remark.MAY_HOLD_MACROS);
            } else if (!KINDS.containsKey(type)) {
                verdict.add(Status.UNSUPPORTED, Part.FILE, Remark.NOT_A_TABLE, type);
            } else {
                read(KINDS.get(type));
            }
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError e) {
            verdict.failed(e, Part.FILE);
        }
        outlet.end(verdict.status(), Scripts.UNDETERMINED, verdict.notes());
    }

    private void read(boolean isWord) throws Exception {
        var usualRatio = ZipSecureFile.getMinInflateRatio();
        var usualSize = ZipSecureFile.getMaxEntrySize();
        // Tika lifts these limits for the whole process, as evidence may be of any kind. A table filled in by hand is not.
        ZipSecureFile.setMinInflateRatio(LEAST_WEIGHT);
        ZipSecureFile.setMaxEntrySize(MOST_BYTES_IN_ONE_PART);
        try {
            readTables(isWord);
        } finally {
            ZipSecureFile.setMinInflateRatio(usualRatio);
            ZipSecureFile.setMaxEntrySize(usualSize);
        }
    }

    private void readTables(boolean isWord) throws Exception {
        var file = OPCPackage.open(job.original().toFile(), PackageAccess.READ);
        try {
            if (isWord) {
                for (var each : new XWPFDocument(file).getTables()) {
                    read(each);
                }
            } else {
                for (var sheet : new XSSFWorkbook(file)) {
                    read((XSSFSheet) sheet);
                }
            }
        } finally {
            file.revert();
        }
    }

    private void read(XWPFTable word) throws SAXException {
        table++;
        var above = new String[MOST_COLUMNS];
        for (var row : word.getRows()) {
            var cells = new ArrayList<String>();
            for (var cell : row.getTableCells()) {
                var properties = cell.getCTTc().getTcPr();
                var goesOn = properties != null && properties.isSetVMerge() && properties.getVMerge().getVal() != STMerge.RESTART;
                var at = cells.size();
                cells.add(goesOn && at < MOST_COLUMNS && above[at] != null ? above[at] : text(cell));
                for (var i = 1; properties != null && properties.isSetGridSpan() && i < Math.min(MOST_COLUMNS, properties.getGridSpan().getVal().intValue()); i++) {
                    cells.add("");
                }
            }
            for (var i = 0; i < Math.min(MOST_COLUMNS, cells.size()); i++) {
                above[i] = cells.get(i);
            }
            send(cells);
        }
    }

    private static String text(XWPFTableCell cell) {
        return String.join("\n", cell.getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }

    private void read(XSSFSheet sheet) throws SAXException {
        table++;
        var formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        var merged = sheet.getMergedRegions();
        for (var row : sheet) {
            var cells = new String[Math.max(0, Math.min(MOST_COLUMNS, row.getLastCellNum()))];
            Arrays.fill(cells, "");
            for (var cell : row) {
                if (cell.getColumnIndex() < cells.length) {
                    cells[cell.getColumnIndex()] = formatter.formatCellValue(cell);
                }
            }
            for (var region : merged) {
                if (region.getFirstRow() < row.getRowNum() && row.getRowNum() <= region.getLastRow() && region.getFirstColumn() < cells.length) {
                    var first = sheet.getRow(region.getFirstRow()) == null ? null : sheet.getRow(region.getFirstRow()).getCell(region.getFirstColumn());
                    cells[region.getFirstColumn()] = first == null ? "" : formatter.formatCellValue(first);
                }
            }
            send(List.of(cells));
        }
    }

    private void send(List<String> cells) throws SAXException {
        if (++rows > MOST_ROWS) {
            throw new WriteLimitReachedException(MOST_ROWS);
        }
        var clean = cells.stream().limit(MOST_COLUMNS).map(cell -> PlainText.clip(PlainText.clean(cell), LONGEST_CELL)).toList();
        if (clean.stream().allMatch(String::isEmpty)) {
            return;
        }
        budget.takeCharacters(clean.stream().mapToInt(String::length).sum());
        verdict.sawText();
        outlet.row(table, clean);
    }
}
