package org.rapporteur.design;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;
import org.rapporteur.shared.OutsideXml;

/** The word or number by which people know a version. It stands in the model, at the process, and no two versions of a workflow share it. */
final class VersionTag {

    static final int LONGEST = 64;

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String VALUE = "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')";
    /** The start tag of the process up to its end; comments and sections that only look like one are passed over. */
    private static final Pattern PROCESS = Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|(<(?:[\\w.-]+:)?process(?=[\\s>/])(?:\\s+[^\\s=>/]+" + VALUE + ")*)", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("xmlns:([\\w.-]+)\\s*=\\s*[\"']" + Pattern.quote(CAMUNDA) + "[\"']");
    private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d+)(\\D*)", Pattern.DOTALL);

    private VersionTag() {
    }

    /** @return the tag that the model says, or null */
    static String of(byte[] model) {
        try {
            var reader = OutsideXml.streams().createXMLStreamReader(new ByteArrayInputStream(model));
            while (reader.hasNext()) {
                reader.next();
                if (reader.isStartElement() && reader.getLocalName().equals("process")) {
                    return reader.getAttributeValue(CAMUNDA, "versionTag");
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("only models that passed the gate have a tag", e);
        }
    }

    /** The model with this tag and otherwise to the letter as it was. */
    static byte[] in(byte[] model, String tag) {
        if (tag.equals(of(model))) {
            return model;
        }
        var xml = new String(model, StandardCharsets.UTF_8);
        var process = PROCESS.matcher(xml);
        while (process.find()) {
            if (process.group(1) != null) {
                var changed = xml.substring(0, process.start()) + tagged(process.group(1), prefix(xml), tag) + xml.substring(process.end());
                return changed.getBytes(StandardCharsets.UTF_8);
            }
        }
        return model;
    }

    private static String tagged(String start, String prefix, String tag) {
        var attribute = (prefix == null ? " xmlns:camunda=\"" + CAMUNDA + "\" camunda" : " " + prefix) + ":versionTag=\""
                + tag.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"";
        var there = Pattern.compile("\\s" + (prefix == null ? "(?!)" : Pattern.quote(prefix)) + ":versionTag" + VALUE).matcher(start);
        return there.find() ? there.replaceFirst(Matcher.quoteReplacement(attribute)) : start + attribute;
    }

    private static String prefix(String xml) {
        var prefix = PREFIX.matcher(xml);
        return prefix.find() ? prefix.group(1) : null;
    }

    /** What people would write behind {@code tag}: its last number counted on, until it is none of {@code used}. */
    static String next(String tag, Collection<String> used) {
        var next = tag == null || tag.isBlank() ? "1" : tag;
        do {
            var parts = LAST_NUMBER.matcher(next);
            next = parts.matches() ? parts.group(1) + counted(parts.group(2)) + parts.group(3) : next + " 2";
        } while (used.contains(next));
        return next;
    }

    private static String counted(String figures) {
        var more = new BigInteger(figures).add(BigInteger.ONE).toString();
        return "0".repeat(Math.max(0, figures.length() - more.length())) + more;
    }
}
