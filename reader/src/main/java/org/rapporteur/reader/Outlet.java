package org.rapporteur.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the worker's findings go, as they come: a timeout must not cost the pages already read. */
interface Outlet {

    void metadata(Map<String, List<String>> metadata);

    /** A page given again replaces the earlier one of the same part and number. */
    void page(int part, int page, String label, String text, String language);

    /** There are pages that are pictures: see {@link Ocr}. */
    void pictures();

    /** What a page that is a picture says. */
    void letters(int page, int confidence, String languages, String text, String words);

    /** What is unsafe in it, and in its parts. */
    void hazards(Set<Hazard> hazards);

    /** Where the words of the page that was drawn stand: lines of {@link PlacedWord}. */
    void words(String lines);

    /** A part that stands directly in the file, written out. */
    void enclosed(int part, String name, Path file);

    void block(int level, String text);

    void row(int table, List<String> cells);

    /** @param notes what is to be said of the reading; nothing where the whole text was read */
    void end(Status status, String language, List<Note> notes);
}
