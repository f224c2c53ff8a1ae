package org.rapporteur.publication.typesetting;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Has the markup of a report rendered, with its own typefaces and nothing from elsewhere. */
final class PrintedPages {

    /** So that every screen and printer takes the colours alike; the archival standard demands it. */
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It tells the log of every font it loads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PrintedPages() {
    }

    static byte[] of(PrintedReport report) {
        var spoken = new SpokenText();
        var builder = new PdfRendererBuilder()
                .withW3cDocument(parsed(new PrintMarkup(report).toString()), "")
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .useUnicodeBidiSplitter(ReadingDirection.Splitter::new)
                .useUnicodeBidiReorderer(new ReadingDirection.Reorderer(spoken))
                .useReplacementText(Character.toString(Typeface.MISSING))
                .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        Typeface.offerAll(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); var pages = renderer.createPDFKeepOpen()) {
            return new ArchivalCopy(report, pages, spoken).bytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Document parsed(String markup) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IllegalStateException("The markup of the report is not well-formed", malformed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
