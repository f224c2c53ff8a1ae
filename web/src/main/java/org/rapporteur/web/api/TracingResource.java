package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.report.ParagraphRevision;
import org.rapporteur.report.TextChange;
import org.rapporteur.review.ChangeRequest;
import org.rapporteur.review.ChangeTracing;
import org.rapporteur.review.ChangeTracing.ParagraphOf;
import org.rapporteur.review.ParagraphProvenance;
import org.rapporteur.review.RequestedChange;
import org.rapporteur.review.TableExport;
import org.rapporteur.review.TableExport.ExportRequested;
import org.rapporteur.web.api.BracketsResource.ResolutionBody;
import org.rapporteur.web.api.ReportsResource.RunBody;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Which words changed, at whose request, accepted by whom and why. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TracingResource {

    @Inject
    private ChangeTracing tracing;
    @Inject
    private TableExport export;

    /** A comment that the text followed, with the answer to it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RequestBody(String comment, int number, String state, String stateName, String type, String text, String proposedWording, int onVersion,
                              String disposition, String reason, String acceptedBy, Instant acceptedAt, boolean wordingTaken) {

        static RequestBody of(ChangeRequest request) {
            var comment = request.comment();
            var answer = request.answer();
            return new RequestBody(comment.id().toString(), comment.number(), comment.state(), comment.stateName(), comment.type().key(), comment.text(),
                    comment.proposedWording(), comment.version(), answer.key(), answer.reason(), answer.by(), answer.at(), request.wordingTaken());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SavingBody(int revision, String text, Instant at, String by) {

        static SavingBody of(ParagraphRevision revision) {
            return new SavingBody(revision.revision(), revision.text(), revision.writtenAt(), revision.writtenBy());
        }
    }

    /** {@code version} is 0 for the working text; {@code savings} are there for those who draft. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoundBody(int version, String before, String after, List<String> writers, Instant at, List<RequestBody> requests, List<ResolutionBody> resolved, List<SavingBody> savings) {

        static RoundBody of(ParagraphProvenance.Round round) {
            return new RoundBody(round.version(), round.before(), round.after(), round.writers(), round.at(),
                    round.requests().stream().map(RequestBody::of).toList(), round.resolved().stream().map(ResolutionBody::of).toList(), round.savings().stream().map(SavingBody::of).toList());
        }
    }

    public record ProvenanceBody(UUID paragraph, int number, List<RoundBody> rounds) {
    }

    /** {@code version} is the one that followed the comment, 0 for the working text; {@code words} leads from the text commented on to that one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RequestedBody(int version, UUID paragraph, int number, boolean wordsChanged, List<RunBody> words, RequestBody request) {

        static RequestedBody of(RequestedChange change) {
            return new RequestedBody(change.version(), change.paragraph(), change.number(), change.wordsChanged(),
                    change.paragraph() == null ? null : ReportsResource.runs(TextChange.words(orNothing(change.before()), orNothing(change.after()))),
                    RequestBody.of(change.request()));
        }

        private static String orNothing(String text) {
            return text == null ? "" : text;
        }
    }

    public record RequestedChangesBody(List<RequestedBody> items, int total) {
    }

    @GET
    @Path("/reports/{id}/paragraphs/{paragraph}/provenance")
    public ProvenanceBody paragraph(@PathParam("id") String id, @PathParam("paragraph") String paragraph) {
        var provenance = tracing.paragraph(new ParagraphOf(ReportsResource.id(id), Ids.of(paragraph)));
        return new ProvenanceBody(provenance.paragraph(), provenance.number(), provenance.rounds().stream().map(RoundBody::of).toList());
    }

    /** The same as a file: {@code format} is docx or xlsx. */
    @GET
    @Path("/reports/{id}/requested-changes/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") String id, @QueryParam("format") @DefaultValue("docx") String format, @QueryParam("state") String state) {
        return DispositionsResource.sent(export.requested(new ExportRequested(ReportsResource.id(id), state, format)));
    }

    /** Over all versions; {@code state} leaves those of one. */
    @GET
    @Path("/reports/{id}/requested-changes")
    public RequestedChangesBody requested(@PathParam("id") String id, @QueryParam("state") String state) {
        var items = tracing.requested(ReportsResource.id(id)).stream()
                .filter(each -> state == null || state.isEmpty() || state.equals(each.request().comment().state())).map(RequestedBody::of).toList();
        return new RequestedChangesBody(items, items.size());
    }
}
