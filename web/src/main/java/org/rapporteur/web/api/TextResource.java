package org.rapporteur.web.api;

import java.util.List;
import java.util.UUID;

import org.rapporteur.report.Drafting;
import org.rapporteur.report.Drafting.AddParagraph;
import org.rapporteur.report.Drafting.AddSection;
import org.rapporteur.report.Drafting.Cite;
import org.rapporteur.report.Drafting.MoveParagraph;
import org.rapporteur.report.Drafting.MoveSection;
import org.rapporteur.report.Drafting.NameSection;
import org.rapporteur.report.Drafting.Quotation;
import org.rapporteur.report.Drafting.RemoveParagraph;
import org.rapporteur.report.Drafting.RemoveSection;
import org.rapporteur.report.Drafting.Rename;
import org.rapporteur.report.Drafting.Uncite;
import org.rapporteur.report.Drafting.WriteParagraph;
import org.rapporteur.report.QuotationView;
import org.rapporteur.report.ReportReading;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.web.api.ReportsResource.IdBody;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The working text, section by section and paragraph by paragraph. A paragraph's revision is its ETag. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TextResource {

    private static final int PRECONDITION_FAILED = 412;

    @Inject
    private Drafting drafting;
    @Inject
    private ReportReading reading;

    public record NewSection(String heading, UUID after) {
    }

    /** {@code seen} is the heading that the caller had before them: 412 with what stands now, if it changed. */
    public record Heading(String heading, String seen) {
    }

    /** {@code citations} may be given with a new paragraph. */
    public record NewParagraph(UUID section, UUID after, String text, List<Quotation> citations) {
    }

    public record Text(String text) {
    }

    public record Place(UUID section, Integer place) {
    }

    public record SectionPlace(Integer place) {
    }

    public record RevisionBody(String id, int revision) {
    }

    /** {@code from} and {@code to} count from 0 in the text of the page as it is read now; {@code pageHash} is of the text as it was when it was quoted; {@code lost} where the words do not stand there any more. */
    public record QuotationBody(UUID id, UUID paragraph, UUID exhibit, int exhibitNumber, int page, Integer toPage, String quote, Integer from, Integer to, String pageHash, String toPageHash, boolean lost) {

        static QuotationBody of(QuotationView each) {
            return new QuotationBody(each.id(), each.paragraph(), each.exhibit().uuid(), each.exhibitNumber(), each.page(), each.toPage(), each.quote(), each.from(), each.to(), each.pageHash(), each.toPageHash(), each.lost());
        }
    }

    /** {@code seen} as with a heading. */
    public record Title(String title, String seen) {
    }

    public record OutlineBody(int revision, String title, List<OutlinedSection> sections) {
    }

    public record OutlinedSection(UUID id, String heading, List<OutlinedParagraph> paragraphs) {
    }

    public record OutlinedParagraph(UUID id, int revision) {
    }

    /** The working text without its words, for editors that watch for what others change: 304 while the report is at the revision that {@code If-None-Match} names. */
    @GET
    @Path("/reports/{id}/text-outline")
    @APIResponseSchema(value = OutlineBody.class, responseCode = "200", responseDescription = "The outline")
    public Response outline(@PathParam("id") String id, @Context Request request) {
        var revision = reading.get(ReportsResource.id(id)).revision();
        var tag = new EntityTag(String.valueOf(revision));
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        var text = reading.workingText(ReportsResource.id(id));
        return Response.ok(new OutlineBody(revision, text.title(), text.sections().stream().map(section -> new OutlinedSection(section.id(), section.heading(),
                section.paragraphs().stream().map(each -> new OutlinedParagraph(each.id(), each.revision())).toList())).toList())).tag(tag).build();
    }

    @PUT
    @Path("/reports/{id}/title")
    @APIResponse(responseCode = "204", description = "Done")
    public Response rename(@PathParam("id") String id, Title title) {
        return unlessFaster(() -> drafting.rename(new Rename(ReportsResource.id(id), title.title(), title.seen())));
    }

    @POST
    @Path("/reports/{id}/sections")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    public Response addSection(@PathParam("id") String id, NewSection section) {
        return created(drafting.addSection(new AddSection(ReportsResource.id(id), section.after(), section.heading())));
    }

    @PUT
    @Path("/reports/{id}/sections/{section}")
    @APIResponse(responseCode = "204", description = "Done")
    public Response nameSection(@PathParam("id") String id, @PathParam("section") String section, Heading heading) {
        return unlessFaster(() -> drafting.nameSection(new NameSection(ReportsResource.id(id), Ids.of(section), heading.heading(), heading.seen())));
    }

    @POST
    @Path("/reports/{id}/sections/{section}/move")
    @APIResponse(responseCode = "204", description = "Done")
    public void moveSection(@PathParam("id") String id, @PathParam("section") String section, SectionPlace to) {
        InputWrong.check().that(to.place() != null, "place", "report.place-missing").done();
        drafting.moveSection(new MoveSection(ReportsResource.id(id), Ids.of(section), to.place()));
    }

    @DELETE
    @Path("/reports/{id}/sections/{section}")
    public void removeSection(@PathParam("id") String id, @PathParam("section") String section) {
        drafting.removeSection(new RemoveSection(ReportsResource.id(id), Ids.of(section)));
    }

    @POST
    @Path("/reports/{id}/paragraphs")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    public Response addParagraph(@PathParam("id") String id, NewParagraph paragraph) {
        InputWrong.check().that(paragraph.section() != null, "section", "report.section-missing").done();
        var added = drafting.addParagraph(new AddParagraph(ReportsResource.id(id), paragraph.section(), paragraph.after(), paragraph.text(),
                paragraph.citations() == null ? List.of() : paragraph.citations()));
        return created(added);
    }

    /** 412 with what stands now, if the paragraph changed since the revision that {@code If-Match} names. */
    @PUT
    @Path("/reports/{id}/paragraphs/{paragraph}")
    @APIResponseSchema(value = RevisionBody.class, responseCode = "200", responseDescription = "Written")
    public Response write(@PathParam("id") String id, @PathParam("paragraph") String paragraph, @HeaderParam("If-Match") String seen, Text text) {
        return IfMatch.on(seen, revision -> revised(paragraph, drafting.write(new WriteParagraph(ReportsResource.id(id), Ids.of(paragraph), text.text(), revision))));
    }

    @DELETE
    @Path("/reports/{id}/paragraphs/{paragraph}")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove(@PathParam("id") String id, @PathParam("paragraph") String paragraph, @HeaderParam("If-Match") String seen) {
        return IfMatch.on(seen, revision -> {
            drafting.remove(new RemoveParagraph(ReportsResource.id(id), Ids.of(paragraph), revision));
            return Response.noContent().build();
        });
    }

    @POST
    @Path("/reports/{id}/paragraphs/{paragraph}/move")
    @APIResponse(responseCode = "204", description = "Done")
    public void move(@PathParam("id") String id, @PathParam("paragraph") String paragraph, Place place) {
        InputWrong.check().that(place.section() != null, "section", "report.into-section-missing")
                .that(place.place() != null, "place", "report.place-in-section-missing").done();
        drafting.move(new MoveParagraph(ReportsResource.id(id), Ids.of(paragraph), place.section(), place.place()));
    }

    @POST
    @Path("/reports/{id}/paragraphs/{paragraph}/citations")
    @APIResponseSchema(value = RevisionBody.class, responseCode = "201", responseDescription = "Cited")
    public Response cite(@PathParam("id") String id, @PathParam("paragraph") String paragraph, Quotation citation) {
        var revision = drafting.cite(new Cite(ReportsResource.id(id), Ids.of(paragraph), citation));
        return Response.fromResponse(revised(paragraph, revision)).status(201).build();
    }

    /** What the working text quotes, and whether the words still stand there. */
    @GET
    @Path("/reports/{id}/citations")
    public List<QuotationBody> citations(@PathParam("id") String id) {
        return reading.quotations(ReportsResource.id(id)).stream().map(QuotationBody::of).toList();
    }

    @DELETE
    @Path("/reports/{id}/paragraphs/{paragraph}/citations/{citation}")
    @Consumes(MediaType.WILDCARD)
    public void uncite(@PathParam("id") String id, @PathParam("paragraph") String paragraph, @PathParam("citation") String citation) {
        drafting.uncite(new Uncite(ReportsResource.id(id), Ids.of(paragraph), Ids.of(citation)));
    }

    private static Response unlessFaster(Runnable act) {
        try {
            act.run();
            return Response.noContent().build();
        } catch (SomeoneWasFaster faster) {
            return Problem.of(faster, PRECONDITION_FAILED).response();
        }
    }

    private static Response revised(String paragraph, int revision) {
        return Response.ok(new RevisionBody(paragraph, revision)).tag(String.valueOf(revision)).build();
    }

    private static Response created(UUID id) {
        return Response.status(201).entity(new IdBody(id.toString())).build();
    }
}
