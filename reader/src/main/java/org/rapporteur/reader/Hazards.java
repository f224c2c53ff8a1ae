package org.rapporteur.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

/**
 * Finds what is unsafe in a file and its parts. Nothing of it ever runs here; whoever takes the original along is told what
 * it would try. Nothing found does not mean that a file is harmless.
 */
class Hazards {

    /** Bytes looked at of one part: whoever wants to be run at once stands near the beginning. */
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_PARTS = 2_000;

    private static final Pattern PROGRAM_TYPE = Pattern.compile("application/(x-dosexec|x-msdownload.*|x-elf|x-executable|x-sharedlib|x-object|x-mach-o.*|java-archive|java-vm|x-msi|x-ms-installer|vnd\\.android\\.package-archive|x-sh|x-bat|x-ms-wim)"
            + "|text/x-(vbscript|vbasic|vbdotnet|python|perl|powershell)|application/x-(powershell|hta)|application/hta");
    private static final Pattern PROGRAM_NAME = Pattern.compile("(?i).*\\.(exe|dll|scr|com|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|cpl|jar|reg|chm|iso|img|vhdx?|application|appref-ms|scf|url|settingcontent-ms|one|xll|ppam|wll)");
    private static final Pattern AUTOMATIC = Pattern.compile("(?i)\\bsub\\s+(auto_?(open|close|exec|exit|new)|(document|workbook|presentation|slideshow)_?(open|close|new|activate|beforeclose|begin)|app_(document|workbook)open)\\b");
    private static final Pattern WEB_SCRIPT = Pattern.compile("(?i)<\\s*(script|iframe|object|embed|applet|foreignobject)\\b|\\son[a-z]{3,20}\\s*=\\s*[\"']?[^\\s>]|(javascript|vbscript)\\s*:|http-equiv\\s*=\\s*[\"']?refresh|<!ENTITY\\s");
    private static final Pattern FIELD = Pattern.compile("<w:instrText[^>]*>([^<]*)</w:instrText>|w:instr=\"([^\"]*)\"");
    private static final Pattern DDE_FIELD = Pattern.compile("(?i)\\bDDE(AUTO)?\\b");
    private static final Pattern OFFICE = Pattern.compile("openxmlformats|macroenabled|x-tika-ooxml$|ms-visio|template.*macro");
    private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern EXTERNAL = Pattern.compile("TargetMode\\s*=\\s*[\"']External");
    private static final Pattern KIND = Pattern.compile("\\bType\\s*=\\s*[\"'][^\"']*/(\\w+)[\"']");
    private static final Pattern REMOTE = Pattern.compile("(?i)\\bTarget\\s*=\\s*[\"']((https?|ftp|file|mhtml|ms-[a-z]+|webdavs?|smb):|\\\\\\\\)");
    private static final byte[] SHORTCUT = {0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0};

    private final Set<Hazard> found = EnumSet.noneOf(Hazard.class);

    Set<Hazard> found() {
        return found;
    }

    void add(Hazard hazard) {
        found.add(hazard);
    }

    /** Before it is read, while what recognised it holds it open. A look that fails finds nothing and costs nothing else. */
    void lookAt(TikaInputStream stream, MediaType type, String name) {
        try {
            var kind = type.getBaseType().toString();
            if (PROGRAM_TYPE.matcher(kind).matches() || PROGRAM_NAME.matcher(name).matches()) {
                found.add(Hazard.PROGRAM);
            }
            if (OFFICE.matcher(kind).find()) {
                lookAtOffice(stream.getPath());
            } else if (stream.getOpenContainer() instanceof POIFSFileSystem old) {
                lookAt(old.getRoot());
            } else if (stream.getOpenContainer() instanceof DirectoryEntry old) {
                lookAt(old);
            } else if (kind.equals("application/rtf")) {
                lookAtRtf(beginning(stream.getPath()));
            } else if (kind.contains("html") || kind.contains("svg") || kind.equals("multipart/related") || kind.equals("application/xml") && name.toLowerCase(java.util.Locale.ROOT).endsWith(".svg")) {
                lookAtMarkup(beginning(stream.getPath()));
            } else if (isShortcut(stream)) {
                found.add(Hazard.SHORTCUT);
            }
        } catch (IOException | RuntimeException e) {
            System.err.println("The look for what is unsafe failed: " + e);
        }
    }

    /** Once it is open. */
    void lookAt(PDDocument document, Path pdf) {
        try {
            found.addAll(PdfHazards.in(document, pdf));
        } catch (IOException | RuntimeException e) {
            System.err.println("The look for what is unsafe failed: " + e);
        }
    }

    /** The text of a macro; it is never part of the text of its file. */
    void lookAtMacro(boolean ofPdf, InputStream code) throws IOException {
        if (ofPdf) {
            found.add(Hazard.JAVASCRIPT);
            return;
        }
        found.add(Hazard.MACROS);
        if (AUTOMATIC.matcher(new String(code.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)).find()) {
            found.add(Hazard.AUTO_MACROS);
        }
    }

    private void lookAtOffice(Path file) throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var entries = java.util.Collections.list(zip.getEntries());
            for (var entry : entries.subList(0, Math.min(entries.size(), MOST_PARTS))) {
                var name = entry.getName();
                if (name.matches("(?i).*vbaProject\\.bin")) {
                    found.add(Hazard.MACROS);
                } else if (name.matches("(?i)/?xl/(intl)?macrosheets/.*")) {
                    found.add(Hazard.XLM_MACROS);
                } else if (name.matches("(?i)/?(word|xl|ppt)/activeX/.*")) {
                    found.add(Hazard.CONTROL);
                } else if (name.endsWith(".rels")) {
                    RELATIONSHIP.matcher(text(zip, entry)).results().map(MatchResult::group).forEach(this::lookAtRelationship);
                } else if (name.matches("(?i)/?word/[^/]*\\.xml")) {
                    lookForDde(text(zip, entry));
                }
            }
        }
    }

    private static String text(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (var bytes = zip.getInputStream(entry)) {
            return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** Hyperlinks wait for a click and stand in every document; what is fetched without one does not. */
    private void lookAtRelationship(String relationship) {
        if (!EXTERNAL.matcher(relationship).find()) {
            return;
        }
        var type = KIND.matcher(relationship);
        switch (type.find() ? type.group(1) : "") {
            case "attachedTemplate" -> found.add(Hazard.REMOTE_TEMPLATE);
            case "oleObject", "package" -> found.add(Hazard.LINKED_OBJECT);
            case "externalLinkPath", "frame", "subDocument", "image", "video", "audio", "media" -> {
                if (REMOTE.matcher(relationship).find()) {
                    found.add(Hazard.CALLS_OUT);
                }
            }
            default -> { }
        }
    }

    /** A field may be cut into as many runs as it has letters. */
    private void lookForDde(String part) {
        var fields = FIELD.matcher(part);
        var told = new StringBuilder();
        while (fields.find()) {
            told.append(fields.group(1) == null ? " " + fields.group(2) + " " : fields.group(1));
        }
        if (DDE_FIELD.matcher(told).find() || told.indexOf("DDEAUTO") >= 0) {
            found.add(Hazard.DDE);
        }
    }

    private void lookAt(DirectoryEntry root) throws IOException {
        for (var macros : List.of("Macros", "_VBA_PROJECT_CUR", "VBA")) {
            if (root.hasEntryCaseInsensitive(macros)) {
                found.add(Hazard.MACROS);
            }
        }
        for (var book : List.of("Workbook", "Book")) {
            if (root.hasEntryCaseInsensitive(book) && root.getEntryCaseInsensitive(book) instanceof DocumentEntry entry && hasMacroSheet(entry)) {
                found.add(Hazard.XLM_MACROS);
            }
        }
        if (root.hasEntryCaseInsensitive("WordDocument") && root.getEntryCaseInsensitive("WordDocument") instanceof DocumentEntry entry) {
            try (var in = new DocumentInputStream(entry)) {
                var text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
                if (text.contains("DDEAUTO") || text.replace("\0", "").contains("DDEAUTO")) {
                    found.add(Hazard.DDE);
                }
            }
        }
    }

    /** Records of the old format: the kind of a sheet is the sixth byte of what bounds it, and 1 is a sheet of macros. */
    private static boolean hasMacroSheet(DocumentEntry book) throws IOException {
        try (var in = new DocumentInputStream(book)) {
            for (var records = 0; records < 20_000 && in.available() >= 4; records++) {
                var kind = in.readUShort();
                var length = in.readUShort();
                if (length > in.available()) {
                    return false;
                }
                var body = new byte[length];
                in.readFully(body);
                if (kind == 0x0085 && length > 5 && body[5] == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private void lookAtRtf(String text) {
        if (text.matches("(?s).*\\\\\\*\\s*\\\\template\\s+\\S.*")) {
            found.add(Hazard.REMOTE_TEMPLATE);
        }
        if (text.contains("\\objautlink") || text.contains("\\objlink") || text.contains("\\objupdate")) {
            found.add(Hazard.LINKED_OBJECT);
        }
        if (text.contains("\\objocx")) {
            found.add(Hazard.CONTROL);
        }
        if (DDE_FIELD.matcher(text).find()) {
            found.add(Hazard.DDE);
        }
    }

    private void lookAtMarkup(String text) {
        if (WEB_SCRIPT.matcher(text).find()) {
            found.add(Hazard.SCRIPT);
        }
    }

    private static boolean isShortcut(TikaInputStream stream) throws IOException {
        var first = new byte[SHORTCUT.length];
        return stream.peek(first) == first.length && java.util.Arrays.equals(first, SHORTCUT);
    }

    private static String beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        }
    }
}
