package org.rapporteur.web.api;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.rapporteur.evidence.Vault;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.TooManyTries;

import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever goes wrong, the answer is a problem that says what happened; never a stack trace, never HTML. */
@Provider
public class Refusals implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooManyTries wait) {
                return Response.fromResponse(Problem.of(wait).response()).header("Retry-After", wait.seconds()).build();
            }
            if (cause instanceof Refusal refusal) {
                return Problem.of(refusal).response();
            }
            if (cause instanceof JsonProcessingException malformed) {
                return Problem.of("malformed", 400, "The JSON cannot be read: " + malformed.getOriginalMessage()).response();
            }
            if (cause instanceof Vault.TooLarge large) {
                return Problem.of("too-large", 413, large.getMessage()).response();
            }
            if (cause instanceof WebApplicationException web) {
                var status = web.getResponse().getStatus();
                return Problem.of("http-" + status, status, web.getMessage()).response();
            }
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Reference " + reference, thrown);
        return Problem.of("failure", 500, "This is our mistake, not yours. Nothing was changed. Reference " + reference + ".").response();
    }
}
