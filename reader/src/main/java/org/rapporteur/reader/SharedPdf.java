package org.rapporteur.reader;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;

/** The document that Tika has open while it reads a PDF, for the other looks that we take at it: opening it is half of the work. */
class SharedPdf {

    private PDDocument document;

    /** Null for what is no PDF, or could not be opened. It is closed when the parser returns. */
    PDDocument document() {
        return document;
    }

    /** Tika's own, which shows what it opens. */
    public static class Reading extends PDFParser {

        private static final long serialVersionUID = 1L;

        @Override
        protected PDDocument getPDDocument(Path path, String password, RandomAccessStreamCache.StreamCacheCreateFunction memory, Metadata metadata, ParseContext context)
                throws IOException {
            var document = super.getPDDocument(path, password, memory, metadata, context);
            var shared = context.get(SharedPdf.class);
            if (shared != null) {
                shared.document = document;
            }
            return document;
        }
    }
}
