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
            return List.of(new Problem(FILE, null, 0, "the file is larger than %,d bytes".formatted(BYTES)));
        }
        return decoded(model).map(text -> {
            if (FOREIGN_ENCODING.matcher(text).find()) {
                return List.of(new Problem(FILE, null, 1, "the file must be written in UTF-8"));
            }
            return new ModelScan().read(model);
        }).orElseGet(() -> List.of(new Problem(FILE, null, 0, "the file must be written in UTF-8")));
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
            findings.add(new Problem(FILE, null, e.getLineNumber(), doctype ? "a DOCTYPE is not allowed" : "not well-formed XML: " + e.getMessage()));
        } catch (TooMuch e) {
            findings.add(new Problem(FILE, null, locator.getLineNumber(), e.getMessage()));
        } catch (SAXException | IOException e) {
            findings.add(new Problem(FILE, null, 0, "not readable as XML: " + e.getMessage()));
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
            throw new TooMuch("more than %,d elements".formatted(ELEMENTS));
        }
        if (++depth > DEPTH) {
            throw new TooMuch("nested deeper than %d levels".formatted(DEPTH));
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getValue(i).length() > VALUE) {
                throw new TooMuch("an attribute longer than %,d characters".formatted(VALUE));
            }
            if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attributes.getURI(i)) && !"type".equals(attributes.getLocalName(i))) {
                findings.add(new Problem(FILE, attributes.getValue("id"), locator.getLineNumber(),
                        "%s is not allowed: a model may not name a place to read from".formatted(attributes.getQName(i))));
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        depth--;
    }

    @Override
    public void processingInstruction(String target, String data) {
        findings.add(new Problem(FILE, null, locator.getLineNumber(), "the processing instruction %s is not allowed".formatted(target)));
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new TooMuch("a reference outside the file");
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private static final class TooMuch extends SAXException {
        TooMuch(String message) {
            super(message);
        }
    }
}
