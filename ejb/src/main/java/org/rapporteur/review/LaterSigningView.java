package org.rapporteur.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.shared.Said;

/**
 * How the experts' signatures bear on the newest version.
 *
 * @param standing in a sentence
 * @param asked    whether those whose word does not stand for it are asked for another
 * @param words    each expert's last word, by their names
 */
public record LaterSigningView(int version, Said standing, boolean asked, List<LastWord> words) {

    /**
     * @param version that it was said of, 0 for the sealed draft
     * @param stands  whether it is said of the newest version too; one that is stale counts no more
     * @param bearing why, in words
     */
    public record LastWord(UUID person, String name, boolean dissents, int version, Instant at, boolean stands, Said bearing) {
    }

    public boolean stale() {
        return words.stream().anyMatch(word -> !word.stands());
    }

    /** Whether this person's last word is none on the newest version. What came into doubt since is confirmed or changed, not signed again. */
    public boolean waitsFor(UUID person) {
        return asked && words.stream().noneMatch(word -> word.person().equals(person) && (word.stands() || word.version() == version));
    }
}
