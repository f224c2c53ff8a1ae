package org.rapporteur.processes;

import static org.rapporteur.design.Problem.Layer.FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.rapporteur.design.Problem;
import org.rapporteur.shared.Said;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The first look at a model, at its bytes, before the engine sees them. It uses the JDK's own parser whatever else is
 * installed, because the engine's settings against outside references are only a wish to the parser that it happens to find.
 */
final class ModelScan extends DefaultHandler {

    static final int BYTES = 1_000_000;
    static final int ELEMENTS = 5_000;
    static final int DEPTH = 12;
    static final int VALUE = 4_000;

    /** Anything but UTF-8 could mean one thing to this scan and another to the parser after it. */
    private static final Pattern FOREIGN_ENCODING =
            Pattern.compile("^\\uFEFF?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"'](?!utf-8[\"'])", Pattern.CASE_INSENSITIVE);

    private final List<Problem> findings = new ArrayList<>();
    private Locator locator;
    private int depth;
    private int elements;

    private ModelScan() {
    }

    static List<Problem> of(byte[] model) {
        if (model.length > BYTES) {
            return List.of(problem(0, "model.too-many-bytes", BYTES));
        }
        return decoded(model).map(text -> {
            if (FOREIGN_ENCODING.matcher(text).find()) {
                return List.of(problem(1, "model.not-utf-8"));
            }
            return new ModelScan().read(model);
        }).orElseGet(() -> List.of(problem(0, "model.not-utf-8")));
    }

    private static Problem problem(int line, String key, Object... places) {
        return new Problem(FILE, null, line, Said.of(key, places));
    }

    private static Optional<String> decoded(byte[] model) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(model)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private List<Problem> read(byte[] model) {
        var factory = SAXParserFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.newSAXParser().parse(new ByteArrayInputStream(model), this);
        } catch (SAXParseException e) {
            var doctype = e.getMessage().contains("DOCTYPE");
            findings.add(doctype ? problem(e.getLineNumber(), "model.doctype") : problem(e.getLineNumber(), "model.not-well-formed", e.getMessage()));
        } catch (TooMuch e) {
            findings.add(new Problem(FILE, null, locator.getLineNumber(), e.said));
        } catch (SAXException | IOException e) {
            findings.add(problem(0, "model.not-readable", e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return findings;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++elements > ELEMENTS) {
            throw new TooMuch(Said.of("model.too-many-elements", ELEMENTS));
        }
        if (++depth > DEPTH) {
            throw new TooMuch(Said.of("model.too-deep", DEPTH));
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getValue(i).length() > VALUE) {
                throw new TooMuch(Said.of("model.too-long-a-value", VALUE));
            }
            if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attributes.getURI(i)) && !"type".equals(attributes.getLocalName(i))) {
                findings.add(new Problem(FILE, attributes.getValue("id"), locator.getLineNumber(),
                        Said.of("model.place-to-read-from", attributes.getQName(i))));
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        depth--;
    }

    @Override
    public void processingInstruction(String target, String data) {
        findings.add(problem(locator.getLineNumber(), "model.processing-instruction", target));
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new TooMuch(Said.of("model.outside-reference"));
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private static final class TooMuch extends SAXException {
        private final transient Said said;

        TooMuch(Said said) {
            super(said.key());
            this.said = said;
        }
    }
}
