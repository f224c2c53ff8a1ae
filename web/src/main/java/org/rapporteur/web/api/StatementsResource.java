package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.statement.StatementId;
import org.rapporteur.statement.StatementMaking;
import org.rapporteur.statement.StatementMaking.ClearStatement;
import org.rapporteur.statement.StatementMaking.WithdrawStatement;
import org.rapporteur.statement.StatementMaking.WriteStatement;
import org.rapporteur.statement.StatementView;
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

/** Dissents of experts, reservations and interpretative statements of states. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StatementsResource {

    @Inject
    private StatementMaking making;

    /** {@code kind} is dissent, reservation or interpretation; without {@code paragraph} it is on the whole. */
    public record NewStatement(String kind, UUID paragraph, String text) {
    }

    /** {@code printed} says whether it goes out with the report: cleared by its author and not withdrawn. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StatementBody(String id, int number, String kind, String state, String name, String author, UUID paragraph, String onText, int version,
                                String text, Instant writtenAt, Instant clearedAt, Instant withdrawnAt, boolean printed) {

        static StatementBody of(StatementView s) {
            return new StatementBody(s.id().toString(), s.number(), s.kind().key(), s.state(), s.name(), s.author(), s.paragraph(), s.onText(), s.version(), s.text(),
                    s.writtenAt(), s.clearedAt(), s.withdrawnAt(), s.printed());
        }
    }

    public record StatementsBody(List<StatementBody> items, int total) {
    }

    @GET
    @Path("/reports/{id}/statements")
    public StatementsBody list(@PathParam("id") String id) {
        var items = making.on(ReportsResource.id(id)).stream().map(StatementBody::of).toList();
        return new StatementsBody(items, items.size());
    }

    @POST
    @Path("/reports/{id}/statements")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    public Response write(@PathParam("id") String id, NewStatement statement) {
        var written = making.write(new WriteStatement(ReportsResource.id(id), statement.kind(), statement.paragraph(), statement.text()));
        return Response.status(201).entity(new IdBody(written.toString())).build();
    }

    /** Only its own author makes it printable; for a state its clearing delegate. */
    @POST
    @Path("/statements/{statement}/clear")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void clear(@PathParam("statement") String statement) {
        var id = new StatementId(Ids.of(statement));
        making.clear(new ClearStatement(making.reportOf(id), id));
    }

    @POST
    @Path("/statements/{statement}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void withdraw(@PathParam("statement") String statement) {
        var id = new StatementId(Ids.of(statement));
        making.withdraw(new WithdrawStatement(making.reportOf(id), id));
    }
}
