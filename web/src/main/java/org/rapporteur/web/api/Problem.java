package org.rapporteur.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.rapporteur.identity.WrongNameOrPassword;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.InputWrong.FieldError;
import org.rapporteur.shared.Json;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.NotSignedIn;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.TooManyTries;
import org.rapporteur.shared.WrongState;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

/**
 * A refusal as a program reads it (RFC 9457). {@code current} comes along where somebody was faster: what stands now.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors, Current current) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://rapporteur.org/problems/";
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    /** What stands now, who changed it and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Current(Integer revision, String text, String by, Instant at) {
    }

    public static Problem of(Refusal refusal) {
        return of(refusal, status(refusal));
    }

    static Problem of(Refusal refusal, int status) {
        return new Problem(TYPES + key(refusal), title(status), status, refusal.getMessage(),
                refusal instanceof InputWrong wrong ? wrong.errors() : null,
                current(refusal));
    }

    static Problem of(String key, int status, String detail) {
        return new Problem(TYPES + key, title(status), status, detail, null, null);
    }

    private static Current current(Refusal refusal) {
        if (refusal instanceof SomeoneWasFaster faster) {
            return new Current(faster.revisionNow(), faster.textNow(), faster.by(), faster.at());
        }
        return refusal instanceof WrongState state && state.at() != null ? new Current(null, null, state.by(), state.at()) : null;
    }

    private static String key(Refusal refusal) {
        return refusal instanceof NotFound ? "not-yours-to-see" : refusal.key();
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof NotSignedIn || refusal instanceof WrongNameOrPassword) {
            return 401;
        }
        if (refusal instanceof NotAllowed) {
            return 403;
        }
        if (refusal instanceof NotFound) {
            return 404;
        }
        if (refusal instanceof TooManyTries) {
            return TOO_MANY;
        }
        return refusal instanceof InputWrong || refusal instanceof RuleRefuses ? UNPROCESSABLE : 409;
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request is malformed";
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 409 -> "Not possible in this state";
            case 412 -> "Changed meanwhile";
            case 413 -> "Too large";
            case 415 -> "Of a kind that is not taken";
            case UNPROCESSABLE -> "Refused";
            case TOO_MANY -> "Too many tries";
            case 503 -> "Not ready";
            default -> status < 500 ? "Not possible" : "Something went wrong here";
        };
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /** For places where no resource answers. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        Json.mapper().writeValue(response.getOutputStream(), this);
    }
}
