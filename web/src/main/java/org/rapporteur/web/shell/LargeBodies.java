package org.rapporteur.web.shell;

import java.io.IOException;
import java.util.Locale;

import org.rapporteur.identity.Caller;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Only files are large. The server reads a form into its memory before any page sees it, so a large one is refused here,
 * and files are taken from people who are signed in.
 */
public class LargeBodies extends HttpFilter {

    /** Bytes; no text of the portal is longer. */
    public static final int LONGEST = 2 * 1024 * 1024;

    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (tooLarge(request.getContentType(), request.getContentLengthLong(), caller.known())) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** @param length in bytes; below 0 where the sender does not say */
    static boolean tooLarge(String contentType, long length, boolean known) {
        if (contentType == null) {
            return length > LONGEST;
        }
        var type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/") || type.startsWith("application/offset+octet-stream")) {
            return !known && (length < 0 || length > LONGEST);
        }
        // JSON of unknown length is measured as it is read.
        return length > LONGEST || length < 0 && type.startsWith("application/x-www-form-urlencoded");
    }
}
