package org.rapporteur.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF would do by itself or when it is clicked. Its objects are walked, because an action may hang on anything and follow any other. */
final class PdfHazards {

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_OBJECTS = 50_000;
    /** Without any of these there is no action in it; compressed objects and names in other spellings must be opened to be known. */
    private static final Set<String> WORTH_A_LOOK = Set.of("JS", "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "XFA", "RichMedia", "ObjStm", "OpenAction", "AA");
    private static final int LONGEST_NAME = 12;

    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName XFA = COSName.getPDFName("XFA");

    private PdfHazards() {
    }

    /** Names are looked for by hand: a pattern would take longer than reading the file. */
    private static boolean isWorthALook(Path pdf) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(pdf)) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == '/') {
                var end = at + 1;
                while (end < bytes.length && end - at <= LONGEST_NAME && Character.isLetter(bytes[end])) {
                    end++;
                }
                if (end < bytes.length && bytes[end] == '#' || WORTH_A_LOOK.contains(new String(bytes, at + 1, end - at - 1, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
                at = end - 1;
            }
        }
        return false;
    }

    static Set<Hazard> in(PDDocument document, Path pdf) throws IOException {
        var found = EnumSet.noneOf(Hazard.class);
        if (isWorthALook(pdf)) {
            var waiting = new ArrayDeque<COSBase>();
            var seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<COSBase, Boolean>());
            waiting.add(document.getDocument().getTrailer());
            while (!waiting.isEmpty() && seen.size() < MOST_OBJECTS) {
                var next = waiting.poll();
                if (next instanceof COSObject reference) {
                    next = reference.getObject();
                }
                if (next == null || !(next instanceof COSDictionary) && !(next instanceof COSArray) || !seen.add(next)) {
                    continue;
                }
                if (next instanceof COSDictionary dictionary) {
                    lookAt(dictionary, found);
                    dictionary.getValues().forEach(waiting::add);
                } else {
                    ((COSArray) next).forEach(waiting::add);
                }
            }
        }
        return found;
    }

    private static void lookAt(COSDictionary dictionary, Set<Hazard> found) {
        if (dictionary.containsKey(JS) || dictionary.containsKey(JAVASCRIPT)) {
            found.add(Hazard.JAVASCRIPT);
        }
        if (dictionary.containsKey(XFA)) {
            found.add(Hazard.XFA);
        }
        var kind = dictionary.getNameAsString(COSName.S);
        if (kind != null) {
            switch (kind) {
                case "JavaScript", "Rendition" -> found.add(Hazard.JAVASCRIPT);
                case "Launch" -> found.add(Hazard.LAUNCH);
                case "SubmitForm", "ImportData", "GoToR", "GoToE" -> found.add(Hazard.CALLS_OUT);
                default -> { }
            }
        }
        // A link waits for a click; an address that is opened with the file or a page does not.
        for (var trigger : new COSName[] {COSName.OPEN_ACTION, COSName.AA}) {
            if (dictionary.getDictionaryObject(trigger) instanceof COSDictionary action && (isUri(action) || action.keySet().stream().anyMatch(key -> action.getDictionaryObject(key) instanceof COSDictionary inner && isUri(inner)))) {
                found.add(Hazard.CALLS_OUT);
            }
        }
        if ("RichMedia".equals(dictionary.getNameAsString(COSName.SUBTYPE))) {
            found.add(Hazard.CONTROL);
        }
    }

    private static boolean isUri(COSDictionary action) {
        return "URI".equals(action.getNameAsString(COSName.S));
    }
}
