package org.rapporteur.web.workflow;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.design.DraftId;
import org.rapporteur.design.DraftView;
import org.rapporteur.design.ModelChange;
import org.rapporteur.design.ModelChange.Kind;
import org.rapporteur.design.Problem;
import org.rapporteur.design.WorkflowComparing;
import org.rapporteur.design.WorkflowDrafting;
import org.rapporteur.design.WorkflowPublishing;
import org.rapporteur.design.WorkflowPublishing.PublishDraft;
import org.rapporteur.design.WorkflowReading;
import org.rapporteur.design.WorkflowTrying;
import org.rapporteur.design.WorkflowView;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.workflow.Diagrams.Mark;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Two versions of a workflow ({@code ?key=&from=&to=}), or a draft and what is live ({@code ?draft=}), side by side and in words. */
@Named
@RequestScoped
public class ComparePage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private WorkflowReading reading;
    @Inject
    private WorkflowComparing comparing;
    @Inject
    private WorkflowDrafting drafting;
    @Inject
    private WorkflowTrying trying;
    @Inject
    private WorkflowPublishing publishing;
    @Inject
    private Authority authority;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private WorkflowView workflow;
    private List<ModelChange> all;
    private List<Problem> problems;
    private int seenRevision;
    private int seenLive;
    private String tag;
    private String reason;
    private boolean although;

    public WorkflowView getWorkflow() {
        if (workflow == null) {
            workflow = isDraft() ? reading.all().stream().filter(each -> each.drafts().stream().anyMatch(open -> open.id().equals(draft()))).findFirst()
                    .orElseThrow(() -> new NotFound("draft")) : reading.one(parameters.getOrDefault("key", ""));
        }
        return workflow;
    }

    private boolean isDraft() {
        return parameters.containsKey("draft");
    }

    private DraftId draft() {
        try {
            return new DraftId(UUID.fromString(parameters.get("draft")));
        } catch (IllegalArgumentException e) {
            throw new NotFound("draft");
        }
    }

    private int number(String name) {
        try {
            return Integer.parseInt(parameters.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            throw new NotFound("version");
        }
    }

    private int from() {
        return isDraft() ? getWorkflow().live().number() : number("from");
    }

    public String getBeforeTitle() {
        return texts.of(isDraft() ? "workflow.compare.live" : "workflow.compare.version", from());
    }

    public String getAfterTitle() {
        return isDraft() ? shown().title() : texts.of("workflow.compare.version", number("to"));
    }

    public String getBeforeModel() {
        return version(from());
    }

    public String getAfterModel() {
        return isDraft() ? "/api/v1/workflow-drafts/" + draft() + "/model" : version(number("to"));
    }

    private String version(int number) {
        return "/api/v1/workflows/" + getWorkflow().key() + "/versions/" + number + "/model";
    }

    private List<ModelChange> all() {
        if (all == null) {
            all = isDraft() ? comparing.draftWithLive(draft()) : comparing.versions(getWorkflow().key(), number("from"), number("to"));
        }
        return all;
    }

    /** Without those that concern the drawing alone. */
    public List<ModelChange> getChanges() {
        return all().stream().filter(change -> change.kind() != Kind.LAYOUT).toList();
    }

    public long getLayout() {
        return all().stream().filter(change -> change.kind() == Kind.LAYOUT).count();
    }

    public String key(ModelChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }

    public String tone(ModelChange change) {
        return switch (change.kind()) {
            case ADDED -> "agreed";
            case REMOVED -> "blocks";
            default -> "waits";
        };
    }

    public String getBeforeMarks() {
        return marks(Kind.REMOVED);
    }

    public String getAfterMarks() {
        return marks(Kind.ADDED);
    }

    /** Whether this is a draft that the caller could publish from here: whoever publishes need not draw. */
    public boolean isPublisher() {
        return isDraft() && authority.may(Capability.PUBLISH_WORKFLOW);
    }

    public List<Problem> getProblems() {
        if (problems == null) {
            problems = drafting.check(draft());
        }
        return problems;
    }

    /** Whether somebody else has to publish it. */
    public boolean isOther() {
        return publishing.fourEyes() && publishing.mine(draft());
    }

    /** Whether there are scenarios that are played through before. */
    public boolean isKept() {
        return !trying.scenarios(getWorkflow().key()).isEmpty();
    }

    public void publish() throws IOException {
        var key = getWorkflow().key();
        var number = publishing.publish(new PublishDraft(draft(), seenRevision, seenLive, tag, reason, although));
        notes.saved(texts.of("workflow.compare.published", number));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/workflow?key=" + key);
    }

    private DraftView shown() {
        return getWorkflow().drafts().stream().filter(each -> each.id().equals(draft())).findFirst().orElseThrow(() -> new NotFound("draft"));
    }

    public int getSeenRevision() {
        return seenRevision == 0 ? shown().revision() : seenRevision;
    }

    public void setSeenRevision(int seenRevision) {
        this.seenRevision = seenRevision;
    }

    public int getSeenLive() {
        return seenLive == 0 ? getWorkflow().live().number() : seenLive;
    }

    public void setSeenLive(int seenLive) {
        this.seenLive = seenLive;
    }

    public String getTag() {
        return tag == null ? publishing.proposedTag(draft()) : tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isAlthough() {
        return although;
    }

    public void setAlthough(boolean although) {
        this.although = although;
    }

    private String marks(Kind onThisSideOnly) {
        var marks = new LinkedHashMap<String, Mark>();
        for (var change : getChanges()) {
            if (change.element() != null && (change.kind() == onThisSideOnly || change.kind() == Kind.CHANGED)) {
                marks.put(change.element(), new Mark(key(change), null, change.what() == null ? null : texts.say(change.what()), null));
            }
        }
        return Diagrams.json(marks);
    }
}
