package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;

import org.rapporteur.identity.Caller;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.SignIn;
import org.rapporteur.shared.InputWrong;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {

    private static final int BEARER = "Bearer ".length();

    @Inject
    private HttpServletRequest request;
    @Inject
    private SignIn signIn;
    @Inject
    private Caller caller;

    /** @param code of a second factor; none is asked for yet */
    public record Credentials(String name, String password, String code) {
    }

    public record SessionBody(String token, Instant expires, PersonBody person) {
    }

    public record PersonBody(String id, String name, String displayName, String mechanism, List<String> roles, String state) {

        static PersonBody of(PersonView person) {
            return new PersonBody(person.id().toString(), person.name(), person.displayName(), person.mechanism(),
                    person.roles().stream().map(Role::key).sorted().toList(), person.state());
        }
    }

    @POST
    public SessionBody open(Credentials credentials) {
        InputWrong.check()
                .that(credentials.name() != null, "name", "identity.name-missing")
                .that(credentials.password() != null, "password", "identity.password-missing").done();
        var session = signIn.signIn(credentials.name(), credentials.password(), request.getRemoteAddr());
        return new SessionBody(session.token(), session.expires(), PersonBody.of(session.person()));
    }

    @GET
    public PersonBody who() {
        return PersonBody.of(caller.person());
    }

    @DELETE
    public void close(@HeaderParam("Authorization") String authorization) {
        caller.person();
        if (authorization == null || authorization.length() <= BEARER) {
            throw new BadRequestException("Name the session to end by its token in Authorization.");
        }
        signIn.signOut(authorization.substring(BEARER).strip());
    }
}
