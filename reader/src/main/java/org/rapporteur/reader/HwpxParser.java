package org.rapporteur.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the Korean word processor's HWPX as one document. Tika knows the format but treats it as an archive of XML files. */
public class HwpxParser implements Parser {

    static final MediaType TYPE = MediaType.application("hwp+zip");

    private static final long serialVersionUID = 1L;
    private static final Pattern SECTION = Pattern.compile("Contents/section(\\d{1,6})\\.xml");

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(TYPE);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        try (var temporary = new TemporaryResources();
                var zip = new ZipFile(TikaInputStream.get(stream, temporary, metadata).getFile())) {
            forbidEncrypted(zip);
            var sections = zip.stream().filter(entry -> SECTION.matcher(entry.getName()).matches())
                    .sorted(Comparator.comparingInt(HwpxParser::number)).toList();
            if (sections.isEmpty()) {
                throw new TikaException("No section in this file");
            }
            var xhtml = new XHTMLContentHandler(handler, metadata);
            xhtml.startDocument();
            for (var section : sections) {
                xhtml.startElement("div", "class", "page");
                try (var xml = zip.getInputStream(section)) {
                    XMLReaderUtils.parseSAX(xml, new Section(xhtml), context);
                }
                xhtml.endElement("div");
            }
            xhtml.endDocument();
        }
    }

    private static int number(ZipEntry entry) {
        var matcher = SECTION.matcher(entry.getName());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static void forbidEncrypted(ZipFile zip) throws IOException, EncryptedDocumentException {
        var manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest != null) {
            try (var in = zip.getInputStream(manifest)) {
                if (new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data")) {
                    throw new EncryptedDocumentException("Encrypted HWPX");
                }
            }
        }
    }

    /** A paragraph may hold a table whose cells hold paragraphs; each ends a line of its own. */
    private static class Section extends DefaultHandler {

        private final XHTMLContentHandler xhtml;
        private boolean text;

        Section(XHTMLContentHandler xhtml) {
            this.xhtml = xhtml;
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
            switch (name) {
                case "t" -> text = true;
                case "lineBreak" -> xhtml.characters("\n");
                case "tab" -> xhtml.characters("\t");
                case "nbSpace", "fwSpace" -> xhtml.characters(" ");
                case "p", "tbl" -> xhtml.newline();
                default -> { }
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) throws SAXException {
            switch (name) {
                case "t" -> text = false;
                case "p" -> xhtml.newline();
                default -> { }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) throws SAXException {
            if (text) {
                xhtml.characters(characters, start, length);
            }
        }
    }
}
