package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.design.Incident;
import org.rapporteur.design.MendPlan;
import org.rapporteur.design.MoveId;
import org.rapporteur.design.MovePlan;
import org.rapporteur.design.MoveView;
import org.rapporteur.design.WorkflowMending;
import org.rapporteur.design.WorkflowMending.MendReport;
import org.rapporteur.design.WorkflowMoving;
import org.rapporteur.design.WorkflowMoving.MoveReports;
import org.rapporteur.design.WorkflowMoving.Rehearsed;
import org.rapporteur.web.shell.Texts;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reports under way: moved to another version of their workflow, taken to another step by hand, tried again. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkflowMovesResource {

    @Inject
    private WorkflowMoving moving;
    @Inject
    private WorkflowMending mending;

    /** {@code target}: the step of the new version that takes its place, missing where none was found; {@code targets}: what could. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MoveStepBody(String element, String name, long reports, String target, List<StepNameBody> targets) {
    }

    public record StepNameBody(String element, String name) {
    }

    public record MovePlanBody(int from, int to, List<MoveStepBody> steps) {

        static MovePlanBody of(MovePlan plan) {
            return new MovePlanBody(plan.from(), plan.to(), plan.steps().stream().map(step -> new MoveStepBody(step.element(), step.name(), step.reports(), step.target(),
                    step.targets().stream().map(target -> new StepNameBody(target.element(), target.name())).toList())).toList());
        }
    }

    /** {@code mapping}: from each step of the old version to the one of the new that takes its place. {@code reason} where they are moved. */
    public record MoveBody(int from, int to, Map<String, String> mapping, String reason) {
    }

    /** {@code why} is missing where the report would go. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RehearsedBody(String report, String element, String why) {

        static RehearsedBody of(Rehearsed rehearsed) {
            return new RehearsedBody(rehearsed.report(), rehearsed.element(), rehearsed.why());
        }
    }

    public record MoveIdBody(String id) {
    }

    /** {@code outcome}: waiting, moved, stayed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MovedBody(String report, String element, String outcome, String why, Instant at) {
    }

    public record MoveStatusBody(String id, int from, int to, String reason, String by, Instant at, boolean paused, long moved, long stayed, long waiting, List<MovedBody> reports) {

        static MoveStatusBody of(MoveView move) {
            return new MoveStatusBody(move.id().toString(), move.from(), move.to(), move.reason(), move.by(), move.at(), move.paused(), move.count("moved"), move.count("stayed"), move.count("waiting"),
                    move.reports().stream().map(each -> new MovedBody(each.report(), each.element(), each.outcome(), each.why(), each.at())).toList());
        }
    }

    /** {@code objection} says why the report cannot be taken there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MendTargetBody(String element, String name, String objection) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnderWayBody(String report, int version, String element, String name, Instant since, Instant due, List<MendTargetBody> targets) {

        static UnderWayBody of(MendPlan plan) {
            return new UnderWayBody(plan.report(), plan.version(), plan.element(), plan.name(), plan.since(), plan.due(), plan.targets().stream()
                    .map(target -> new MendTargetBody(target.element(), target.name(), target.objection() == null ? null : Texts.here().say(target.objection()))).toList());
        }
    }

    /** {@code from}: the element at which the report was seen. {@code reason} where it is taken. */
    public record MendBody(String report, String from, String to, String reason) {
    }

    /** {@code why} is missing where it could be done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MendRehearsedBody(boolean possible, String why) {
    }

    /** {@code left}: how often it is still tried by itself, 0 where it waits for somebody. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IncidentBody(String id, String report, int version, String element, String step, String error, int left, Instant next) {

        static IncidentBody of(Incident incident) {
            return new IncidentBody(incident.id(), incident.report(), incident.version(), incident.element(), incident.step(), incident.error(), incident.left(), incident.next());
        }
    }

    /** Prefilled, with how many reports stand where. */
    @GET
    @Path("/workflows/{key}/move-plan")
    public MovePlanBody plan(@PathParam("key") String key, @QueryParam("from") int from, @QueryParam("to") int to) {
        return MovePlanBody.of(moving.plan(key, from, to));
    }

    /** What would become of each report; changes nothing. */
    @POST
    @Path("/workflows/{key}/move-rehearsals")
    public List<RehearsedBody> rehearse(@PathParam("key") String key, MoveBody body) {
        return moving.rehearse(new MoveReports(key, body.from(), body.to(), body.mapping())).stream().map(RehearsedBody::of).toList();
    }

    /** They go over one by one in the background. */
    @POST
    @Path("/workflows/{key}/moves")
    @APIResponseSchema(value = MoveIdBody.class, responseCode = "201", responseDescription = "Ordered")
    public Response order(@PathParam("key") String key, MoveBody body) {
        return Response.status(201).entity(new MoveIdBody(moving.begin(new MoveReports(key, body.from(), body.to(), body.mapping()), body.reason()).toString())).build();
    }

    /** The newest first, with what came of each report. */
    @GET
    @Path("/workflows/{key}/moves")
    public List<MoveStatusBody> moves(@PathParam("key") String key) {
        return moving.moves(key).stream().map(MoveStatusBody::of).toList();
    }

    @GET
    @Path("/workflow-moves/{move}")
    public MoveStatusBody move(@PathParam("move") String move) {
        return MoveStatusBody.of(moving.move(new MoveId(Ids.of(move))));
    }

    @POST
    @Path("/workflow-moves/{move}/pause")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "No further report is moved")
    public void pause(@PathParam("move") String move) {
        moving.pause(new MoveId(Ids.of(move)), true);
    }

    @POST
    @Path("/workflow-moves/{move}/resume")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "It goes on")
    public void resume(@PathParam("move") String move) {
        moving.pause(new MoveId(Ids.of(move)), false);
    }

    /** The reports that are under way, the longest at its step first, with the steps that each could be taken to. */
    @GET
    @Path("/workflows/{key}/under-way")
    public List<UnderWayBody> underWay(@PathParam("key") String key) {
        return mending.reports(key).stream().map(UnderWayBody::of).toList();
    }

    @POST
    @Path("/workflows/{key}/mend-rehearsals")
    public MendRehearsedBody rehearseMend(@PathParam("key") String key, MendBody body) {
        var why = mending.rehearse(new MendReport(key, body.report(), body.from(), body.to()));
        return new MendRehearsedBody(why.isEmpty(), why.map(Texts.here()::say).orElse(null));
    }

    /** Takes a report to another step of its own version. */
    @POST
    @Path("/workflows/{key}/mends")
    @APIResponse(responseCode = "204", description = "Done")
    public void mend(@PathParam("key") String key, MendBody body) {
        mending.mend(new MendReport(key, body.report(), body.from(), body.to()), body.reason());
    }

    /** What the system could not do by itself. */
    @GET
    @Path("/workflows/{key}/incidents")
    public List<IncidentBody> incidents(@PathParam("key") String key) {
        return mending.incidents(key).stream().map(IncidentBody::of).toList();
    }

    @POST
    @Path("/workflows/{key}/incidents/{incident}/retry")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "It is tried again")
    public void retry(@PathParam("key") String key, @PathParam("incident") String incident) {
        mending.retry(key, incident);
    }
}
