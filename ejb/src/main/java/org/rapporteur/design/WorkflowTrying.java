package org.rapporteur.design;

import static org.rapporteur.authority.Capability.DESIGN_WORKFLOW;
import static org.rapporteur.authority.Capability.SEE_WORKFLOWS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Names;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Drafts are tried out before anybody travels them; what a workflow must always come through is kept as a scenario. */
@Stateless
public class WorkflowTrying {

    private static final int LONGEST_TITLE = 100;
    private static final int MOST_STEPS = 100;
    private static final int MOST_VISITS = 20;

    @Inject
    private Workflows workflows;
    @Inject
    private WorkflowReading reading;
    @Inject
    private Trials trials;
    @Inject
    private Scenarios scenarios;
    @Inject
    private ModelTrials engine;
    @Inject
    private Names names;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<OnRecord> events;

    public record TryDraft(DraftId draft, Scenario scenario) {
    }

    /** @param id null for a new one */
    public record SaveScenario(ScenarioId id, String workflow, String name, Scenario scenario, int seenRevision) {
    }

    /**
     * Plays the scenario through. Leaves no trace, neither with reports nor on the record.
     *
     * @throws ModelRefused if the draft could not be published as it stands
     */
    @Requires(DESIGN_WORKFLOW)
    public Trial tryOut(TryDraft command) {
        bearable(command.scenario());
        var draft = mine(command.draft());
        return trials.run(draft.mechanism(), draft.workflow(), draft.xml(), List.of(command.scenario())).get(0);
    }

    /** What a scenario can say of the steps of the draft. @throws ModelRefused if the draft could not be published as it stands */
    @Requires(DESIGN_WORKFLOW)
    public List<PlayableStep> steps(DraftId id) {
        var draft = mine(id);
        return engine.steps(draft.workflow(), draft.xml().getBytes(StandardCharsets.UTF_8));
    }

    /** Every saved scenario on the draft, beside what comes of it on the live version. */
    @Requires(DESIGN_WORKFLOW)
    public List<Rerun> again(DraftId id) {
        var draft = mine(id);
        return trials.again(draft.mechanism(), draft.workflow(), reading.xml(draft.workflow(), reading.one(draft.workflow()).live().number()), draft.xml());
    }

    @Requires(SEE_WORKFLOWS)
    public List<ScenarioView> scenarios(String workflow) {
        reading.one(workflow);
        var all = scenarios.of(caller.person().mechanism(), workflow);
        var who = names.of(all.stream().map(ScenarioRow::changedBy).collect(Collectors.toSet()));
        return all.stream().map(each -> each.view(who.get(each.changedBy()))).toList();
    }

    @Requires(DESIGN_WORKFLOW)
    public ScenarioView save(SaveScenario command) {
        InputWrong.check().text(command.name(), "name", LONGEST_TITLE, "design.scenario-title-missing").done();
        bearable(command.scenario());
        var title = command.name().strip();
        var row = command.id() == null ? null : mine(command.id());
        var workflow = row == null ? reading.one(command.workflow()).key() : row.workflow();
        if (row != null && row.revision() != command.seenRevision()) {
            throw new SomeoneWasFaster("scenario", names.of(row.changedBy()), row.changedAt(), null, row.revision());
        }
        var taken = scenarios.of(caller.person().mechanism(), workflow).stream().anyMatch(other -> other != row && other.title().equalsIgnoreCase(title));
        InputWrong.check().that(!taken, "name", "design.scenario-title-taken").done();
        if (row == null) {
            var made = new ScenarioRow(caller.person().mechanism(), workflow, title, command.scenario(), caller.id().uuid(), clock.now());
            scenarios.add(made);
            told(Said.of("act.saved-a-scenario"), made);
            return made.view(names.of(made.changedBy()));
        }
        row.change(title, command.scenario(), caller.id().uuid(), clock.now());
        told(Said.of("act.saved-a-scenario"), row);
        return row.view(names.of(row.changedBy()));
    }

    @Requires(DESIGN_WORKFLOW)
    public void remove(ScenarioId id) {
        var row = mine(id);
        scenarios.remove(row);
        told(Said.of("act.removed-a-scenario"), row);
    }

    private void told(Said act, ScenarioRow row) {
        events.fire(new WorkflowEvent(act, Said.of("design.scenario-of", row.workflow(), row.title()), null));
    }

    private static void bearable(Scenario scenario) {
        InputWrong.check().that(scenario != null && scenario.steps().size() <= MOST_STEPS && scenario.steps().values().stream().allMatch(visits -> visits.size() <= MOST_VISITS),
                "steps", "design.scenario-too-large", MOST_STEPS, MOST_VISITS).done();
    }

    private DraftRow mine(DraftId id) {
        return workflows.draft(id, caller.person().mechanism(), false);
    }

    private ScenarioRow mine(ScenarioId id) {
        return scenarios.get(id).filter(each -> each.mechanism().equals(caller.person().mechanism())).orElseThrow(() -> new NotFound("scenario"));
    }
}
