package org.rapporteur.web.api;

import java.util.List;
import java.util.UUID;

import org.rapporteur.review.Answering;
import org.rapporteur.review.Answering.AcceptWording;
import org.rapporteur.review.Answering.AnswerComment;
import org.rapporteur.review.Answering.AnswerComments;
import org.rapporteur.review.Answering.TakeBackAnswer;
import org.rapporteur.review.CommentId;
import org.rapporteur.review.CommentLookup;
import org.rapporteur.shared.InputWrong;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The coordinator's answers to comments. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnswersResource {

    @Inject
    private Answering answering;
    @Inject
    private CommentLookup lookup;

    /** {@code seenRevision} of the paragraph takes the proposed wording into the text with the answer. */
    public record Answer(String disposition, String reason, Integer seenRevision) {
    }

    public record Answers(List<UUID> comments, String disposition, String reason) {
    }

    public record AnsweredBody(int answered) {
    }

    /** {@code text} is what the coordinator made of the proposal; without it the proposal itself is taken. {@code reason} may be left out. */
    public record Acceptance(Integer seenRevision, String text, String reason) {
    }

    /** {@code joined}: others had changed other words of the paragraph since, which were kept. */
    public record AcceptedBody(int revision, boolean joined) {
    }

    @POST
    @Path("/comments/{comment}/disposition")
    @APIResponse(responseCode = "204", description = "Done")
    public void answer(@PathParam("comment") String comment, Answer answer) {
        var id = new CommentId(Ids.of(comment));
        answering.answer(new AnswerComment(lookup.reportOf(id), id, answer.disposition(), answer.reason(), answer.seenRevision()));
    }

    /** The comment waits for its answer again; a wording that went into the text with it is taken out, unless the paragraph was written since. */
    @DELETE
    @Path("/comments/{comment}/disposition")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void takeBack(@PathParam("comment") String comment) {
        var id = new CommentId(Ids.of(comment));
        answering.takeBack(new TakeBackAnswer(lookup.reportOf(id), id));
    }

    /** The proposed wording goes into the working text. 409 with what stands now, if the paragraph changed since {@code seenRevision}; 422 where the same words were changed since the comment. */
    @POST
    @Path("/comments/{comment}/wording")
    public AcceptedBody accept(@PathParam("comment") String comment, Acceptance acceptance) {
        InputWrong.check().that(acceptance.seenRevision() != null, "seenRevision", "review.seen-revision-missing").done();
        var id = new CommentId(Ids.of(comment));
        var taken = answering.accept(new AcceptWording(lookup.reportOf(id), id, acceptance.text(), acceptance.reason(), acceptance.seenRevision()));
        return new AcceptedBody(taken.revision(), taken.joined());
    }

    /** One answer to many comments: to all of them or to none. */
    @POST
    @Path("/reports/{id}/dispositions")
    public AnsweredBody answerAll(@PathParam("id") String id, Answers answers) {
        InputWrong.check().that(answers.comments() != null && answers.comments().stream().noneMatch(each -> each == null), "comments", "review.comments-unnamed").done();
        return new AnsweredBody(answering.answerAll(new AnswerComments(ReportsResource.id(id), answers.comments().stream().map(CommentId::new).toList(),
                answers.disposition(), answers.reason())));
    }
}
