package org.rapporteur.administration;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

import org.rapporteur.shared.InputWrong;

/** Time zones as they are chosen: by the names of places, and UTC. */
public final class Zones {

    private Zones() {
    }

    /** In alphabetical order, without the old names and bare offsets that the clocks of no place follow. */
    public static List<String> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC") || zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/")).sorted().toList();
    }

    /** @throws InputWrong at {@code zone} if there is no such zone */
    public static ZoneId of(String zone) {
        try {
            return ZoneId.of(zone == null ? "" : zone.strip());
        } catch (DateTimeException e) {
            throw new InputWrong("zone", "administration.zone");
        }
    }
}
