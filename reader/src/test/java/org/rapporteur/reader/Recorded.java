package org.rapporteur.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the worker would have sent for one file, put into the order in which the server shows it. */
class Recorded implements Outlet {

    record Page(String label, String text) {
    }

    Status status;
    List<Note> notes;
    String language;
    Map<String, List<String>> metadata = Map.of();
    final List<String> blocks = new ArrayList<>();
    final Map<String, byte[]> enclosed = new LinkedHashMap<>();
    boolean pictures;
    final Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    final Map<String, String> languages = new LinkedHashMap<>();
    String words = "";
    final Map<Integer, String> letters = new TreeMap<>();
    final List<String> rows = new ArrayList<>();
    private final Map<String, Page> pages = new TreeMap<>();

    static Recorded read(Path file) throws Exception {
        return read(file, Limits.USUAL);
    }

    static Recorded read(Path file, Limits limits) throws Exception {
        var recorded = new Recorded();
        new TextReading(new Job("1", "text", file, file.getFileName().toString(), limits, ""), new Formats(), recorded).run();
        return recorded;
    }

    static Recorded unlocked(Path file, String password) throws Exception {
        var recorded = new Recorded();
        var formats = new Formats();
        new TextReading(Unlocked.of(new Job("1", "text", file, file.getFileName().toString(), Limits.USUAL, "", password), formats), formats, recorded).run();
        return recorded;
    }

    static Recorded outline(Path file) throws Exception {
        var recorded = new Recorded();
        new DocxOutline(new Job("1", "outline", file, file.getFileName().toString(), Limits.USUAL, ""), new Formats(), recorded).run();
        return recorded;
    }

    List<String> labels() {
        return pages.values().stream().map(Page::label).toList();
    }

    String text(String label) {
        return pages.values().stream().filter(page -> page.label().equals(label)).findFirst().orElseThrow().text();
    }

    @Override
    public void metadata(Map<String, List<String>> metadata) {
        this.metadata = metadata;
    }

    @Override
    public void hazards(Set<Hazard> found) {
        hazards.addAll(found);
    }

    @Override
    public void page(int part, int page, String label, String text, String language) {
        languages.put(label, language);
        pages.put("%06d/%06d".formatted(part, page), new Page(label, text));
    }

    static Recorded letters(Path file, String languages) throws Exception {
        var recorded = new Recorded();
        new Ocr(new Job("1", "ocr", file, file.getFileName().toString(), Limits.USUAL, languages), new Formats(), recorded).run();
        return recorded;
    }

    @Override
    public void pictures() {
        pictures = true;
    }

    @Override
    public void letters(int page, int confidence, String languages, String text, String words) {
        letters.put(page, languages + " " + confidence + " " + text);
        this.words = words;
    }

    static Recorded picture(Path file, int page) throws Exception {
        var recorded = new Recorded();
        new Picture(new Job("1", "picture", file, file.getFileName().toString(), Limits.USUAL, "" + page), new Formats(), recorded).run();
        return recorded;
    }

    @Override
    public void words(String lines) {
        words = lines;
    }

    @Override
    public void enclosed(int part, String name, Path file) {
        try {
            enclosed.put(name, Files.readAllBytes(file));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void block(int level, String text) {
        blocks.add(level + " " + text);
    }

    static Recorded tables(Path file) throws Exception {
        var recorded = new Recorded();
        new FilledTables(new Job("1", "tables", file, file.getFileName().toString(), Limits.USUAL, ""), new Formats(), recorded).run();
        return recorded;
    }

    @Override
    public void row(int table, List<String> cells) {
        rows.add(table + " " + String.join(" | ", cells));
    }

    @Override
    public void end(Status status, String language, List<Note> notes) {
        this.status = status;
        this.language = language;
        this.notes = notes;
    }
}
