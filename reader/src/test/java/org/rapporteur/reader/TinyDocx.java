package org.rapporteur.reader;

import java.io.IOException;
import java.util.LinkedHashMap;

/** A Word document written by hand, with the things a draft may be begun with. */
final class TinyDocx {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private TinyDocx() {
    }

    static byte[] bytes() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("[Content_Types].xml", Sample.utf8("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>"""
                + override("document", "document.main") + override("styles", "styles") + override("footnotes", "footnotes")
                + override("comments", "comments") + override("header1", "header") + override("numbering", "numbering") + "</Types>"));
        files.put("_rels/.rels", Sample.utf8(relations("officeDocument", "word/document.xml")));
        files.put("word/_rels/document.xml.rels", Sample.utf8(relations("styles", "styles.xml", "footnotes", "footnotes.xml",
                "comments", "comments.xml", "header", "header1.xml", "numbering", "numbering.xml")));
        files.put("word/styles.xml", part("styles", style("1", "heading 1", "") + style("H2", "heading 2", "")
                + style("own", "Findings", "<w:basedOn w:val=\"H2\"/>")
                + style("gaeyo", "개요 3", "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>")));
        files.put("word/footnotes.xml", part("footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\">" + paragraph("", "----") + "</w:footnote>"
                + "<w:footnote w:id=\"2\">" + paragraph("", " Satellite image of 3 May.") + "</w:footnote>"));
        files.put("word/comments.xml", part("comments", "<w:comment w:id=\"0\">" + paragraph("", "Do we know this?") + "</w:comment>"));
        files.put("word/header1.xml", part("hdr", paragraph("", "CONFIDENTIAL")));
        files.put("word/numbering.xml", part("numbering", """
                <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
                <w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""));
        files.put("word/document.xml", part("document", "<w:body>" + paragraph("1", "Introduction")
                + "<w:p>" + run("The tanker ") + run("Blue Heron") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" left.") + "</w:p>"
                + paragraph("own", "Ships") + paragraph("gaeyo", "선박") + item("first") + item("second")
                + "<w:tbl><w:tr>" + cell("IMO") + cell("9876543") + "</w:tr></w:tbl>"
                + "<w:p><w:ins w:id=\"3\" w:author=\"x\">" + run("kept") + "</w:ins>"
                + "<w:del w:id=\"4\" w:author=\"x\"><w:r><w:delText>deleted</w:delText></w:r></w:del></w:p>" + "</w:body>"));
        return Sample.zip(files);
    }

    private static String override(String file, String type) {
        return "<Override PartName=\"/word/" + file + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(String... typesAndTargets) {
        var relations = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (var i = 0; i < typesAndTargets.length; i += 2) {
            relations.append("<Relationship Id=\"r").append(i).append("\" Type=\"").append(RELATIONS).append(typesAndTargets[i])
                    .append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
        }
        return relations.append("</Relationships>").toString();
    }

    private static byte[] part(String element, String content) {
        return Sample.utf8("<w:" + element + " " + W + ">" + content + "</w:" + element + ">");
    }

    private static String style(String id, String name, String more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more + "</w:style>";
    }

    private static String paragraph(String style, String text) {
        return "<w:p>" + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + run(text) + "</w:p>";
    }

    private static String item(String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run(text) + "</w:p>";
    }

    private static String cell(String text) {
        return "<w:tc>" + paragraph("", text) + "</w:tc>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }
}
