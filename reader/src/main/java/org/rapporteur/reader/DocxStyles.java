package org.rapporteur.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which styles of a Word document are headings, and of which level: by the built-in names, which are English in every
 * language, or by the outline level, which translated and own styles have; a style inherits from the one it is based on.
 */
class DocxStyles extends DefaultHandler {

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final int DEEPEST = 6;
    private static final int MOST_ANCESTORS = 20;

    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private String style;

    /** The level of a heading, from 1 to 6; 0 for everything else. */
    int level(String id) {
        var at = id;
        for (var i = 0; at != null && i < MOST_ANCESTORS; i++) {
            if (levels.containsKey(at)) {
                return Math.min(levels.get(at), DEEPEST);
            }
            at = bases.get(at);
        }
        return 0;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        var value = attributes.getValue(uri, "val");
        if (name.equals("style")) {
            style = attributes.getValue(uri, "styleId");
        } else if (style != null && value != null) {
            switch (name) {
                case "name" -> named(value.toLowerCase(Locale.ROOT));
                case "basedOn" -> bases.put(style, value);
                case "outlineLvl" -> outlined(value);
                default -> { }
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (name.equals("style")) {
            style = null;
        }
    }

    private void named(String name) {
        var heading = HEADING.matcher(name);
        if (heading.matches()) {
            levels.put(style, Integer.parseInt(heading.group(1)));
        } else if (name.equals("title")) {
            levels.put(style, 1);
        }
    }

    /** Levels count from 0, and 9 is the level of body text. */
    private void outlined(String level) {
        if (level.matches("[0-9]")) {
            levels.putIfAbsent(style, level.equals("9") ? 0 : Integer.parseInt(level) + 1);
        }
    }
}
