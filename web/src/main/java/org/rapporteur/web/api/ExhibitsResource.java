package org.rapporteur.web.api;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.rapporteur.evidence.CustodyEntry;
import org.rapporteur.evidence.Description;
import org.rapporteur.evidence.EvidenceIntake;
import org.rapporteur.evidence.EvidenceReading;
import org.rapporteur.evidence.ExhibitDescribing;
import org.rapporteur.evidence.ExhibitDescribing.Describe;
import org.rapporteur.evidence.ExhibitDescribing.TellSource;
import org.rapporteur.evidence.ExhibitDetail;
import org.rapporteur.evidence.ExhibitId;
import org.rapporteur.evidence.ExhibitView;
import org.rapporteur.evidence.NewExhibit;
import org.rapporteur.evidence.OcrTurn;
import org.rapporteur.evidence.OriginalChecking;
import org.rapporteur.evidence.PageViewing;
import org.rapporteur.evidence.Quarantine;
import org.rapporteur.evidence.ReadingAgain;
import org.rapporteur.evidence.ReadingRun;
import org.rapporteur.evidence.Source;
import org.rapporteur.evidence.Unlocking;
import org.rapporteur.evidence.reading.Hazard;
import org.rapporteur.evidence.reading.PlacedWord;
import org.rapporteur.shared.Page;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.TypedDay;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/exhibits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExhibitsResource {

    @Inject
    private EvidenceIntake intake;
    @Inject
    private EvidenceReading reading;
    @Inject
    private ExhibitDescribing describing;
    @Inject
    private OriginalChecking checking;
    @Inject
    private OcrTurn ocr;
    @Inject
    private Unlocking unlocking;
    @Inject
    private PageViewing viewing;
    @Inject
    private ReadingAgain again;
    @Inject
    private Quarantine quarantine;

    public record ExhibitBody(String id, int number, String title, String fileName, String sha256, long size, String mediaType, String language,
                              String source, String grade, String marking, String caseName, String status, String reason, int pages,
                              Instant receivedAt, String receivedBy, int revision, LocalDate obtainedOn, String licence, boolean sourceSealed, Instant checkedAt, Instant alteredAt, Map<String, List<String>> metadata,
                              List<ExhibitDetail.PageLabel> labels, List<Touch> custody,
                              String parent, String path, int enclosed, List<ExhibitBody> inside, OcrBody ocr,
                              List<String> unsafe, boolean locked, List<RunBody> readings) {

        static ExhibitBody of(ExhibitView exhibit) {
            return of(exhibit, null, null, null, null, null);
        }

        static ExhibitBody of(ExhibitDetail detail) {
            return of(detail.exhibit(), detail.metadata(), detail.pages(), detail.custody(), detail.inside().stream().map(ExhibitBody::of).toList(),
                    detail.readings().stream().map(RunBody::of).toList());
        }

        private static ExhibitBody of(ExhibitView e, Map<String, List<String>> metadata, List<ExhibitDetail.PageLabel> labels, List<CustodyEntry> custody, List<ExhibitBody> inside, List<RunBody> readings) {
            return new ExhibitBody(e.id().toString(), e.number(), e.title(), e.fileName(), e.sha256(), e.size(), e.mediaType(), e.language(),
                    e.source(), e.grade(), e.marking(), e.caseName(), e.status().name(), Texts.here().say(e.reason()), e.pages(), e.receivedAt(), e.receivedBy(),
                    e.revision(), e.obtainedOn(), e.licence(), e.sealed(), e.checkedAt(), e.alteredAt(),
                    metadata, labels, custody == null ? null : custody.stream().map(each -> new Touch(each.at(), each.person(), each.act().key(), each.detail())).toList(),
                    e.inside() == null ? null : e.inside().parent().toString(), e.inside() == null ? null : e.inside().path(), e.enclosed(), inside,
                    e.ocr() == null ? null : new OcrBody(e.ocr().state().name(), e.ocr().languages(), e.ocr().confidence()),
                    e.hazards().stream().map(Hazard::key).toList(), e.locked(), readings);
        }
    }

    /** @param kind what was read, {@code reader} by which reader, {@code status} what came of it */
    public record RunBody(String kind, Instant beganAt, int milliseconds, String reader, String settings, String status, int pages) {

        static RunBody of(ReadingRun run) {
            return new RunBody(run.kind().key(), run.beganAt(), run.milliseconds(), run.reader(), run.settings(), run.status().name(), run.pages());
        }
    }

    /** @param password of the file; it is used for one reading and not kept */
    public record PasswordBody(String password) {
    }

    public record Touch(Instant at, String person, String act, String detail) {
    }

    public record DescriptionBody(String title, String grade, String marking, @JsonProperty("case") String caseName, String obtainedOn, String licence) {
    }

    public record SourceBody(String source, String obtainedBy, String obtainedFrom, Boolean sealed) {
    }

    public record RevisionBody(int revision) {
    }

    /** @param intact whether the bytes are those that were handed in */
    public record CheckBody(boolean intact, String sha256) {
    }

    /** @param confidence 0 to 100, the mean of its pages */
    public record OcrBody(String state, String languages, int confidence) {
    }

    /** @param language as Tesseract calls it, such as {@code kor}; nothing where the program chooses */
    public record OcrAsked(String language) {
    }

    /** @param confidence 0 to 100 where the text was read from a picture */
    public record PageBody(int page, String label, String text, Integer confidence, String language) {
    }

    /** Multipart: {@code file}, and what is told of it at once; {@code sealed=true} keeps where it comes from to whoever hands it in and the coordinator. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(responseCode = "201", description = "Received", content = @Content(schema = @Schema(implementation = ExhibitBody.class)))
    @APIResponse(responseCode = "200", description = "Received; the mechanism holds the same bytes already", content = @Content(schema = @Schema(implementation = ExhibitBody.class)))
    @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT, requiredProperties = "file", properties = {
        @SchemaProperty(name = "file", type = SchemaType.STRING, format = "binary"), @SchemaProperty(name = "title", type = SchemaType.STRING),
        @SchemaProperty(name = "source", type = SchemaType.STRING), @SchemaProperty(name = "grade", type = SchemaType.STRING),
        @SchemaProperty(name = "marking", type = SchemaType.STRING), @SchemaProperty(name = "case", type = SchemaType.STRING),
        @SchemaProperty(name = "obtainedBy", type = SchemaType.STRING), @SchemaProperty(name = "obtainedFrom", type = SchemaType.STRING),
        @SchemaProperty(name = "obtainedOn", type = SchemaType.STRING, format = "date"), @SchemaProperty(name = "licence", type = SchemaType.STRING),
        @SchemaProperty(name = "sealed", type = SchemaType.BOOLEAN)})))
    public Response add(List<EntityPart> body) throws IOException {
        var parts = new Parts(body);
        var file = parts.file("file");
        var told = new NewExhibit(file.getFileName().orElse(null), parts.text("title"), parts.text("grade"), parts.text("marking"), parts.text("case"), TypedDay.of(parts.text("obtainedOn"), "obtainedOn"), parts.text("licence"),
                new Source(parts.text("source"), parts.text("obtainedBy"), parts.text("obtainedFrom")), Boolean.parseBoolean(parts.text("sealed")));
        var received = intake.receive(told, file.getContent());
        return Response.status(received.firstOfItsBytes() ? 201 : 200).entity(ExhibitBody.of(received.exhibit())).build();
    }

    @GET
    public Page<ExhibitBody> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size,
                               @Parameter(description = "number, title, fileName, size, mediaType, status or receivedAt; with - before it, from the end") @QueryParam("sort") String sort) {
        return reading.list(new Page.Request(page, size, sort)).map(ExhibitBody::of);
    }

    /**
     * @param reading     the numbers of the exhibits that are being read
     * @param since       when the one that waits longest was handed in
     * @param secondsLeft about, null while nothing was read
     */
    public record QueueBody(List<Integer> reading, int waiting, int again, int pictures, Instant since, Long secondsLeft) {
    }

    /** What is being read, and what waits for it. */
    @GET
    @Path("/queue")
    public QueueBody queue() {
        var ahead = again.ahead();
        return new QueueBody(ahead.reading().stream().map(ExhibitView::number).toList(), ahead.waiting(), ahead.again(), ahead.pictures(), ahead.since(),
                ahead.left() == null ? null : ahead.left().toSeconds());
    }

    public record AgainBody(int exhibits) {
    }

    /** Everything is read anew in the background; texts stay until the new ones are there. */
    @POST
    @Path("/read-again")
    @APIResponseSchema(value = AgainBody.class, responseCode = "202", responseDescription = "So many wait")
    public Response readAllAgain() {
        return Response.accepted(new AgainBody(again.all())).build();
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(value = ExhibitBody.class, responseCode = "200", responseDescription = "The exhibit; its revision is the ETag")
    public Response get(@PathParam("id") String id) {
        var detail = reading.get(new ExhibitId(Ids.of(id)));
        return Response.ok(ExhibitBody.of(detail)).tag(String.valueOf(detail.exhibit().revision())).build();
    }

    /** Describes the exhibit anew: what is left out is taken away. 412 if it was described since the revision that {@code If-Match} names. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = RevisionBody.class, responseCode = "200", responseDescription = "Described")
    public Response describe(@PathParam("id") String id, @HeaderParam("If-Match") String seen, DescriptionBody told) {
        return IfMatch.on(seen, revision -> revised(describing.describe(new Describe(new ExhibitId(Ids.of(id)),
                new Description(told.title(), told.grade(), told.marking(), told.caseName(), TypedDay.of(told.obtainedOn(), "obtainedOn"), told.licence()), revision))));
    }

    /** Where it comes from. A look behind a seal is a line in the custody log. */
    @GET
    @Path("/{id}/source")
    public SourceBody source(@PathParam("id") String id) {
        var exhibit = new ExhibitId(Ids.of(id));
        var source = describing.source(exhibit);
        return new SourceBody(source.source(), source.obtainedBy(), source.obtainedFrom(), reading.get(exhibit).exhibit().sealed());
    }

    @PUT
    @Path("/{id}/source")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = RevisionBody.class, responseCode = "200", responseDescription = "Told")
    public Response tellSource(@PathParam("id") String id, @HeaderParam("If-Match") String seen, SourceBody told) {
        return IfMatch.on(seen, revision -> revised(describing.tellSource(new TellSource(new ExhibitId(Ids.of(id)),
                new Source(told.source(), told.obtainedBy(), told.obtainedFrom()), Boolean.TRUE.equals(told.sealed()), revision))));
    }

    /** Hashes the original again. */
    @POST
    @Path("/{id}/check")
    public CheckBody check(@PathParam("id") String id) {
        var exhibit = new ExhibitId(Ids.of(id));
        return new CheckBody(checking.check(exhibit), reading.get(exhibit).exhibit().sha256());
    }

    /** Its pictures are read again, in the background. */
    @POST
    @Path("/{id}/ocr")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "202", description = "They wait to be read")
    public Response readAgain(@PathParam("id") String id, OcrAsked asked) {
        ocr.readAgain(new ExhibitId(Ids.of(id)), asked == null ? null : asked.language());
        return Response.accepted().build();
    }

    /** Reads a locked file with its password, once. It takes as long as reading the file takes; pictures of its pages follow. */
    @POST
    @Path("/{id}/unlock")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ExhibitBody.class, responseCode = "200", responseDescription = "Read")
    public Response unlock(@PathParam("id") String id, PasswordBody given) {
        var exhibit = new ExhibitId(Ids.of(id));
        unlocking.unlock(exhibit, given == null ? null : given.password());
        return Response.ok(ExhibitBody.of(reading.get(exhibit))).build();
    }

    private static Response revised(int revision) {
        return Response.ok(new RevisionBody(revision)).tag(String.valueOf(revision)).build();
    }

    public record ReasonBody(String reason) {
    }

    /** Lets it out of quarantine: it is read and handed out from then on. */
    @POST
    @Path("/{id}/lift-quarantine")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "Let in")
    public Response liftQuarantine(@PathParam("id") String id, ReasonBody told) {
        quarantine.lift(new ExhibitId(Ids.of(id)), told == null ? null : told.reason());
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/text")
    public PageBody text(@PathParam("id") String id, @QueryParam("page") @DefaultValue("1") int page) {
        var text = reading.page(new ExhibitId(Ids.of(id)), page);
        return new PageBody(text.number(), text.label(), text.text(), text.confidence(), text.language());
    }

    /** What a page looks like, as a PNG drawn on the server: nothing of the file itself reaches a browser. */
    @GET
    @Path("/{id}/pages/{page}/picture")
    @Produces("image/png")
    public Response picture(@PathParam("id") String id, @PathParam("page") int page) {
        return Response.ok(viewing.picture(new ExhibitId(Ids.of(id)), page), "image/png").build();
    }

    /** Where the words of a page stand, in ten-thousandths of its width and height. */
    @GET
    @Path("/{id}/pages/{page}/words")
    public List<PlacedWord> words(@PathParam("id") String id, @PathParam("page") int page) {
        return viewing.words(new ExhibitId(Ids.of(id)), page);
    }

    public record WordsBody(String words) {
    }

    /** The pages on which these words stand. They are sent in a body: what somebody looks for is nobody's business. */
    @POST
    @Path("/{id}/find")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<ExhibitDetail.PageLabel> find(@PathParam("id") String id, WordsBody sought) {
        return reading.pagesWith(new ExhibitId(Ids.of(id)), sought.words());
    }

    /** The untouched bytes, always as a download: nothing active from a file may run in a browser. */
    @GET
    @Path("/{id}/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response original(@PathParam("id") String id) {
        var original = reading.original(new ExhibitId(Ids.of(id)));
        return Downloads.of(original.bytes(), original.exhibit().size(), original.exhibit().fileName());
    }
}
