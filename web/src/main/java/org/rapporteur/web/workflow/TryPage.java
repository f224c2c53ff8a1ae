package org.rapporteur.web.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.design.DraftId;
import org.rapporteur.design.DraftText;
import org.rapporteur.design.ModelRefused;
import org.rapporteur.design.PlayableStep;
import org.rapporteur.design.Problem;
import org.rapporteur.design.Rerun;
import org.rapporteur.design.Scenario;
import org.rapporteur.design.Scenario.Visit;
import org.rapporteur.design.ScenarioId;
import org.rapporteur.design.ScenarioView;
import org.rapporteur.design.Trial;
import org.rapporteur.design.Trial.How;
import org.rapporteur.design.WorkflowDrafting;
import org.rapporteur.design.WorkflowTrying;
import org.rapporteur.design.WorkflowTrying.SaveScenario;
import org.rapporteur.design.WorkflowTrying.TryDraft;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.workflow.Diagrams.Mark;
import org.rapporteur.workflow.FormField;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A draft is tried out ({@code ?draft=}), on a kept scenario ({@code &scenario=}) or on what is chosen here; the way is drawn. */
@Named
@RequestScoped
public class TryPage {

    private static final String NOBODY = "!";
    private static final String DONE = "+";
    private static final String SAME = "";

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private WorkflowDrafting drafting;
    @Inject
    private WorkflowTrying trying;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private DraftText draft;
    private List<PlayableStep> steps;
    private List<Problem> problems;
    private ScenarioView kept;
    private Map<String, String> first;
    private Map<String, String> after;
    private Map<String, String> answers;
    private String name;
    private Trial trial;
    private List<Rerun> reruns;

    public DraftText getDraft() {
        if (draft == null) {
            draft = drafting.read(new DraftId(id("draft")));
        }
        return draft;
    }

    private UUID id(String name) {
        try {
            return UUID.fromString(parameters.getOrDefault(name, ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("draft");
        }
    }

    /** Empty where the draft could not be published: what is wrong with it is {@link #getProblems}. */
    public List<PlayableStep> getSteps() {
        if (steps == null) {
            try {
                steps = trying.steps(getDraft().draft().id());
                problems = List.of();
            } catch (ModelRefused refused) {
                steps = List.of();
                problems = refused.problems();
            }
        }
        return steps;
    }

    public List<String> getProblems() {
        getSteps();
        return problems.stream().map(problem -> problem.element() == null ? texts.say(problem.reason()) : problem.called() + ": " + texts.say(problem.reason())).toList();
    }

    private ScenarioView kept() {
        if (kept == null && parameters.containsKey("scenario")) {
            kept = trying.scenarios(getDraft().draft().workflow()).stream().filter(each -> each.id().uuid().equals(id("scenario"))).findFirst().orElseThrow(() -> new NotFound("scenario"));
        }
        return kept;
    }

    public boolean isKept() {
        return kept() != null;
    }

    private void choose() {
        if (first != null) {
            return;
        }
        first = new LinkedHashMap<>();
        after = new LinkedHashMap<>();
        answers = new LinkedHashMap<>();
        for (var step : getSteps()) {
            var visits = kept() == null ? List.<Visit>of() : kept().scenario().steps().getOrDefault(step.element(), List.of());
            first.put(step.element(), visits.isEmpty() ? usual(step) : chosen(visits.get(0)));
            after.put(step.element(), visits.size() < 2 ? SAME : chosen(visits.get(1)));
            step.fields().forEach(field -> answers.put(key(step, field), visits.isEmpty() ? usual(field) : visits.get(0).answers().getOrDefault(field.id(), "")));
        }
    }

    /** What leads on to an end in most workflows. */
    private static String usual(PlayableStep step) {
        return step.outcomes().isEmpty() ? DONE : List.of("adopted", "decide", "circulate").stream().filter(step.outcomes()::contains).findFirst().orElse(step.outcomes().get(0));
    }

    /** What has to be answered is, so that the way is seen first. */
    private static String usual(FormField field) {
        if (!field.required()) {
            return "";
        }
        return switch (field.kind()) {
            case YES_NO -> "true";
            case NUMBER -> "1";
            default -> field.choices().isEmpty() ? "" : field.choices().get(0).id();
        };
    }

    private static String chosen(Visit visit) {
        return !visit.acts() ? NOBODY : visit.outcome() == null ? DONE : visit.outcome();
    }

    public Map<String, String> getFirst() {
        choose();
        return first;
    }

    public Map<String, String> getAfter() {
        choose();
        return after;
    }

    public Map<String, String> getAnswers() {
        choose();
        return answers;
    }

    public String key(PlayableStep step, FormField field) {
        return step.element() + " " + field.id();
    }

    public List<Option> choices(PlayableStep step) {
        var options = new ArrayList<Option>();
        if (step.outcomes().isEmpty()) {
            options.add(new Option(DONE, texts.get("workflow.try.done")));
        }
        step.outcomes().forEach(outcome -> options.add(new Option(outcome, outcome(outcome))));
        options.add(new Option(NOBODY, texts.get(step.ends() ? "workflow.try.time" : "workflow.try.nobody")));
        return options;
    }

    public List<Option> laterChoices(PlayableStep step) {
        var options = new ArrayList<Option>(List.of(new Option(SAME, texts.get("workflow.try.same"))));
        options.addAll(choices(step));
        return options;
    }

    public List<Option> answersTo(FormField field) {
        return field.kind() == FormField.Kind.YES_NO ? List.of(new Option("true", texts.get("design.panel.condition.yes")), new Option("false", texts.get("design.panel.condition.no")))
                : field.choices().stream().map(choice -> new Option(choice.id(), choice.name())).toList();
    }

    private String outcome(String outcome) {
        var said = texts.ifAny("design.answer." + outcome);
        return said == null ? outcome : said;
    }

    private Scenario scenario() {
        var visits = new LinkedHashMap<String, List<Visit>>();
        for (var step : getSteps()) {
            var given = step.fields().stream().filter(field -> !blank(getAnswers().get(key(step, field)))).collect(Collectors.toMap(FormField::id, field -> getAnswers().get(key(step, field))));
            var once = new ArrayList<>(List.of(visit(getFirst().get(step.element()), given)));
            if (!blank(getAfter().get(step.element()))) {
                once.add(visit(getAfter().get(step.element()), given));
            }
            visits.put(step.element(), once);
        }
        return new Scenario(visits);
    }

    private static Visit visit(String chosen, Map<String, String> given) {
        return NOBODY.equals(chosen) ? new Visit(false, null, Map.of()) : new Visit(true, DONE.equals(chosen) ? null : chosen, given);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public void play() {
        trial = trying.tryOut(new TryDraft(getDraft().draft().id(), scenario()));
    }

    public void keep() throws IOException {
        var saved = trying.save(new SaveScenario(kept() == null ? null : kept().id(), getDraft().draft().workflow(), name, scenario(), kept() == null ? 0 : kept().revision()));
        notes.saved(texts.get("workflow.try.kept"));
        redirect("&scenario=" + saved.id());
    }

    public void remove() throws IOException {
        trying.remove(kept().id());
        redirect("");
    }

    private void redirect(String more) throws IOException {
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/workflow/try?draft=" + getDraft().draft().id() + more);
    }

    /** Null before it was played through; a kept scenario is played through at once. */
    public Trial getTrial() {
        if (trial == null && kept() != null && !faces.isPostback() && !getSteps().isEmpty()) {
            trial = trying.tryOut(new TryDraft(getDraft().draft().id(), kept().scenario()));
        }
        return trial;
    }

    public String getModel() {
        return "/api/v1/workflow-drafts/" + getDraft().draft().id() + "/model";
    }

    /** The way in the drawing; where it came more than once, how often. */
    public String getMarks() {
        var marks = new LinkedHashMap<String, Mark>();
        getTrial().ways().forEach(way -> marks.put(way, new Mark("way", null, null, null)));
        var times = getTrial().stops().stream().collect(Collectors.groupingBy(Trial.Stop::element, LinkedHashMap::new, Collectors.counting()));
        times.forEach((element, count) -> marks.put(element, new Mark("way", count == 1 ? null : texts.of("workflow.try.times", count), null, null)));
        if (getTrial().end() != null) {
            marks.put(getTrial().end(), new Mark("way", null, null, null));
        }
        getTrial().problems().stream().filter(problem -> problem.element() != null).forEach(problem -> marks.put(problem.element(), new Mark("problem", "!", texts.say(problem.reason()), null)));
        return Diagrams.json(marks);
    }

    public String how(Trial.Stop stop) {
        return stop.how() == How.DONE && stop.outcome() != null ? outcome(stop.outcome()) : texts.get("workflow.try.how." + stop.how().name());
    }

    public String tone(Trial.Stop stop) {
        return switch (stop.how()) {
            case DONE -> "agreed";
            case TIME_RAN_OUT -> "waits";
            case AUTOMATIC -> "calm";
            case STANDS -> "blocks";
        };
    }

    public List<Rerun> getReruns() {
        if (reruns == null) {
            reruns = getSteps().isEmpty() ? List.of() : trying.again(getDraft().draft().id());
        }
        return reruns;
    }

    /** The steps by name, such as "Draft → Check → Published". */
    public String way(Trial of) {
        return of == null ? texts.get("workflow.try.no-live") : of.stops().stream().map(Trial.Stop::name).collect(Collectors.joining(" → "));
    }

    public String getName() {
        if (name == null && kept() != null) {
            name = kept().title();
        }
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
