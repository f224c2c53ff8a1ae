package org.rapporteur.design;

import java.util.List;

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

    /** How many reports are under way on any version. */
    public long reports() {
        return versions.stream().mapToLong(WorkflowVersion::reports).sum();
    }

    /** How many of them stand at a step whose due date has passed. */
    public long late() {
        return versions.stream().mapToLong(WorkflowVersion::late).sum();
    }
}
