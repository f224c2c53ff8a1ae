package org.rapporteur.web.api;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.ExhibitWithdrawing;
import org.rapporteur.evidence.ExhibitWithdrawing.Withdraw;
import org.rapporteur.shared.NotFound;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Exhibits on which nothing may rest any more. */
@Path("/exhibits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WithdrawalsResource {

    @Inject
    private ExhibitWithdrawing withdrawing;

    public record WithdrawalBody(Instant at, String by, String reason) {
    }

    public record NewWithdrawal(String reason) {
    }

    @GET
    @Path("/{id}/withdrawal")
    public WithdrawalBody get(@PathParam("id") String id) {
        return withdrawing.of(new ExhibitId(Ids.of(id))).map(each -> new WithdrawalBody(each.at(), each.by(), each.reason())).orElseThrow(() -> new NotFound("withdrawal"));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdraw(@PathParam("id") String id, NewWithdrawal withdrawal) {
        withdrawing.withdraw(new Withdraw(new ExhibitId(Ids.of(id)), withdrawal.reason()));
    }

    /** It was withdrawn by mistake. */
    @DELETE
    @Path("/{id}/withdrawal")
    @APIResponse(responseCode = "204", description = "It stands again")
    public void takeBack(@PathParam("id") String id) {
        withdrawing.takeBack(new ExhibitId(Ids.of(id)));
    }
}
