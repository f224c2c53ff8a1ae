package org.rapporteur.web.workflow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.design.DraftId;
import org.rapporteur.design.DraftText;
import org.rapporteur.design.WorkflowDesigning;
import org.rapporteur.design.WorkflowDrafting;
import org.rapporteur.design.WorkflowPublishing;
import org.rapporteur.design.WorkflowReading;
import org.rapporteur.design.WorkflowView;
import org.rapporteur.governance.GuardRail;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Role;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The designer on one draft ({@code ?draft=}): what its script has to know. What it does goes through the API. */
@Named
@RequestScoped
public class DesignPage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private WorkflowDrafting drafting;
    @Inject
    private WorkflowReading reading;
    @Inject
    private WorkflowPublishing publishing;
    @Inject
    private WorkflowDesigning designing;
    @Inject
    private Authority authority;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private Diagrams diagrams;
    @Inject
    private Texts texts;

    private DraftText draft;
    private WorkflowView workflow;

    public DraftText getDraft() {
        if (draft == null) {
            draft = drafting.read(id());
        }
        return draft;
    }

    private DraftId id() {
        try {
            return new DraftId(UUID.fromString(parameters.getOrDefault("draft", "")));
        } catch (IllegalArgumentException e) {
            throw new NotFound("draft");
        }
    }

    public WorkflowView getWorkflow() {
        if (workflow == null) {
            workflow = reading.one(getDraft().draft().workflow());
        }
        return workflow;
    }

    /** All that the script needs: the draft, what a model may be made of, and the words. */
    public String getKnown() {
        var seen = getDraft().draft();
        var known = new LinkedHashMap<String, Object>();
        known.put("draft", seen.id().toString());
        known.put("workflow", seen.workflow());
        known.put("revision", seen.revision());
        known.put("live", getWorkflow().live().number());
        known.put("tags", getWorkflow().tags());
        known.put("liveTag", getWorkflow().live().tag());
        known.put("nextTag", getWorkflow().nextTag());
        known.put("fourEyes", publishing.fourEyes());
        known.put("mine", publishing.mine(seen.id()));
        known.put("publisher", authority.may(Capability.PUBLISH_WORKFLOW));
        known.put("xml", getDraft().xml());
        known.put("kinds", Stream.of(StepType.values()).map(kind -> Map.of("key", kind.key(), "name", texts.get("StepType." + kind.name()), "means", texts.get("StepType." + kind.name() + ".means"),
                "answers", designing.answers(kind))).toList());
        known.put("groups", Stream.concat(Stream.of(Map.of("key", "member-states", "name", texts.get("workflow.design.member-states"))),
                Arrays.stream(Role.values()).filter(Role::mayOwe).map(role -> Map.of("key", role.key(), "name", texts.say(role)))).toList());
        known.put("states", mechanisms.get(caller.person().mechanism()).members().stream().map(member -> Map.of("key", member.state(), "name", member.name())).toList());
        known.put("fieldKinds", designing.fieldKinds().entrySet().stream().map(kind -> Map.of("key", kind.getKey(), "name", texts.get("FormField." + kind.getValue().name()))).toList());
        known.put("readers", Capability.READ_REPORT.roles().stream().sorted().map(role -> Map.of("key", role.key(), "name", texts.say(role))).toList());
        known.put("automatic", designing.automaticSteps().stream().map(key -> Map.of("key", key, "name", texts.ifAny("workflow.design.automatic." + key) == null ? key : texts.get("workflow.design.automatic." + key))).toList());
        known.put("words", diagrams.texts("design."));
        return Diagrams.json(known);
    }

    public List<GuardRail> getGuardRails() {
        return List.of(GuardRail.values());
    }

    public boolean lifted(GuardRail rail) {
        return mechanisms.get(caller.person().mechanism()).lifted().contains(rail);
    }
}
