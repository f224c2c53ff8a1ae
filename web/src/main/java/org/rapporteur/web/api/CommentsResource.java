package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.review.Answering;
import org.rapporteur.review.Answering.AnswerComment;
import org.rapporteur.review.CommentId;
import org.rapporteur.review.CommentLookup;
import org.rapporteur.review.CommentView;
import org.rapporteur.review.Commenting;
import org.rapporteur.review.Commenting.WithdrawComment;
import org.rapporteur.review.Commenting.WriteComment;
import org.rapporteur.web.api.ReportsResource.IdBody;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CommentsResource {

    @Inject
    private Commenting commenting;
    @Inject
    private Answering answering;
    @Inject
    private CommentLookup lookup;

    public record NewComment(UUID paragraph, String quote, String type, String text, String proposedWording, String audience) {
    }

    /** {@code seenRevision} of the paragraph takes the proposed wording into the text with the answer. */
    public record Answer(String disposition, String reason, Integer seenRevision) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CommentBody(String id, int number, int version, String state, String stateName, String author, UUID paragraph, String quote, String type,
                              String text, String proposedWording, String audience, Instant writtenAt, Instant submittedAt, boolean withdrawn,
                              String disposition, String reason, String answeredBy) {

        static CommentBody of(CommentView c) {
            return new CommentBody(c.id().toString(), c.number(), c.version(), c.state(), c.stateName(), c.author(), c.paragraph(), c.quote(), c.type().key(),
                    c.text(), c.proposedWording(), c.audience().key(), c.writtenAt(), c.submittedAt(), c.withdrawn(), c.disposition(), c.reason(), c.answeredBy());
        }
    }

    public record CommentsBody(List<CommentBody> items, int total) {
    }

    @GET
    @Path("/reports/{id}/comments")
    public CommentsBody list(@PathParam("id") String id) {
        var items = commenting.on(ReportsResource.id(id)).stream().map(CommentBody::of).toList();
        return new CommentsBody(items, items.size());
    }

    @POST
    @Path("/reports/{id}/comments")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    public Response write(@PathParam("id") String id, NewComment comment) {
        var written = commenting.write(new WriteComment(ReportsResource.id(id), comment.paragraph(), comment.quote(), comment.type(), comment.text(),
                comment.proposedWording(), comment.audience()));
        return Response.status(201).entity(new IdBody(written.toString())).build();
    }

    @POST
    @Path("/comments/{comment}/disposition")
    @APIResponse(responseCode = "204", description = "Done")
    public void answer(@PathParam("comment") String comment, Answer answer) {
        var id = new CommentId(Ids.of(comment));
        answering.answer(new AnswerComment(lookup.reportOf(id), id, answer.disposition(), answer.reason(), answer.seenRevision()));
    }

    @POST
    @Path("/comments/{comment}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void withdraw(@PathParam("comment") String comment) {
        var id = new CommentId(Ids.of(comment));
        commenting.withdraw(new WithdrawComment(lookup.reportOf(id), id));
    }
}
