package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.READ_EXHIBIT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.reading.PageText;
import org.rapporteur.evidence.reading.PlacedWord;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Settings;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Shows what a page looks like. The picture is drawn outside this JVM when somebody asks for it first, and kept beside the
 * originals under their hash: it can be drawn again at any time. No transaction is held meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PageViewing {

    private static final Pattern PAGE = Pattern.compile("page ([1-9][0-9]{0,5})");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    @Inject
    private Exhibits exhibits;
    @Inject
    private EvidenceReading reading;
    @Inject
    private OriginalChecking originals;
    @Inject
    private TextReader reader;

    /** Whether the page of this number can be drawn. */
    public static boolean drawable(ExhibitView exhibit, String label) {
        return exhibit.mediaType() != null && (exhibit.mediaType().equals("application/pdf") || exhibit.mediaType().startsWith("image/")) && PAGE.matcher(label).matches();
    }

    /** The number that a page of this label has in the file; empty where it cannot be drawn. */
    static Optional<Integer> numberOf(ExhibitView exhibit, String label) {
        var page = PAGE.matcher(label);
        return drawable(exhibit, label) && page.matches() ? Optional.of(Integer.parseInt(page.group(1))) : Optional.empty();
    }

    /**
     * A PNG.
     *
     * @throws NotFound where there is no such page, or it cannot be drawn
     */
    @Requires(READ_EXHIBIT)
    public Path picture(ExhibitId id, int number) {
        var page = reading.page(id, number);
        return drawn(exhibits.find(id).orElseThrow(), page).resolve("page.png");
    }

    /** Where its words stand; none where that is not known. */
    @Requires(READ_EXHIBIT)
    public List<PlacedWord> words(ExhibitId id, int number) {
        var page = reading.page(id, number);
        if (page.confidence() != null) {
            return PlacedWord.of(exhibits.words(id, number));
        }
        try {
            return PlacedWord.of(Files.readString(drawn(exhibits.find(id).orElseThrow(), page).resolve("words")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path drawn(ExhibitView exhibit, PageText page) {
        var label = PAGE.matcher(page.label());
        if (!drawable(exhibit, page.label()) || !label.matches()) {
            throw new NotFound("picture");
        }
        var folder = Settings.dataFolder().resolve("pictures").resolve(exhibit.sha256().substring(0, 2)).resolve(exhibit.sha256()).resolve(label.group(1));
        try {
            if (!Files.exists(folder)) {
                draw(exhibit, Integer.parseInt(label.group(1)), folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** In one step, so that nobody sees half of it. */
    private void draw(ExhibitView exhibit, int page, Path folder) throws IOException {
        try (var picture = reader.picture(originals.verified(exhibit.sha256()), exhibit.fileName(), page)) {
            if (picture.file() == null || !isPng(picture.file())) {
                throw new NotFound("picture");
            }
            Files.createDirectories(folder.getParent());
            var made = Files.createDirectory(folder.resolveSibling(UUID.randomUUID().toString()));
            Files.copy(picture.file(), made.resolve("page.png"));
            Files.writeString(made.resolve("words"), picture.words(), StandardCharsets.UTF_8);
            try {
                Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException somebodyWasFaster) {
                Files.delete(made.resolve("page.png"));
                Files.delete(made.resolve("words"));
                Files.delete(made);
            }
        }
    }

    private static boolean isPng(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(PNG.length), PNG);
        }
    }
}
