package org.rapporteur.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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
    /** Answers for the mechanism: sets the guard rails that no workflow leaves, and says who else does. */
    OWNER,
    /** Draws workflows. */
    DESIGNER,
    /** Puts a drawn workflow in force, and rolls one back. */
    PUBLISHER,
    /** Looks after reports on their way: moves them between versions of their workflow. */
    OPERATOR,
    AUDITOR;

    /** Whether a person in this role speaks within or for a state. */
    public boolean ofState() {
        return this == DELEGATE || this == CLEARING_DELEGATE;
    }

    /** Whether reports come before people in this role. */
    public boolean travels() {
        return kind() != Kind.ADMINISTRATION && kind() != Kind.AUDIT;
    }

    /** Whether a step may be given to people in this role. A state's own two roles owe through the member states. */
    public boolean mayOwe() {
        return !ofState() && travels();
    }

    /** Roles that one person may hold together; anyone who held two kinds would clear, audit or administer their own work. */
    public enum Kind { PANEL, STATE, CHAIR, SECRETARIAT, ADMINISTRATION, AUDIT }

    public Kind kind() {
        return switch (this) {
            case EXPERT, COORDINATOR -> Kind.PANEL;
            case DELEGATE, CLEARING_DELEGATE -> Kind.STATE;
            case CHAIR -> Kind.CHAIR;
            case SECRETARIAT -> Kind.SECRETARIAT;
            case ADMINISTRATOR, OWNER, DESIGNER, PUBLISHER, OPERATOR -> Kind.ADMINISTRATION;
            case AUDITOR -> Kind.AUDIT;
        };
    }

    /** What the first administrator of a mechanism holds: there is nobody else yet. */
    public static Set<Role> first() {
        return EnumSet.of(ADMINISTRATOR, OWNER, DESIGNER, PUBLISHER, OPERATOR);
    }

    public static Optional<Role> ofKey(String key) {
        return Keyed.of(Role.class, key);
    }
}
