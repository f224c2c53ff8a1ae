package org.rapporteur.evidence.reading;

import java.nio.file.Path;
import java.util.List;

/**
 * Port: reads the text of an original outside this JVM. A bad file is a result, never an exception.
 *
 * <p>A call may take a minute, and longer when all workers are busy; it must not hold a transaction meanwhile.
 */
public interface TextReader {

    /** How many texts are read at once; whoever asks for more waits. */
    int workers();

    /** Tries out how far this host lets readers be locked in, and says so in the log. It takes a second or two. */
    void tryOut();

    /** Null where there is no reader. */
    ReaderVersion version();

    /** @param fileName what the client called the file; a hint for recognising its format, never a path */
    default Reading read(Path original, String fileName) {
        return read(original, fileName, Password.NONE);
    }

    /** Somebody waits for it, where a password is given. */
    Reading read(Path original, String fileName, Password password);

    /**
     * What pages say that are pictures. It may take minutes for each page.
     *
     * @param languages such as {@code kor+eng}; null where the program chooses what it is surest of
     */
    Letters letters(Path original, String fileName, String languages, Password password);

    /** Draws a page, counted from 1, of a PDF or an image. Somebody waits for it. */
    default PagePicture picture(Path original, String fileName, int page) {
        return picture(original, fileName, page, Password.NONE);
    }

    PagePicture picture(Path original, String fileName, int page, Password password);

    /** A piece of a page as a picture. Somebody waits for it. */
    PagePicture cut(Path original, String fileName, PagePlace place);

    /** A copy of the whole in which places are covered: pictures and nothing else. Somebody waits for it. */
    PagePicture cover(Path original, String fileName, List<PagePlace> places);

    /** The headings and paragraphs of a Word document, to begin a draft with. */
    Outline outline(Path docx, String fileName);

    /** The tables of a Word document or an Excel workbook, as somebody filled them in. */
    FilledTables tables(Path file, String fileName);
}
