package org.rapporteur.design;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

/** A draft. It is closed by its publication or by being thrown away; its last model is kept. */
@Entity
@Table(name = "workflow_draft")
class DraftRow {

    @Id
    private UUID id;
    private String mechanism;
    private String workflow;
    private String title;
    private String base;
    private String xml;
    private int revision;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "opened_by")
    private UUID openedBy;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @ElementCollection
    @CollectionTable(name = "workflow_draft_author", joinColumns = @JoinColumn(name = "draft"))
    @Column(name = "person")
    private Set<UUID> authors = new HashSet<>();

    protected DraftRow() {
    }

    DraftRow(String mechanism, String workflow, String title, String base, String xml, UUID by, Instant now) {
        id = UUID.randomUUID();
        this.mechanism = mechanism;
        this.workflow = workflow;
        this.title = title;
        this.base = base;
        this.xml = xml;
        revision = 1;
        openedAt = now;
        openedBy = by;
        changedAt = now;
        changedBy = by;
        recordedAt = now;
    }

    /** What the draft begins with is theirs, and not a version that was published. */
    DraftRow writtenBy(Set<UUID> people) {
        authors.addAll(people);
        return this;
    }

    /** @return whether the change deserves a line on the record of its own: a designer at work is one line in ten minutes */
    boolean change(String xml, UUID by, Instant now) {
        var worthALine = !by.equals(changedBy) || recordedAt.plusSeconds(600).isBefore(now);
        this.xml = xml;
        revision++;
        changedAt = now;
        changedBy = by;
        authors.add(by);
        recordedAt = worthALine ? now : recordedAt;
        return worthALine;
    }

    void close(Instant now) {
        closedAt = now;
    }

    DraftId id() {
        return new DraftId(id);
    }

    String mechanism() {
        return mechanism;
    }

    String workflow() {
        return workflow;
    }

    String title() {
        return title;
    }

    String base() {
        return base;
    }

    String xml() {
        return xml;
    }

    int revision() {
        return revision;
    }

    Instant openedAt() {
        return openedAt;
    }

    UUID openedBy() {
        return openedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    UUID changedBy() {
        return changedBy;
    }

    /** Everybody whose changes are in it. */
    Set<UUID> authors() {
        return Set.copyOf(authors);
    }

    boolean open() {
        return closedAt == null;
    }
}
