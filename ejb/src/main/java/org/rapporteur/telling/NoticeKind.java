package org.rapporteur.telling;

import static org.rapporteur.identity.Role.AUDITOR;
import static org.rapporteur.identity.Role.CHAIR;
import static org.rapporteur.identity.Role.CLEARING_DELEGATE;
import static org.rapporteur.identity.Role.COORDINATOR;
import static org.rapporteur.identity.Role.DELEGATE;
import static org.rapporteur.identity.Role.EXPERT;
import static org.rapporteur.identity.Role.SECRETARIAT;

import java.util.List;

import org.rapporteur.identity.Role;
import org.rapporteur.shared.Keyed;

/** What a person can be told of, and which roles are told of it. Mails say the kind and nothing of the report. */
public enum NoticeKind implements Keyed {

    /** Something is owed at a step: told to those who owe it. */
    DUTY,
    /** The rule of signing stops a draft: told to the chair, who may let it go on. */
    DRAFT_STOPPED(CHAIR),
    /** A version is not what the experts signed: told to them. */
    SIGN_AGAIN(EXPERT),
    CIRCULATED(EXPERT, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE),
    DECISION_OPENED(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE),
    DECISION_EXTENDED(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE),
    /** A hold was put or joined, and the clock stands still. */
    HOLD_PUT(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE),
    HOLD_EXTENDED(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE),
    HOLD_ENDED(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE),
    /** How a decision ended: told to all at once, whichever way it went, also to those who read the record. */
    ADOPTED(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    ISSUED_WITH_DISSENT(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    ESCALATED(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    NOT_ADOPTED(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    TAKEN_BACK(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    /** What follows from a change's class is told to those who class, settle and challenge. */
    CLASS_CHALLENGED(COORDINATOR, CHAIR, CLEARING_DELEGATE),
    CLASS_SETTLED(COORDINATOR, CLEARING_DELEGATE),
    /** Told to the author of the comments. */
    COMMENTS_ANSWERED,
    /** A review ended before a state submitted them: told to its own people. */
    COMMENTS_LEFT_BEHIND(DELEGATE, CLEARING_DELEGATE),
    /** Told to the author of the comment, unless it was their own act. */
    AUDIENCE_WIDENED,
    /** A workflow had it told, to those whom it names. */
    NOTIFIED,
    PUBLISHED(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, AUDITOR),
    /** Something came in that a person looks for: told to that person. */
    SEARCH_NEWS,
    /** Reminders: told to those who owe something still. */
    DUE_SOON,
    OVERDUE,
    /** Its own date comes near: told to the state that put it. */
    HOLD_RUNS_OUT(DELEGATE, CLEARING_DELEGATE);

    private final List<Role> roles;

    NoticeKind(Role... roles) {
        this.roles = List.of(roles);
    }

    List<String> roleNames() {
        return roles.stream().map(Role::name).toList();
    }

    static NoticeKind ofKey(String key) {
        return Keyed.of(NoticeKind.class, key).orElseThrow(() -> new IllegalStateException("No notice is of kind " + key));
    }
}
