package org.rapporteur.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.rapporteur.letter.LetterId;
import org.rapporteur.letter.LetterSending;
import org.rapporteur.letter.LetterSending.OneLetter;
import org.rapporteur.letter.LetterSending.RecordReply;
import org.rapporteur.letter.LetterSending.SendLetter;
import org.rapporteur.letter.LetterView;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.api.ReportsResource.IdBody;
import org.rapporteur.workflow.DutyId;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Letters to somebody outside: rights of reply and requests for information. The step is left by completing the task. */
@Path("/reports/{id}/letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LettersResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    private LetterSending letters;

    /** {@code task} is the one at which the letter is written, {@code due} the last day for a reply. */
    public record NewLetter(UUID task, String addressee, String address, String words, LocalDate due) {
    }

    /** {@code outcome} is reply or none at a right of reply; full, partial or none where information was asked for. */
    public record ReplyBody(UUID task, String outcome, String reply, String reflected) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LetterBody(String id, int number, String step, String addressee, String address, String words, LocalDate due, String sentBy, Instant sentAt, String outcome,
                             String reply, String reflected, String recordedBy, Instant recordedAt) {

        static LetterBody of(LetterView l) {
            return new LetterBody(l.id().toString(), l.number(), l.kind().key(), l.addressee(), l.address(), l.words(), l.due(), l.sentBy(), l.sentAt(),
                    l.outcome() == null ? null : l.outcome().key(), l.reply(), l.reflected(), l.recordedBy(), l.recordedAt());
        }
    }

    public record LettersBody(List<LetterBody> items, int total) {
    }

    @GET
    public LettersBody list(@PathParam("id") String id) {
        var items = letters.on(ReportsResource.id(id)).stream().map(LetterBody::of).toList();
        return new LettersBody(items, items.size());
    }

    @POST
    @Operation(summary = "Writes a letter", description = "It leaves the house on paper or by the mechanism's own post: `GET …/file` gives it as a Word document.")
    @APIResponseSchema(value = IdBody.class, responseCode = "201", responseDescription = "Written")
    public Response send(@PathParam("id") String id, NewLetter letter) {
        var sent = letters.send(new SendLetter(ReportsResource.id(id), task(letter.task()), letter.addressee(), letter.address(), letter.words(), letter.due()));
        return Response.status(201).entity(new IdBody(sent.toString())).build();
    }

    @POST
    @Path("/{letter}/reply")
    @Operation(summary = "Records what came back", description = "Once. `reply` is needed unless none came; `reflected`, how the text reflects it, with a reply of a party that the text names.")
    @APIResponse(responseCode = "204", description = "Recorded")
    public void reply(@PathParam("id") String id, @PathParam("letter") String letter, ReplyBody reply) {
        letters.reply(new RecordReply(ReportsResource.id(id), task(reply.task()), new LetterId(Ids.of(letter)), reply.outcome(), reply.reply(), reply.reflected()));
    }

    @GET
    @Path("/{letter}/file")
    @Produces(WORD)
    @APIResponse(responseCode = "200", description = "The letter as a Word document")
    public Response file(@PathParam("id") String id, @PathParam("letter") String letter) {
        return Downloads.of(letters.file(new OneLetter(ReportsResource.id(id), new LetterId(Ids.of(letter)))), "letter.docx", WORD);
    }

    private static DutyId task(UUID id) {
        InputWrong.check().that(id != null, "task", "letter.task-missing").done();
        return new DutyId(id);
    }
}
