package org.rapporteur.archive;

import static org.rapporteur.authority.Capability.READ_ARCHIVE;

import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotFound;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Whoever reads reports reads the resolutions on which they rest. */
@Stateless
public class ResolutionReading {

    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_FOUND = 12;

    @Inject
    private Resolutions resolutions;
    @Inject
    private Caller caller;

    /** The newest first. */
    @Requires(READ_ARCHIVE)
    public List<ResolutionView> all() {
        return resolutions.of(caller.person().mechanism());
    }

    @Requires(READ_ARCHIVE)
    public ResolutionView get(ResolutionId id) {
        return resolutions.find(caller.person().mechanism(), id).orElseThrow(() -> new NotFound("resolution"));
    }

    @Requires(READ_ARCHIVE)
    public List<MeasureView> measures(ResolutionId id) {
        return resolutions.measuresOf(caller.person().mechanism(), get(id).id());
    }

    @Requires(READ_ARCHIVE)
    public MeasureView measure(MeasureId id) {
        return resolutions.measure(caller.person().mechanism(), id).orElseThrow(() -> new NotFound("measure"));
    }

    /** Measures by what they are called or say, in any language; whichever is called exactly so comes first. */
    @Requires(READ_ARCHIVE)
    public List<MeasureView> find(String words) {
        InputWrong.check().text(words, "words", LONGEST_SEARCH, "archive.words-missing").done();
        return resolutions.find(caller.person().mechanism(), words.strip(), MOST_FOUND);
    }

    @Requires(READ_ARCHIVE)
    public List<MeasureView.Entry> history(MeasureId id) {
        return resolutions.history(caller.person().mechanism(), measure(id));
    }

    /** The file as it came. */
    @Requires(READ_ARCHIVE)
    public byte[] file(ResolutionId id, String language) {
        if (get(id).texts().stream().noneMatch(each -> each.language().equals(language))) {
            throw new NotFound("resolution");
        }
        return resolutions.file(id, language);
    }
}
