package org.rapporteur.reader;

import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;

/**
 * The file itself or something inside it.
 *
 * @param number in the order in which parts begin; the file itself is 0
 * @param path   from the file to the part, with the folders inside archives; empty for the file itself
 */
record Part(int number, int depth, String path, MediaType type) {

    /** The path of the file itself. */
    static final String FILE = "";

    private static final Pattern MAIL = Pattern.compile("message/.*|.*outlook.*|.*mbox.*|.*tnef.*");
    private static final Pattern ARCHIVE = Pattern.compile(
            "application/(zip|x-g?tar|gzip|zlib|x-7z-compressed|x-rar-compressed|x-bzip2?|x-xz|x-lzma|x-cpio|x-archive|(x-)?wacz|warc|warc\\+gz)");

    String label(String page) {
        if (number == 0) {
            return page.isEmpty() ? "text" : page;
        }
        return "attachment " + path + (page.isEmpty() ? "" : ", " + page);
    }

    /** Whether pictures in this part are evidence of their own; elsewhere they illustrate or decorate a text. */
    boolean carriesFiles() {
        return isArchive() || MAIL.matcher(type.getBaseType().toString()).matches();
    }

    boolean isZip() {
        return type.getBaseType().toString().equals("application/zip");
    }

    boolean isArchive() {
        return ARCHIVE.matcher(type.getBaseType().toString()).matches();
    }

    boolean isWebPage() {
        return type.getBaseType().toString().equals("multipart/related") || type.getSubtype().contains("html");
    }

    boolean isPdf() {
        return Paging.of(type) == Paging.PDF;
    }

    boolean isImage() {
        return type.getType().equals("image");
    }
}
