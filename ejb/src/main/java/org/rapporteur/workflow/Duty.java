package org.rapporteur.workflow;

import java.time.Instant;
import java.util.UUID;

import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A row of the inbox: owed by one person, by a state's clearing delegate, or by anyone in a role. */
@Entity
class Duty {

    @Id
    private UUID id;
    private UUID step;
    private UUID report;
    private String mechanism;
    @Convert(converter = StepTypeColumn.class)
    private StepType type;
    @Enumerated(EnumType.STRING)
    private Role role;
    private String state;
    private UUID person;
    private Instant since;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "done_by")
    private UUID doneBy;

    protected Duty() {
    }

    Duty(StepRow step, String mechanism, Role role, String state, PersonId person, Instant now) {
        id = UUID.randomUUID();
        this.step = step.id();
        report = step.report().uuid();
        this.mechanism = mechanism;
        type = step.type();
        this.role = role;
        this.state = state;
        this.person = person == null ? null : person.uuid();
        since = now;
        dueAt = step.dueAt();
    }

    UUID step() {
        return step;
    }

    UUID report() {
        return report;
    }

    StepType type() {
        return type;
    }

    UUID person() {
        return person;
    }

    UUID closedBy() {
        return doneBy;
    }

    Instant closedAt() {
        return closedAt;
    }

    String state() {
        return state;
    }

    boolean open() {
        return closedAt == null;
    }

    boolean done() {
        return doneBy != null;
    }

    boolean owedBy(PersonView who) {
        if (person != null) {
            return person.equals(who.id().uuid());
        }
        return mechanism.equals(who.mechanism()) && who.is(role) && (state == null || state.equals(who.state()));
    }

    void due(Instant at) {
        dueAt = at;
    }

    void doneBy(PersonId who, Instant now) {
        closedAt = now;
        doneBy = who.uuid();
    }

    void lapse(Instant now) {
        if (open()) {
            closedAt = now;
        }
    }

    /** What was done was taken back, so it is owed again. */
    void reopen() {
        closedAt = null;
        doneBy = null;
    }
}
