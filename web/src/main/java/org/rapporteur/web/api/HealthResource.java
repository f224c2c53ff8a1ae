package org.rapporteur.web.api;

import org.rapporteur.shared.Health;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** For load balancers: whether this server runs, and whether it can work. */
@Path("/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private static final int SECONDS_TO_WAIT = 5;

    @Inject
    private Health health;

    public record HealthBody(String status) {
    }

    @GET
    @Path("/live")
    public HealthBody live() {
        return new HealthBody("live");
    }

    @GET
    @Path("/ready")
    public Response ready() {
        return health.databaseAnswers() ? Response.ok(new HealthBody("ready")).build()
                : Response.fromResponse(Problem.of("not-ready", 503, Said.of("problem.database")).response()).header("Retry-After", SECONDS_TO_WAIT).build();
    }
}
