package org.rapporteur.authority;

import static org.rapporteur.identity.Role.ADMINISTRATOR;
import static org.rapporteur.identity.Role.AUDITOR;
import static org.rapporteur.identity.Role.CHAIR;
import static org.rapporteur.identity.Role.CLEARING_DELEGATE;
import static org.rapporteur.identity.Role.COORDINATOR;
import static org.rapporteur.identity.Role.DELEGATE;
import static org.rapporteur.identity.Role.DESIGNER;
import static org.rapporteur.identity.Role.EXPERT;
import static org.rapporteur.identity.Role.OPERATOR;
import static org.rapporteur.identity.Role.OWNER;
import static org.rapporteur.identity.Role.PUBLISHER;
import static org.rapporteur.identity.Role.SECRETARIAT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.rapporteur.identity.Role;
import org.rapporteur.shared.Spoken;

/** What can be done, and by which roles. Everything that is not granted here is denied. */
public enum Capability implements Spoken {

    SEE_OWN_WORK(Role.values()),
    LIST_REPORTS(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    OPEN_REPORT(EXPERT, COORDINATOR),
    READ_REPORT(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    READ_DRAFT(EXPERT, COORDINATOR),
    READ_EXPERTS_TEXT(EXPERT, COORDINATOR, CHAIR, AUDITOR),
    DRAFT(EXPERT, COORDINATOR),
    SUBMIT_REPORT(EXPERT, COORDINATOR),
    SIGN(EXPERT),
    READ_SIGNATURES(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, AUDITOR),
    RELEASE_DRAFT(CHAIR),
    CHECK(COORDINATOR),
    COMMENT(DELEGATE, CLEARING_DELEGATE),
    READ_COMMENTS(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    SUBMIT_REVIEW(CLEARING_DELEGATE),
    SUPPORT_COMMENT(CLEARING_DELEGATE),
    ANSWER_COMMENTS(COORDINATOR),
    CLASS_CHANGES(COORDINATOR),
    CHALLENGE_CLASS(CLEARING_DELEGATE),
    SETTLE_CLASS(CHAIR),
    TAKE_POSITION(CLEARING_DELEGATE),
    TAKE_BACK(COORDINATOR),
    EXTEND_DECISION(CHAIR, SECRETARIAT),
    MAKE_STATEMENT(EXPERT, DELEGATE, CLEARING_DELEGATE),
    CLEAR_STATEMENT(EXPERT, CLEARING_DELEGATE),
    TRANSLATE(EXPERT, COORDINATOR, CHAIR, SECRETARIAT),
    WRITE_LETTER(EXPERT, COORDINATOR, CHAIR, SECRETARIAT),
    READ_LETTERS(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, AUDITOR),
    FILL_FORM(EXPERT, COORDINATOR, CHAIR, SECRETARIAT),
    PUBLISH(SECRETARIAT),
    READ_RECORD(AUDITOR, COORDINATOR, CHAIR, SECRETARIAT),
    READ_GENERAL_RECORD(AUDITOR),
    ADD_EXHIBIT(EXPERT, COORDINATOR),
    READ_EXHIBIT(EXPERT, COORDINATOR),
    DESCRIBE_EXHIBIT(EXPERT, COORDINATOR),
    DERIVE_EXHIBIT(EXPERT, COORDINATOR),
    WITHDRAW_EXHIBIT(EXPERT, COORDINATOR),
    CONFIRM_PARAGRAPH(COORDINATOR),
    READ_ALL_AGAIN(COORDINATOR),
    LIFT_QUARANTINE(COORDINATOR),
    SEARCH(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    REBUILD_INDEX(ADMINISTRATOR),
    READ_MECHANISM(Role.values()),
    NAME_SUBSTITUTE(Role.values()),
    GOVERN(ADMINISTRATOR),
    MANAGE_PEOPLE(ADMINISTRATOR),
    MANAGE_RIGHTS(ADMINISTRATOR, OWNER),
    MANAGE_MAIL(ADMINISTRATOR),
    SEE_WORKFLOWS(ADMINISTRATOR, OWNER, DESIGNER, PUBLISHER, OPERATOR, AUDITOR),
    DESIGN_WORKFLOW(DESIGNER),
    PUBLISH_WORKFLOW(PUBLISHER),
    SET_GUARD_RAILS(OWNER),
    MOVE_REPORTS(OPERATOR);

    private final Set<Role> roles;

    Capability(Role... roles) {
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    /** The roles that may do it. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean grantedTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
