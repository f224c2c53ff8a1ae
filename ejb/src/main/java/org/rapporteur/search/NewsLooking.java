package org.rapporteur.search;

import java.time.Duration;
import java.util.UUID;

import org.rapporteur.identity.Directory;
import org.rapporteur.shared.MomentClock;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Looks for one person whether anything came in that they look for, with that person's eyes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NewsLooking {

    /** What began before and is not committed, or not in the index yet, is left for the next look. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    @Inject
    private SavedSearches searches;
    @Inject
    private SearchIndex index;
    @Inject
    private Findables findables;
    @Inject
    private Directory directory;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<NewsFound> events;

    public void look(UUID id) {
        searches.take(id).ifPresent(watched -> {
            var until = clock.now().minus(SETTLED);
            if (!until.isAfter(watched.lookedAt())) {
                return;
            }
            var scopes = findables.scopes(directory.get(watched.mechanism(), watched.person()));
            if (index.find(scopes, watched.asked(), new Asked.News(watched.lookedAt(), until), 0, 1).total() > 0) {
                events.fire(new NewsFound(watched.person(), watched.id(), until));
            }
            searches.looked(watched.id(), until);
        });
    }
}
