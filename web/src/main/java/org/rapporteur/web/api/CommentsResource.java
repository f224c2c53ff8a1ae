package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rapporteur.review.AudienceWidening;
import org.rapporteur.review.AudienceWidening.WidenAudience;
import org.rapporteur.review.CommentAct;
import org.rapporteur.review.CommentId;
import org.rapporteur.review.CommentLookup;
import org.rapporteur.review.CommentReading;
import org.rapporteur.review.CommentReading.OnParagraph;
import org.rapporteur.review.CommentReading.Part;
import org.rapporteur.review.CommentReading.Wording;
import org.rapporteur.review.CommentThread;
import org.rapporteur.review.CommentView;
import org.rapporteur.review.Commenting;
import org.rapporteur.review.Commenting.WithdrawComment;
import org.rapporteur.review.Commenting.WriteComment;
import org.rapporteur.review.Lens;
import org.rapporteur.review.NationalRoom;
import org.rapporteur.review.NationalRoom.Move;
import org.rapporteur.review.NationalRoom.Reword;
import org.rapporteur.review.NationalRoom.SayInRoom;
import org.rapporteur.review.NationalRoom.SubmitComment;
import org.rapporteur.review.Support;
import org.rapporteur.review.Supporting;
import org.rapporteur.review.Supporting.SupportComment;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Page;
import org.rapporteur.web.api.ReportsResource.IdBody;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
    private CommentReading reading;
    @Inject
    private NationalRoom room;
    @Inject
    private Supporting supporting;
    @Inject
    private AudienceWidening widening;
    @Inject
    private CommentLookup lookup;

    /** {@code quote} are words of the paragraph; {@code before} is what stands before them, where the same words stand more than once. */
    public record NewComment(UUID paragraph, String quote, String before, String type, String text, String proposedWording, String audience) {
    }

    public record ChangedComment(String type, String text, String proposedWording, String audience) {
    }

    public record Place(Integer place) {
    }

    public record Words(String text) {
    }

    public record Readers(String audience) {
    }

    /** {@code seenRevision} of the comment, as it will be frozen. */
    public record Submission(Integer seenRevision) {
    }

    public record Numbered(String id, int number) {
    }

    public record RevisionBody(String id, int revision) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CommentBody(String id, int number, int version, String state, String stateName, String author, UUID paragraph, String quote, String before, String after,
                              String type, String text, String proposedWording, String audience, Instant writtenAt, Instant submittedAt, boolean withdrawn,
                              String disposition, String reason, String answeredBy, int revision, List<String> supportedBy) {

        static CommentBody of(CommentView c) {
            return new CommentBody(c.id().toString(), c.number(), c.version(), c.state(), c.stateName(), c.author(), c.paragraph(), c.quote(),
                    c.anchor() == null ? null : c.anchor().before(), c.anchor() == null ? null : c.anchor().after(), c.type().key(),
                    c.text(), c.proposedWording(), c.audience().key(), c.writtenAt(), c.submittedAt(), c.withdrawn(), c.disposition(), c.reason(), c.answeredBy(),
                    c.revision(), c.supports().stream().map(Support::state).toList());
        }
    }

    public record NoteBody(String author, String text, Instant at) {
    }

    public record WideningBody(String from, String to, String by, Instant at) {
    }

    /** {@code acts}: what the caller can do with the comment now. {@code notes} are the caller's own national room's. */
    public record ThreadBody(CommentBody comment, List<NoteBody> notes, List<WideningBody> widenings, List<String> acts) {

        static ThreadBody of(CommentThread thread) {
            return new ThreadBody(CommentBody.of(thread.comment()), thread.notes().stream().map(each -> new NoteBody(each.author(), each.text(), each.at())).toList(),
                    thread.widenings().stream().map(each -> new WideningBody(each.from().key(), each.to().key(), each.by(), each.at())).toList(),
                    thread.acts().stream().map(CommentAct::key).toList());
        }
    }

    public record CommentsBody(List<CommentBody> items, int total) {
    }

    /** {@code seal} is given back with the review's completion as {@code seenRoom}. */
    public record RoomBody(List<ThreadBody> items, String seal) {
    }

    public record RunBody(String edit, String text) {
    }

    public record PreviewBody(List<RunBody> words) {
    }

    @GET
    @Path("/reports/{id}/comments")
    @Operation(summary = "The comments that the caller may read", description = """
            `paragraph`: those on one paragraph, or on the `whole`. `as`: only what the state with this code may read as well; with `soon`, as if the caller's
            national room had been submitted. `size` and `page` (from 0): a part, in the order of the text.""")
    public CommentsBody list(@PathParam("id") String id, @QueryParam("paragraph") String paragraph, @QueryParam("as") String as, @QueryParam("soon") boolean soon,
                             @QueryParam("page") Integer page, @QueryParam("size") Integer size) {
        var report = ReportsResource.id(id);
        var lens = new Lens(as, soon);
        if (paragraph != null) {
            return body(reading.on(new OnParagraph(report, paragraph.equals("whole") ? null : Ids.of(paragraph), lens)));
        }
        if (as != null || page != null || size != null) {
            var part = reading.part(new Part(report, lens, new Page.Request(page == null ? 0 : page, size == null ? Page.LARGEST : size)));
            return new CommentsBody(body(part.items()).items(), (int) part.total());
        }
        var items = commenting.on(report).stream().map(CommentBody::of).toList();
        return new CommentsBody(items, items.size());
    }

    private static CommentsBody body(List<CommentThread> threads) {
        return new CommentsBody(threads.stream().map(each -> CommentBody.of(each.comment())).toList(), threads.size());
    }

    @POST
    @Path("/reports/{id}/comments")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    public Response write(@PathParam("id") String id, NewComment comment) {
        var written = commenting.write(new WriteComment(ReportsResource.id(id), comment.paragraph(), comment.quote(), comment.before(), comment.type(), comment.text(),
                comment.proposedWording(), comment.audience()));
        return Response.status(201).entity(new IdBody(written.toString())).build();
    }

    /** What waits in the caller's national room, in its order. */
    @GET
    @Path("/reports/{id}/room")
    public RoomBody room(@PathParam("id") String id) {
        var waiting = reading.room(ReportsResource.id(id));
        return new RoomBody(waiting.threads().stream().map(ThreadBody::of).toList(), waiting.seal());
    }

    /** How a paragraph of the newest version would change, word by word, if it read so. Nothing is kept. */
    @POST
    @Path("/reports/{id}/paragraphs/{paragraph}/preview")
    public PreviewBody preview(@PathParam("id") String id, @PathParam("paragraph") String paragraph, Words words) {
        return new PreviewBody(reading.preview(new Wording(ReportsResource.id(id), Ids.of(paragraph), words.text())).stream()
                .map(each -> new RunBody(each.edit().name().toLowerCase(Locale.ROOT), each.text())).toList());
    }

    @GET
    @Path("/comments/{comment}")
    public ThreadBody get(@PathParam("comment") String comment) {
        var id = new CommentId(Ids.of(comment));
        return ThreadBody.of(reading.thread(lookup.reportOf(id), id));
    }

    /** Changes the wording while the comment is in its national room; 412 with the text of now where another of the state's people was faster. */
    @PUT
    @Path("/comments/{comment}")
    @APIResponseSchema(value = RevisionBody.class, responseCode = "200", responseDescription = "Written")
    public Response reword(@PathParam("comment") String comment, @HeaderParam("If-Match") String seen, ChangedComment changed) {
        var id = new CommentId(Ids.of(comment));
        return IfMatch.on(seen, revision -> {
            var now = room.reword(new Reword(lookup.reportOf(id), id, changed.type(), changed.text(), changed.proposedWording(), changed.audience(), revision));
            return Response.ok(new RevisionBody(comment, now)).tag(String.valueOf(now)).build();
        });
    }

    /** To a place, from 1, among what waits in the room. */
    @POST
    @Path("/comments/{comment}/move")
    @APIResponse(responseCode = "204", description = "Done")
    public void move(@PathParam("comment") String comment, Place to) {
        InputWrong.check().that(to.place() != null, "place", "report.place-missing").done();
        var id = new CommentId(Ids.of(comment));
        room.move(new Move(lookup.reportOf(id), id, to.place()));
    }

    /** Among the caller's own state's people; it never leaves their room. */
    @POST
    @Path("/comments/{comment}/notes")
    @APIResponse(responseCode = "204", description = "Done")
    public void say(@PathParam("comment") String comment, Words words) {
        var id = new CommentId(Ids.of(comment));
        room.say(new SayInRoom(lookup.reportOf(id), id, words.text()));
    }

    /** One comment leaves the national room before the others. */
    @POST
    @Path("/comments/{comment}/submit")
    public Numbered submit(@PathParam("comment") String comment, Submission submission) {
        InputWrong.check().that(submission.seenRevision() != null, "seenRevision", "review.comment-revision-missing").done();
        var id = new CommentId(Ids.of(comment));
        return new Numbered(comment, room.submit(new SubmitComment(lookup.reportOf(id), id, submission.seenRevision())));
    }

    @POST
    @Path("/comments/{comment}/support")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void support(@PathParam("comment") String comment) {
        var id = new CommentId(Ids.of(comment));
        supporting.support(new SupportComment(lookup.reportOf(id), id));
    }

    @DELETE
    @Path("/comments/{comment}/support")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void endSupport(@PathParam("comment") String comment) {
        var id = new CommentId(Ids.of(comment));
        supporting.end(new SupportComment(lookup.reportOf(id), id));
    }

    /** More people read a submitted comment; 422 where fewer would. */
    @POST
    @Path("/comments/{comment}/audience")
    @APIResponse(responseCode = "204", description = "Done")
    public void widen(@PathParam("comment") String comment, Readers readers) {
        var id = new CommentId(Ids.of(comment));
        widening.widen(new WidenAudience(lookup.reportOf(id), id, readers.audience()));
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
