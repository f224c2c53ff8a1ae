package org.rapporteur.authority;

import java.util.EnumSet;
import java.util.Set;

import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;

/** The rules of authority: pure, deny by default. */
public final class Policy {

    public enum Verdict {
        PERMIT,
        /** The person may know of the thing, but not do this. */
        DENY,
        /** The person must not even learn that the thing exists. */
        HIDE
    }

    /** These see a report from its first word; everyone else from its first circulated version. */
    private static final Set<Role> FROM_THE_START = EnumSet.of(Role.EXPERT, Role.COORDINATOR, Role.SECRETARIAT, Role.CHAIR, Role.AUDITOR);

    private Policy() {
    }

    /** @param standing of the thing concerned, or null where the act concerns none */
    public static Verdict decide(PersonView person, Capability capability, Standing standing) {
        if (!person.active()) {
            return Verdict.DENY;
        }
        if (standing != null && (!standing.mechanism().equals(person.mechanism()) || !sees(person, standing))) {
            return Verdict.HIDE;
        }
        return capability.grantedTo(person.roles()) ? Verdict.PERMIT : Verdict.DENY;
    }

    private static boolean sees(PersonView person, Standing standing) {
        return seesUncirculated(person) || standing.circulated() && person.roles().stream().anyMatch(Role::ofState);
    }

    /** Whether lists show this person what has not been circulated yet: the same rule as {@link #decide}, for queries. */
    public static boolean seesUncirculated(PersonView person) {
        return person.roles().stream().anyMatch(FROM_THE_START::contains);
    }
}
