package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.consensus.PositionId;
import org.rapporteur.consensus.PositionTaking;
import org.rapporteur.consensus.PositionTaking.TakeBack;
import org.rapporteur.consensus.PositionTaking.TakePosition;
import org.rapporteur.consensus.PositionTaking.WithdrawPosition;
import org.rapporteur.consensus.PositionView;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.api.ReportsResource.IdBody;

import com.fasterxml.jackson.annotation.JsonInclude;
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

@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PositionsResource {

    @Inject
    private PositionTaking positions;

    /** {@code until} is when a hold lapses. {@code seenVersion} is the report's working revision or the number of the circulated version that the caller saw. */
    public record NewPosition(String stance, String reason, String wouldResolve, List<UUID> paragraphs, Instant until, Integer seenVersion) {
    }

    public record Reason(String reason, Integer seenVersion) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PositionBody(String id, int version, String contentHash, String state, String stateName, String takenBy, String stance, String reason,
                               String wouldResolve, List<UUID> paragraphs, Instant takenAt, Instant withdrawnAt, Instant heldUntil, String joined, Boolean lapsed) {

        static PositionBody of(PositionView p) {
            return new PositionBody(p.id().toString(), p.version(), p.contentHash(), p.state(), p.stateName(), p.takenBy(), p.stance().key(), p.reason(),
                    p.wouldResolve(), p.paragraphs(), p.takenAt(), p.withdrawnAt(),
                    p.held() == null ? null : p.held().until(), p.held() == null ? null : p.held().joined(), p.held() == null ? null : p.lapsed());
        }
    }

    public record PositionsBody(List<PositionBody> items, int total) {
    }

    @GET
    @Path("/reports/{id}/positions")
    public PositionsBody list(@PathParam("id") String id) {
        var items = positions.on(ReportsResource.id(id)).stream().map(PositionBody::of).toList();
        return new PositionsBody(items, items.size());
    }

    @POST
    @Path("/reports/{id}/positions")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    public Response take(@PathParam("id") String id, NewPosition position) {
        InputWrong.check().that(position.seenVersion() != null, "seenVersion", "shared.seen-version-missing").done();
        var taken = positions.take(new TakePosition(ReportsResource.id(id), null, position.stance(), position.reason(), position.wouldResolve(),
                position.paragraphs(), position.seenVersion(), position.until(), null));
        return Response.status(201).entity(new IdBody(taken.toString())).build();
    }

    @POST
    @Path("/positions/{position}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void withdraw(@PathParam("position") String position) {
        var id = new PositionId(Ids.of(position));
        positions.withdraw(new WithdrawPosition(positions.reportOf(id), id));
    }

    /** The coordinator takes the text back from the decision in order to change it. */
    @POST
    @Path("/reports/{id}/take-back")
    @APIResponse(responseCode = "204", description = "Done")
    public void takeBack(@PathParam("id") String id, Reason given) {
        InputWrong.check().that(given.seenVersion() != null, "seenVersion", "shared.seen-version-missing").done();
        positions.takeBack(new TakeBack(ReportsResource.id(id), given.reason(), given.seenVersion()));
    }
}
