package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.consensus.HoldReading;
import org.rapporteur.consensus.HoldView;
import org.rapporteur.consensus.Holding;
import org.rapporteur.consensus.Holding.ExtendHold;
import org.rapporteur.consensus.Holding.JoinHold;
import org.rapporteur.consensus.PositionId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.web.api.DecisionsResource.Extension;
import org.rapporteur.web.api.DecisionsResource.ExtensionBody;
import org.rapporteur.web.api.ReportsResource.IdBody;

import com.fasterxml.jackson.annotation.JsonInclude;

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
public class HoldsResource {

    @Inject
    private HoldReading reading;
    @Inject
    private Holding holding;
    @Inject
    private MomentClock clock;

    /** The id is that of the position; {@code joins} that of the hold which this one joined. {@code ending} is null while it is in force. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HoldBody(String id, String report, String title, int version, String state, String stateName, String takenBy, String reason, String wanted, List<UUID> paragraphs,
                           Instant since, long days, Instant until, String joins, String joinsName, List<ExtensionBody> extensions, Instant endedAt, String ending) {
    }

    public record HoldsBody(List<HoldBody> items, int total) {
    }

    /** {@code reason}, {@code wanted} and {@code until} are those of the hold that is joined where they are left out. */
    public record Joining(String reason, String wanted, Instant until, Integer seenVersion) {
    }

    @GET
    @Path("/holds")
    @Operation(summary = "Pending matters", description = "The holds that are in force in the caller’s mechanism, the oldest first.")
    public HoldsBody pending() {
        return body(reading.pending());
    }

    @GET
    @Path("/reports/{id}/holds")
    @Operation(summary = "The register of a report’s holds", description = "The newest first.")
    public HoldsBody list(@PathParam("id") String id) {
        return body(reading.on(ReportsResource.id(id)));
    }

    @POST
    @Path("/reports/{id}/holds/{hold}/join")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    public Response join(@PathParam("id") String id, @PathParam("hold") String hold, Joining given) {
        InputWrong.check().that(given.seenVersion() != null, "seenVersion", "shared.seen-version-missing").done();
        var taken = holding.join(new JoinHold(ReportsResource.id(id), new PositionId(Ids.of(hold)), given.reason(), given.wanted(), given.until(), given.seenVersion()));
        return Response.status(201).entity(new IdBody(taken.toString())).build();
    }

    /** Only the state itself extends its hold; it releases it by withdrawing the position, or by another. */
    @POST
    @Path("/reports/{id}/holds/{hold}/extend")
    @APIResponse(responseCode = "204", description = "Done")
    public void extend(@PathParam("id") String id, @PathParam("hold") String hold, Extension given) {
        holding.extend(new ExtendHold(ReportsResource.id(id), new PositionId(Ids.of(hold)), given.until(), given.reason()));
    }

    private HoldsBody body(List<HoldView> holds) {
        var now = clock.now();
        var items = holds.stream().map(each -> new HoldBody(each.id().toString(), each.report().toString(), each.title(), each.version(), each.state(), each.stateName(), each.takenBy(),
                each.reason(), each.wanted(), each.paragraphs(), each.since(), each.days(now), each.until(), each.joins() == null ? null : each.joins().toString(), each.joinsName(),
                each.extensions().stream().map(ExtensionBody::of).toList(), each.endedAt(), each.ending() == null ? null : each.ending().key())).toList();
        return new HoldsBody(items, items.size());
    }
}
