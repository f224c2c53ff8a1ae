package org.rapporteur.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** What a statement does to the text that it stands beside. */
public enum StatementKind implements Spoken {

    /** An expert's. */
    DISSENT,
    /** A state's. */
    RESERVATION,
    /** A state's. */
    INTERPRETATION;

    public boolean ofState() {
        return this != DISSENT;
    }

    public static List<StatementKind> of(boolean state) {
        return Arrays.stream(values()).filter(kind -> kind.ofState() == state).toList();
    }

    static Optional<StatementKind> ofKey(String key) {
        return Keyed.of(StatementKind.class, key);
    }
}
