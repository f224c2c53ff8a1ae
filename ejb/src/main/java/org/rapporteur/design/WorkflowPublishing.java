package org.rapporteur.design;

import static org.rapporteur.authority.Capability.PUBLISH_WORKFLOW;
import static org.rapporteur.authority.Capability.SEE_WORKFLOWS;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.rapporteur.authority.Requires;
import org.rapporteur.design.WorkflowMoving.MoveReports;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Names;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.Settings;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** A draft becomes the live version of its workflow. Reports that are under way stay on the version that they travel. */
@Stateless
public class WorkflowPublishing {

    private static final int LONGEST_REASON = 500;

    @Inject
    private Workflows workflows;
    @Inject
    private WorkflowReading reading;
    @Inject
    private ModelStore models;
    @Inject
    private Trials trials;
    @Inject
    private WorkflowMoving moving;
    @Inject
    private Names names;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<OnRecord> events;

    /**
     * @param seenLive the number of the version that was live when the publisher decided
     * @param tag      the version tag that it is published with, or null where the draft's own is the one
     * @param although whether it is published although saved scenarios do not come through; that stands on the record then
     */
    public record PublishDraft(DraftId draft, int seenRevision, int seenLive, String tag, String reason, boolean although) {
    }

    /**
     * @param version the number of the one whose content shall be live again
     * @param mapping where reports on the version that was live shall go, step by step; null where they stay on it
     */
    public record RollBack(String workflow, int version, int seenLive, String reason, Map<String, String> mapping) {
    }

    /** Whether somebody else than the last editor has to publish, by the installation's rule. */
    @Requires(SEE_WORKFLOWS)
    public boolean fourEyes() {
        return Settings.fourEyes();
    }

    /** Whether anything in the draft is the caller's. */
    @Requires(SEE_WORKFLOWS)
    public boolean mine(DraftId id) {
        return mine(workflows.draft(id, caller.person().mechanism(), false));
    }

    private boolean mine(DraftRow draft) {
        return draft.authors().contains(caller.id().uuid());
    }

    /** The tag that the draft would naturally be published with: its own, or the next where its own is an earlier version's. */
    @Requires(SEE_WORKFLOWS)
    public String proposedTag(DraftId id) {
        var draft = workflows.draft(id, caller.person().mechanism(), false);
        var own = VersionTag.of(draft.xml().getBytes(StandardCharsets.UTF_8));
        var workflow = reading.one(draft.workflow());
        return own == null || own.isBlank() || workflow.tagged(own) != null ? workflow.nextTag() : own;
    }

    /**
     * @return the number of the new version
     * @throws ModelRefused     if anything is wrong with the model
     * @throws InputWrong       if the reason is missing, or the tag is missing or that of an earlier version
     * @throws SomeoneWasFaster if the draft or the live version changed meanwhile
     * @throws RuleRefuses      if the caller changed the draft and the installation wants four eyes, or a saved scenario
     *                          does not come through and the command does not say that this is known
     */
    @Requires(PUBLISH_WORKFLOW)
    public int publish(PublishDraft command) {
        var draft = workflows.draft(command.draft(), caller.person().mechanism(), true);
        if (!draft.open()) {
            throw new WrongState("design.draft-closed");
        }
        if (draft.revision() != command.seenRevision()) {
            throw new SomeoneWasFaster("draft", names.of(draft.changedBy()), draft.changedAt(), null, draft.revision());
        }
        if (fourEyes() && mine(draft)) {
            throw new RuleRefuses("design.four-eyes");
        }
        var failing = failing(draft);
        if (failing != null && !command.although()) {
            throw new RuleRefuses("design.scenarios-fail", failing);
        }
        var model = draft.xml().getBytes(StandardCharsets.UTF_8);
        var number = publish(draft.workflow(), model, command.tag() == null ? VersionTag.of(model) : command.tag().strip(), command.seenLive(), command.reason(), Said.of("act.published-a-workflow"), failing);
        draft.close(clock.now());
        return number;
    }

    /** @return the saved scenarios that do not come through, or null where all do; what may not be published at all is told as such further on */
    private Said failing(DraftRow draft) {
        if (!models.check(draft.mechanism(), draft.workflow(), draft.xml().getBytes(StandardCharsets.UTF_8)).isEmpty()) {
            return null;
        }
        var failing = trials.again(draft.mechanism(), draft.workflow(), reading.xml(draft.workflow(), reading.one(draft.workflow()).live().number()), draft.xml()).stream()
                .filter(rerun -> !rerun.passed()).map(rerun -> rerun.scenario().title()).toList();
        return failing.isEmpty() ? null : Said.row(failing);
    }

    /** The old content becomes a new version, under the next tag; nothing that was published is ever removed. @return the number of the new version */
    @Requires(PUBLISH_WORKFLOW)
    public int rollBack(RollBack command) {
        var workflow = reading.one(command.workflow());
        var old = workflow.version(command.version());
        if (old.live()) {
            throw new RuleRefuses("design.is-live");
        }
        var number = publish(command.workflow(), models.bytes(old.model()), workflow.nextTag(), command.seenLive(), command.reason(), Said.of("act.rolled-a-workflow-back"), null);
        if (command.mapping() != null && reading.one(command.workflow()).versions().stream().anyMatch(version -> version.number() == command.seenLive() && version.reports() > 0)) {
            moving.begin(new MoveReports(command.workflow(), command.seenLive(), number, command.mapping()), command.reason());
        }
        return number;
    }

    private int publish(String workflow, byte[] content, String tag, int seenLive, String reason, Said act, Said failing) {
        var seen = reading.one(workflow);
        var bearer = seen.tagged(tag);
        InputWrong.check().text(reason, "reason", LONGEST_REASON, "design.reason-missing")
                .text(tag, "tag", VersionTag.LONGEST, "design.tag-missing")
                .that(bearer == null, "tag", "design.tag-used", tag, bearer == null ? 0 : bearer.number(), seen.nextTag()).done();
        workflows.turn(caller.person().mechanism(), workflow);
        var live = reading.one(workflow).live();
        if (live.number() != seenLive) {
            throw new SomeoneWasFaster("live-version", live.by(), live.at(), null, live.number());
        }
        if (live.sha256().equals(Sha256.of(content)) || live.tag() != null && live.sha256().equals(Sha256.of(VersionTag.in(content, live.tag())))) {
            throw new RuleRefuses("design.same-as-live");
        }
        var model = VersionTag.in(content, tag);
        var id = models.publish(caller.person().mechanism(), workflow, model);
        workflows.published(id, caller.person().mechanism(), workflow, Sha256.of(model), reason.strip(), caller.id().uuid(), clock.now());
        var number = reading.one(workflow).live().number();
        var why = Said.of("design.reason-and-hash", reason.strip(), Sha256.of(model));
        events.fire(new WorkflowEvent(act, Said.of("design.version-of", workflow, number), failing == null ? why : Said.of("design.although-scenarios-fail", why, failing)));
        return number;
    }
}
