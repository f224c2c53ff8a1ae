package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is unsafe is said, in every format in which it can stand; what is ordinary is not. */
class HazardsTest {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir
    Path folder;

    @Test
    void actionsOfAPdfAreFoundWhereverTheyHang() throws Exception {
        assertThat(hazards("plain.pdf", Sample.pdf("nothing"))).isEmpty();
        for (var compressed : new boolean[] {false, true}) {
            assertThat(pdf(compressed, (document, page) -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))).contains(Hazard.JAVASCRIPT);
            assertThat(pdf(compressed, (document, page) -> page.getAnnotations().add(link(new PDActionLaunch())))).containsExactly(Hazard.LAUNCH);
            assertThat(pdf(compressed, (document, page) -> page.getAnnotations().add(link(uri())))).isEmpty();
            assertThat(pdf(compressed, (document, page) -> document.getDocumentCatalog().setOpenAction(uri()))).containsExactly(Hazard.CALLS_OUT);
            assertThat(pdf(compressed, (document, page) -> {
                var action = new PDActionJavaScript("");
                action.getCOSObject().setItem("Next", new COSArray());
                ((COSArray) action.getCOSObject().getItem("Next")).add(new PDActionLaunch().getCOSObject());
                var annotation = link(uri());
                annotation.getCOSObject().setItem("AA", new COSDictionary());
                ((COSDictionary) annotation.getCOSObject().getItem("AA")).setItem("E", action.getCOSObject());
                page.getAnnotations().add(annotation);
            })).contains(Hazard.JAVASCRIPT, Hazard.LAUNCH);
            assertThat(pdf(compressed, (document, page) -> {
                var form = new COSDictionary();
                form.setItem("XFA", new COSString("<xdp/>"));
                document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
            })).contains(Hazard.XFA);
        }
    }

    @Test
    void whatAWordDocumentFetchesIsFound() throws Exception {
        assertThat(docx("", "attachedTemplate", "http://example.org/a.dotm")).containsExactly(Hazard.REMOTE_TEMPLATE);
        assertThat(docx("", "oleObject", "file:///c:/a.xls")).containsExactly(Hazard.LINKED_OBJECT);
        assertThat(docx("", "image", "http://example.org/pixel.png")).containsExactly(Hazard.CALLS_OUT);
        assertThat(docx("", "hyperlink", "http://example.org/")).isEmpty();
        assertThat(docx("<w:p><w:r><w:instrText>D</w:instrText></w:r><w:r><w:instrText>DEAUTO c:\\cmd.exe</w:instrText></w:r></w:p>", "hyperlink", "http://example.org/")).containsExactly(Hazard.DDE);
        assertThat(docx("<w:p><w:fldSimple w:instr=\"DDE excel\"/></w:p>", "hyperlink", "http://example.org/")).containsExactly(Hazard.DDE);
        assertThat(docx("<w:p><w:r><w:t>The DDE of the ministry</w:t></w:r></w:p>", "hyperlink", "http://example.org/")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a.html       | <html><body onload="x()">text</body></html>                                | SCRIPT
            b.html       | <html><body><a href="javascript:x()">text</a></body></html>                | SCRIPT
            c.html       | <html><body><p>The onset of the script</p></body></html>                   |
            a.svg        | <svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>         | SCRIPT
            a.rtf        | {\\rtf1{\\*\\template http://example.org/a.dotm}text}                      | REMOTE_TEMPLATE
            b.rtf        | {\\rtf1{\\object\\objautlink{\\*\\objdata 00}}text}                        | LINKED_OBJECT
            c.rtf        | {\\rtf1 text of a template}                                                |
            a.ps1        | Invoke-Expression x                                                        | PROGRAM
            a.url        | [InternetShortcut]                                                         | PROGRAM
            a.txt        | How a program begins: MZ                                                   |
            """)
    void otherFormats(String name, String text, String expected) throws Exception {
        var found = hazards(name, text.replace("\\\\", "\\").getBytes(StandardCharsets.UTF_8));
        assertThat(found).as(name).isEqualTo(expected == null ? java.util.Set.of() : java.util.Set.of(Hazard.valueOf(expected)));
    }

    @Test
    void aProgramInAnArchiveIsSaidOfTheArchive() throws Exception {
        assertThat(hazards("a.zip", Sample.zip(Map.of("invoice.exe", new byte[] {'M', 'Z', 0, 0})))).containsExactly(Hazard.PROGRAM);
    }

    @Test
    void sheetsOfMacrosAreFound() throws Exception {
        var workbook = Sample.workbook(new org.apache.poi.hssf.usermodel.HSSFWorkbook(), Map.of("A", "b"));
        assertThat(hazards("a.xls", workbook)).isEmpty();
        var at = indexOf(workbook, new byte[] {(byte) 0x85, 0, 9, 0});
        workbook[at + 4 + 5] = 1;
        assertThat(hazards("b.xls", workbook)).containsExactly(Hazard.XLM_MACROS);
    }

    private static int indexOf(byte[] in, byte[] sought) {
        for (var at = 0; ; at++) {
            if (java.util.Arrays.equals(in, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
    }

    private interface Change {
        void to(PDDocument document, PDPage page) throws Exception;
    }

    private java.util.Set<Hazard> pdf(boolean compressed, Change change) throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            page.setAnnotations(new java.util.ArrayList<>());
            document.addPage(page);
            change.to(document, page);
            var out = new ByteArrayOutputStream();
            document.save(out, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return hazards("a.pdf", out.toByteArray());
        }
    }

    private static PDAnnotationLink link(org.apache.pdfbox.pdmodel.interactive.action.PDAction action) {
        var link = new PDAnnotationLink();
        link.setAction(action);
        return link;
    }

    private static PDActionURI uri() {
        var action = new PDActionURI();
        action.setURI("http://example.org/");
        return action;
    }

    private java.util.Set<Hazard> docx(String body, String kind, String target) throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", Sample.utf8("<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"));
        entries.put("_rels/.rels", Sample.utf8("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='" + OFFICE + "officeDocument' Target='word/document.xml'/></Relationships>"));
        entries.put("word/document.xml", Sample.utf8("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body + "</w:body></w:document>"));
        entries.put("word/_rels/document.xml.rels", Sample.utf8("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='" + OFFICE + kind + "' Target='" + target + "' TargetMode='External'/></Relationships>"));
        return hazards("a.docx", Sample.zip(entries));
    }

    private java.util.Set<Hazard> hazards(String name, byte[] content) throws Exception {
        return Recorded.read(Files.write(folder.resolve(name), content)).hazards;
    }
}
