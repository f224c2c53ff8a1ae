package org.rapporteur.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.design.DraftId;
import org.rapporteur.design.DraftView;
import org.rapporteur.design.ModelChange;
import org.rapporteur.design.Problem;
import org.rapporteur.design.WorkflowComparing;
import org.rapporteur.design.WorkflowDrafting;
import org.rapporteur.design.WorkflowDrafting.BeginDraft;
import org.rapporteur.design.WorkflowDrafting.ImportDraft;
import org.rapporteur.design.WorkflowDrafting.SaveDraft;
import org.rapporteur.design.WorkflowPublishing;
import org.rapporteur.design.WorkflowPublishing.PublishDraft;
import org.rapporteur.design.WorkflowPublishing.RollBack;
import org.rapporteur.web.shell.Texts;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Drafts of workflows: begun or brought, changed, checked, compared, published. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkflowDraftsResource {

    @Inject
    private WorkflowDrafting drafting;
    @Inject
    private WorkflowPublishing publishing;
    @Inject
    private WorkflowComparing comparing;

    public record IdBody(String id) {
    }

    /** {@code like}: the draft that is to be gone on with in this one; without it nobody has changed anything yet. */
    public record NewDraft(int base, String title, String like) {
    }

    /** {@code seenRevision} is the draft's revision that the change was made on. */
    public record ModelBody(int seenRevision, String xml) {
    }

    /**
     * {@code seenLive} is the number of the live version that the publisher saw; {@code tag} the version tag, which no version has yet, without it the
     * one that stands in the draft; {@code although} publishes although saved scenarios
     * do not come through, which is put on the record.
     */
    public record PublishBody(int seenRevision, int seenLive, String tag, String reason, boolean although) {
    }

    /** {@code mapping}: where reports on the version that was live go, step by step; without it they stay. */
    public record RollBackBody(int version, int seenLive, String reason, Map<String, String> mapping) {
    }

    public record VersionNumber(int version) {
    }

    /** {@code layer}: file, safety, schema, identity, engine, meaning, guard-rail. */
    public record ProblemBody(String layer, String element, int line, String reason) {

        static ProblemBody of(Problem problem) {
            return new ProblemBody(problem.layer().name().toLowerCase(Locale.ROOT).replace('_', '-'), problem.element(), problem.line(), Texts.here().say(problem.reason()));
        }
    }

    public record SavedBody(int revision, List<ProblemBody> problems) {
    }

    /** {@code kind}: added, removed, changed, layout. */
    public record WorkflowChangeBody(String kind, String element, String name, String what) {

        static WorkflowChangeBody of(ModelChange change) {
            return new WorkflowChangeBody(change.kind().name().toLowerCase(Locale.ROOT), change.element(), Texts.here().say(change.name()), change.what() == null ? "" : Texts.here().say(change.what()));
        }
    }

    public record DraftBody(String id, String workflow, String title, int base, boolean behind, int revision, Instant openedAt, String openedBy, Instant changedAt,
                            String changedBy, String xml) {

        static DraftBody of(DraftView draft, String xml) {
            return new DraftBody(draft.id().toString(), draft.workflow(), draft.title(), draft.baseNumber(), draft.behind(), draft.revision(), draft.openedAt(),
                    draft.openedBy(), draft.changedAt(), draft.changedBy(), xml);
        }
    }

    @POST
    @Path("/workflows/{key}/drafts")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Begun")
    public Response begin(@PathParam("key") String key, NewDraft draft) {
        return made(drafting.begin(new BeginDraft(key, draft.base(), draft.title(), draft.like() == null ? null : id(draft.like()))));
    }

    /** Multipart: {@code file} (a .bpmn), {@code title}. */
    @POST
    @Path("/workflows/{key}/drafts")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Brought")
    @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT, requiredProperties = {"file", "title"}, properties = {
        @SchemaProperty(name = "file", type = SchemaType.STRING, format = "binary"), @SchemaProperty(name = "title", type = SchemaType.STRING)})))
    public Response bring(@PathParam("key") String key, List<EntityPart> body) throws IOException {
        var parts = new Parts(body);
        try (var file = parts.file("file").getContent()) {
            return made(drafting.bring(new ImportDraft(key, parts.text("title"), file.readNBytes(LARGEST + 1))));
        }
    }

    /** Whatever is longer is refused by the gate; nobody reads all of it into memory to find that out. */
    private static final int LARGEST = 1_000_000;

    private static Response made(DraftId draft) {
        return Response.status(201).entity(new IdBody(draft.toString())).build();
    }

    /** Its revision is its ETag. */
    @GET
    @Path("/workflow-drafts/{draft}")
    @APIResponseSchema(DraftBody.class)
    public Response get(@PathParam("draft") String draft) {
        var text = drafting.read(id(draft));
        return Response.ok(DraftBody.of(text.draft(), text.xml())).tag(String.valueOf(text.draft().revision())).build();
    }

    /** BPMN 2.0 XML. */
    @GET
    @Path("/workflow-drafts/{draft}/model")
    @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    public String model(@PathParam("draft") String draft) {
        return comparing.draftXml(id(draft));
    }

    /** The revision that the change was made on stands in {@code If-Match} (412 with the draft as it stands, if somebody changed it since) or in {@code seenRevision} (409). */
    @PUT
    @Path("/workflow-drafts/{draft}")
    @APIResponseSchema(SavedBody.class)
    public Response save(@PathParam("draft") String draft, @HeaderParam("If-Match") String seen, ModelBody model) {
        return seen == null && model.seenRevision() > 0 ? saved(draft, model.seenRevision(), model.xml()) : IfMatch.on(seen, revision -> saved(draft, revision, model.xml()));
    }

    private Response saved(String draft, int seenRevision, String xml) {
        var saved = drafting.save(new SaveDraft(id(draft), seenRevision, xml));
        return Response.ok(new SavedBody(saved.revision(), saved.problems().stream().map(ProblemBody::of).toList())).tag(String.valueOf(saved.revision())).build();
    }

    public record OpenedBody(String xml) {
    }

    /** What would be lost if the draft were saved so, the drawing aside. An editor asks when it has opened a draft; nothing is stored. */
    @POST
    @Path("/workflow-drafts/{draft}/losses")
    public List<WorkflowChangeBody> losses(@PathParam("draft") String draft, OpenedBody opened) {
        return drafting.losses(id(draft), opened.xml()).stream().map(WorkflowChangeBody::of).toList();
    }

    @DELETE
    @Path("/workflow-drafts/{draft}")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "204", description = "Done")
    public void discard(@PathParam("draft") String draft) {
        drafting.discard(id(draft));
    }

    /** What stands in the way of publishing it. */
    @GET
    @Path("/workflow-drafts/{draft}/problems")
    public List<ProblemBody> check(@PathParam("draft") String draft) {
        return drafting.check(id(draft)).stream().map(ProblemBody::of).toList();
    }

    /** How it differs from the live version. */
    @GET
    @Path("/workflow-drafts/{draft}/changes")
    public List<WorkflowChangeBody> changesOfDraft(@PathParam("draft") String draft) {
        return comparing.draftWithLive(id(draft)).stream().map(WorkflowChangeBody::of).toList();
    }

    @GET
    @Path("/workflows/{key}/changes")
    public List<WorkflowChangeBody> changes(@PathParam("key") String key, @QueryParam("from") int from, @QueryParam("to") int to) {
        return comparing.versions(key, from, to).stream().map(WorkflowChangeBody::of).toList();
    }

    @POST
    @Path("/workflow-drafts/{draft}/publish")
    public VersionNumber publish(@PathParam("draft") String draft, PublishBody body) {
        return new VersionNumber(publishing.publish(new PublishDraft(id(draft), body.seenRevision(), body.seenLive(), body.tag(), body.reason(), body.although())));
    }

    @POST
    @Path("/workflows/{key}/roll-back")
    public VersionNumber rollBack(@PathParam("key") String key, RollBackBody body) {
        return new VersionNumber(publishing.rollBack(new RollBack(key, body.version(), body.seenLive(), body.reason(), body.mapping())));
    }

    private static DraftId id(String text) {
        return new DraftId(Ids.of(text));
    }
}
