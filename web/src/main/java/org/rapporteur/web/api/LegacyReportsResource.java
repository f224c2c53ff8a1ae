package org.rapporteur.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.archive.LegacyChecking;
import org.rapporteur.archive.LegacyChecking.Correct;
import org.rapporteur.archive.LegacyDeclaring;
import org.rapporteur.archive.LegacyDeclaring.DeclareLegacy;
import org.rapporteur.archive.LegacyParagraph;
import org.rapporteur.archive.LegacyReading;
import org.rapporteur.archive.LegacyReportId;
import org.rapporteur.archive.LegacyReportView;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.shell.TypedDay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reports of former panels, by symbol and paragraph. */
@Path("/former-reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LegacyReportsResource {

    @Inject
    private LegacyReading reading;
    @Inject
    private LegacyDeclaring declaring;
    @Inject
    private LegacyChecking checking;

    /** {@code exhibit} is the file in the vault; {@code dated} a day, or nothing. */
    public record DeclareBody(String exhibit, String symbol, String title, String body, String dated) {
    }

    /** @param paragraphs recognised, {@code confirmed} of them by a person */
    public record FormerReportBody(UUID id, UUID exhibit, int exhibitNumber, String symbol, String title, String body, LocalDate dated, int paragraphs, int confirmed) {

        static FormerReportBody of(LegacyReportView each) {
            return new FormerReportBody(each.id().uuid(), each.exhibit().uuid(), each.exhibitNumber(), each.symbol(), each.title(), each.body(), each.dated(), each.paragraphs(), each.confirmed());
        }
    }

    /** {@code doubt} is jumps, list or long; {@code confirmedAt} is nothing as long as nobody has confirmed it. */
    public record FormerParagraphBody(UUID id, int number, int page, int toPage, String text, String doubt, String confirmedBy, Instant confirmedAt) {

        static FormerParagraphBody of(LegacyParagraph each) {
            return new FormerParagraphBody(each.id(), each.number(), each.page(), each.toPage(), each.text(), each.doubt() == null ? null : each.doubt().key(), each.confirmedBy(), each.confirmedAt());
        }
    }

    /** {@code toPage} is the page on which it ends, the same one where it is left out. */
    public record CorrectBody(int number, int page, Integer toPage, String text) {
    }

    public record ConfirmBody(List<UUID> paragraphs) {
    }

    public record FormerParagraphIdBody(UUID id) {
    }

    @GET
    public List<FormerReportBody> all() {
        return reading.all().stream().map(FormerReportBody::of).toList();
    }

    /** Says of an exhibit that it is such a report; its paragraphs are recognised at once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = FormerReportBody.class, responseCode = "201", responseDescription = "Declared")
    public Response declare(DeclareBody told) {
        InputWrong.check().that(told.exhibit() != null, "exhibit", "archive.exhibit-missing").done();
        var report = declaring.declare(new DeclareLegacy(new ExhibitId(Ids.of(told.exhibit())), told.symbol(), told.title(), told.body(), TypedDay.of(told.dated(), "dated")));
        return Response.status(Response.Status.CREATED).entity(FormerReportBody.of(report)).build();
    }

    @GET
    @Path("/{id}")
    public FormerReportBody get(@PathParam("id") String id) {
        return FormerReportBody.of(reading.get(id(id)));
    }

    /** Those that are confirmed. */
    @GET
    @Path("/{id}/paragraphs")
    public List<FormerParagraphBody> paragraphs(@PathParam("id") String id) {
        return reading.paragraphs(id(id)).stream().map(FormerParagraphBody::of).toList();
    }

    /** All that were recognised, for those who check them. */
    @GET
    @Path("/{id}/recognised")
    public List<FormerParagraphBody> recognised(@PathParam("id") String id) {
        return checking.paragraphs(id(id)).stream().map(FormerParagraphBody::of).toList();
    }

    /** Adds one that was not recognised. Its words must stand on its pages. */
    @POST
    @Path("/{id}/recognised")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = FormerParagraphIdBody.class, responseCode = "201", responseDescription = "Added")
    public Response add(@PathParam("id") String id, CorrectBody told) {
        return Response.status(Response.Status.CREATED).entity(new FormerParagraphIdBody(checking.correct(corrected(id, null, told)))).build();
    }

    @PUT
    @Path("/{id}/recognised/{paragraph}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Put right")
    public Response correct(@PathParam("id") String id, @PathParam("paragraph") String paragraph, CorrectBody told) {
        checking.correct(corrected(id, Ids.of(paragraph), told));
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{id}/recognised/{paragraph}")
    @APIResponse(responseCode = "204", description = "It is none")
    public Response remove(@PathParam("id") String id, @PathParam("paragraph") String paragraph) {
        checking.remove(id(id), Ids.of(paragraph));
        return Response.noContent().build();
    }

    /** From then on they are cited as they stand. */
    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Confirmed")
    public Response confirm(@PathParam("id") String id, ConfirmBody told) {
        checking.confirm(id(id), told.paragraphs() == null ? List.of() : told.paragraphs());
        return Response.noContent().build();
    }

    private static Correct corrected(String id, UUID paragraph, CorrectBody told) {
        return new Correct(id(id), paragraph, told.number(), told.page(), told.toPage() == null ? told.page() : told.toPage(), told.text());
    }

    private static LegacyReportId id(String id) {
        return new LegacyReportId(Ids.of(id));
    }
}
