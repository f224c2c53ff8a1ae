package org.rapporteur.web.api;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import org.rapporteur.review.CommentFilter;
import org.rapporteur.review.CommentSheet;
import org.rapporteur.review.OfflineImport;
import org.rapporteur.review.OfflineRow;
import org.rapporteur.review.OfflineWork;
import org.rapporteur.review.OfflineWork.PutRight;
import org.rapporteur.review.OfflineWork.RowOf;
import org.rapporteur.review.TableExport;
import org.rapporteur.review.TableExport.ExportForm;
import org.rapporteur.review.TableExport.ExportTable;
import org.rapporteur.review.TableExport.TableFile;

import org.rapporteur.web.api.ReportsResource.IdBody;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The disposition of comments as a table, and the table that delegations fill in offline. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DispositionsResource {

    @Inject
    private CommentSheet sheet;
    @Inject
    private TableExport export;
    @Inject
    private OfflineImport offline;
    @Inject
    private OfflineWork work;

    /** {@code paragraph} is missing for the report as a whole, and where the paragraph is gone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineBody(String comment, String member, String state, int number, int version, Integer paragraph, String type, String text, String proposedChange,
                           String disposition, String observations) {

        static LineBody of(CommentSheet.Line line) {
            var comment = line.comment();
            return new LineBody(comment.id().toString(), comment.stateName(), comment.state(), comment.number(), comment.version(), line.number(), comment.type().key(),
                    comment.text(), comment.proposedWording(), line.answer() == null ? null : line.answer().key(), line.answer() == null ? null : line.answer().reason());
        }
    }

    public record LinesBody(List<LineBody> items, int total) {
    }

    /** What was submitted. {@code disposition} may also be open or answered, {@code paragraph} a number or whole, {@code wording} 1 for those that propose one. */
    @GET
    @Path("/reports/{id}/dispositions")
    public LinesBody list(@PathParam("id") String id, @QueryParam("state") String state, @QueryParam("type") String type, @QueryParam("disposition") String disposition,
                          @QueryParam("paragraph") String paragraph, @QueryParam("wording") String wording) {
        var lines = sheet.of(ReportsResource.id(id), new CommentFilter(state, type, disposition, paragraph, wording != null)).stream()
                .filter(line -> line.comment().submitted()).map(LineBody::of).toList();
        return new LinesBody(lines, lines.size());
    }

    /** The same list as a file: {@code format} is docx or xlsx. */
    @GET
    @Path("/reports/{id}/dispositions/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") String id, @QueryParam("format") @DefaultValue("docx") String format, @QueryParam("state") String state, @QueryParam("type") String type,
                         @QueryParam("disposition") String disposition, @QueryParam("paragraph") String paragraph, @QueryParam("wording") String wording) {
        return sent(export.table(new ExportTable(ReportsResource.id(id), new CommentFilter(state, type, disposition, paragraph, wording != null), format)));
    }

    /** The table to fill in offline, with what the own state has written and not submitted. */
    @GET
    @Path("/reports/{id}/comment-form")
    @Produces(MediaType.WILDCARD)
    public Response form(@PathParam("id") String id, @QueryParam("format") @DefaultValue("docx") String format) {
        return sent(export.form(new ExportForm(ReportsResource.id(id), format)));
    }

    /** How many rows became comments in the national room, how many were there already, and the rows that wait to be put right. */
    public record BroughtInBody(int comments, int known, List<RowBody> waiting) {
    }

    /** {@code problems}: member, paragraph, type, comment. */
    public record RowBody(UUID id, String fileName, int row, String member, String paragraph, String type, String comment, String proposedChange, List<String> problems) {

        static RowBody of(OfflineRow row) {
            return new RowBody(row.id(), row.fileName(), row.place(), row.member(), row.paragraph(), row.type(), row.comment(), row.proposed(), row.problems());
        }
    }

    /** A row put right. */
    public record RightRow(String paragraph, String type, String comment, String proposedChange) {
    }

    /** Multipart: {@code file}, a table that was filled in offline. */
    @POST
    @Path("/reports/{id}/comment-form")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT, requiredProperties = "file", properties =
        @SchemaProperty(name = "file", type = SchemaType.STRING, format = "binary"))))
    public BroughtInBody bringIn(@PathParam("id") String id, List<EntityPart> body) throws IOException {
        var file = new Parts(body).file("file");
        var report = ReportsResource.id(id);
        var taken = offline.bringIn(report, file.getContent(), file.getFileName().orElse("table"));
        return new BroughtInBody(taken.comments(), taken.known(), rows(id));
    }

    /** The rows of the own state that wait to be put right. */
    @GET
    @Path("/reports/{id}/offline-rows")
    public List<RowBody> rows(@PathParam("id") String id) {
        return work.waiting(ReportsResource.id(id)).stream().map(RowBody::of).toList();
    }

    /** The row becomes a comment in the national room. */
    @POST
    @Path("/reports/{id}/offline-rows/{row}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    public Response putRight(@PathParam("id") String id, @PathParam("row") String row, RightRow right) {
        var comment = work.putRight(new PutRight(ReportsResource.id(id), Ids.of(row), right.paragraph(), right.type(), right.comment(), right.proposedChange()));
        return Response.status(201).entity(new IdBody(comment.toString())).build();
    }

    @DELETE
    @Path("/reports/{id}/offline-rows/{row}")
    @APIResponse(responseCode = "204", description = "Done")
    public void drop(@PathParam("id") String id, @PathParam("row") String row) {
        work.drop(new RowOf(ReportsResource.id(id), Ids.of(row)));
    }

    static Response sent(TableFile file) {
        return Downloads.of(file.bytes(), file.name(), file.format().mediaType());
    }
}
