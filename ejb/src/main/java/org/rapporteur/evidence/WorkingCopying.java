package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.DERIVE_EXHIBIT;
import static org.rapporteur.authority.Capability.READ_EXHIBIT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.Derivations.Made;
import org.rapporteur.evidence.reading.PagePicture;
import org.rapporteur.evidence.reading.PagePlace;
import org.rapporteur.evidence.reading.PageText;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Makes working copies: a piece of a page, a copy with places covered, a translation, a transcription. Each is an exhibit with a
 * hash and a custody log of its own and says of what it was made; pictures are made outside this JVM. No transaction is held meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkingCopying {

    private static final int LONGEST_PAGE = 100_000;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_PLACES = 500;
    private static final int MOST_PAGES = 60;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final long LARGEST = 200L << 20;
    private static final String TOOL = "Rapporteur";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    @Inject
    private Exhibits exhibits;
    @Inject
    private Derivations derivations;
    @Inject
    private OriginalChecking originals;
    @Inject
    private TextReader reader;
    @Inject
    private Vault vault;
    @Inject
    private Caller caller;

    /** A piece of a page. @param title or null for one that says what it is */
    public record CutOut(ExhibitId exhibit, PagePlace place, String title) implements OnExhibit {
    }

    /** A copy of the whole with places covered. */
    public record CoverUp(ExhibitId exhibit, List<PagePlace> places, String title) implements OnExhibit {
    }

    /**
     * What a person typed of it, page by page.
     *
     * @param language ISO 639 code of what was typed, such as {@code en}
     * @param maker    who translated or transcribed; null for the caller
     * @param pages    by the number of the original's page; blank ones are left out
     */
    public record TypeOff(ExhibitId exhibit, CopyKind copy, String language, String maker, SortedMap<Integer, String> pages, String title) implements OnExhibit {
    }

    @Requires(READ_EXHIBIT)
    public Optional<DerivationView> derivation(ExhibitId exhibit) {
        return derivations.of(exhibit);
    }

    /** The working copies that were made of it. */
    @Requires(READ_EXHIBIT)
    public List<DerivationView> copies(ExhibitId exhibit) {
        return derivations.copiesOf(exhibit);
    }

    @Requires(DERIVE_EXHIBIT)
    public ExhibitId cut(CutOut command) {
        InputWrong.check().that(command.place() != null && command.place().isOnThePage(), "places", "evidence.place-missing").optional(command.title(), "title", LONGEST_NAME).done();
        var origin = exhibit(command.exhibit());
        var place = onItsPage(origin, command.place());
        try (var original = originals.verified(origin.sha256()); var picture = reader.cut(original.file(), origin.fileName(), place)) {
            return keep(origin, picture, new Made(CopyKind.CROP, title(command.title(), Said.of("evidence.crop-of", command.place().page(), origin.title())), null, command.place().page(),
                    List.of(command.place()), null, null, caller.person().displayName(), TOOL, List.of()));
        }
    }

    /** @throws RuleRefuses where it has more pages than can be covered at once */
    @Requires(DERIVE_EXHIBIT)
    public ExhibitId cover(CoverUp command) {
        InputWrong.check().that(command.places() != null && !command.places().isEmpty() && command.places().size() <= MOST_PLACES && command.places().stream().allMatch(PagePlace::isOnThePage),
                "places", "evidence.places-missing", MOST_PLACES).optional(command.title(), "title", LONGEST_NAME).done();
        var origin = exhibit(command.exhibit());
        var places = command.places().stream().map(each -> onItsPage(origin, each)).toList();
        if (origin.pages() > MOST_PAGES) {
            throw new RuleRefuses("evidence.too-many-pages-to-cover", MOST_PAGES);
        }
        try (var original = originals.verified(origin.sha256()); var picture = reader.cover(original.file(), origin.fileName(), places)) {
            return keep(origin, picture, new Made(CopyKind.REDACTION, title(command.title(), Said.of("evidence.redaction-of", origin.title())), null, null,
                    command.places(), null, null, caller.person().displayName(), TOOL, List.of()));
        }
    }

    @Requires(DERIVE_EXHIBIT)
    public ExhibitId type(TypeOff command) {
        var check = InputWrong.check().that(command.copy() != null && command.copy().isTyped(), "kind", "evidence.copy-kind")
                .that(command.language() != null && LANGUAGES.contains(command.language()), "language", "evidence.language-code")
                .that(command.pages() != null && command.pages().values().stream().anyMatch(each -> each != null && !each.isBlank()), "text", "evidence.nothing-typed")
                .optional(command.maker(), "maker", LONGEST_NAME).optional(command.title(), "title", LONGEST_NAME);
        check.done();
        command.pages().values().forEach(each -> check.optional(each, "text", LONGEST_PAGE));
        check.done();
        var origin = exhibit(command.exhibit());
        var labels = exhibits.pages(command.exhibit()).stream().collect(Collectors.toMap(ExhibitDetail.PageLabel::number, ExhibitDetail.PageLabel::label));
        var pages = new ArrayList<PageText>();
        command.pages().forEach((number, text) -> {
            check.that(labels.containsKey(number) || labels.isEmpty() && number == 1, "text", "evidence.pages", origin.pages());
            if (text != null && !text.isBlank()) {
                pages.add(new PageText(pages.size() + 1, labels.getOrDefault(number, "page " + number), text.replace("\r\n", "\n"), null));
            }
        });
        check.done();
        var maker = command.maker() == null || command.maker().isBlank() ? caller.person().displayName() : command.maker().strip();
        var from = origin.language() == null || origin.language().equals("und") ? null : origin.language();
        var said = command.copy() == CopyKind.TRANSCRIPTION ? Said.of("evidence.transcription-by", maker, origin.title())
                : from == null ? Said.of("evidence.translation-by", maker, origin.title()) : Said.of("evidence.translation-from-by", language(from), maker, origin.title());
        var bytes = pages.stream().map(each -> "[" + each.label() + "]\n" + each.text() + "\n").collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        try {
            return derivations.add(origin, new Made(command.copy(), title(command.title(), said), command.copy().key() + "-" + origin.number() + "-" + command.language() + ".txt", null, List.of(),
                    command.copy() == CopyKind.TRANSLATION ? from : null, command.language(), maker, null, pages), vault.store(new ByteArrayInputStream(bytes), LARGEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExhibitView exhibit(ExhibitId id) {
        return exhibits.find(id).orElseThrow(() -> new NotFound("exhibit"));
    }

    /** By the number that the page has in the file. */
    private PagePlace onItsPage(ExhibitView exhibit, PagePlace place) {
        var label = exhibits.page(exhibit.id(), place.page()).map(PageText::label).orElseThrow(() -> new InputWrong("places", "evidence.pages", exhibit.pages()));
        var number = exhibit.numberOf(label).orElseThrow(() -> new InputWrong("places", "evidence.page-not-drawn", label));
        return new PagePlace(number, place.x(), place.y(), place.width(), place.height());
    }

    private static String title(String given, Said otherwise) {
        var title = given == null || given.isBlank() ? otherwise.toString() : given.strip();
        return title.length() > LONGEST_NAME ? title.substring(0, LONGEST_NAME) : title;
    }

    private static String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    /** The worker may have been taken over by the file: what it made is a picture or a PDF, or nothing. */
    private ExhibitId keep(ExhibitView origin, PagePicture picture, Made made) {
        try {
            var png = picture.file() != null && begins(picture, PNG);
            if (!png && (made.kind() == CopyKind.CROP || picture.file() == null || !begins(picture, PDF))) {
                throw new RuleRefuses("evidence.copy-not-made");
            }
            try (var bytes = Files.newInputStream(picture.file())) {
                var name = made.kind().key() + "-" + origin.number() + (png ? ".png" : ".pdf");
                return derivations.add(origin, new Made(made.kind(), made.title(), name, made.page(), made.places(), null, null, made.maker(), made.tool(), List.of()), vault.store(bytes, LARGEST));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(PagePicture picture, byte[] with) throws IOException {
        try (var bytes = Files.newInputStream(picture.file())) {
            return Arrays.equals(bytes.readNBytes(with.length), with);
        }
    }
}
