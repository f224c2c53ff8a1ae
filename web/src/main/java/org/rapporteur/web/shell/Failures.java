package org.rapporteur.web.shell;

import java.io.IOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.rapporteur.shared.NoRoomLeft;

/**
 * The pages for what failed: what happened, what was kept, what to do, and a reference number where somebody has to look.
 * Written without Faces, because Faces may be what failed.
 */
public class Failures extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 413, 429, 503, 507);

    @Inject
    private Texts texts;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) {
            response.sendError(404);
            return;
        }
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var shown = NoRoomLeft.isBehind(thrown) ? 507 : isTooLarge(thrown) ? 413 : status == 405 ? 404 : KNOWN.contains(status) ? status : 500;
        response.setStatus(shown);
        var reference = shown == 500 ? reference(request, thrown) : null;
        if (reference != null) {
            response.setHeader(Mishaps.REFERENCE_HEADER, reference);
        }
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).substring(request.getContextPath().length());
        if (asked.startsWith("/api/")) {
            problem(response, shown, reference);
        } else {
            page(request, response, shown, reference);
        }
    }

    private void problem(HttpServletResponse response, int status, String reference) throws IOException {
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("{\"type\":\"about:blank\",\"status\":" + status
                + ",\"title\":\"" + json(texts.get("failure." + status)) + "\""
                + ",\"detail\":\"" + json(texts.get("failure." + status + ".what")) + "\""
                + (reference == null ? "" : ",\"reference\":\"" + reference + "\"") + "}");
    }

    private void page(HttpServletRequest request, HttpServletResponse response, int status, String reference) throws IOException {
        var root = request.getContextPath();
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        var out = response.getWriter();
        out.write("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"UTF-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><meta name=\"color-scheme\" content=\"light dark\"/>"
                + "<title>" + html(texts.get("failure." + status)) + " – " + html(texts.get("shell.name")) + "</title>"
                + "<link rel=\"icon\" href=\"data:,\"/><link rel=\"stylesheet\" href=\"" + root + "/jakarta.faces.resource/rapporteur.css.xhtml\"/></head>"
                + "<body class=\"plain\"><main class=\"plain-main\"><p class=\"plain-name\"><a href=\"" + root + "/\">" + html(texts.get("shell.name")) + "</a></p>"
                + "<section class=\"card\"><div class=\"card-body\">"
                + "<h1>" + html(texts.get("failure." + status)) + "</h1>"
                + "<p>" + html(texts.get("failure." + status + ".what")) + "</p>"
                + "<p>" + html(texts.get("failure." + status + ".now")) + "</p>");
        if (reference != null) {
            out.write("<p class=\"hush\">" + html(texts.get("failure.reference")) + " <strong class=\"hash\">" + reference + "</strong></p>");
        }
        out.write("<p><a class=\"button main\" href=\"" + root + "/work\">" + html(texts.get("failure.home")) + "</a></p>"
                + "</div></section></main></body></html>");
    }

    private static String reference(HttpServletRequest request, Throwable thrown) {
        var given = (String) request.getAttribute(Mishaps.REFERENCE);
        if (given != null) {
            return given;
        }
        var reference = Mishaps.newReference();
        LOG.log(Level.SEVERE, thrown, () -> "Reference " + reference + ": " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return reference;
    }

    /** Servlet containers have no common exception for a request beyond the multipart limits. */
    static boolean isTooLarge(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            var name = each.getClass().getSimpleName();
            if (name.contains("TooLarge") || name.contains("TooBig")) {
                return true;
            }
        }
        return false;
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
