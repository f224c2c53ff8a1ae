package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.rapporteur.finding.DoubtView;
import org.rapporteur.finding.ParagraphConfirming;
import org.rapporteur.finding.ParagraphConfirming.ConfirmParagraph;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What is in doubt because of what became of exhibits. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DoubtsResource {

    @Inject
    private ParagraphConfirming confirming;

    /** {@code kind} is withdrawn, downgraded or reads-differently; {@code revision} of the paragraph is to be given back as {@code seenRevision}. */
    public record DoubtBody(UUID paragraph, int number, int revision, int exhibit, String kind, Instant since, String sentence) {

        static DoubtBody of(DoubtView each) {
            return new DoubtBody(each.paragraph(), each.number(), each.revision(), each.exhibit(), each.kind().key(), each.since(), Texts.here().say(each.said()));
        }
    }

    public record Confirmation(String reason, Integer seenRevision) {
    }

    @GET
    @Path("/reports/{id}/doubts")
    public List<DoubtBody> list(@PathParam("id") String id) {
        return confirming.doubts(ReportsResource.id(id)).stream().map(DoubtBody::of).toList();
    }

    /** The paragraph holds all the same. */
    @POST
    @Path("/reports/{id}/paragraphs/{paragraph}/confirm")
    @APIResponse(responseCode = "204", description = "Confirmed")
    public void confirm(@PathParam("id") String id, @PathParam("paragraph") String paragraph, Confirmation confirmation) {
        InputWrong.check().that(confirmation.seenRevision() != null, "seenRevision", "shared.seen-revision-missing").done();
        confirming.confirm(new ConfirmParagraph(ReportsResource.id(id), Ids.of(paragraph), confirmation.reason(), confirmation.seenRevision()));
    }
}
