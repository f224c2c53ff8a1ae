package org.rapporteur.web.shell;

import java.io.IOException;

import org.rapporteur.shared.Settings;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Tells the browser what it must not do, on every answer: pages, files, programs' answers and failures alike. */
public class ResponseHeaders extends HttpFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String FOR_PROGRAMS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        tell(request, response);
        chain.doFilter(request, new OursStay(response, path(request).startsWith(RESOURCES)));
    }

    /** For those who answer before any filter is asked. */
    public static void tell(HttpServletRequest request, HttpServletResponse response) {
        var path = path(request);
        response.setHeader(POLICY, path.startsWith("/api/") ? FOR_PROGRAMS : request.getServletContext().getInitParameter("primefaces.CSP_POLICY"));
        if ("https".equals(Settings.publicAddress().getScheme())) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), "
                + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=()");
        response.setHeader("Cache-Control", caching(request, path));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String caching(HttpServletRequest request, String path) {
        if (path.startsWith(RESOURCES)) {
            var query = request.getQueryString();
            return query != null && query.contains("v=") ? "public, max-age=31536000, immutable" : "public, max-age=300";
        }
        if (path.startsWith("/resources/")) {
            return "public, max-age=300";
        }
        var isPublic = path.equals("/public") || path.equals("/publication") || path.startsWith("/public/") || path.startsWith("/api/v1/public/");
        return isPublic ? "no-cache" : "no-store";
    }

    /** Pages add their policy with its nonce; two policies would both have to be met, so the page's replaces ours. Faces' week for resources does not replace ours. */
    private static final class OursStay extends HttpServletResponseWrapper {

        private final boolean isResource;

        OursStay(HttpServletResponse response, boolean isResource) {
            super(response);
            this.isResource = isResource;
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            } else if (!isOurs(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isOurs(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long value) {
            if (!isOurs(name)) {
                super.setDateHeader(name, value);
            }
        }

        private boolean isOurs(String name) {
            return isResource && ("Cache-Control".equalsIgnoreCase(name) || "Expires".equalsIgnoreCase(name) || "Pragma".equalsIgnoreCase(name));
        }
    }
}
