package org.rapporteur.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tika as this project sets it up. */
class Formats {

    /** An installed tesseract would otherwise read every image unasked, in the wrong language; other programs likewise. */
    private static final String CONFIGURATION = """
            <properties><parsers><parser class="org.apache.tika.parser.DefaultParser">
              <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
              <parser-exclude class="org.apache.tika.parser.external.CompositeExternalParser"/>
              <parser-exclude class="org.apache.tika.parser.pdf.PDFParser"/>
            </parser><parser class="org.rapporteur.reader.SharedPdf$Reading"/></parsers></properties>""";

    private final TikaConfig config;
    private final AutoDetectParser parser;

    Formats() throws IOException, TikaException, SAXException {
        config = new TikaConfig(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        parser = new AutoDetectParser(config);
    }

    Parser parser() {
        return parser;
    }

    MediaType detect(TikaInputStream stream, Metadata metadata) throws IOException {
        var type = config.getDetector().detect(stream, metadata);
        // Recognising an office file opens it; once is enough.
        metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, type.toString());
        metadata.set(Metadata.CONTENT_TYPE, type.toString());
        return type;
    }

    /** Without its parameters. */
    String typeOf(Path file) throws IOException {
        var metadata = new Metadata();
        try (var stream = TikaInputStream.get(file, metadata)) {
            return detect(stream, metadata).getBaseType().toString();
        }
    }

    void parse(TikaInputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        parser.parse(stream, handler, metadata, context);
    }

    /** @param password for parts that are locked, or nothing */
    ParseContext context(EmbeddedDocumentExtractor parts, String password) {
        var office = new OfficeParserConfig();
        // The DOM reader builds the whole document in memory: half a megabyte can fill any heap.
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setIncludeDeletedContent(false);
        // Not for the text: to know that they are there.
        office.setExtractMacros(true);

        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);

        var context = new ParseContext();
        context.set(Parser.class, parser);
        context.set(EmbeddedDocumentExtractor.class, parts);
        context.set(OfficeParserConfig.class, office);
        context.set(PDFParserConfig.class, pdf);
        if (!password.isEmpty()) {
            context.set(PasswordProvider.class, metadata -> password);
        }
        return context;
    }
}
