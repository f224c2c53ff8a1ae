package org.rapporteur.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What kind of thing people call a file. */
public final class MediaKind {

    /** Parts of media types; the first that fits counts. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("application/pdf", "pdf");
        KINDS.put("wordprocessingml|msword|opendocument.text|rtf", "word");
        KINDS.put("hwp", "hangul");
        KINDS.put("spreadsheet|ms-excel|csv", "sheet");
        KINDS.put("presentation|powerpoint", "slides");
        KINDS.put("outlook-pst|mbox", "mailbox");
        KINDS.put("rfc822|ms-outlook", "mail");
        KINDS.put("html|multipart/related|warc", "web");
        KINDS.put("text/", "text");
        KINDS.put("image/", "image");
        KINDS.put("zip|7z|rar|x-tar|x-xz|bzip", "archive");
    }

    private MediaKind() {
    }

    /** Such as {@code pdf}; {@code unknown} while the type is not known yet. */
    public static String of(String mediaType) {
        return mediaType == null || mediaType.isEmpty() ? "unknown"
                : KINDS.entrySet().stream().filter(each -> Stream.of(each.getKey().split("\\|")).anyMatch(mediaType::contains)).findFirst().map(Map.Entry::getValue).orElse("other");
    }
}
