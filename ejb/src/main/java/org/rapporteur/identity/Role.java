package org.rapporteur.identity;

import java.util.Optional;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** What a person is in a mechanism. The right to bind a state is a role of its own: {@link #CLEARING_DELEGATE}. */
public enum Role implements Spoken {

    EXPERT,
    COORDINATOR,
    CHAIR,
    SECRETARIAT,
    DELEGATE,
    CLEARING_DELEGATE,
    ADMINISTRATOR,
    AUDITOR;

    /** The word used in models, the API and account lists, such as {@code clearing-delegate}. */
    /** Whether a person in this role speaks within or for a state. */
    public boolean ofState() {
        return this == DELEGATE || this == CLEARING_DELEGATE;
    }

    /** Whether reports come before people in this role. */
    public boolean travels() {
        return this != ADMINISTRATOR && this != AUDITOR;
    }

    /** Roles that one person may hold together; anyone who held two kinds would clear, audit or administer their own work. */
    public enum Kind { PANEL, STATE, CHAIR, SECRETARIAT, ADMINISTRATION, AUDIT }

    public Kind kind() {
        return switch (this) {
            case EXPERT, COORDINATOR -> Kind.PANEL;
            case DELEGATE, CLEARING_DELEGATE -> Kind.STATE;
            case CHAIR -> Kind.CHAIR;
            case SECRETARIAT -> Kind.SECRETARIAT;
            case ADMINISTRATOR -> Kind.ADMINISTRATION;
            case AUDITOR -> Kind.AUDIT;
        };
    }

    public static Optional<Role> ofKey(String key) {
        return Keyed.of(Role.class, key);
    }
}
