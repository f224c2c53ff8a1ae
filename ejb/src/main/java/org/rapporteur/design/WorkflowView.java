package org.rapporteur.design;

import java.util.List;
import java.util.Objects;

import org.rapporteur.shared.NotFound;

/**
 * A workflow of the caller's mechanism.
 *
 * @param name        as its live version says it
 * @param reportTypes the names of the kinds of report that travel it
 * @param versions    the newest first
 * @param drafts      the open ones
 */
public record WorkflowView(String key, String name, List<String> reportTypes, List<WorkflowVersion> versions, List<DraftView> drafts) {

    public WorkflowVersion live() {
        return versions.stream().filter(WorkflowVersion::live).findFirst().orElseThrow();
    }

    /** @throws NotFound if there is no version of this number */
    public WorkflowVersion version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst().orElseThrow(() -> new NotFound("version"));
    }

    /** How many reports are under way on any version. */
    public long reports() {
        return versions.stream().mapToLong(WorkflowVersion::reports).sum();
    }

    /** How many of them stand at a step whose due date has passed. */
    public long late() {
        return versions.stream().mapToLong(WorkflowVersion::late).sum();
    }

    /** What a next version would naturally be called. */
    public String nextTag() {
        return VersionTag.next(live().tag(), tags());
    }

    public List<String> tags() {
        return versions.stream().map(WorkflowVersion::tag).filter(Objects::nonNull).toList();
    }

    /** @return the version that bears this tag, or null */
    WorkflowVersion tagged(String tag) {
        return versions.stream().filter(version -> version.tag() != null && version.tag().equals(tag)).findFirst().orElse(null);
    }
}
