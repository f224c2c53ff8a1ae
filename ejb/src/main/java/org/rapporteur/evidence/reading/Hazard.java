package org.rapporteur.evidence.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** What a file would do if it were opened in the program that it was made for. The worker knows them under the same names. They are stored with the exhibits: a constant that was once there stays. */
public enum Hazard implements Spoken {

    JAVASCRIPT,
    LAUNCH,
    CALLS_OUT,
    PROGRAM,
    MACROS,
    AUTO_MACROS,
    XLM_MACROS,
    REMOTE_TEMPLATE,
    LINKED_OBJECT,
    DDE,
    CONTROL,
    XFA,
    SCRIPT,
    SHORTCUT;

    /** As one text, to be stored. */
    public static String stored(List<Hazard> hazards) {
        return hazards.isEmpty() ? null : hazards.stream().map(Hazard::key).collect(Collectors.joining(" "));
    }

    public static List<Hazard> of(String stored) {
        return stored == null ? List.of() : Arrays.stream(stored.split(" ")).map(key -> Keyed.of(Hazard.class, key).orElseThrow()).toList();
    }
}
