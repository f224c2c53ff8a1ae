package org.rapporteur.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.rapporteur.identity.WrongNameOrPassword;
import org.rapporteur.search.SearchAway;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Json;
import org.rapporteur.shared.NoRoomLeft;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.NotSignedIn;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.TooManyTries;
import org.rapporteur.shared.WrongState;
import org.rapporteur.web.shell.Texts;

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
    private static final Set<Integer> TITLED = Set.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503, 507);
    private static final int UNPROCESSABLE = 422;
    private static final int NO_ROOM = 507;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;

    /** One thing that is wrong, and the field where it is. */
    public record FieldError(String field, String message) {

        static FieldError of(InputWrong.FieldError error) {
            return new FieldError(error.field(), Texts.here().say(error.said()));
        }
    }

    /** What stands now, who changed it and when. {@code joined}: the text with what both wrote, where they changed different words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Current(Integer revision, String text, String joined, String by, Instant at) {
    }

    public static Problem of(Refusal refusal) {
        return of(refusal, status(refusal));
    }

    static Problem of(Refusal refusal, int status) {
        return new Problem(TYPES + key(refusal), title(status), status, Texts.here().say(refusal.said()),
                refusal instanceof InputWrong wrong ? wrong.errors().stream().map(FieldError::of).toList() : null,
                current(refusal));
    }

    static Problem of(String key, int status, Said detail) {
        return new Problem(TYPES + key, title(status), status, Texts.here().say(detail), null, null);
    }

    private static Current current(Refusal refusal) {
        if (refusal instanceof SomeoneWasFaster faster) {
            return new Current(faster.revisionNow(), faster.textNow(), faster.textJoined(), faster.by(), faster.at());
        }
        return refusal instanceof WrongState state && state.at() != null ? new Current(null, null, null, state.by(), state.at()) : null;
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
        if (refusal instanceof NoRoomLeft) {
            return NO_ROOM;
        }
        if (refusal instanceof TooManyTries) {
            return TOO_MANY;
        }
        if (refusal instanceof SearchAway) {
            return AWAY;
        }
        return refusal instanceof InputWrong || refusal instanceof RuleRefuses ? UNPROCESSABLE : 409;
    }

    private static String title(int status) {
        return Texts.here().say(TITLED.contains(status) ? Said.of("problem." + status) : Said.of(status < 500 ? "problem.other" : "problem.500"));
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
