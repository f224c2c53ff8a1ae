package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.translation.Translating;
import org.rapporteur.translation.Translating.OneTranslation;
import org.rapporteur.translation.Translating.SaveTranslation;
import org.rapporteur.translation.TranslationDesk;
import org.rapporteur.translation.TranslationView;
import org.rapporteur.workflow.DutyId;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Courtesy translations of circulated versions. The step is left by completing the task. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TranslationsResource {

    @Inject
    private Translating translating;

    public record TranslationBody(String language, int version, String by, Instant finishedAt) {

        static TranslationBody of(TranslationView t) {
            return new TranslationBody(t.language(), t.version(), t.by(), t.finishedAt());
        }
    }

    public record TranslationsBody(List<TranslationBody> items, int total) {
    }

    /** {@code parts} by their keys: title, or the permanent id of a section or a paragraph. */
    public record PartsBody(UUID task, Map<String, String> parts) {
    }

    @GET
    @Path("/reports/{id}/translations")
    public TranslationsBody list(@PathParam("id") String id) {
        var items = translating.on(ReportsResource.id(id)).stream().map(TranslationBody::of).toList();
        return new TranslationsBody(items, items.size());
    }

    @GET
    @Path("/reports/{id}/translations/{version}")
    @Operation(summary = "A version in another language", description = "A courtesy: what was circulated and adopted is the version itself.")
    public ReportText text(@PathParam("id") String id, @PathParam("version") int version, @QueryParam("language") String language) {
        return translating.text(new OneTranslation(ReportsResource.id(id), version, language == null ? "" : language));
    }

    @GET
    @Path("/reports/{id}/translation")
    @Operation(summary = "What is to be translated where the report stands", description = "409 where it stands at no translation.")
    public TranslationDesk desk(@PathParam("id") String id) {
        return translating.desk(ReportsResource.id(id));
    }

    @PUT
    @Path("/reports/{id}/translation")
    @Operation(summary = "Keeps parts of the translation", description = "A part without words stays as it was.")
    @APIResponse(responseCode = "204", description = "Kept")
    public void save(@PathParam("id") String id, PartsBody parts) {
        InputWrong.check().that(parts.task() != null, "task", "letter.task-missing").done();
        translating.save(new SaveTranslation(ReportsResource.id(id), new DutyId(parts.task()), parts.parts()));
    }
}
