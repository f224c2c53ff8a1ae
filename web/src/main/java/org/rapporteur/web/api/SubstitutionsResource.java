package org.rapporteur.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rapporteur.administration.Substituting;
import org.rapporteur.administration.Substituting.NameSubstitute;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.SubstitutionView;
import org.rapporteur.web.api.ReportsResource.IdBody;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Who acts on behalf of whom. */
@Path("/substitutions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SubstitutionsResource {

    @Inject
    private Substituting substituting;

    /** {@code until} is the first instant at which it holds no more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubstitutionBody(UUID id, UUID absent, String absentName, UUID substitute, String substituteName, Instant from, Instant until, String reason,
                                   String grantedBy, Instant grantedAt, String endedBy, Instant endedAt) {

        static SubstitutionBody of(SubstitutionView each) {
            return new SubstitutionBody(each.id(), each.absent().uuid(), each.absentName(), each.substitute().uuid(), each.substituteName(), each.from(), each.until(),
                    each.reason(), each.grantedBy(), each.grantedAt(), each.endedBy(), each.endedAt());
        }
    }

    public record SubstitutionList(List<SubstitutionBody> items) {
    }

    /** Days by the mechanism's clocks, the last one with it. {@code absent} is the caller's own where it is left out. */
    public record NewSubstitution(UUID absent, UUID substitute, LocalDate from, LocalDate until, String reason) {
    }

    @GET
    @Operation(summary = "Those that concern the caller; for an administrator all of the mechanism")
    public SubstitutionList list() {
        return new SubstitutionList(substituting.list().stream().map(SubstitutionBody::of).toList());
    }

    @POST
    @Operation(summary = "Names a substitute", description = "Somebody of the same state and kind of role, who then acts on behalf of the absent person on these days.")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Named")
    public Response name(NewSubstitution named) {
        var id = substituting.name(new NameSubstitute(named.absent() == null ? null : new PersonId(named.absent()),
                named.substitute() == null ? null : new PersonId(named.substitute()), named.from(), named.until(), named.reason()));
        return Response.status(201).entity(new IdBody(id.toString())).build();
    }

    @POST
    @Path("/{id}/end")
    @APIResponse(responseCode = "204", description = "Ended now")
    public void end(@PathParam("id") String id) {
        substituting.end(Ids.of(id));
    }
}
