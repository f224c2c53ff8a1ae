package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.change.ChangeClassing;
import org.rapporteur.change.ChangeClassing.ChangesOf;
import org.rapporteur.change.ChangeClassing.Choice;
import org.rapporteur.change.ChangeClassing.ClassChanges;
import org.rapporteur.change.Changed;
import org.rapporteur.change.ClassChallenge;
import org.rapporteur.change.ClassChallenging;
import org.rapporteur.change.ClassChallenging.ChallengeClass;
import org.rapporteur.change.ClassChallenging.SettleClass;
import org.rapporteur.change.ClassChallenging.WithdrawChallenge;
import org.rapporteur.change.ClassedChange;
import org.rapporteur.web.shell.Texts;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How much the changes of a version weigh: {@code editorial}, {@code factual} or {@code substantive}. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChangeClassesResource {

    @Inject
    private ChangeClassing classing;
    @Inject
    private ClassChallenging challenging;
    @Inject
    private Texts texts;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChallengeBody(String id, String state, String stateName, String reason, Instant at, Instant withdrawnAt, Instant settledAt, String settledAs, String settledBy, String settledReason) {

        static ChallengeBody of(ClassChallenge c) {
            return new ChallengeBody(c.id().toString(), c.state(), c.stateName(), c.reason(), c.at(), c.withdrawnAt(), c.settledAt(), c.settledAs() == null ? null : c.settledAs().key(),
                    c.settledBy(), c.settledReason());
        }
    }

    /**
     * {@code part} is title, heading or paragraph; {@code subject} the permanent id of the paragraph or section. {@code counts} is what it counts as now.
     * {@code mark} is to be given back as {@code seenMark}.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClassBody(String subject, String part, String name, int numberBefore, int numberAfter, String was, String is, boolean moved, boolean elsewhere, boolean citationsChanged,
                            String mark, String proposed, String classed, String counts, String classedBy, String reason, List<ChallengeBody> challenges) {
    }

    public record ClassesBody(List<ClassBody> items, int total) {
    }

    public record ClassChoice(UUID subject, String changeClass, String reason, String seenMark) {
    }

    public record ClassChoices(List<ClassChoice> changes) {
    }

    public record Challenge(String reason) {
    }

    public record Settlement(String changeClass, String reason) {
    }

    /** What changed since the last circulated version, as it will be circulated; for those who draft. */
    @GET
    @Path("/reports/{id}/change-classes")
    public ClassesBody pending(@PathParam("id") String id) {
        return body(classing.pending(ReportsResource.id(id)));
    }

    /** All of them or none. A class that is lighter than the proposed one needs a reason. */
    @PUT
    @Path("/reports/{id}/change-classes")
    @APIResponse(responseCode = "204", description = "Done")
    public void classify(@PathParam("id") String id, ClassChoices given) {
        classing.classify(new ClassChanges(ReportsResource.id(id), given.changes() == null ? List.of()
                : given.changes().stream().map(each -> new Choice(each.subject(), each.changeClass(), each.reason(), each.seenMark())).toList()));
    }

    /** What the version changed in the one before it. */
    @GET
    @Path("/reports/{id}/versions/{version}/change-classes")
    public ClassesBody of(@PathParam("id") String id, @PathParam("version") int version) {
        return body(classing.of(new ChangesOf(ReportsResource.id(id), version)));
    }

    /** The change counts as substantive until that is settled or withdrawn. */
    @POST
    @Path("/reports/{id}/versions/{version}/change-classes/{subject}/challenge")
    @APIResponseSchema(value = ReportsResource.IdBody.class, responseCode = "201", responseDescription = "Challenged")
    public Response challenge(@PathParam("id") String id, @PathParam("version") int version, @PathParam("subject") String subject, Challenge given) {
        var challenge = challenging.challenge(new ChallengeClass(ReportsResource.id(id), version, Ids.of(subject), given.reason()));
        return Response.status(201).entity(new ReportsResource.IdBody(challenge.toString())).build();
    }

    @POST
    @Path("/reports/{id}/class-challenges/{challenge}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void withdraw(@PathParam("id") String id, @PathParam("challenge") String challenge) {
        challenging.withdraw(new WithdrawChallenge(ReportsResource.id(id), Ids.of(challenge)));
    }

    /** Settles all challenges of the change that are open. */
    @POST
    @Path("/reports/{id}/versions/{version}/change-classes/{subject}/settle")
    @APIResponse(responseCode = "204", description = "Done")
    public void settle(@PathParam("id") String id, @PathParam("version") int version, @PathParam("subject") String subject, Settlement given) {
        challenging.settle(new SettleClass(ReportsResource.id(id), version, Ids.of(subject), given.changeClass(), given.reason()));
    }

    private ClassesBody body(List<ClassedChange> changes) {
        return new ClassesBody(changes.stream().map(this::body).toList(), changes.size());
    }

    private ClassBody body(ClassedChange c) {
        var change = c.change();
        return new ClassBody(change.subject().toString(), change.part().key(), texts.say(Changed.name(change)), change.before(), change.after(), change.was(), change.is(),
                change.moved(), change.elsewhere(), change.citations(), change.mark(), c.proposed().key(), c.classed().key(), c.counts().key(), c.by(), c.reason(),
                c.challenges().stream().map(ChallengeBody::of).toList());
    }
}
