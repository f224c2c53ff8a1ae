package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.consensus.PositionTaking;
import org.rapporteur.consensus.PositionTaking.TakePosition;
import org.rapporteur.form.FormFilling;
import org.rapporteur.form.FormFilling.FillForm;
import org.rapporteur.letter.LetterSending;
import org.rapporteur.letter.LetterSending.FinishLetters;
import org.rapporteur.publication.Publishing;
import org.rapporteur.publication.Publishing.Publish;
import org.rapporteur.review.Answering;
import org.rapporteur.review.Answering.FinishAnswering;
import org.rapporteur.review.Checking;
import org.rapporteur.review.Checking.CheckDraft;
import org.rapporteur.review.Commenting;
import org.rapporteur.review.Commenting.SubmitReview;
import org.rapporteur.review.SigningOff;
import org.rapporteur.review.SigningOff.SignDraft;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Page;
import org.rapporteur.translation.Translating;
import org.rapporteur.translation.Translating.FinishTranslation;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.DraftFinishing;
import org.rapporteur.workflow.DraftFinishing.FinishDraft;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.DutyLookup;
import org.rapporteur.workflow.DutyView;
import org.rapporteur.workflow.Inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

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
import jakarta.ws.rs.core.MediaType;

@Path("/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TasksResource {

    @Inject
    private Inbox inbox;
    @Inject
    private Texts texts;
    @Inject
    private DutyLookup lookup;
    @Inject
    private DraftFinishing drafts;
    @Inject
    private SigningOff signing;
    @Inject
    private Checking checking;
    @Inject
    private Commenting commenting;
    @Inject
    private Answering answering;
    @Inject
    private PositionTaking positions;
    @Inject
    private Translating translating;
    @Inject
    private LetterSending letters;
    @Inject
    private FormFilling forms;
    @Inject
    private Publishing publishing;

    /** {@code version} is the report's working revision, to be given back as {@code seenVersion}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TaskBody(String id, String step, String stepName, String report, String title, String role, String state, boolean mine,
                           Instant due, Instant since, int version) {

        static TaskBody of(DutyView duty, String role) {
            return new TaskBody(duty.id().toString(), duty.type().key(), duty.stepName(), duty.report().toString(), duty.title(), role, duty.state(),
                    duty.mine(), duty.due(), duty.since(), duty.revision());
        }
    }

    /** The answer to a step; which fields count depends on the step. */
    public record Completion(Integer seenVersion, String stance, String text, String outcome, String reason, String wouldResolve, List<UUID> paragraphs, String symbol,
                             String statements, String seenRoom, Instant until, Map<String, String> answers) {
    }

    public record Completed(String id, String step, String report) {
    }

    private static UUID onOne(List<UUID> paragraphs) {
        InputWrong.check().that(paragraphs == null || paragraphs.size() < 2, "paragraphs", "statement.one-paragraph").done();
        return paragraphs == null || paragraphs.isEmpty() ? null : paragraphs.get(0);
    }

    private TaskBody body(DutyView duty) {
        return TaskBody.of(duty, texts.say(duty.role()));
    }

    @GET
    public Page<TaskBody> list(@QueryParam("mine") @DefaultValue("true") boolean mine,
                               @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size,
                               @Parameter(description = "since, due, title, step or state; with - before it, from the end") @QueryParam("sort") String sort) {
        var part = new Page.Request(page, size, sort);
        return (mine ? inbox.mine(part) : inbox.others(part)).map(this::body);
    }

    @GET
    @Path("/{id}")
    public TaskBody get(@PathParam("id") String id) {
        return body(inbox.task(new DutyId(Ids.of(id))));
    }

    @POST
    @Path("/{id}/complete")
    @Operation(summary = "Completes a step", description = """
            `seenVersion` is the report's working revision that the caller saw (409 `someone-was-faster` if it moved). Beside it:
            `draft`: nothing. `sign-off`: `stance` sign or dissent, with a dissent its `text` and in `paragraphs` the one that it is on, if not the whole. `check`: `outcome` circulate or return, `reason` with a return.
            `review`: nothing; the state's comments are submitted. `seenRoom` is the seal of the national room as it was seen (409 if it changed). `answer`: `outcome` circulate or decide (422 while a comment has no disposition).
            `decide`, `silence`: `stance` agreed, agreed-with-comment, abstains, recused, hold or objection; `reason`, `wouldResolve`, `paragraphs`; with a hold `until` when it lapses.
            `translate`: nothing, once every part has words (see `PUT /reports/{id}/translation`).
            `right-of-reply`, `collect-information`: `reason` where no letter was sent (422 while a reply is awaited, see `GET /reports/{id}/letters`).
            `form`: `answers` by the fields' ids, see `GET /reports/{id}/form`. `publish`: `symbol`; `statements` footnotes (default) or annex: where those on a paragraph are printed.""")
    public Completed complete(@PathParam("id") String id, Completion given) {
        InputWrong.check().that(given.seenVersion() != null, "seenVersion", "shared.seen-revision-missing").done();
        var duty = new DutyId(Ids.of(id));
        var task = lookup.of(duty);
        var report = task.report();
        int seen = given.seenVersion();
        switch (task.type()) {
            case DRAFT -> drafts.finish(new FinishDraft(report, duty, seen));
            case SIGN_OFF -> signing.sign(new SignDraft(report, duty, given.stance(), given.text(), onOne(given.paragraphs()), seen));
            case CHECK -> checking.check(new CheckDraft(report, duty, given.outcome(), given.reason(), seen));
            case REVIEW -> commenting.submit(new SubmitReview(report, duty, seen, given.seenRoom()));
            case ANSWER -> answering.finish(new FinishAnswering(report, duty, given.outcome(), seen));
            case DECIDE, SILENCE -> positions.take(new TakePosition(report, duty, given.stance(), given.reason(), given.wouldResolve(), given.paragraphs(), seen, given.until(), null));
            case TRANSLATE -> translating.finish(new FinishTranslation(report, duty, seen));
            case RIGHT_OF_REPLY, COLLECT_INFORMATION -> letters.finish(new FinishLetters(report, duty, given.reason(), seen));
            case FORM -> forms.fill(new FillForm(report, duty, given.answers(), seen));
            case WAIT -> throw new NotFound("task");
            case PUBLISH -> publishing.publish(new Publish(report, duty, given.symbol(), given.statements(), seen));
        }
        return new Completed(id, task.type().key(), report.toString());
    }
}
