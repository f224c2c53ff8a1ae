package org.rapporteur.telling;

import java.util.List;
import java.util.Optional;

import org.rapporteur.shared.Keyed;

/**
 * How a person wants to be told beyond the portal, where everything always stands.
 *
 * @param digestHour  at which the daily mail comes, in the person's own zone
 * @param daysBefore  working days before a deadline at which reminders come, none for none
 * @param hoursBefore hours before it
 * @param daysAfter   working days after it, where something is owed still
 */
public record TellingWish(Mail mail, int digestHour, List<Integer> daysBefore, List<Integer> hoursBefore, List<Integer> daysAfter) {

    static final TellingWish DEFAULT = new TellingWish(Mail.AT_ONCE, 8, List.of(2), List.of(4), List.of(1));

    public enum Mail implements Keyed {
        AT_ONCE, DAILY, NONE;

        public static Optional<Mail> ofKey(String key) {
            return Keyed.of(Mail.class, key);
        }
    }
}
