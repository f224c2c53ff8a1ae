package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rapporteur.consensus.ObjectionReading;
import org.rapporteur.consensus.ObjectionReading.Whose;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Path("/objections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionsResource {

    @Inject
    private ObjectionReading reading;
    @Inject
    private MomentClock clock;

    /** The id is that of the position, {@code version} the one it was taken on, {@code newest} the newest circulated one. */
    public record ObjectionBody(String id, String report, String title, String status, int version, int newest, String state, String stateName, String reason, String wouldResolve, List<UUID> paragraphs, List<Integer> numbers,
                                Instant since, long days) {
    }

    @GET
    @Operation(summary = "Open objections across reports", description = "`of`: `all`; `mine`, those of the caller’s state; `on-me`, those on reports that the caller opened, wrote in or coordinates. The oldest first. `paragraphs` are permanent ids, none for the whole text; `numbers` those of the ones that are in the newest version.")
    public Page<ObjectionBody> list(@QueryParam("of") @DefaultValue("all") String of, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        var whose = Whose.ofKey(of).orElseThrow(() -> new InputWrong("of", "consensus.whose-objections"));
        var now = clock.now();
        return reading.open(whose, new Page.Request(page, size)).map(each -> new ObjectionBody(each.id().toString(), each.report().toString(), each.title(), each.status().key(), each.version(),
                each.newest(), each.state(), each.stateName(), each.reason(), each.wouldResolve(), each.paragraphs(), each.numbers(), each.since(), each.days(now)));
    }
}
