package org.rapporteur.web.identity;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import org.rapporteur.identity.Caller;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.SignIn;
import org.rapporteur.shared.NotSignedIn;
import org.rapporteur.web.api.Problem;
import org.rapporteur.web.shell.KnownHosts;
import org.rapporteur.web.shell.ResponseHeaders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells with each request who makes it: by the bearer token of a program, or by the token in a browser's session. Both are
 * asked for in the database every time, so that a session ends at once when it is ended there. Whoever is unknown reaches
 * the open places and nothing else.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    private static final String API = "/api/";
    private static final Set<String> OPEN = Set.of("/", "/sign-in", "/sign-out", "/first-administrator", "/public", "/publication", "/favicon.ico", "/robots.txt",
            "/api/v1/openapi.json", "/api/v1/session");
    private static final Set<String> OPEN_BELOW = Set.of("/public/", "/calendar/", "/jakarta.faces.resource/", "/resources/", "/api/v1/public/", "/api/v1/health/");

    @Inject
    private SignIn signIn;
    @Inject
    private Caller caller;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var token = token(request);
        var person = token == null ? null : signIn.whose(token).orElse(null);
        if (person != null) {
            caller.is(person);
            return context.notifyContainerAboutLogin(new CallerPrincipal(person.name()), groups(person));
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (isOpen(path)) {
            return context.doNothing();
        }
        try {
            turnAway(path, request, response);
        } catch (IOException e) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Whether it is answered to whoever comes. */
    public static boolean isOpen(String path) {
        return OPEN.contains(path) || path.equals("/api/v1/public/reports") || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    /** Comes before all filters, so it does what they would. */
    private static void turnAway(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseHeaders.tell(request, response);
        if (!KnownHosts.areNamedIn(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (path.startsWith(API)) {
            Problem.of(new NotSignedIn()).write(response);
        } else if (request.getHeader("Faces-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            var then = path + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/sign-in?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
        }
    }

    private static String token(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return authorization.regionMatches(true, 0, "Bearer ", 0, 7) ? authorization.substring(7).strip() : null;
        }
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(SignInPage.TOKEN);
    }

    private static Set<String> groups(PersonView person) {
        return person.roles().stream().map(Role::key).collect(Collectors.toSet());
    }
}
