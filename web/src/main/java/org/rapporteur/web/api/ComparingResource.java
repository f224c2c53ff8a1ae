package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rapporteur.report.Comparing;
import org.rapporteur.report.Comparing.ExpertsText;
import org.rapporteur.report.Comparing.ThreeTexts;
import org.rapporteur.report.Comparing.TwoTexts;
import org.rapporteur.report.ParagraphThreeWay;
import org.rapporteur.report.SealedText;
import org.rapporteur.report.TextChoice;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.api.ReportsResource.ChangeBody;
import org.rapporteur.web.api.ReportsResource.ChangesBody;
import org.rapporteur.web.api.ReportsResource.SectionBody;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The texts of a report beside each other. A text is named by its version ({@code 2}), as {@code experts-1} or as {@code working}, for those who may read it. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ComparingResource {

    @Inject
    private Comparing comparing;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChoiceBody(String key, String kind, int number, String contentHash, Instant at, boolean read) {

        static ChoiceBody of(TextChoice choice) {
            return new ChoiceBody(choice.key(), choice.kind().name().toLowerCase(Locale.ROOT), choice.number(), choice.contentHash(), choice.at(), choice.read());
        }
    }

    /** Texts are missing where a side does not have the paragraph. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ThreeWayBody(UUID paragraph, int number, String base, String mine, String now, boolean conflict) {

        static ThreeWayBody of(ParagraphThreeWay each) {
            return new ThreeWayBody(each.paragraph(), each.number(), each.base(), each.mine(), each.now(), each.conflict());
        }
    }

    public record ExpertsTextBody(int number, String contentHash, Instant sealedAt, String title, List<SectionBody> sections) {
    }

    public record SealedBody(int number, String contentHash, Instant sealedAt) {

        static SealedBody of(SealedText text) {
            return new SealedBody(text.number(), text.contentHash(), text.sealedAt());
        }
    }

    /** The texts that the caller may compare; {@code read} are the versions that the caller has opened. */
    @GET
    @Path("/reports/{id}/texts")
    public List<ChoiceBody> choices(@PathParam("id") String id) {
        return comparing.choices(ReportsResource.id(id)).stream().map(ChoiceBody::of).toList();
    }

    @GET
    @Path("/reports/{id}/changes")
    public ChangesBody changes(@PathParam("id") String id, @QueryParam("from") String from, @QueryParam("to") String to) {
        return new ChangesBody(from, to, comparing.compare(new TwoTexts(ReportsResource.id(id), from, to)).stream().map(ChangeBody::of).toList());
    }

    /** What two sides made of the text {@code base}, for the paragraphs that either of them changed. */
    @GET
    @Path("/reports/{id}/three-way")
    public List<ThreeWayBody> threeWay(@PathParam("id") String id, @QueryParam("base") String base, @QueryParam("mine") String mine, @QueryParam("now") String now) {
        return comparing.compare(new ThreeTexts(ReportsResource.id(id), base, mine, now)).stream().map(ThreeWayBody::of).toList();
    }

    /** What the experts signed, sealed each time that signing ended. */
    @GET
    @Path("/reports/{id}/experts-texts")
    public List<SealedBody> expertsTexts(@PathParam("id") String id) {
        return comparing.expertsTexts(ReportsResource.id(id)).stream().map(SealedBody::of).toList();
    }

    @GET
    @Path("/reports/{id}/experts-texts/{number}")
    public ExpertsTextBody expertsText(@PathParam("id") String id, @PathParam("number") int number) {
        var report = ReportsResource.id(id);
        var sealed = comparing.expertsTexts(report).stream().filter(each -> each.number() == number).findFirst().orElseThrow(() -> new NotFound("text"));
        var text = comparing.expertsText(new ExpertsText(report, number));
        return new ExpertsTextBody(number, sealed.contentHash(), sealed.sealedAt(), text.title(), ReportsResource.sections(text));
    }
}
