package org.rapporteur.web.telling;

import java.io.IOException;
import java.util.UUID;

import org.rapporteur.shared.NotFound;
import org.rapporteur.telling.NoticeId;
import org.rapporteur.telling.Notices;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where the link of a notice leads, in the portal and in a mail: marks it as read and goes on to what it is about. */
public class NoticeDoor extends HttpServlet {

    @Inject
    private Notices notices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var notice = notices.read(new NoticeId(UUID.fromString(String.valueOf(request.getPathInfo()).substring(1))));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + NoticeWords.address(notice));
        } catch (NotFound | IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
