package org.rapporteur.design;

import static org.rapporteur.authority.Capability.DESIGN_WORKFLOW;
import static org.rapporteur.authority.Capability.SEE_WORKFLOWS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Names;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Administrators prepare the next version of a workflow. A draft may be unfinished, but never harmful: the gate stands before the first save. */
@Stateless
public class WorkflowDrafting {

    private static final int LONGEST_TITLE = 100;

    @Inject
    private Workflows workflows;
    @Inject
    private WorkflowReading reading;
    @Inject
    private ModelStore models;
    @Inject
    private Names names;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<OnRecord> events;

    /**
     * @param base number of the version that the draft begins from
     * @param like the draft that is to be gone on with in the new one, or null: whoever wrote it has a hand in the new one too
     */
    public record BeginDraft(String workflow, int base, String title, DraftId like) {
    }

    /** A model from elsewhere as a draft. */
    public record ImportDraft(String workflow, String title, byte[] file) {
    }

    public record SaveDraft(DraftId draft, int seenRevision, String xml) {
    }

    /** What a save came to: the draft's revision now, and everything that stands in the way of publishing it. */
    public record Saved(int revision, List<Problem> problems) {
    }

    @Requires(DESIGN_WORKFLOW)
    public DraftId begin(BeginDraft command) {
        var base = reading.one(command.workflow()).version(command.base());
        return add(command.workflow(), command.title(), base.model(), models.bytes(base.model()), command.like() == null ? Set.of() : mine(command.like(), false).authors(), Said.of("act.began-a-workflow-draft"));
    }

    /** @throws ModelRefused if the file is harmful, or no model of this workflow; nothing of it is stored */
    @Requires(DESIGN_WORKFLOW)
    public DraftId bring(ImportDraft command) {
        var live = reading.one(command.workflow()).live();
        refuse(models.check(caller.person().mechanism(), command.workflow(), command.file()), Problem::importable);
        return add(command.workflow(), command.title(), live.model(), command.file(), Set.of(caller.id().uuid()), Said.of("act.brought-a-workflow-from-a-file"));
    }

    private DraftId add(String workflow, String title, String base, byte[] model, Set<UUID> authors, Said act) {
        InputWrong.check().text(title, "title", LONGEST_TITLE, "design.title-missing").done();
        var draft = new DraftRow(caller.person().mechanism(), workflow, title.strip(), base, new String(model, StandardCharsets.UTF_8), caller.id().uuid(), clock.now()).writtenBy(authors);
        workflows.add(draft);
        events.fire(new WorkflowEvent(act, Said.of("design.draft-of", workflow, draft.title()), Said.of("design.hash", Sha256.of(model))));
        return draft.id();
    }

    @Requires(DESIGN_WORKFLOW)
    public DraftText read(DraftId id) {
        var draft = mine(id, false);
        return new DraftText(view(draft), draft.xml());
    }

    /** What stands in the way of publishing the draft; empty if nothing does. */
    @Requires(SEE_WORKFLOWS)
    public List<Problem> check(DraftId id) {
        var draft = mine(id, false);
        return models.check(caller.person().mechanism(), draft.workflow(), draft.xml().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What would be lost, or be otherwise, if the draft were saved as {@code xml}, the drawing aside: asked by the designer
     * when it has opened a draft, before anything of it is changed.
     *
     * @throws ModelRefused if {@code xml} is harmful
     */
    @Requires(DESIGN_WORKFLOW)
    public List<ModelChange> losses(DraftId id, String xml) {
        InputWrong.check().that(xml != null && !xml.isBlank(), "xml", "design.model-missing").done();
        var draft = mine(id, false);
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        refuse(models.check(draft.mechanism(), draft.workflow(), bytes), Problem::storable);
        return Stream.concat(ModelComparison.of(draft.xml().getBytes(StandardCharsets.UTF_8), bytes).stream().filter(change -> change.kind() != ModelChange.Kind.LAYOUT),
                ModelComparison.notesGone(draft.xml(), xml).stream()).toList();
    }

    /**
     * @throws SomeoneWasFaster if the draft changed since {@code seenRevision}; the draft as it stands comes along
     * @throws ModelRefused     if the model is harmful
     */
    @Requires(DESIGN_WORKFLOW)
    public Saved save(SaveDraft command) {
        InputWrong.check().that(command.xml() != null && !command.xml().isBlank(), "xml", "design.model-missing").done();
        var draft = mine(command.draft(), true);
        if (draft.revision() != command.seenRevision()) {
            throw new SomeoneWasFaster("draft", names.of(draft.changedBy()), draft.changedAt(), draft.xml(), draft.revision());
        }
        var bytes = command.xml().getBytes(StandardCharsets.UTF_8);
        var problems = models.check(caller.person().mechanism(), draft.workflow(), bytes);
        refuse(problems, Problem::storable);
        if (!command.xml().equals(draft.xml()) && draft.change(command.xml(), caller.id().uuid(), clock.now())) {
            events.fire(new WorkflowEvent(Said.of("act.changed-a-workflow-draft"), Said.of("design.draft-of", draft.workflow(), draft.title()), Said.of("design.hash", Sha256.of(bytes))));
        }
        return new Saved(draft.revision(), problems);
    }

    /** The draft goes from the lists; what it held is kept. */
    @Requires(DESIGN_WORKFLOW)
    public void discard(DraftId id) {
        var draft = mine(id, true);
        draft.close(clock.now());
        events.fire(new WorkflowEvent(Said.of("act.threw-a-workflow-draft-away"), Said.of("design.draft-of", draft.workflow(), draft.title()), Said.of("design.hash", Sha256.of(draft.xml()))));
    }

    private static void refuse(List<Problem> problems, Predicate<Problem> allowed) {
        var forbidden = problems.stream().filter(allowed.negate()).toList();
        if (!forbidden.isEmpty()) {
            throw new ModelRefused(forbidden);
        }
    }

    private DraftRow mine(DraftId id, boolean toChange) {
        var draft = workflows.draft(id, caller.person().mechanism(), toChange);
        if (!draft.open()) {
            throw new WrongState("design.draft-closed");
        }
        return draft;
    }

    private DraftView view(DraftRow draft) {
        return reading.one(draft.workflow()).drafts().stream().filter(each -> each.id().equals(draft.id())).findFirst().orElseThrow(() -> new NotFound("draft"));
    }
}
