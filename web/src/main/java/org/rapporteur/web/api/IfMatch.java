package org.rapporteur.web.api;

import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;

import jakarta.ws.rs.core.Response;

/** What may overwrite names in {@code If-Match} the revision that the caller saw: 428 without it, 412 with what stands now where it is not that any more. */
final class IfMatch {

    private static final int PRECONDITION_REQUIRED = 428;
    private static final int PRECONDITION_FAILED = 412;

    private IfMatch() {
    }

    interface OnRevision {
        Response answer(int revision);
    }

    static Response on(String seen, OnRevision act) {
        if (seen == null) {
            return Problem.of("if-match-missing", PRECONDITION_REQUIRED, Said.of("problem.if-match-missing")).response();
        }
        try {
            return act.answer(Integer.parseInt(seen.replaceAll("^W/|\"", "")));
        } catch (NumberFormatException e) {
            return Problem.of("malformed", 400, Said.of("problem.if-match")).response();
        } catch (SomeoneWasFaster faster) {
            return Response.fromResponse(Problem.of(faster, PRECONDITION_FAILED).response()).tag(String.valueOf(faster.revisionNow())).build();
        }
    }
}
