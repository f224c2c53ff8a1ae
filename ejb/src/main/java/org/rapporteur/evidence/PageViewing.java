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
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.reading.PageText;
import org.rapporteur.evidence.reading.Password;
import org.rapporteur.evidence.reading.PlacedWord;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Settings;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Shows what a page looks like. The picture is drawn outside this JVM when somebody asks for it first, and kept
 * encrypted, as the originals are: it can be drawn again at any time. No transaction is held meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PageViewing {

    private static final int MOST_OF_A_LOCKED_FILE = 500;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    @Inject
    private Exhibits exhibits;
    @Inject
    private EvidenceReading reading;
    @Inject
    private OriginalChecking originals;
    @Inject
    private TextReader reader;
    @Inject
    private Vault vault;

    /**
     * A PNG.
     *
     * @throws NotFound where there is no such page, or it cannot be drawn
     */
    @Requires(READ_EXHIBIT)
    public byte[] picture(ExhibitId id, int number) {
        var page = reading.page(id, number);
        return drawn(exhibits.find(id).orElseThrow(), page, "page");
    }

    /** Where its words stand; none where that is not known. */
    @Requires(READ_EXHIBIT)
    public List<PlacedWord> words(ExhibitId id, int number) {
        var page = reading.page(id, number);
        if (page.confidence() != null) {
            return PlacedWord.of(exhibits.words(id, number));
        }
        return PlacedWord.of(new String(drawn(exhibits.find(id).orElseThrow(), page, "words"), StandardCharsets.UTF_8));
    }

    private byte[] drawn(ExhibitView exhibit, PageText page, String what) {
        var number = exhibit.numberOf(page.label()).orElseThrow(() -> new NotFound("picture"));
        var folder = folder(exhibit, number);
        try {
            if (!Files.exists(folder)) {
                draw(exhibit, number, folder, Password.NONE);
            }
            return vault.unseal(Files.readAllBytes(folder.resolve(what)), place(exhibit, number, what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(ExhibitView exhibit, int page, String what) {
        return exhibit.sha256() + " " + page + " " + what;
    }

    /** While the password of a locked file is known: later nobody can draw them. */
    public void drawAll(ExhibitView exhibit, List<String> labels, Password password) {
        for (var label : labels.subList(0, Math.min(labels.size(), MOST_OF_A_LOCKED_FILE))) {
            var number = exhibit.numberOf(label);
            if (number.isPresent() && !Files.exists(folder(exhibit, number.get()))) {
                try {
                    draw(exhibit, number.get(), folder(exhibit, number.get()), password);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (NotFound one) {
                    // One page that cannot be drawn is one page.
                }
            }
        }
    }

    private Path folder(ExhibitView exhibit, int page) {
        return Settings.dataFolder().resolve("pictures").resolve(vault.nameless(exhibit.sha256())).resolve(String.valueOf(page));
    }

    /** In one step, so that nobody sees half of it. */
    private void draw(ExhibitView exhibit, int page, Path folder, Password password) throws IOException {
        try (var original = originals.verified(exhibit.sha256()); var picture = reader.picture(original.file(), exhibit.fileName(), page, password)) {
            if (picture.file() == null || !isPng(picture.file())) {
                throw new NotFound("picture");
            }
            Files.createDirectories(folder.getParent());
            var made = Files.createDirectory(folder.resolveSibling(UUID.randomUUID().toString()));
            Files.write(made.resolve("page"), vault.seal(Files.readAllBytes(picture.file()), place(exhibit, page, "page")));
            Files.write(made.resolve("words"), vault.seal(picture.words().getBytes(StandardCharsets.UTF_8), place(exhibit, page, "words")));
            try {
                Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException somebodyWasFaster) {
                Files.delete(made.resolve("page"));
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
