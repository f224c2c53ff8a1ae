package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.rapporteur.review.DraftReleasing;
import org.rapporteur.review.DraftReleasing.ReleaseDraft;
import org.rapporteur.review.SigningOff;
import org.rapporteur.review.SigningView;
import org.rapporteur.review.SigningView.Signature;
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
    private Texts texts;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SignatureBody(String person, String area, String stance, String text, UUID paragraph, String textHash, Instant at) {

        static SignatureBody of(Signature s) {
            return new SignatureBody(s.person(), s.area(), s.dissents() ? "dissent" : "sign", s.text(), s.paragraph(), s.textHash(), s.at());
        }
    }

    public record ReleaseBody(String by, String reason, Instant at) {
    }

    /** {@code standing} says whether the signatures stand for the newest version. {@code goesOn} says whether the coordinator may circulate the draft: the rule is fulfilled, or the chair has let it go on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SigningBody(String rule, String meaning, int asked, List<SignatureBody> signatures, boolean fulfilled, boolean goesOn, ReleaseBody release, String standing) {
    }

    public record Release(String reason, Integer seenVersion) {
    }

    @GET
    @Path("/reports/{id}/signatures")
    public SigningBody signatures(@PathParam("id") String id) {
        var report = ReportsResource.id(id);
        return signing.last(report).map(view -> body(view, signing.standing(report).map(texts::say).orElse(null))).orElseThrow(() -> new NotFound("signing"));
    }

    private SigningBody body(SigningView view, String standing) {
        var release = view.release();
        return new SigningBody(view.rule().key(), texts.say(view.rule().meaning()), view.asked(), view.signatures().stream().map(SignatureBody::of).toList(), view.fulfilled(),
                view.goesOn(), release == null ? null : new ReleaseBody(release.by(), release.reason(), release.at()), standing);
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
