package org.rapporteur.web.shell;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A page has one address. Its file's name leads there; other {@code .xhtml} names lead nowhere. */
public class OneAddress extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var path = request.getServletPath();
        if (path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        var pages = Doors.pages(getServletContext()).fileByAddress();
        var address = Pages.address(path);
        if (pages.containsKey(address) && "GET".equals(request.getMethod())) {
            var query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", request.getContextPath() + address + (query == null ? "" : "?" + query));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
