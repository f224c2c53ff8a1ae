package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.report.BracketResolving;
import org.rapporteur.report.BracketResolving.Resolution;
import org.rapporteur.report.BracketResolving.ResolveBracket;
import org.rapporteur.report.Bracketed.Bracket;
import org.rapporteur.report.OpenParagraph;
import org.rapporteur.shared.InputWrong;

import com.fasterxml.jackson.annotation.JsonInclude;

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

/** Words that states do not agree on: {@code [JP, KR: these | FR: those]} in a paragraph's text. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BracketsResource {

    @Inject
    private BracketResolving resolving;

    /** {@code revision} of the paragraph is to be given back as {@code seenRevision}. */
    public record ParagraphBody(String paragraph, int number, int revision, String text, List<BracketBody> brackets, List<DoubtBody> doubts) {

        static ParagraphBody of(OpenParagraph open) {
            return new ParagraphBody(open.paragraph().toString(), open.number(), open.revision(), open.text().source(), open.text().all().stream().map(BracketBody::of).toList(),
                    open.text().doubts().stream().map(each -> new DoubtBody(each.trouble().name().toLowerCase(Locale.ROOT).replace('_', '-'), each.words())).toList());
        }
    }

    /** {@code depth} is 1 for a bracket that stands in no other. */
    public record BracketBody(int bracket, int depth, List<AlternativeBody> alternatives) {

        static BracketBody of(Bracket bracket) {
            return new BracketBody(bracket.number(), bracket.depth(), bracket.alternatives().stream().map(each -> new AlternativeBody(each.states(), each.text())).toList());
        }
    }

    public record AlternativeBody(List<String> states, String text) {
    }

    /** {@code trouble} is unclosed, unknown-state or too-deep. */
    public record DoubtBody(String trouble, String words) {
    }

    public record ResolutionBody(String paragraph, String bracket, String chosen, List<String> states, String reason, String by, Instant at) {

        static ResolutionBody of(Resolution past) {
            return new ResolutionBody(past.paragraph().toString(), past.bracket(), past.chosen(), past.states(), past.reason(), past.by(), past.at());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BracketsBody(int open, List<ParagraphBody> paragraphs, List<ResolutionBody> resolved) {
    }

    /** {@code alternative} counts from 1; 0 leaves the words out. */
    public record Choice(Integer alternative, String reason, Integer seenRevision) {
    }

    @GET
    @Path("/reports/{id}/brackets")
    public BracketsBody list(@PathParam("id") String id) {
        var report = ReportsResource.id(id);
        var open = resolving.open(report);
        return new BracketsBody(open.stream().mapToInt(OpenParagraph::open).sum(), open.stream().map(ParagraphBody::of).toList(),
                resolving.resolved(report).stream().map(ResolutionBody::of).toList());
    }

    @POST
    @Path("/reports/{id}/paragraphs/{paragraph}/brackets/{bracket}/resolve")
    @APIResponseSchema(value = TextResource.RevisionBody.class, responseCode = "200", responseDescription = "Resolved")
    public Response resolve(@PathParam("id") String id, @PathParam("paragraph") String paragraph, @PathParam("bracket") int bracket, Choice choice) {
        InputWrong.check().that(choice.seenRevision() != null, "seenRevision", "shared.seen-revision-missing").done();
        var revision = resolving.resolve(new ResolveBracket(ReportsResource.id(id), Ids.of(paragraph), bracket, choice.alternative(), choice.reason(), choice.seenRevision()));
        return Response.ok(new TextResource.RevisionBody(paragraph, revision)).build();
    }
}
