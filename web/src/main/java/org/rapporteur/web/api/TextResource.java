package org.rapporteur.web.api;

import java.util.List;
import java.util.UUID;

import org.rapporteur.report.Drafting;
import org.rapporteur.report.Drafting.AddParagraph;
import org.rapporteur.report.Drafting.AddSection;
import org.rapporteur.report.Drafting.Cite;
import org.rapporteur.report.Drafting.MoveParagraph;
import org.rapporteur.report.Drafting.NameSection;
import org.rapporteur.report.Drafting.Quotation;
import org.rapporteur.report.Drafting.RemoveParagraph;
import org.rapporteur.report.Drafting.RemoveSection;
import org.rapporteur.report.Drafting.Rename;
import org.rapporteur.report.Drafting.Uncite;
import org.rapporteur.report.Drafting.WriteParagraph;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.web.api.ReportsResource.IdBody;

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
    private static final int PRECONDITION_REQUIRED = 428;

    @Inject
    private Drafting drafting;
    @Inject
    private ReportReading reading;
    @PathParam("id")
    private String id;

    public record NewSection(String heading, UUID after) {
    }

    public record Heading(String heading) {
    }

    /** {@code citations} may be given with a new paragraph. */
    public record NewParagraph(UUID section, UUID after, String text, List<Quotation> citations) {
    }

    public record Text(String text) {
    }

    public record Place(UUID section, int place) {
    }

    public record RevisionBody(String id, int revision) {
    }

    public record Title(String title) {
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
    public Response outline(@Context Request request) {
        var revision = reading.get(report()).revision();
        var tag = new EntityTag(String.valueOf(revision));
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        var text = reading.workingText(report());
        return Response.ok(new OutlineBody(revision, text.title(), text.sections().stream().map(section -> new OutlinedSection(section.id(), section.heading(),
                section.paragraphs().stream().map(each -> new OutlinedParagraph(each.id(), each.revision())).toList())).toList())).tag(tag).build();
    }

    @PUT
    @Path("/reports/{id}/title")
    public void rename(Title title) {
        drafting.rename(new Rename(report(), title.title()));
    }

    @POST
    @Path("/reports/{id}/sections")
    public Response addSection(NewSection section) {
        return created(drafting.addSection(new AddSection(report(), section.after(), section.heading())));
    }

    @PUT
    @Path("/reports/{id}/sections/{section}")
    public void nameSection(@PathParam("section") String section, Heading heading) {
        drafting.nameSection(new NameSection(report(), Ids.of(section), heading.heading()));
    }

    @DELETE
    @Path("/reports/{id}/sections/{section}")
    public void removeSection(@PathParam("section") String section) {
        drafting.removeSection(new RemoveSection(report(), Ids.of(section)));
    }

    @POST
    @Path("/reports/{id}/paragraphs")
    public Response addParagraph(NewParagraph paragraph) {
        InputWrong.check().that(paragraph.section() != null, "section", "Say in which section the paragraph stands.").done();
        var added = drafting.addParagraph(new AddParagraph(report(), paragraph.section(), paragraph.after(), paragraph.text(),
                paragraph.citations() == null ? List.of() : paragraph.citations()));
        return created(added);
    }

    /** 412 with what stands now, if the paragraph changed since the revision that {@code If-Match} names. */
    @PUT
    @Path("/reports/{id}/paragraphs/{paragraph}")
    public Response write(@PathParam("paragraph") String paragraph, @HeaderParam("If-Match") String seen, Text text) {
        return matching(seen, revision -> revised(paragraph, drafting.write(new WriteParagraph(report(), Ids.of(paragraph), text.text(), revision))));
    }

    @DELETE
    @Path("/reports/{id}/paragraphs/{paragraph}")
    @Consumes(MediaType.WILDCARD)
    public Response remove(@PathParam("paragraph") String paragraph, @HeaderParam("If-Match") String seen) {
        return matching(seen, revision -> {
            drafting.remove(new RemoveParagraph(report(), Ids.of(paragraph), revision));
            return Response.noContent().build();
        });
    }

    @POST
    @Path("/reports/{id}/paragraphs/{paragraph}/move")
    public void move(@PathParam("paragraph") String paragraph, Place place) {
        InputWrong.check().that(place.section() != null, "section", "Say into which section the paragraph goes.").done();
        drafting.move(new MoveParagraph(report(), Ids.of(paragraph), place.section(), place.place()));
    }

    @POST
    @Path("/reports/{id}/paragraphs/{paragraph}/citations")
    public Response cite(@PathParam("paragraph") String paragraph, Quotation citation) {
        var revision = drafting.cite(new Cite(report(), Ids.of(paragraph), citation));
        return Response.fromResponse(revised(paragraph, revision)).status(201).build();
    }

    @DELETE
    @Path("/reports/{id}/paragraphs/{paragraph}/citations/{citation}")
    @Consumes(MediaType.WILDCARD)
    public void uncite(@PathParam("paragraph") String paragraph, @PathParam("citation") String citation) {
        drafting.uncite(new Uncite(report(), Ids.of(paragraph), Ids.of(citation)));
    }

    private interface OnRevision {
        Response answer(int revision);
    }

    private static Response matching(String seen, OnRevision act) {
        if (seen == null) {
            return Problem.of("if-match-missing", PRECONDITION_REQUIRED, "Name the revision you saw in If-Match, so that nothing is overwritten.").response();
        }
        try {
            return act.answer(Integer.parseInt(seen.replaceAll("^W/|\"", "")));
        } catch (NumberFormatException e) {
            return Problem.of("malformed", 400, "If-Match holds no revision.").response();
        } catch (SomeoneWasFaster faster) {
            return Response.fromResponse(Problem.of(faster, PRECONDITION_FAILED).response()).tag(String.valueOf(faster.revisionNow())).build();
        }
    }

    private static Response revised(String paragraph, int revision) {
        return Response.ok(new RevisionBody(paragraph, revision)).tag(String.valueOf(revision)).build();
    }

    private static Response created(UUID id) {
        return Response.status(201).entity(new IdBody(id.toString())).build();
    }

    private ReportId report() {
        return ReportsResource.id(id);
    }
}
