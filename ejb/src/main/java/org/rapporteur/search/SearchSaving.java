package org.rapporteur.search;

import static org.rapporteur.authority.Capability.SEARCH;

import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** People keep what they look for again and again, each for themselves, and are told of what comes in where they wish it. */
@Stateless
public class SearchSaving {

    private static final int LONGEST_NAME = 120;
    private static final int MOST = 50;

    @Inject
    private SavedSearches searches;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    /** @param alert whether the person is told of what comes in from now on */
    public record KeepSearch(String name, Asked asked, boolean alert) {
    }

    @Requires(SEARCH)
    public List<SavedSearchView> mine() {
        return searches.of(caller.id());
    }

    @Requires(SEARCH)
    public SavedSearchId keep(KeepSearch command) {
        InputWrong.check().text(command.name(), "name", LONGEST_NAME, "search.name-missing").that(!command.asked().nothing(), "q", "search.nothing-to-keep").done();
        command.asked().check();
        if (searches.of(caller.id()).size() >= MOST) {
            throw new RuleRefuses("search.too-many-kept", MOST);
        }
        return searches.add(caller.id(), command.name().strip(), command.asked(), command.alert(), clock.now());
    }

    @Requires(SEARCH)
    public void tell(SavedSearchId id, boolean alert) {
        if (!searches.alert(caller.id(), id, alert, clock.now())) {
            throw new NotFound("saved-search");
        }
    }

    @Requires(SEARCH)
    public void forget(SavedSearchId id) {
        if (!searches.remove(caller.id(), id)) {
            throw new NotFound("saved-search");
        }
    }
}
