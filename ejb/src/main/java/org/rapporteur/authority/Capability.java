package org.rapporteur.authority;

import static org.rapporteur.identity.Role.ADMINISTRATOR;
import static org.rapporteur.identity.Role.AUDITOR;
import static org.rapporteur.identity.Role.CHAIR;
import static org.rapporteur.identity.Role.CLEARING_DELEGATE;
import static org.rapporteur.identity.Role.COORDINATOR;
import static org.rapporteur.identity.Role.DELEGATE;
import static org.rapporteur.identity.Role.EXPERT;
import static org.rapporteur.identity.Role.SECRETARIAT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.rapporteur.identity.Role;

/** What can be done, and by which roles. Everything that is not granted here is denied. */
public enum Capability {

    SEE_OWN_WORK(Role.values()),
    LIST_REPORTS(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    OPEN_REPORT(EXPERT, COORDINATOR),
    READ_REPORT(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    READ_DRAFT(EXPERT, COORDINATOR),
    DRAFT(EXPERT, COORDINATOR),
    SUBMIT_REPORT(EXPERT, COORDINATOR),
    SIGN(EXPERT),
    CHECK(COORDINATOR),
    COMMENT(DELEGATE, CLEARING_DELEGATE),
    READ_COMMENTS(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    SUBMIT_REVIEW(CLEARING_DELEGATE),
    ANSWER_COMMENTS(COORDINATOR),
    TAKE_POSITION(CLEARING_DELEGATE),
    TAKE_BACK(COORDINATOR),
    PUBLISH(SECRETARIAT),
    READ_RECORD(AUDITOR, COORDINATOR, CHAIR, SECRETARIAT),
    ADD_EXHIBIT(EXPERT, COORDINATOR),
    READ_EXHIBIT(EXPERT, COORDINATOR),
    MANAGE_PEOPLE(ADMINISTRATOR);

    private final Set<Role> roles;

    Capability(Role... roles) {
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    public boolean grantedTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The act in words: "take position". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
