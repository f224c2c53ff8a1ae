package org.rapporteur.web.shell;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import org.rapporteur.shared.Settings;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses what another site's page makes a signed-in person's browser send. Programs with a bearer token pass:
 * no browser adds that by itself.
 */
public class ForeignPosts extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!SAFE.contains(request.getMethod()) && hasSessionCookie(request) && !hasToken(request)
                && isForeign(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"), Settings.publicAddress())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * Browsers hide the origin of our own forms ({@code Origin: null}), because our pages ask them not to send referrers,
     * and say {@code Sec-Fetch-Site} only to trustworthy addresses. So a hidden origin counts as foreign only over https.
     */
    static boolean isForeign(String site, String origin, String host, URI address) {
        if (site != null && !OUR_OWN.contains(site)) {
            return true;
        }
        if (origin == null) {
            return false;
        }
        if (origin.equals("null")) {
            return site == null && "https".equals(address.getScheme());
        }
        var from = origin.replaceFirst("^[a-z]+://", "");
        return !from.equalsIgnoreCase(address.getAuthority()) && !from.equalsIgnoreCase(host);
    }

    private boolean hasSessionCookie(HttpServletRequest request) {
        var name = getServletContext().getSessionCookieConfig().getName();
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasToken(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
