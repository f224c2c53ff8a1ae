package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.ADD_EXHIBIT;
import static org.rapporteur.authority.Capability.READ_EXHIBIT;

import java.io.InputStream;
import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.reading.PageText;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Page;
import org.rapporteur.shared.Said;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Experts look at exhibits; every look at the text or the original is a line in the custody log. */
@Stateless
public class EvidenceReading {

    private static final int LONGEST_SEARCH = 300;
    private static final int MOST_PAGES = 500;

    @Inject
    private Exhibits exhibits;
    @Inject
    private ReadingRuns runs;
    @Inject
    private Custody custody;
    @Inject
    private OriginalChecking originals;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    /** The exhibits of the caller's mechanism, the newest first. */
    @Requires(ADD_EXHIBIT)
    public Page<ExhibitView> list(Page.Request part) {
        return exhibits.of(caller.person().mechanism(), part);
    }

    /** Those of them that were handed in, without what came out of others. */
    @Requires(ADD_EXHIBIT)
    public Page<ExhibitView> handedIn(Page.Request part) {
        return exhibits.handedIn(caller.person().mechanism(), part);
    }

    /** Those of them whose title or file name holds these words, or whose number they are; all where there are none. */
    @Requires(ADD_EXHIBIT)
    public Page<ExhibitView> find(String words, Page.Request part) {
        return words == null || words.isBlank() ? list(part) : exhibits.of(caller.person().mechanism(), words.strip(), part);
    }

    @Requires(READ_EXHIBIT)
    public ExhibitDetail get(ExhibitId id) {
        var view = exhibits.find(id).orElseThrow(() -> new NotFound("exhibit"));
        return new ExhibitDetail(view, exhibits.metadata(id), exhibits.pages(id), custody.of(id), exhibits.inside(id), runs.of(id));
    }

    /** @throws NotFound if the exhibit has no such page, or no text at all */
    @Requires(READ_EXHIBIT)
    public PageText page(ExhibitId id, int number) {
        var page = exhibits.page(id, number).orElseThrow(() -> new NotFound("page"));
        custody.touchOnce(id, caller.id(), CustodyAct.VIEWED, Said.words(page.label()), clock.now());
        return page;
    }

    /** The labels of the pages on which these words stand, white space and line ends apart. */
    @Requires(READ_EXHIBIT)
    public List<ExhibitDetail.PageLabel> pagesWith(ExhibitId id, String words) {
        InputWrong.check().text(words, "words", LONGEST_SEARCH, "evidence.words-missing").done();
        return exhibits.holding(id, words, MOST_PAGES).stream().map(page -> new ExhibitDetail.PageLabel(page.number(), page.label(), page.language())).toList();
    }

    /** The exhibits of the caller's mechanism whose originals were found altered, or gone: they are not handed out any more. */
    @Requires(ADD_EXHIBIT)
    public List<ExhibitView> altered() {
        return exhibits.altered(caller.person().mechanism());
    }

    /** The untouched original, whose hash was checked just now; whoever is given it closes it. */
    public record Original(ExhibitView exhibit, InputStream bytes) {
    }

    /**
     * @throws OriginalAltered if the bytes are not those that were stored
     * @throws KeptBack        where the anti-virus program found something in it, or has not looked at it
     */
    @Requires(READ_EXHIBIT)
    public Original original(ExhibitId id) {
        var view = exhibits.find(id).orElseThrow(() -> new NotFound("exhibit"));
        if (view.status().keptBack()) {
            throw new KeptBack(view.status());
        }
        var bytes = originals.opened(view.sha256());
        custody.touch(id, caller.id(), CustodyAct.DOWNLOADED, null, clock.now());
        return new Original(view, bytes);
    }
}
