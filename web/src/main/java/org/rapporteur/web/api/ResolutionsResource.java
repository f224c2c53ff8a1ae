package org.rapporteur.web.api;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.rapporteur.archive.Relation;
import org.rapporteur.archive.MeasureId;
import org.rapporteur.archive.MeasureTelling;
import org.rapporteur.archive.MeasureTelling.TellBearing;
import org.rapporteur.archive.MeasureTelling.TellValidity;
import org.rapporteur.archive.MeasureView;
import org.rapporteur.archive.MeasureView.Link;
import org.rapporteur.archive.ResolutionId;
import org.rapporteur.archive.ResolutionImport;
import org.rapporteur.archive.ResolutionReading;
import org.rapporteur.archive.ResolutionView;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Keyed;
import org.rapporteur.web.shell.TypedDay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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

/** Resolutions, and the measures in them. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResolutionsResource {

    private static final String NONE = "none";

    @Inject
    private ResolutionReading reading;
    @Inject
    private ResolutionImport importing;
    @Inject
    private MeasureTelling telling;

    public record ResolutionTextBody(String language, String title, String sha256, Instant importedAt, String importedBy) {
    }

    /** @param counted whether the text numbers nothing and its paragraphs were counted */
    public record ResolutionBody(UUID id, String name, String symbol, LocalDate adopted, boolean counted, int measures, List<ResolutionTextBody> texts) {

        static ResolutionBody of(ResolutionView each) {
            return new ResolutionBody(each.id().uuid(), each.name(), each.symbol(), each.adopted(), each.counted(), each.measures(),
                    each.texts().stream().map(text -> new ResolutionTextBody(text.language(), text.title(), text.sha256(), text.importedAt(), text.importedBy())).toList());
        }
    }

    /** {@code bearing} is supersedes, adjusts, extends, clarifies or mentions; {@code person} is nothing where the text says so; {@code measure} is nothing where that resolution is not here. */
    public record BearingBody(UUID measure, String name, String bearing, String reason, String person, Instant at) {

        static BearingBody of(Link each) {
            return new BearingBody(each.measure() == null ? null : each.measure().uuid(), each.name().toString(), each.bearing().key(), each.reason(), each.person(), each.at());
        }
    }

    /** @param bears on which earlier measures; {@code borne} which later ones bear on it */
    public record MeasureBody(UUID id, UUID resolution, String name, String number, int depth, Map<String, String> texts, LocalDate from, LocalDate to, List<BearingBody> bears, List<BearingBody> borne) {

        static MeasureBody of(MeasureView each) {
            return new MeasureBody(each.id().uuid(), each.resolution().uuid(), each.name().toString(), each.name().number(), each.depth(), each.texts(), each.from(), each.to(),
                    each.bears().stream().map(BearingBody::of).toList(), each.borne().stream().map(BearingBody::of).toList());
        }
    }

    /** {@code earlier} as it is written, such as 2375 (2017) ¶11; {@code bearing} is none where there is none after all. */
    public record TellBearingBody(String earlier, String bearing, String reason) {
    }

    public record TellValidityBody(String from, String to, String reason) {
    }

    @GET
    @Path("/resolutions")
    public List<ResolutionBody> all() {
        return reading.all().stream().map(ResolutionBody::of).toList();
    }

    /** Multipart: {@code file}, a resolution that was adopted, as Akoma Ntoso. Every language is a file of its own. */
    @POST
    @Path("/resolutions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(responseCode = "201", description = "Taken in", content = @Content(schema = @Schema(implementation = ResolutionBody.class)))
    @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT, requiredProperties = "file", properties = @SchemaProperty(name = "file", type = SchemaType.STRING, format = "binary"))))
    public Response take(List<EntityPart> body) throws IOException {
        try (var content = new Parts(body).file("file").getContent()) {
            return Response.status(Response.Status.CREATED).entity(ResolutionBody.of(importing.take(content.readNBytes(ResolutionImport.LARGEST + 1)))).build();
        }
    }

    @GET
    @Path("/resolutions/{id}")
    public ResolutionBody get(@PathParam("id") String id) {
        return ResolutionBody.of(reading.get(new ResolutionId(Ids.of(id))));
    }

    @GET
    @Path("/resolutions/{id}/measures")
    public List<MeasureBody> measures(@PathParam("id") String id) {
        return reading.measures(new ResolutionId(Ids.of(id))).stream().map(MeasureBody::of).toList();
    }

    /** The file as it came in. */
    @GET
    @Path("/resolutions/{id}/file")
    @Produces(MediaType.APPLICATION_XML)
    public Response file(@PathParam("id") String id, @QueryParam("language") @DefaultValue("en") String language) {
        var resolution = new ResolutionId(Ids.of(id));
        return Downloads.of(reading.file(resolution, language), "S_RES_" + reading.get(resolution).name().replaceAll("\\s.*", "") + "_" + language + ".xml", MediaType.APPLICATION_OCTET_STREAM);
    }

    /** @param text in English, otherwise in whichever language it is here */
    public record FoundMeasureBody(UUID id, String name, String text, boolean superseded) {
    }

    public record FindMeasureBody(String words) {
    }

    /** Measures by their number or their words, in any language. They are sent in a body: what somebody looks for is nobody's business. */
    @POST
    @Path("/measures/find")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<FoundMeasureBody> find(FindMeasureBody sought) {
        return reading.find(sought.words()).stream().map(each -> new FoundMeasureBody(each.id().uuid(), each.name().toString(), each.texts().values().stream().findFirst().orElse(""), !each.supersededBy().isEmpty())).toList();
    }

    @GET
    @Path("/measures/{id}")
    public MeasureBody measure(@PathParam("id") String id) {
        return MeasureBody.of(reading.measure(new MeasureId(Ids.of(id))));
    }

    /** Says how it bears on an earlier measure. */
    @POST
    @Path("/measures/{id}/bearings")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Said")
    public Response bears(@PathParam("id") String id, TellBearingBody told) {
        var measure = reading.measure(new MeasureId(Ids.of(id))).id();
        var bearing = Keyed.of(Relation.class, told.bearing()).orElse(null);
        InputWrong.check().that(bearing != null || NONE.equals(told.bearing()), "bearing", "archive.bearing-missing").done();
        telling.bears(new TellBearing(measure, told.earlier(), bearing, told.reason()));
        return Response.noContent().build();
    }

    /** Says from when to when it holds. */
    @POST
    @Path("/measures/{id}/validity")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Said")
    public Response holds(@PathParam("id") String id, TellValidityBody told) {
        telling.holds(new TellValidity(new MeasureId(Ids.of(id)), TypedDay.of(told.from(), "from"), TypedDay.of(told.to(), "to"), told.reason()));
        return Response.noContent().build();
    }
}
