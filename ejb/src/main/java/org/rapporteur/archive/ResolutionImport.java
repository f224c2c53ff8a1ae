package org.rapporteur.archive;

import static org.rapporteur.authority.Capability.KEEP_ARCHIVE;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Sha256;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Takes in a resolution, in one language after the other. Its measures are what later files have to fit. */
@Stateless
public class ResolutionImport {

    /** Bytes. */
    public static final int LARGEST = ResolutionFile.LARGEST;

    /** What stands between the name of an earlier measure and the beginning of the clause says how it is borne on. */
    private static final Pattern SUPERSEDES = Pattern.compile("(?:supersed|replac)(?:es?|ing)\\b[^;.]*$|(?:terminat|lift|repeal)(?:es?|ing|s)?\\b[^;.]*\\b(?:measure|provision|restriction|requirement)s?\\b[^;.]*$");
    private static final Pattern ADJUSTS = Pattern.compile("(?:adjust|modif(?:y|ies|ying)|amend(?:s|ing)?)\\b[^;.]*$");
    private static final Pattern CLARIFIES = Pattern.compile("clarif(?:y|ies|ying)\\b[^;.]*$");
    private static final Pattern EXTENDS = Pattern.compile("^[^;.]*?(?:shall (?:also )?apply|shall also extend|(?:also )?apply with respect)\\b");

    @Inject
    private Resolutions resolutions;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ArchiveEvent> events;

    /**
     * @return the resolution, with all languages in which it is here now
     * @throws InputWrong  if the file is no resolution that was adopted
     * @throws RuleRefuses if it is here in this language already
     */
    @Requires(KEEP_ARCHIVE)
    public ResolutionView take(byte[] file) {
        var read = ResolutionFile.read(file);
        var mechanism = caller.person().mechanism();
        resolutions.takeTurn(mechanism);
        var known = resolutions.find(mechanism, read.name()).orElse(null);
        var id = known == null ? new ResolutionId(UUID.randomUUID()) : known.id();
        if (known == null) {
            resolutions.add(id, mechanism, read);
        } else {
            fits(known, read);
        }
        var numbers = resolutions.numbers(id);
        for (var each : read.provisions()) {
            if (!numbers.containsKey(each.number())) {
                throw new InputWrong("file", "archive.other-paragraphs", read.name(), each.number());
            }
        }
        if (read.provisions().size() != numbers.size()) {
            throw new InputWrong("file", "archive.fewer-paragraphs", read.name(), numbers.size(), read.provisions().size());
        }
        resolutions.addText(id, read, numbers, file, Sha256.of(file), caller.id(), clock.now());
        if (read.language().equals("en")) {
            read.provisions().forEach(each -> references(numbers.get(each.number()), new MeasureName(read.name(), each.number()), each.text()));
        }
        events.fire(new ArchiveEvent(Said.of("act.took-in-a-resolution"), Said.of("archive.resolution", read.name()), Said.of("archive.in-language", language(read.language()), read.provisions().size())));
        return resolutions.find(mechanism, id).orElseThrow();
    }

    private static void fits(ResolutionView known, ResolutionFile.Read read) {
        if (known.texts().stream().anyMatch(each -> each.language().equals(read.language()))) {
            throw new RuleRefuses("archive.here-already", read.name(), language(read.language()));
        }
        InputWrong.check().that(known.adopted().equals(read.adopted()), "file", "archive.other-day", read.name(), known.adopted(), read.adopted()).done();
    }

    private void references(MeasureId later, MeasureName self, String text) {
        for (var found : MeasureName.in(text)) {
            if (!found.name().equals(self)) {
                resolutions.bear(later, found.name(), bearing(text.substring(0, found.at()), text.substring(found.at())), null, null, clock.now());
            }
        }
    }

    static Relation bearing(String before, String from) {
        var clause = before.substring(Math.max(before.lastIndexOf(';'), Math.max(before.lastIndexOf(", decides"), before.lastIndexOf(", and decides"))) + 1);
        return SUPERSEDES.matcher(clause).find() ? Relation.SUPERSEDES : ADJUSTS.matcher(clause).find() ? Relation.ADJUSTS
                : EXTENDS.matcher(from).find() ? Relation.EXTENDS : CLARIFIES.matcher(clause).find() ? Relation.CLARIFIES : Relation.MENTIONS;
    }

    static String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }
}
