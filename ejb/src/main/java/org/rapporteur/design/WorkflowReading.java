package org.rapporteur.design;

import static org.rapporteur.authority.Capability.SEE_WORKFLOWS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Names;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.workflow.ApprovalRoute;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The workflows of the caller's mechanism: what is live, who published it and why, what is under way, what is drafted. */
@Stateless
public class WorkflowReading {

    @Inject
    private Workflows workflows;
    @Inject
    private ModelStore models;
    @Inject
    private ApprovalRoute route;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Names names;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    @Requires(SEE_WORKFLOWS)
    public List<WorkflowView> all() {
        return types().stream().map(ReportType::route).distinct().sorted().map(this::view).toList();
    }

    /** @throws NotFound if no report of the mechanism travels such a workflow */
    @Requires(SEE_WORKFLOWS)
    public WorkflowView one(String workflow) {
        known(workflow);
        return view(workflow);
    }

    /** The BPMN 2.0 XML of one version. */
    @Requires(SEE_WORKFLOWS)
    public String xml(String workflow, int number) {
        return new String(models.bytes(version(workflow, number).model()), StandardCharsets.UTF_8);
    }

    /** How it goes at each step of one version, in the order of its drawing. */
    @Requires(SEE_WORKFLOWS)
    public List<StepLoad> steps(String workflow, int number) {
        var version = version(workflow, number);
        var loads = workflows.steps(caller.person().mechanism(), version.model(), clock.now());
        var stops = route.stops(version.model());
        if (stops.isEmpty()) {
            return loads;
        }
        var known = loads.stream().collect(Collectors.toMap(StepLoad::element, load -> load));
        return stops.stream().map(stop -> known.getOrDefault(stop.element(), StepLoad.none(stop.element())).called(stop.name())).toList();
    }

    /** What the steps of one version are called, by element; none where not even its steps can be read. */
    @Requires(SEE_WORKFLOWS)
    public Map<String, String> stepNames(String workflow, int number) {
        return route.stops(version(workflow, number).model()).stream().collect(Collectors.toMap(stop -> stop.element(), stop -> stop.name()));
    }

    private WorkflowVersion version(String workflow, int number) {
        known(workflow);
        return view(workflow).version(number);
    }

    private void known(String workflow) {
        if (types().stream().noneMatch(type -> type.route().equals(workflow))) {
            throw new NotFound("workflow");
        }
    }

    private List<ReportType> types() {
        return mechanisms.get(caller.person().mechanism()).reportTypes();
    }

    private WorkflowView view(String workflow) {
        var mechanism = caller.person().mechanism();
        var stored = models.models(mechanism, workflow);
        var live = live(stored);
        var publications = workflows.publications(mechanism);
        var loads = workflows.loads(mechanism, clock.now());
        var drafts = workflows.open(mechanism).stream().filter(draft -> draft.workflow().equals(workflow)).toList();
        var who = names.of(Stream.concat(publications.values().stream().map(Workflows.Publication::by), drafts.stream().flatMap(draft -> Stream.of(draft.openedBy(), draft.changedBy())))
                .collect(Collectors.toSet()));
        var versions = new ArrayList<WorkflowVersion>();
        for (var model : stored) {
            var publication = publications.get(model.id());
            var load = loads.getOrDefault(model.id(), new Workflows.Load(0, 0));
            versions.add(new WorkflowVersion(model.id(), versions.size() + 1, model.mechanism() == null, model.equals(live), model.tag(), model.at(),
                    publication == null ? null : who.get(publication.by()), publication == null ? null : publication.reason(), model.sha256(), models.lax(model.id()).orElse(null), load.reports(), load.late()));
        }
        var begun = drafts.stream().map(draft -> view(draft, versions, live.id(), who)).toList();
        Collections.reverse(versions);
        return new WorkflowView(workflow, live.name(), types().stream().filter(type -> type.route().equals(workflow)).map(ReportType::name).toList(), versions, begun);
    }

    private DraftView view(DraftRow draft, List<WorkflowVersion> versions, String live, Map<UUID, String> who) {
        var base = versions.stream().filter(version -> version.model().equals(draft.base())).mapToInt(WorkflowVersion::number).findFirst().orElse(0);
        return new DraftView(draft.id(), draft.workflow(), draft.title(), draft.base(), base, !draft.base().equals(live), draft.revision(), draft.openedAt(),
                who.get(draft.openedBy()), draft.changedAt(), who.get(draft.changedBy()));
    }

    /** Its newest own model; before it has one, the newest shipped. */
    static StoredModel live(List<StoredModel> oldestFirst) {
        return oldestFirst.stream().filter(model -> model.mechanism() != null).reduce((older, newer) -> newer)
                .or(() -> oldestFirst.stream().reduce((older, newer) -> newer)).orElseThrow(() -> new NotFound("workflow"));
    }
}
