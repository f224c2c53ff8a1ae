package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;

import org.rapporteur.administration.Accounts;
import org.rapporteur.administration.Governing;
import org.rapporteur.administration.Governing.ChangeProfile;
import org.rapporteur.administration.Governing.FoundMechanism;
import org.rapporteur.administration.MechanismLine;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.ProfileRevision;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.api.ReportsResource.IdBody;
import org.rapporteur.web.shell.Texts;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Governance profiles. A profile's revision is its ETag. */
@Path("/mechanisms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MechanismsResource {

    @Inject
    private Governing governing;
    @Inject
    private Accounts accounts;
    @Inject
    private Texts texts;

    public record MechanismList(List<MechanismLine> items) {
    }

    public record RevisionList(List<RevisionBody> items) {
    }

    public record RevisionBody(int number, Instant at, String by, String reason, List<String> changes) {
    }

    public record MechanismBody(int revision, Instant since, MechanismView profile) {

        static MechanismBody of(ProfileRevision revision) {
            return new MechanismBody(revision.number(), revision.at(), revision.profile());
        }
    }

    public record ChangedProfile(MechanismView profile, String reason) {
    }

    public record FirstAdministrator(String name, String displayName, String password) {
    }

    @GET
    @Operation(summary = "The mechanisms that the caller may know of")
    public MechanismList list() {
        return new MechanismList(governing.list());
    }

    @POST
    @Operation(summary = "Founds a mechanism", description = "With `copyOf`, the key of another, it begins with that one's members, calendar and types; without, in `zone` with weekdays and nothing else.")
    @APIResponseSchema(value = MechanismBody.class, responseCode = "201", responseDescription = "Founded")
    public Response found(FoundMechanism mechanism) {
        return answer(Response.status(201), governing.found(mechanism));
    }

    @GET
    @Path("/{key}")
    @APIResponseSchema(value = MechanismBody.class, responseCode = "200", responseDescription = "The profile in force")
    public Response get(@PathParam("key") String key) {
        return answer(Response.ok(), governing.get(key));
    }

    @PUT
    @Path("/{key}")
    @Operation(summary = "Puts another profile in force", description = "The whole profile, and why. `If-Match` names the revision that was changed. What is under way keeps what it began with.")
    @APIResponseSchema(value = MechanismBody.class, responseCode = "200", responseDescription = "The profile in force")
    public Response change(@PathParam("key") String key, @HeaderParam("If-Match") String seen, ChangedProfile changed) {
        InputWrong.check().that(changed.profile() != null, "profile", "governance.profile-missing").done();
        return IfMatch.on(seen, revision -> answer(Response.ok(), governing.change(new ChangeProfile(key, changed.profile(), revision, changed.reason()))));
    }

    @GET
    @Path("/{key}/revisions")
    @Operation(summary = "Every revision, the newest first: who made it, when, why, and what it changed")
    public RevisionList history(@PathParam("key") String key) {
        return new RevisionList(governing.history(key).stream()
                .map(each -> new RevisionBody(each.number(), each.at(), each.by(), each.reason(), each.changes().stream().map(texts::say).toList())).toList());
    }

    @GET
    @Path("/{key}/revisions/{number}")
    @APIResponseSchema(value = MechanismBody.class, responseCode = "200", responseDescription = "The profile as it was in force")
    public Response revision(@PathParam("key") String key, @PathParam("number") int number) {
        return answer(Response.ok(), governing.revision(key, number));
    }

    @POST
    @Path("/{key}/administrator")
    @Operation(summary = "Opens the first administrator of a mechanism that has none")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Opened")
    public Response openFirst(@PathParam("key") String key, FirstAdministrator administrator) {
        var id = accounts.openFirst(key, administrator.name(), administrator.displayName(), administrator.password());
        return Response.status(201).entity(new IdBody(id.toString())).build();
    }

    private static Response answer(Response.ResponseBuilder response, ProfileRevision revision) {
        return response.entity(MechanismBody.of(revision)).tag(String.valueOf(revision.number())).build();
    }
}
