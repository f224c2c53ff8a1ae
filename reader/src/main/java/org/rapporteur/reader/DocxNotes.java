package org.rapporteur.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The footnotes or endnotes of a Word document by their ids; the lines that separate them are notes, too, but of a type. */
class DocxNotes extends DefaultHandler {

    private final String element;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final StringBuilder note = new StringBuilder();
    private String id;
    private boolean text;

    DocxNotes(String element) {
        this.element = element;
    }

    Map<String, String> notes() {
        return notes;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (name.equals(element)) {
            var type = attributes.getValue(uri, "type");
            id = type == null || type.equals("normal") ? attributes.getValue(uri, "id") : null;
            note.setLength(0);
        } else if (name.equals("t")) {
            text = true;
        } else if (name.equals("p") || name.equals("tab") || name.equals("br")) {
            note.append(' ');
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (name.equals("t")) {
            text = false;
        } else if (name.equals(element) && id != null && !note.toString().isBlank()) {
            notes.put(id, note.toString().strip());
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (text && note.length() < PageHandler.LONGEST) {
            note.append(characters, start, length);
        }
    }
}
