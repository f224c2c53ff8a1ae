package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.rapporteur.finding.DoubtView;
import org.rapporteur.finding.ParagraphConfirming;
import org.rapporteur.report.ReportId;
import org.rapporteur.review.DraftReleasing;
import org.rapporteur.review.DraftReleasing.ReleaseDraft;
import org.rapporteur.review.SigningAgain.SignAgain;
import org.rapporteur.review.SigningAgain;
import org.rapporteur.review.SigningOff;
import org.rapporteur.review.SigningView;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Texts;

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

/** How the experts signed a draft, and what follows under the rule of its type. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignaturesResource {

    @Inject
    private SigningOff signing;
    @Inject
    private DraftReleasing releasing;
    @Inject
    private SigningAgain again;
    @Inject
    private ParagraphConfirming confirming;
    @Inject
    private Texts texts;

    /** {@code stale}: something came into doubt after it was given, and nobody has confirmed the paragraph yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignatureBody(String person, String area, String stance, String text, UUID paragraph, String textHash, Instant at, boolean stale) {

        static SignatureBody of(SigningView.Signature s, List<DoubtView> doubts) {
            return new SignatureBody(s.person(), s.area(), s.dissents() ? "dissent" : "sign", s.text(), s.paragraph(), s.textHash(), s.at(), doubts.stream().anyMatch(doubt -> doubt.since().isAfter(s.at())));
        }
    }

    /** {@code version}: that it was given on, 0 for the sealed draft. One that does not stand for the newest version is stale, and {@code bearing} says why. */
    public record WordBody(String person, String stance, int version, Instant at, boolean stands, String bearing) {
    }

    /** The experts' last words on the newest version; {@code asked}: whether those whose word is stale are asked for another. */
    public record LaterBody(int version, boolean asked, String standing, List<WordBody> words) {
    }

    public record ReleaseBody(String by, String reason, Instant at) {
    }

    /** {@code standing} says whether the signatures stand for the newest version. {@code goesOn} says whether the coordinator may circulate the draft: the rule is fulfilled, or the chair has let it go on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SigningBody(String rule, String meaning, int asked, List<SignatureBody> signatures, boolean fulfilled, boolean goesOn, ReleaseBody release, String standing) {
    }

    /** {@code stance}: sign or dissent; a dissent has a text, and is on one paragraph or on the whole. {@code seenVersion}: the number of the circulated version. */
    public record Signature(String stance, String text, UUID paragraph, Integer seenVersion) {
    }

    public record Release(String reason, Integer seenVersion) {
    }

    @GET
    @Path("/reports/{id}/signatures")
    public SigningBody signatures(@PathParam("id") String id) {
        var report = ReportsResource.id(id);
        return signing.last(report).map(view -> body(report, view, again.of(report).map(later -> texts.say(later.standing())).orElse(null))).orElseThrow(() -> new NotFound("signing"));
    }

    private SigningBody body(ReportId report, SigningView view, String standing) {
        var release = view.release();
        var doubts = confirming.doubts(report);
        return new SigningBody(view.rule().key(), texts.say(view.rule().meaning()), view.asked(), view.signatures().stream().map(each -> SignatureBody.of(each, doubts)).toList(), view.fulfilled(),
                view.goesOn(), release == null ? null : new ReleaseBody(release.by(), release.reason(), release.at()), standing);
    }

    @GET
    @Path("/reports/{id}/later-signatures")
    @Operation(summary = "How the experts’ signatures bear on the newest version")
    public LaterBody later(@PathParam("id") String id) {
        var view = again.of(ReportsResource.id(id)).orElseThrow(() -> new NotFound("signing"));
        return new LaterBody(view.version(), view.asked(), texts.say(view.standing()), view.words().stream()
                .map(word -> new WordBody(word.name(), word.dissents() ? "dissent" : "sign", word.version(), word.at(), word.stands(), texts.say(word.bearing()))).toList());
    }

    /** An expert signs the newest version, or dissents from it, after it came to say something else than what was signed. */
    @POST
    @Path("/reports/{id}/later-signatures")
    @APIResponse(responseCode = "204", description = "Done")
    public void sign(@PathParam("id") String id, Signature given) {
        InputWrong.check().that(given.seenVersion() != null, "seenVersion", "shared.seen-version-missing").done();
        again.sign(new SignAgain(ReportsResource.id(id), given.stance(), given.text(), given.paragraph(), given.seenVersion()));
    }

    /** The chair lets a draft go on that the rule of signing stops. */
    @POST
    @Path("/reports/{id}/release-draft")
    @APIResponse(responseCode = "204", description = "Done")
    public void release(@PathParam("id") String id, Release given) {
        InputWrong.check().that(given.seenVersion() != null, "seenVersion", "shared.seen-revision-missing").done();
        releasing.release(new ReleaseDraft(ReportsResource.id(id), given.reason(), given.seenVersion()));
    }
}
