package org.rapporteur.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rapporteur.audit.RecordEntry;
import org.rapporteur.audit.RecordReading;
import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.consensus.Outlook.IfDeleted;
import org.rapporteur.consensus.Outlook;
import org.rapporteur.consensus.OutlookView;
import org.rapporteur.consensus.OutlookView.Seat;
import org.rapporteur.consensus.PositionView;
import org.rapporteur.report.OpenReport;
import org.rapporteur.report.ParagraphChange;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportOpening;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.ReportView;
import org.rapporteur.report.VersionView;
import org.rapporteur.report.WordImport;
import org.rapporteur.shared.Page;
import org.rapporteur.web.api.DecisionsResource.StandsStillBody;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.ReportSubmission;
import org.rapporteur.workflow.RouteView;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

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

@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportsResource {

    @Inject
    private ReportOpening opening;
    @Inject
    private WordImport wordImport;
    @Inject
    private ReportReading reading;
    @Inject
    private ReportSubmission submission;
    @Inject
    private RouteView route;
    @Inject
    private Outlook outlook;
    @Inject
    private RecordReading record;
    @Inject
    private Authority authority;
    @Inject
    private Texts texts;

    public record IdBody(String id) {
    }

    /** A report without its text. {@code revision} is what {@code seenVersion} refers to; {@code version} the newest circulated one. */
    public record ReportBody(String id, String mechanism, String type, String title, String symbol, String status, int revision, int version,
                             String contentHash, Instant openedAt, String openedBy) {

        static ReportBody of(ReportView report) {
            return new ReportBody(report.id().toString(), report.mechanism(), report.type(), report.title(), report.symbol(), report.status().key(),
                    report.revision(), report.version(), report.contentHash(), report.openedAt(), report.openedBy());
        }
    }

    /** A report with the text that the caller may read: the working text for those who draft, else the newest circulated version. */
    public record FullReportBody(String id, String mechanism, String type, String title, String symbol, String status, int revision, int version,
                                 String contentHash, Instant openedAt, String openedBy, boolean workingText, List<SectionBody> sections, List<StopBody> route) {
    }

    public record SectionBody(String id, String heading, List<ParagraphBody> paragraphs) {
    }

    /** {@code revision} is the paragraph's ETag while it is drafted, 0 in a circulated version. */
    public record ParagraphBody(String id, int number, String text, int revision, List<CitationBody> citations) {
    }

    /** {@code toPage} is the page on which the words end where that is the next, else null. */
    public record CitationBody(String id, String exhibit, int exhibitNumber, String exhibitTitle, String sha256, int page, Integer toPage, String quote) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StopBody(String step, String name, String progress, Instant since, Instant due, Integer owed, Integer done) {

        static StopBody of(RouteView.Stop stop) {
            var at = stop.detail();
            return new StopBody(stop.type().key(), stop.name(), stop.progress().name().toLowerCase(Locale.ROOT),
                    at == null ? null : at.since(), at == null ? null : at.due(), at == null ? null : at.owed(), at == null ? null : at.done());
        }
    }

    public record VersionBody(int version, String contentHash, Instant frozenAt, String frozenBy) {

        static VersionBody of(VersionView version) {
            return new VersionBody(version.number(), version.contentHash(), version.frozenAt(), version.frozenBy());
        }
    }

    public record VersionTextBody(int version, String contentHash, String title, List<SectionBody> sections) {
    }

    /** {@code earlier}: the permanent id before, where the paragraph was deleted and typed again elsewhere. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeBody(String paragraph, String kind, boolean moved, int numberBefore, int numberAfter, String earlier, boolean citationsChanged, List<RunBody> words) {

        static ChangeBody of(ParagraphChange change) {
            return new ChangeBody(change.paragraph().toString(), change.kind().name().toLowerCase(Locale.ROOT), change.moved(), change.numberBefore(),
                    change.numberAfter(), change.earlier() == null ? null : change.earlier().toString(), change.citationsChanged(),
                    runs(change.words()));
        }
    }

    public record RunBody(String edit, String text) {
    }

    public record ChangesBody(String from, String to, List<ChangeBody> paragraphs) {
    }

    public record OutlookBody(String sentence, List<String> needed, List<BlockBody> blocks, List<OlderBody> stale, List<OlderBody> carried, Instant decidedAt,
                              Instant endsAt, StandsStillBody standsStill, List<String> arithmetic, List<WhatIfBody> whatIfs) {

        static OutlookBody of(OutlookView outlook, Texts texts) {
            var decision = outlook.decision();
            return new OutlookBody(texts.say(outlook.sentence()), outlook.needed(), outlook.blocks().stream().map(BlockBody::of).toList(),
                    older(outlook, texts, seat -> seat.stale()), older(outlook, texts, seat -> seat.carried() ? seat.position() : null), outlook.decidedAt(),
                    decision == null || !decision.open() ? null : decision.expiresAt(), decision == null ? null : StandsStillBody.of(decision.standsStill(), texts), outlook.arithmetic().stream().map(texts::say).toList(),
                    outlook.whatIfs().stream().map(each -> new WhatIfBody(each.paragraph(), each.adopted(), texts.say(each.said()))).toList());
        }
    }

    /** {@code paragraph} is the number of the one that would be deleted, or null for “if it ended now”. */
    public record WhatIfBody(Integer paragraph, boolean adopted, String sentence) {
    }

    /** A position on an older version; {@code bearing} says why it does not count, or does. */
    public record OlderBody(String position, String state, String stateName, String stance, int version, String bearing) {
    }

    private static List<OlderBody> older(OutlookView outlook, Texts texts, Function<Seat, PositionView> which) {
        return outlook.board().stream().filter(seat -> which.apply(seat) != null).map(seat -> {
            var position = which.apply(seat);
            return new OlderBody(position.id().toString(), seat.state(), seat.name(), position.stance().key(), position.version(), texts.say(seat.bearing()));
        }).toList();
    }

    public record BlockBody(String position, String state, String stateName, String stance, int version, String reason, String wouldResolve) {

        static BlockBody of(PositionView position) {
            return new BlockBody(position.id().toString(), position.state(), position.stateName(), position.stance().key(), position.version(),
                    position.reason(), position.wouldResolve());
        }
    }

    @GET
    @Path("/reports")
    public Page<ReportBody> list(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size,
                               @Parameter(description = "openedAt, title, type, status, symbol or version; with - before it, from the end") @QueryParam("sort") String sort) {
        return reading.list(new Page.Request(page, size, sort)).map(ReportBody::of);
    }

    @POST
    @Path("/reports")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    public Response open(OpenReport report) {
        return Response.status(201).entity(new IdBody(opening.open(report).toString())).build();
    }

    /** Multipart: {@code file} (a .docx), {@code mechanism}, {@code type}, {@code title}. */
    @POST
    @Path("/reports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Made")
    @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT, requiredProperties = {"file", "mechanism", "type", "title"}, properties = {
        @SchemaProperty(name = "file", type = SchemaType.STRING, format = "binary"), @SchemaProperty(name = "mechanism", type = SchemaType.STRING),
        @SchemaProperty(name = "type", type = SchemaType.STRING), @SchemaProperty(name = "title", type = SchemaType.STRING)})))
    public Response openFromWord(List<EntityPart> body) throws IOException {
        var parts = new Parts(body);
        var file = parts.file("file");
        var report = new OpenReport(parts.text("mechanism"), parts.text("type"), parts.text("title"));
        var id = wordImport.open(report, file.getContent(), file.getFileName().orElse("report.docx"));
        return Response.status(201).entity(new IdBody(id.toString())).build();
    }

    @GET
    @Path("/reports/{id}")
    public FullReportBody get(@PathParam("id") String id) {
        var report = reading.get(id(id));
        var drafts = authority.may(Capability.READ_DRAFT, report.id());
        var text = drafts ? reading.workingText(report.id())
                : report.version() > 0 ? reading.version(report.id(), report.version()) : new ReportText(report.title(), List.of());
        return new FullReportBody(id, report.mechanism(), report.type(), report.title(), report.symbol(), report.status().key(), report.revision(),
                report.version(), report.contentHash(), report.openedAt(), report.openedBy(), drafts, sections(text),
                route.of(report.id()).stream().map(StopBody::of).toList());
    }

    @GET
    @Path("/reports/{id}/versions")
    public List<VersionBody> versions(@PathParam("id") String id) {
        return reading.versions(id(id)).stream().map(VersionBody::of).toList();
    }

    @GET
    @Path("/reports/{id}/versions/{version}")
    public VersionTextBody version(@PathParam("id") String id, @PathParam("version") int version) {
        var text = reading.version(id(id), version);
        var hash = reading.versions(id(id)).stream().filter(each -> each.number() == version).findFirst().orElseThrow().contentHash();
        return new VersionTextBody(version, hash, text.title(), sections(text));
    }

    @POST
    @Path("/reports/{id}/submit")
    @Consumes(MediaType.WILDCARD)
    public ReportBody submit(@PathParam("id") String id) {
        submission.submit(id(id));
        return ReportBody.of(reading.get(id(id)));
    }

    @GET
    @Path("/reports/{id}/outlook")
    public OutlookBody outlook(@PathParam("id") String id) {
        return OutlookBody.of(outlook.of(id(id)), texts);
    }

    @GET
    @Path("/reports/{id}/what-if")
    @Operation(summary = "What would come of the decision if a paragraph were deleted", description = "Any paragraph, by its number in the version under decision.")
    public WhatIfBody whatIf(@PathParam("id") String id, @QueryParam("deleted") @DefaultValue("0") int deleted) {
        var whatIf = outlook.of(new IfDeleted(id(id), deleted));
        return new WhatIfBody(whatIf.paragraph(), whatIf.adopted(), texts.say(whatIf.said()));
    }

    @GET
    @Path("/reports/{id}/record")
    public Page<RecordEntry> record(@PathParam("id") String id, @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        return record.of(id(id), new Page.Request(page, size));
    }

    @GET
    @Path("/record")
    @Operation(summary = "What is on the record and concerns no report", description = "Sign-ins and failed ones, accounts, exhibits, workflows; the newest first.")
    public Page<RecordEntry> generalRecord(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        return record.general(new Page.Request(page, size));
    }

    static List<RunBody> runs(List<ParagraphChange.Run> words) {
        return words.stream().map(run -> new RunBody(run.edit().name().toLowerCase(Locale.ROOT), run.text())).toList();
    }

    static ReportId id(String text) {
        return new ReportId(Ids.of(text));
    }

    static List<SectionBody> sections(ReportText text) {
        return text.sections().stream().map(section -> new SectionBody(section.id().toString(), section.heading(),
                section.paragraphs().stream().map(ReportsResource::paragraph).toList())).toList();
    }

    private static ParagraphBody paragraph(ReportText.Paragraph paragraph) {
        return new ParagraphBody(paragraph.id().toString(), paragraph.number(), paragraph.text(), paragraph.revision(), paragraph.citations().stream()
                .map(each -> new CitationBody(each.id().toString(), each.exhibit().toString(), each.exhibitNumber(), each.exhibitTitle(), each.sha256(), each.page(), each.toPage(), each.quote()))
                .toList());
    }
}
