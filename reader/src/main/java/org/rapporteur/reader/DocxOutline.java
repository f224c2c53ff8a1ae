package org.rapporteur.reader;

import java.io.IOException;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler;
import org.apache.tika.parser.microsoft.ooxml.XWPFListManager;
import org.apache.tika.parser.microsoft.ooxml.xwpf.XWPFNumberingShim;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.SAXException;

/**
 * Reads the body of a Word document as headings and paragraphs, to begin a draft with. Tika's own result for such a
 * file mixes headers, comments and notes with the body, so its handler is put on the body alone; the notes follow at
 * the end, with the marks that stand for them in the text.
 */
class DocxOutline {

    private static final String WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Job job;
    private final Formats formats;
    private final Outlet outlet;
    private final Budget budget;
    private final Verdict verdict = new Verdict();

    DocxOutline(Job job, Formats formats, Outlet outlet) {
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
            } else if (!type.equals(WORD_FILE)) {
                verdict.add(Status.UNSUPPORTED, Part.FILE, Remark.NOT_A_WORD_DOCUMENT, type);
            } else {
                read();
            }
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError e) {
            verdict.failed(e, Part.FILE);
        }
        outlet.end(verdict.status(), Scripts.UNDETERMINED, verdict.notes());
    }

    private void read() throws IOException, OpenXML4JException, SAXException, TikaException {
        var word = OPCPackage.open(job.original().toFile(), PackageAccess.READ);
        try {
            var body = word.getPart(word.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0));
            var styles = new DocxStyles();
            var related = related(body, XWPFRelation.STYLES);
            if (related != null) {
                parse(related, styles);
            }
            var lists = new XWPFListManager(numbering(body));
            readPart(body, new DocxBody(styles, lists, this::block));
            readNotes(body, XWPFRelation.FOOTNOTE, "footnote", "");
            readNotes(body, XWPFRelation.ENDNOTE, "endnote", DocxBody.ENDNOTE);
        } finally {
            word.revert();
        }
    }

    private void block(int level, String text) throws WriteLimitReachedException {
        var clean = PlainText.clean(text);
        if (clean.isEmpty()) {
            return;
        }
        budget.takeCharacters(clean.length());
        verdict.sawText();
        for (var rest = clean; !rest.isEmpty();) {
            var piece = PlainText.clip(rest, PageHandler.LONGEST);
            outlet.block(level, piece);
            rest = rest.substring(piece.length());
        }
    }

    private void readNotes(PackagePart body, XWPFRelation relation, String element, String mark)
            throws IOException, OpenXML4JException, SAXException, TikaException {
        var notes = related(body, relation);
        if (notes != null) {
            var parsed = new DocxNotes(element);
            parse(notes, parsed);
            for (var note : parsed.notes().entrySet()) {
                block(0, "[" + mark + note.getKey() + "] " + note.getValue().strip());
            }
        }
    }

    private void readPart(PackagePart part, DocxBody body) throws IOException, SAXException, TikaException {
        parse(part, new OOXMLWordAndPowerPointTextHandler(body, Map.of()));
        body.finish();
    }

    private static void parse(PackagePart part, org.xml.sax.helpers.DefaultHandler handler) throws IOException, SAXException, TikaException {
        try (var xml = part.getInputStream()) {
            XMLReaderUtils.parseSAX(xml, handler, new ParseContext());
        }
    }

    private static PackagePart related(PackagePart body, XWPFRelation relation) throws OpenXML4JException {
        var relations = body.getRelationshipsByType(relation.getRelation());
        return relations.isEmpty() ? null : body.getRelatedPart(relations.getRelationship(0));
    }

    private static XWPFNumbering numbering(PackagePart body) throws IOException, OpenXML4JException {
        var part = related(body, XWPFRelation.NUMBERING);
        return part == null ? null : new XWPFNumberingShim(part);
    }
}
