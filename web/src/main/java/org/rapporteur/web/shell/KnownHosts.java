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
 * Refuses requests made under another name than the portal's own, so that no answer ever repeats a forged one.
 * This machine's own names are taken while the portal's address is one of them; load balancers may always ask after health.
 */
public class KnownHosts extends HttpFilter {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (areNamedIn(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Whether the request was made under a name of ours. */
    public static boolean areNamedIn(HttpServletRequest request) {
        var isHealth = request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/health/");
        return isHealth || isOurs(request.getHeader("Host"), Settings.publicAddress(), Settings.demonstration());
    }

    static boolean isOurs(String host, URI address, boolean isDemonstration) {
        if (host == null || host.indexOf('@') >= 0) {
            return false;
        }
        var name = host.replaceFirst(":\\d+$", "");
        return host.equalsIgnoreCase(address.getAuthority()) || host.equalsIgnoreCase(address.getHost() + ":" + defaultPort(address))
                || (isDemonstration || THIS_MACHINE.contains(address.getHost())) && THIS_MACHINE.contains(name);
    }

    private static int defaultPort(URI address) {
        return "https".equals(address.getScheme()) ? 443 : 80;
    }
}
