package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rapporteur.consensus.RoundsReading;
import org.rapporteur.consensus.RoundsView;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/reports/{id}/board")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BoardResource {

    @Inject
    private RoundsReading reading;

    public record BoardBody(List<RoundBody> rounds, List<RowBody> states) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoundBody(int number, int version, Instant openedAt, Instant closedAt, String outcome, String body) {

        static RoundBody of(RoundsView.Round round) {
            return new RoundBody(round.number(), round.version(), round.openedAt(), round.closedAt(), round.outcome() == null ? null : round.outcome().key(), round.body());
        }
    }

    public record RowBody(String state, String name, List<CellBody> cells) {
    }

    /** {@code cell}: said, carried, stale, not-heard, silent, late, not-reached or no-part; {@code version} is the one that it was said of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CellBody(String cell, String stance, String letter, Integer version) {

        static CellBody of(RoundsView.Said said) {
            var position = said.position();
            return position == null ? new CellBody(said.cell().key(), null, null, null)
                    : new CellBody(said.cell().key(), position.stance().key(), String.valueOf(position.stance().letter()), position.version());
        }
    }

    @GET
    @Operation(summary = "The states by rounds", description = "A cell for each state and each round, the oldest round first: what the state had said when the round ended, or says now.")
    public BoardBody board(@PathParam("id") String id) {
        var view = reading.of(ReportsResource.id(id));
        return new BoardBody(view.rounds().stream().map(RoundBody::of).toList(),
                view.rows().stream().map(row -> new RowBody(row.state(), row.name(), row.said().stream().map(CellBody::of).toList())).toList());
    }
}
