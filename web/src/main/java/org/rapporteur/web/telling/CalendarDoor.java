package org.rapporteur.web.telling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.rapporteur.shared.NotFound;
import org.rapporteur.telling.CalendarFeed;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where a calendar program fetches a person's deadlines, by the secret in the address. */
public class CalendarDoor extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");

    @Inject
    private CalendarFeed feed;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(String.valueOf(request.getPathInfo()));
        try {
            var calendar = path.matches() ? feed.of(path.group(1)) : null;
            if (calendar != null) {
                var bytes = calendar.getBytes(StandardCharsets.UTF_8);
                response.setContentType("text/calendar; charset=UTF-8");
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
                return;
            }
        } catch (NotFound e) {
            // as any other address at which there is nothing
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
