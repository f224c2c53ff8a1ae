package org.rapporteur.evidence.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rapporteur.evidence.reading.Outline.Block;

/** Puts the frames of one job together. The worker is not trusted: what does not fit the protocol is an error. */
class Findings {

    private static final int MOST_REPLIES = 40 << 20;
    private static final int MOST_PAGES = 100_000;

    /** Parts in the order in which they begin, so that a document stands before its attachments, and their pages. */
    private record Place(int part, int page) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return part != other.part ? Integer.compare(part, other.part) : Integer.compare(page, other.page);
        }
    }

    private record Page(String label, String text, String language) {
    }

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9]{1,80}\\.tmp");
    private static final int LONGEST_PATH = 1_000;
    private static final String UNDETERMINED = "und";

    private final Path outside;
    private final Path inside;
    private final List<Enclosed> enclosed = new ArrayList<>();
    private final Map<Place, Page> pages = new TreeMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Integer, List<List<String>>> tables = new TreeMap<>();
    private final Map<Integer, Letters.Page> letters = new TreeMap<>();
    private boolean pictures;
    private String words = "";
    private int rows;
    private Map<String, List<String>> metadata = Map.of();
    private long bytes;
    private boolean stoppedEarly;
    private ReadingStatus status;
    private final List<Note> notes = new ArrayList<>();
    private final Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    private String language = UNDETERMINED;

    /**
     * @param outside the folder in which the worker may have written files out
     * @param inside  the folder of ours into which they are taken
     */
    Findings(Path outside, Path inside) {
        this.outside = outside;
        this.inside = inside;
    }

    /** Whether more replies may follow that nobody wants: the worker cannot be used for another job. */
    boolean stoppedEarly() {
        return stoppedEarly;
    }

    boolean ended() {
        return status != null;
    }

    /** Null while it has not ended. */
    ReadingStatus status() {
        return status;
    }

    void end(ReadingStatus status, Note... why) {
        this.status = status;
        notes.addAll(List.of(why));
    }

    void discard() {
        enclosed.forEach(each -> each.file().toFile().delete());
    }

    void take(Frame frame, String job) throws IOException {
        var fields = frame.fields();
        if (fields.isEmpty() || !fields.get(0).equals(job)) {
            throw new IOException("An answer to another job");
        }
        bytes += frame.size();
        if (bytes > MOST_REPLIES || pages.size() + blocks.size() + rows + enclosed.size() + letters.size() + notes.size() > MOST_PAGES) {
            stoppedEarly = true;
            end(ReadingStatus.LIMITED, Note.of(Remark.TOO_LONG));
            return;
        }
        try {
            switch (frame.kind()) {
                case 'M' -> metadata = metadata(fields);
                case 'P' -> pages.put(new Place(Integer.parseInt(fields.get(1)), Integer.parseInt(fields.get(2))),
                        new Page(withoutNul(fields.get(3)), withoutNul(fields.get(4)), tag(fields.get(5))));
                case 'S' -> pictures = true;
                case 'O' -> letters.put(Integer.parseInt(fields.get(1)), new Letters.Page(Integer.parseInt(fields.get(1)), Math.max(0, Math.min(100, Integer.parseInt(fields.get(2)))),
                        fields.get(3).matches("[a-z_+]{0,60}") ? fields.get(3) : "", withoutNul(fields.get(4)), withoutNul(fields.get(5)), tag(fields.get(6))));
                case 'H' -> hazards.addAll(fields.stream().skip(1).map(Hazard::valueOf).toList());
                case 'W' -> words = withoutNul(fields.get(1));
                case 'C' -> enclosed.add(taken(fields));
                case 'B' -> blocks.add(new Block(Math.max(0, Math.min(6, Integer.parseInt(fields.get(1)))), withoutNul(fields.get(2))));
                case 'T' -> {
                    tables.computeIfAbsent(Integer.parseInt(fields.get(1)), table -> new ArrayList<>()).add(fields.stream().skip(2).map(Findings::withoutNul).toList());
                    rows++;
                }
                case 'N' -> notes.add(new Note(Remark.valueOf(fields.get(1)), withoutNul(fields.get(2)), fields.stream().skip(3).map(Findings::withoutNul).toList()));
                case 'E' -> {
                    end(ReadingStatus.valueOf(fields.get(1)));
                    language = tag(fields.get(2));
                }
                default -> throw new IOException("An unknown answer: " + frame.kind());
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("An answer that cannot be understood", e);
        }
    }

    /** A link would lead to what is not the worker's to give; looked at where it cannot put another in its place. */
    private Enclosed taken(List<String> fields) throws IOException {
        var file = fields.get(3);
        if (!FILE.matcher(file).matches() || Files.notExists(outside.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("No file of the worker's: " + file);
        }
        var ours = Files.move(outside.resolve(file), inside.resolve(UUID.randomUUID().toString()));
        if (!Files.isRegularFile(ours, LinkOption.NOFOLLOW_LINKS)) {
            Workshop.delete(ours);
            throw new IOException("No file: " + file);
        }
        var path = withoutNul(fields.get(2));
        return new Enclosed(path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path, ours);
    }

    private static String tag(String language) {
        return language.matches("[a-z]{2,3}") ? language : UNDETERMINED;
    }

    private static Map<String, List<String>> metadata(List<String> fields) {
        var metadata = new LinkedHashMap<String, List<String>>();
        for (var i = 1; i + 1 < fields.size(); i += 2) {
            metadata.computeIfAbsent(withoutNul(fields.get(i)), name -> new ArrayList<>()).add(withoutNul(fields.get(i + 1)));
        }
        metadata.replaceAll((name, values) -> List.copyOf(values));
        return java.util.Collections.unmodifiableMap(metadata);
    }

    /** PostgreSQL refuses this character in texts. Lone surrogates cannot come out of UTF-8. */
    private static String withoutNul(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    Reading reading() {
        var numbered = new ArrayList<PageText>();
        pages.values().forEach(page -> numbered.add(new PageText(numbered.size() + 1, page.label(), page.text(), page.language())));
        var type = metadata.getOrDefault("Content-Type", List.of(""));
        return new Reading(status, List.copyOf(notes), type.get(type.size() - 1), language, metadata, List.copyOf(numbered), List.copyOf(enclosed), pictures, List.copyOf(hazards));
    }

    Letters letters() {
        return new Letters(status, List.copyOf(letters.values()));
    }

    PagePicture picture() {
        return new PagePicture(enclosed.isEmpty() ? null : enclosed.get(0).file(), words);
    }

    FilledTables tables() {
        return new FilledTables(status, List.copyOf(notes), List.copyOf(tables.values()));
    }

    Outline outline() {
        return new Outline(status, List.copyOf(notes), List.copyOf(blocks));
    }
}
