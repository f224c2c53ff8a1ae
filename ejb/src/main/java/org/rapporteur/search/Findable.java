package org.rapporteur.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.rapporteur.identity.PersonView;
import org.rapporteur.shared.Said;

/**
 * Port: a feature whose things can be found. It says what they are, who sees them, and looks once more before anything is
 * shown. The migrations let the database say in {@code search_change} what has changed.
 */
public interface Findable {

    /** As {@code search_change.source} has it. */
    String source();

    Shelf shelf();

    /** What of it this person may see, within the person's mechanism; the same rule as the feature's own lists and reads have. */
    Collection<String> scopes(PersonView person);

    /** Every thing that there is, for an index that is made anew. */
    List<UUID> everything();

    /**
     * What is to be found of it now; nothing where it is gone.
     *
     * @param part the part that changed, or null for all of it
     */
    List<Entry> entries(UUID thing, UUID part);

    /** What holds it and what it holds: that says the same without being another. */
    default Collection<UUID> around(UUID thing) {
        return Set.of();
    }

    /** Those of the places that are still there and that the person may see. */
    Map<Place, Shown> show(PersonView person, Collection<Place> places);

    /**
     * @param title  of the exhibit, the report
     * @param where  such as "Exhibit 12, page 3"
     * @param text   in which the words stand
     * @param of     the exhibit or report to which it belongs
     * @param number of the paragraph, or 0
     */
    record Shown(String title, Said where, String text, UUID of, int number) {
    }
}
