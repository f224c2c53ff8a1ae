package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;

import org.rapporteur.design.StepLoad;
import org.rapporteur.design.WorkflowReading;
import org.rapporteur.design.WorkflowVersion;
import org.rapporteur.design.WorkflowView;
import org.rapporteur.web.api.WorkflowDraftsResource.ProblemBody;
import org.rapporteur.workflow.RouteView;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The workflows of the caller's mechanism and their versions. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkflowsResource {

    @Inject
    private WorkflowReading reading;
    @Inject
    private RouteView route;

    public record WorkflowBody(String key, String name, List<String> reportTypes, int live, long reports, long late, int drafts, List<VersionBody> versions) {

        static WorkflowBody of(WorkflowView workflow) {
            return new WorkflowBody(workflow.key(), workflow.name(), workflow.reportTypes(), workflow.live().number(), workflow.reports(), workflow.late(), workflow.drafts().size(),
                    workflow.versions().stream().map(VersionBody::of).toList());
        }
    }

    /** {@code problems}: what is wrong with it by today’s rules, where it was published under others; {@code unreadable}: reports on it stand still. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VersionBody(int version, String tag, boolean live, boolean shipped, Instant publishedAt, String publishedBy, String reason, String sha256, long reports, long late, Boolean unreadable, List<ProblemBody> problems) {

        static VersionBody of(WorkflowVersion version) {
            return new VersionBody(version.number(), version.tag(), version.live(), version.shipped(), version.at(), version.by(), version.reason(), version.sha256(),
                    version.reports(), version.late(), version.lax() == null ? null : version.lax().unreadable(),
                    version.lax() == null ? null : version.lax().problems().stream().map(ProblemBody::of).toList());
        }
    }

    @GET
    @Path("/workflows")
    public List<WorkflowBody> list() {
        return reading.all().stream().map(WorkflowBody::of).toList();
    }

    @GET
    @Path("/workflows/{key}")
    public WorkflowBody get(@PathParam("key") String key) {
        return WorkflowBody.of(reading.one(key));
    }

    /** BPMN 2.0 XML, byte for byte as it was published. */
    @GET
    @Path("/workflows/{key}/versions/{version}/model")
    @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    public String model(@PathParam("key") String key, @PathParam("version") int version) {
        return reading.xml(key, version);
    }

    /** How it goes at each step of the version. */
    @GET
    @Path("/workflows/{key}/versions/{version}/steps")
    public List<StepLoad> steps(@PathParam("key") String key, @PathParam("version") int version) {
        return reading.steps(key, version);
    }

    /** BPMN 2.0 XML of the version that the report travels, for everyone who may see the report. */
    @GET
    @Path("/reports/{id}/workflow")
    @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    public String ofReport(@PathParam("id") String id) {
        return route.drawing(ReportsResource.id(id)).xml();
    }
}
