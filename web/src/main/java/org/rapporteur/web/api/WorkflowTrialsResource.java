package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.design.DraftId;
import org.rapporteur.design.Rerun;
import org.rapporteur.design.Scenario;
import org.rapporteur.design.Scenario.Visit;
import org.rapporteur.design.ScenarioId;
import org.rapporteur.design.ScenarioView;
import org.rapporteur.design.Trial;
import org.rapporteur.design.WorkflowTrying;
import org.rapporteur.design.WorkflowTrying.SaveScenario;
import org.rapporteur.design.WorkflowTrying.TryDraft;
import org.rapporteur.web.shell.Texts;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Drafts of workflows are tried out on scenarios; those that are kept are played through before each publication. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkflowTrialsResource {

    @Inject
    private WorkflowTrying trying;

    /**
     * One time that the report comes to a step. {@code acts} false: nobody acts, and the step's time runs out. {@code outcome}: what it is left
     * with. {@code answers}: to a form, by the fields' ids.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VisitBody(Boolean acts, String outcome, Map<String, String> answers) {

        static VisitBody of(Visit visit) {
            return new VisitBody(visit.acts(), visit.outcome(), visit.answers().isEmpty() ? null : visit.answers());
        }

        Visit visit() {
            return new Visit(acts == null || acts, outcome, answers);
        }
    }

    /** {@code steps}: by the elements' ids, one entry for each visit; the last holds for every later one. */
    public record ScenarioBody(Map<String, List<VisitBody>> steps) {

        Scenario scenario() {
            return scenarioOf(steps);
        }
    }

    /** {@code seenRevision} where it is changed. */
    public record ScenarioToKeep(String name, Map<String, List<VisitBody>> steps, int seenRevision) {
    }

    public record KeptScenarioBody(String id, String name, int revision, String changedBy, Instant changedAt, Map<String, List<VisitBody>> steps) {

        static KeptScenarioBody of(ScenarioView kept) {
            return new KeptScenarioBody(kept.id().toString(), kept.title(), kept.revision(), kept.changedBy(), kept.changedAt(),
                    kept.scenario().steps().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, step -> step.getValue().stream().map(VisitBody::of).toList())));
        }
    }

    /** {@code how}: done, time-ran-out, automatic, stands. {@code kind} is missing where the step is automatic. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StopBody(String element, String name, String kind, List<String> responsible, String how, String outcome) {

        static StopBody of(Trial.Stop stop) {
            return new StopBody(stop.element(), stop.name(), stop.type() == null ? null : stop.type().key(), stop.responsible(), stop.how().name().toLowerCase(Locale.ROOT).replace('_', '-'), stop.outcome());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingBody(String element, String reason) {
    }

    /** {@code ways}: the ids of the arrows that were taken, in that order. {@code end}: the id of the end that was reached. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrialBody(boolean passed, String end, List<StopBody> stops, List<String> ways, List<FindingBody> problems) {

        static TrialBody of(Trial trial) {
            return trial == null ? null : new TrialBody(trial.passed(), trial.end(), trial.stops().stream().map(StopBody::of).toList(), trial.ways(),
                    trial.problems().stream().map(problem -> new FindingBody(problem.element(), Texts.here().say(problem.reason()))).toList());
        }
    }

    /** {@code live} is missing where the live version does not pass today’s gate any more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RerunBody(String id, String name, boolean passed, boolean sameWay, TrialBody live, TrialBody draft) {

        static RerunBody of(Rerun rerun) {
            return new RerunBody(rerun.scenario().id().toString(), rerun.scenario().title(), rerun.passed(), rerun.sameWay(), TrialBody.of(rerun.live()), TrialBody.of(rerun.draft()));
        }
    }

    /** Leaves no trace: no report, no mail, no clock is touched. */
    @POST
    @Path("/workflow-drafts/{draft}/dry-run")
    public TrialBody tryOut(@PathParam("draft") String draft, ScenarioBody scenario) {
        return TrialBody.of(trying.tryOut(new TryDraft(draft(draft), scenario.scenario())));
    }

    /** Every kept scenario on the draft, beside what comes of it on the live version. */
    @POST
    @Path("/workflow-drafts/{draft}/dry-run/kept")
    @Consumes(MediaType.WILDCARD)
    public List<RerunBody> again(@PathParam("draft") String draft) {
        return trying.again(draft(draft)).stream().map(RerunBody::of).toList();
    }

    @GET
    @Path("/workflows/{key}/scenarios")
    public List<KeptScenarioBody> list(@PathParam("key") String key) {
        return trying.scenarios(key).stream().map(KeptScenarioBody::of).toList();
    }

    @POST
    @Path("/workflows/{key}/scenarios")
    @APIResponseSchema(value = KeptScenarioBody.class, responseCode = "201", responseDescription = "Kept")
    public Response keep(@PathParam("key") String key, ScenarioToKeep body) {
        return Response.status(201).entity(KeptScenarioBody.of(trying.save(new SaveScenario(null, key, body.name(), scenarioOf(body.steps()), 0)))).build();
    }

    @PUT
    @Path("/workflow-scenarios/{scenario}")
    public KeptScenarioBody change(@PathParam("scenario") String scenario, ScenarioToKeep body) {
        return KeptScenarioBody.of(trying.save(new SaveScenario(scenario(scenario), null, body.name(), scenarioOf(body.steps()), body.seenRevision())));
    }

    @DELETE
    @Path("/workflow-scenarios/{scenario}")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void remove(@PathParam("scenario") String scenario) {
        trying.remove(scenario(scenario));
    }

    private static Scenario scenarioOf(Map<String, List<VisitBody>> steps) {
        var visits = steps == null ? Map.<String, List<VisitBody>>of() : steps;
        return new Scenario(visits.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, step -> step.getValue() == null ? List.of()
                : step.getValue().stream().map(visit -> visit == null ? Visit.DONE : visit.visit()).toList())));
    }

    private static DraftId draft(String text) {
        return new DraftId(Ids.of(text));
    }

    private static ScenarioId scenario(String text) {
        return new ScenarioId(Ids.of(text));
    }
}
