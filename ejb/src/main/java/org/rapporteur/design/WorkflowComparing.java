package org.rapporteur.design;

import static org.rapporteur.authority.Capability.SEE_WORKFLOWS;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What differs between two versions of a workflow, or between a draft and what is live. */
@Stateless
public class WorkflowComparing {

    @Inject
    private Workflows workflows;
    @Inject
    private WorkflowReading reading;
    @Inject
    private Caller caller;

    @Requires(SEE_WORKFLOWS)
    public List<ModelChange> versions(String workflow, int from, int to) {
        return ModelComparison.of(bytes(reading.xml(workflow, from)), bytes(reading.xml(workflow, to)));
    }

    /** What going back to an earlier version would change; the tag is none of it, since the old content gets the next one. */
    @Requires(SEE_WORKFLOWS)
    public List<ModelChange> back(String workflow, int to) {
        var known = reading.one(workflow);
        return ModelComparison.of(tagged(known, known.live().number()), tagged(known, to));
    }

    private byte[] tagged(WorkflowView workflow, int number) {
        return VersionTag.in(bytes(reading.xml(workflow.key(), number)), workflow.nextTag());
    }

    @Requires(SEE_WORKFLOWS)
    public List<ModelChange> draftWithLive(DraftId id) {
        var draft = draft(id);
        var workflow = reading.one(draft.workflow());
        var live = bytes(reading.xml(draft.workflow(), workflow.live().number()));
        var model = bytes(draft.xml());
        // The tag of an earlier version says only where the draft began; it gets its own when it is published.
        var began = workflow.tagged(VersionTag.of(model)) != null && workflow.live().tag() != null;
        return ModelComparison.of(live, began ? VersionTag.in(model, workflow.live().tag()) : model);
    }

    @Requires(SEE_WORKFLOWS)
    public String draftXml(DraftId id) {
        return draft(id).xml();
    }

    private DraftRow draft(DraftId id) {
        return workflows.draft(id, caller.person().mechanism(), false);
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
