package org.rapporteur.web.api;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.finding.Coverage;
import org.rapporteur.finding.CoverageView.Covered;
import org.rapporteur.finding.CoverageView.Gap;
import org.rapporteur.finding.CoverageView.Support;
import org.rapporteur.finding.FindingMarking;
import org.rapporteur.finding.FindingMarking.MarkFinding;
import org.rapporteur.finding.FindingMarking.UnmarkFinding;
import org.rapporteur.finding.FindingView.Measure;
import org.rapporteur.finding.FindingView.Party;
import org.rapporteur.governance.EvidencePolicy;
import org.rapporteur.governance.StandardOfEvidence;
import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Said;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Findings, and the evidence on which they rest. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CoverageResource {

    @Inject
    private Coverage coverage;
    @Inject
    private FindingMarking marking;

    /** {@code act} is the citation whose words tell of the act. */
    public record PartyBody(String name, UUID act) {
    }

    /** {@code measure} is which one it is, where that is known. */
    public record MeasureBody(String reference, UUID measure) {
    }

    /** {@code standard} is information-indicating, reasonable-grounds or credible-information. */
    public record FindingBody(String standard, List<MeasureBody> measures, List<PartyBody> parties) {
    }

    public record FindingRevisionBody(int revision) {
    }

    /** {@code source} is which of the finding's independent sources it belongs to, 0 where it does not count; {@code not} says why. */
    public record SupportBody(UUID exhibit, int number, String title, String pages, String grade, Integer copyOf, int source, String not) {

        static SupportBody of(Support each) {
            return new SupportBody(each.exhibit().uuid(), each.number(), each.title(), each.pages(), each.grade(), each.origin(), each.source(), say(each.not()));
        }
    }

    /** {@code force} is warns, blocks, or nothing where the policy does not ask. */
    public record GapBody(String force, String sentence) {

        static GapBody of(Gap gap) {
            return new GapBody(gap.force() == null ? null : gap.force().key(), say(gap.said()));
        }
    }

    public record CoveredBody(UUID paragraph, int number, int revision, String standard, String reached, int sources, List<String> states, List<MeasureBody> measures, List<PartyBody> parties,
                              List<SupportBody> exhibits, List<GapBody> gaps) {

        static CoveredBody of(Covered each) {
            return new CoveredBody(each.paragraph(), each.number(), each.finding().revision(), each.finding().standard().key(), each.reached() == null ? null : each.reached().key(), each.sources(), each.states(),
                    each.finding().measures().stream().map(measure -> new MeasureBody(measure.reference(), measure.measure())).toList(),
                    each.finding().parties().stream().map(party -> new PartyBody(party.name(), party.act())).toList(),
                    each.supports().stream().map(SupportBody::of).toList(), each.gaps().stream().map(GapBody::of).toList());
        }
    }

    public record CoverageBody(EvidencePolicy policy, List<CoveredBody> findings) {
    }

    private static String say(Said said) {
        return Texts.here().say(said);
    }

    @GET
    @Path("/reports/{id}/coverage")
    public CoverageBody get(@PathParam("id") String id) {
        var view = coverage.of(ReportsResource.id(id));
        return new CoverageBody(view.policy(), view.findings().stream().map(CoveredBody::of).toList());
    }

    /** Marks the paragraph as a finding, or tells of it anew; {@code If-Match} names the finding's revision, 0 where it was none. */
    @PUT
    @Path("/reports/{id}/paragraphs/{paragraph}/finding")
    @APIResponseSchema(value = FindingRevisionBody.class, responseCode = "200", responseDescription = "Marked")
    public Response mark(@PathParam("id") String id, @PathParam("paragraph") String paragraph, @HeaderParam("If-Match") String seen, FindingBody told) {
        return IfMatch.on(seen, revision -> {
            var now = marking.mark(new MarkFinding(ReportsResource.id(id), Ids.of(paragraph), Keyed.of(StandardOfEvidence.class, told.standard() == null ? "" : told.standard()).orElse(null),
                    told.measures() == null ? List.of() : told.measures().stream().map(each -> new Measure(each.reference(), each.measure())).toList(),
                    told.parties() == null ? List.of() : told.parties().stream().map(each -> new Party(each.name(), each.act())).toList(), revision));
            return Response.ok(new FindingRevisionBody(now)).tag(String.valueOf(now)).build();
        });
    }

    @DELETE
    @Path("/reports/{id}/paragraphs/{paragraph}/finding")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "It is none any more")
    public Response unmark(@PathParam("id") String id, @PathParam("paragraph") String paragraph, @HeaderParam("If-Match") String seen) {
        return IfMatch.on(seen, revision -> {
            marking.unmark(new UnmarkFinding(ReportsResource.id(id), Ids.of(paragraph), revision));
            return Response.noContent().build();
        });
    }
}
