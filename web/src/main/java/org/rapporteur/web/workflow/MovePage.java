package org.rapporteur.web.workflow;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.design.MoveId;
import org.rapporteur.design.MovePlan;
import org.rapporteur.design.MoveView;
import org.rapporteur.design.WorkflowMoving;
import org.rapporteur.design.WorkflowMoving.MoveReports;
import org.rapporteur.design.WorkflowMoving.Rehearsed;
import org.rapporteur.design.WorkflowReading;
import org.rapporteur.design.WorkflowView;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reports under way go over from one version to another ({@code ?key=&from=&to=}): planned, rehearsed, ordered, watched. */
@Named
@RequestScoped
public class MovePage {

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private WorkflowReading reading;
    @Inject
    private WorkflowMoving moving;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private WorkflowView workflow;
    private MovePlan plan;
    private List<MoveView> moves;
    private final Map<Integer, Map<String, String>> names = new HashMap<>();
    private List<Rehearsed> rehearsed;
    private Map<String, String> mapping;
    private String reason;

    public WorkflowView getWorkflow() {
        if (workflow == null) {
            workflow = reading.one(parameters.getOrDefault("key", ""));
        }
        return workflow;
    }

    private int number(String name, int otherwise) {
        try {
            return parameters.containsKey(name) ? Integer.parseInt(parameters.get(name)) : otherwise;
        } catch (NumberFormatException e) {
            throw new NotFound("version");
        }
    }

    /** Otherwise the moves so far are watched. */
    public boolean isPlanning() {
        return parameters.containsKey("from");
    }

    public MovePlan getPlan() {
        if (plan == null) {
            plan = moving.plan(getWorkflow().key(), number("from", 1), number("to", getWorkflow().live().number()));
        }
        return plan;
    }

    /** Step → the step that takes its place; nothing where reports stay. */
    public Map<String, String> getMapping() {
        if (mapping == null) {
            mapping = getPlan().proposed();
        }
        return mapping;
    }

    public List<Option> targets(MovePlan.Step step) {
        return step.targets().stream().map(target -> new Option(target.element(), target.name())).toList();
    }

    public void rehearse() {
        rehearsed = moving.rehearse(command());
    }

    public List<Rehearsed> getRehearsed() {
        return rehearsed;
    }

    public long getGoing() {
        return rehearsed.stream().filter(Rehearsed::goes).count();
    }

    public void order() throws IOException {
        moving.begin(command(), reason);
        notes.saved(texts.get("workflow.move.ordered"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/workflow/move?key=" + getWorkflow().key());
    }

    private MoveReports command() {
        return new MoveReports(getWorkflow().key(), getPlan().from(), getPlan().to(), MovePlan.leading(getMapping()));
    }

    public List<MoveView> getMoves() {
        if (moves == null) {
            moves = moving.moves(getWorkflow().key());
        }
        return moves;
    }

    /** What the step is called where the report stands now. */
    public String name(MoveView move, MoveView.Moved report) {
        var known = names.computeIfAbsent(report.outcome().equals("moved") ? move.to() : move.from(),
                version -> reading.stepNames(getWorkflow().key(), version));
        return report.element() == null ? texts.get("workflow.move.ended") : known.getOrDefault(report.element(), report.element());
    }

    public boolean isBusy() {
        return getMoves().stream().anyMatch(move -> !move.paused() && move.count("waiting") > 0);
    }

    /** The list is asked for anew. */
    public void look() {
        moves = null;
    }

    public void pause(String id, boolean paused) {
        moving.pause(new MoveId(UUID.fromString(id)), paused);
        moves = null;
    }

    public String tone(String outcome) {
        return outcome.equals("moved") ? "agreed" : outcome.equals("stayed") ? "blocks" : "calm";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
