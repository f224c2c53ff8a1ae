package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.consensus.DecisionId;
import org.rapporteur.consensus.DecisionReading;
import org.rapporteur.consensus.DecisionView;
import org.rapporteur.consensus.ExtensionView;
import org.rapporteur.consensus.Pause;
import org.rapporteur.consensus.PositionTaking;
import org.rapporteur.consensus.PositionTaking.BreakSilence;
import org.rapporteur.consensus.PositionTaking.ExtendDecision;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.publication.CertificateReading;
import org.rapporteur.publication.CertificateReading.OfDecision;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.api.ReportsResource.IdBody;
import org.rapporteur.web.shell.Texts;

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
public class DecisionsResource {

    @Inject
    private DecisionReading decisions;
    @Inject
    private PositionTaking positions;
    @Inject
    private Texts texts;
    @Inject
    private CertificateReading certificates;

    /** {@code expiresAt}, {@code closedAt} are exact: a decision that ends by its time ends at that very instant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionBody(String id, int version, String contentHash, DecisionRule rule, List<String> sentences, String body, List<String> members, Instant openedAt,
                               Instant expiresAt, List<ExtensionBody> extensions, StandsStillBody standsStill, List<Pause> pauses, Instant closedAt, String outcome, String ending, String brokenBy) {

        static DecisionBody of(DecisionView d, Texts texts) {
            return new DecisionBody(d.id().toString(), d.version(), d.contentHash(), d.rule(), d.sentences().stream().map(texts::say).toList(), d.body(), d.members().stream().map(member -> member.name()).toList(),
                    d.openedAt(), d.expiresAt(), d.extensions().stream().map(ExtensionBody::of).toList(),
                    StandsStillBody.of(d.standsStill(), texts), d.pauses(),
                    d.closedAt(), d.outcome() == null ? null : d.outcome().key(), d.ending() == null ? null : d.ending().key(), d.brokenBy());
        }
    }

    public record ExtensionBody(Instant before, Instant until, String reason, Instant at, String by) {

        static ExtensionBody of(ExtensionView each) {
            return new ExtensionBody(each.before(), each.until(), each.reason(), each.at(), each.by());
        }
    }

    /** While holds are in force there is no {@code expiresAt}; {@code before} is the end that there was, {@code left} what is left of the time, in words. */
    public record StandsStillBody(Instant since, Instant before, List<String> by, String left) {

        static StandsStillBody of(DecisionView.StandsStill still, Texts texts) {
            return still == null ? null : new StandsStillBody(still.since(), still.before(), still.by(), texts.say(still.left()));
        }
    }

    public record DecisionsBody(List<DecisionBody> items, int total) {
    }

    public record Objection(String reason, String wouldResolve, List<UUID> paragraphs, Integer seenVersion) {
    }

    public record Extension(Instant until, String reason, Integer seenVersion) {
    }

    /** The newest first. */
    @GET
    @Path("/reports/{id}/decisions")
    public DecisionsBody list(@PathParam("id") String id) {
        var items = decisions.on(ReportsResource.id(id)).stream().map(each -> DecisionBody.of(each, texts)).toList();
        return new DecisionsBody(items, items.size());
    }

    /** What proves a decision that has ended, to the byte as it was issued then. */
    @GET
    @Path("/reports/{id}/decisions/{decision}/certificate")
    public Response certificate(@PathParam("id") String id, @PathParam("decision") String decision) {
        return Downloads.of(certificates.json(asked(id, decision)), "decision-" + Ids.of(decision) + ".json", MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("/reports/{id}/decisions/{decision}/certificate/pdf")
    @Produces("application/pdf")
    public Response certificatePdf(@PathParam("id") String id, @PathParam("decision") String decision) {
        return Downloads.of(certificates.pdf(asked(id, decision)), "decision-" + Ids.of(decision) + ".pdf", "application/pdf");
    }

    private static OfDecision asked(String report, String decision) {
        return new OfDecision(ReportsResource.id(report), new DecisionId(Ids.of(decision)));
    }

    /** An objection that ends a silence or no-objection procedure at once. */
    @POST
    @Path("/reports/{id}/break-silence")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    public Response breakSilence(@PathParam("id") String id, Objection given) {
        InputWrong.check().that(given.seenVersion() != null, "seenVersion", "shared.seen-version-missing").done();
        var taken = positions.breakSilence(new BreakSilence(ReportsResource.id(id), given.reason(), given.wouldResolve(), given.paragraphs(), given.seenVersion()));
        return Response.status(201).entity(new IdBody(taken.toString())).build();
    }

    /** The chair or the secretariat puts the end of the decision off, before it has come. */
    @POST
    @Path("/reports/{id}/extend-decision")
    @APIResponse(responseCode = "204", description = "Done")
    public void extend(@PathParam("id") String id, Extension given) {
        InputWrong.check().that(given.seenVersion() != null, "seenVersion", "shared.seen-version-missing").done();
        positions.extend(new ExtendDecision(ReportsResource.id(id), given.until(), given.reason(), given.seenVersion()));
    }
}
