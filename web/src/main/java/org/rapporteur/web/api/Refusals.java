package org.rapporteur.web.api;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.rapporteur.evidence.Vault;
import org.rapporteur.shared.NoRoomLeft;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.TooManyTries;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever goes wrong, the answer is a problem that says what happened; never a stack trace, never HTML. */
@Provider
public class Refusals implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (NoRoomLeft.isBehind(cause)) {
                return Problem.of(new NoRoomLeft()).response();
            }
            if (cause instanceof TooManyTries wait) {
                return Response.fromResponse(Problem.of(wait).response()).header("Retry-After", wait.seconds()).build();
            }
            if (cause instanceof Refusal refusal) {
                return Problem.of(refusal).response();
            }
            if (cause instanceof Malformed malformed) {
                return Problem.of("malformed", 400, malformed.said()).response();
            }
            if (cause instanceof Vault.TooLarge large) {
                return Problem.of("too-large", 413, large.said()).response();
            }
            if (cause instanceof WebApplicationException web) {
                return of(web);
            }
        }
        if (isMultipartWithoutBoundary()) {
            return Problem.of("malformed", 400, Said.of("problem.boundary")).response();
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Reference " + reference, thrown);
        return Problem.of("failure", 500, Said.of("problem.our-mistake", reference)).response();
    }

    /** What the server itself refuses, in our words: its own tell of its parts. */
    private static Response of(WebApplicationException web) {
        var status = web.getResponse().getStatus();
        if (web instanceof NotFoundException && web.getCause() != null) {
            return Problem.of("malformed", 400, Said.of("problem.address")).response();
        }
        var detail = switch (status) {
            case 400 -> "problem.unreadable";
            case 404 -> "problem.nothing-here";
            case 405 -> "problem.not-with-this";
            case 406 -> "problem.no-such-answer";
            case 415 -> "problem.body-kind";
            default -> "problem.refused";
        };
        return Problem.of("http-" + status, status, Said.of(detail)).response();
    }

    private boolean isMultipartWithoutBoundary() {
        var type = headers.getMediaType();
        return type != null && type.getType().equalsIgnoreCase("multipart") && !type.getParameters().containsKey("boundary");
    }
}
