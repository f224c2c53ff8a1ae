package org.rapporteur.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the text of one file and of everything inside it. Tika calls back for every embedded part; reading it here,
 * with its own pages, keeps its place in the file (the folders of an archive, too, which Tika's own way drops) and
 * lets one broken attachment fail alone.
 */
class TextReading implements EmbeddedDocumentExtractor {

    private static final Set<String> SILENT = Set.of("METADATA", "FONT", "THUMBNAIL", "RENDERING");
    private static final String WARC_ADDRESS = "warc:WARC-Target-URI";

    private final Job job;
    private final Formats formats;
    private final Outlet outlet;
    private final Budget budget;
    private final Enclosures enclosures;
    private final Verdict verdict = new Verdict();
    private final Languages languages = new Languages();
    private final Hazards hazards = new Hazards();
    private final ParseContext context;

    private Part current;
    private List<String> names = new ArrayList<>();
    private int parts;

    TextReading(Job job, Formats formats, Outlet outlet) {
        this.job = job;
        this.formats = formats;
        this.outlet = outlet;
        budget = new Budget(job.limits());
        enclosures = new Enclosures(outlet, job.original().toFile().length());
        context = formats.context(this, job.password());
    }

    void run() {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, job.fileName());
        try (var stream = TikaInputStream.get(job.original(), metadata)) {
            read(stream, metadata, "");
        } catch (IOException e) {
            verdict.failed(e, Part.FILE);
        } finally {
            // Tika leaves it with the thread, which reads the next file too.
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        if (!budget.hasCharacters()) {
            // Whether or not the parser let the exception through.
            verdict.add(Status.LIMITED, Part.FILE, Remark.TOO_LONG);
        }
        outlet.metadata(shown(metadata));
        outlet.hazards(hazards.found());
        outlet.end(verdict.status(), languages.prevailing(), verdict.notes());
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        if (SILENT.contains(String.valueOf(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE))) || !budget.hasCharacters()) {
            return false;
        }
        if (isMacro(metadata)) {
            return true;
        }
        if (current.depth() >= job.limits().depth()) {
            verdict.add(Status.PARTIAL, Part.FILE, Remark.TOO_DEEP_PARTS, job.limits().depth());
            return false;
        }
        if (!budget.hasBytes()) {
            verdict.add(Status.LIMITED, Part.FILE, Remark.UNPACKS_TO_MORE, job.limits().bytes() >> 20);
            return false;
        }
        if (!budget.takePart()) {
            verdict.add(Status.LIMITED, Part.FILE, Remark.TOO_MANY_PARTS, job.limits().parts());
            return false;
        }
        return true;
    }

    @Override
    public void parseEmbedded(InputStream in, ContentHandler container, Metadata metadata, boolean outputHtml) throws IOException {
        if (isMacro(metadata)) {
            hazards.lookAtMacro(current.isPdf(), in);
            return;
        }
        var parent = current;
        var name = name(metadata);
        names.add(name);
        try (var temporary = new TemporaryResources()) {
            var stream = open(in, temporary, metadata);
            takeOut(stream, name, metadata);
            read(stream, metadata,
                    PlainText.clip(parent.path().isEmpty() ? name : parent.path() + "/" + name, 1_000));
        } finally {
            current = parent;
        }
    }

    private static boolean isMacro(Metadata metadata) {
        return "MACRO".equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
    }

    private void takeOut(TikaInputStream stream, String name, Metadata metadata) throws IOException {
        if (Enclosures.isFile(current, String.valueOf(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE))) && !illustrates(stream, metadata)
                && !enclosures.take(parts, name, stream)) {
            verdict.add(Status.LIMITED, Part.FILE, Remark.NOT_ALL_TAKEN_OUT);
        }
    }

    /** Pictures are files of their own in archives and mails, and part of the text elsewhere. */
    private boolean illustrates(TikaInputStream stream, Metadata metadata) throws IOException {
        return (given(metadata).isEmpty() || !current.carriesFiles()) && formats.detect(stream, metadata).getType().equals("image");
    }

    /** A stream that has been opened as a container already must be passed on as it is. */
    private TikaInputStream open(InputStream in, TemporaryResources temporary, Metadata metadata) {
        var known = TikaInputStream.cast(in);
        return known != null && (known.getOpenContainer() != null || known.hasFile())
                ? known : TikaInputStream.get(budget.counted(in), temporary, metadata);
    }

    private void read(TikaInputStream stream, Metadata metadata, String path) {
        var parent = current;
        var parentNames = names;
        var number = parts++;
        names = new ArrayList<>();
        current = new Part(number, parent == null ? 0 : parent.depth() + 1, path, MediaType.OCTET_STREAM);
        PartPages pages = null;
        Path pdf = null;
        try {
            current = new Part(number, current.depth(), path, formats.detect(stream, metadata));
            pages = new PartPages(current, outlet, verdict, languages);
            pdf = current.isPdf() ? stream.getPath() : null;
            hazards.lookAt(stream, current.type(), given(metadata));
            if (number == 0) {
                outlet.metadata(shown(metadata));
            }
            parse(stream, metadata, pages, pdf);
            note(metadata, stream);
            if ("true".equals(metadata.get(Office.HAS_DDE_LINKS))) {
                hazards.add(Hazard.DDE);
            }
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError e) {
            verdict.failed(e, current.path());
        }
        if (pdf != null && pages.any()) {
            pages.lookAtTheEnd(pdf);
        }
        if (pages != null && current.isArchive()) {
            pages.contents(names);
        }
        if (pages == null || !pages.any() && parts == number + 1) {
            withoutText(parent, metadata);
        }
        names = parentNames;
    }

    private void parse(TikaInputStream stream, Metadata metadata, PartPages pages, Path pdf) throws IOException, SAXException, TikaException {
        var outer = context.get(SharedPdf.class);
        var shared = new SharedPdf();
        var handler = new PageHandler(Paging.of(current.type()), budget, pages, () -> lookAt(shared.document(), pages, pdf));
        context.set(SharedPdf.class, shared);
        try {
            formats.parse(stream, handler, metadata, context);
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            handler.finish();
            if (shared.document() != null) {
                lookAgain(pages, pdf);
            }
            throw e;
        } finally {
            context.set(SharedPdf.class, outer);
            handler.finish();
        }
    }

    /** Where only the second look fails, the first one has told what is wrong with the file. */
    private void lookAt(PDDocument document, PartPages pages, Path pdf) {
        if (document != null) {
            hazards.lookAt(document, pdf);
            try {
                pages.lookAgain(document);
            } catch (IOException | RuntimeException e) {
                System.err.println("The second look at a PDF failed: " + e);
            }
        }
    }

    /** Tika has closed a document that it could not read to the end. */
    private void lookAgain(PartPages pages, Path pdf) {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            lookAt(document, pages, pdf);
        } catch (IOException | RuntimeException e) {
            System.err.println("The second look at a PDF failed: " + e);
        }
    }

    /** The errors that the parser did not throw. */
    private void note(Metadata metadata, TikaInputStream stream) throws IOException {
        for (var name : metadata.names()) {
            if (!name.startsWith(TikaCoreProperties.TIKA_META_EXCEPTION_PREFIX)) {
                continue;
            }
            if (current.isZip() && Unlocked.isLocked(stream.getPath())) {
                // What the parser says then depends on who packed it.
                verdict.add(Status.ENCRYPTED, current.path(), Remark.ENCRYPTED);
            } else {
                verdict.noted(String.join("\n", metadata.getValues(name)), current.path());
            }
        }
    }

    /** A part without text is listed all the same, unless it is a picture that belongs to a text. */
    private void withoutText(Part parent, Metadata metadata) {
        if (current.isImage()) {
            verdict.sawImages();
            if (parent == null) {
                outlet.pictures();
            }
        } else if (Arrays.asList(metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY)).contains(EmptyParser.class.getName())) {
            verdict.add(Status.UNSUPPORTED, current.path(), Remark.UNKNOWN_FORMAT_OF, current.type());
        }
        if (parent == null) {
            return;
        }
        // A picture shown within a mail is marked so, or has no name.
        var inline = "INLINE".equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE)) || given(metadata).isEmpty();
        if (current.isImage()) {
            if (inline || !parent.carriesFiles()) {
                return;
            }
            verdict.add(Status.SCAN, current.path(), Remark.NO_TEXT_LAYER);
        }
        verdict.sawPart();
        outlet.page(current.number(), 0, current.label(""), "", Scripts.UNDETERMINED);
    }

    private String name(Metadata metadata) {
        var name = given(metadata);
        return name.isEmpty() ? "number " + parts : PlainText.clip(PlainText.clean(name).replaceAll("\\s+", " "), 300);
    }

    private static String given(Metadata metadata) {
        for (var key : List.of(TikaCoreProperties.RESOURCE_NAME_KEY, WARC_ADDRESS)) {
            if (metadata.get(key) != null && !metadata.get(key).isBlank()) {
                return metadata.get(key);
            }
        }
        return "";
    }

    private static Map<String, List<String>> shown(Metadata metadata) {
        var shown = new TreeMap<String, List<String>>();
        for (var name : metadata.names()) {
            if (!name.startsWith("X-TIKA:") && !name.equals(TikaCoreProperties.RESOURCE_NAME_KEY)) {
                shown.put(name, List.of(metadata.getValues(name)));
            }
        }
        return shown;
    }
}
