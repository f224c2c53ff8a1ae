package org.rapporteur.web.api;

import java.time.Instant;
import java.util.List;

import org.rapporteur.form.AnswerView;
import org.rapporteur.form.FormFilling;
import org.rapporteur.identity.Role;
import org.rapporteur.workflow.FormField;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Forms that a workflow asks for, and what was entered. They are handed in by completing the task. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FormsResource {

    @Inject
    private FormFilling filling;

    public record ChoiceBody(String id, String name) {
    }

    /** {@code kind} is text, number, date, choice, person, exhibit, paragraph or yes-no; without {@code readers} whoever reads the report reads the answer. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FieldBody(String id, String label, String kind, boolean required, String help, List<String> readers, List<ChoiceBody> choices) {

        static FieldBody of(FormField f) {
            return new FieldBody(f.id(), f.label(), f.kind().key(), f.required(), f.help(), f.readers().stream().map(Role::key).toList(),
                    f.choices().stream().map(each -> new ChoiceBody(each.id(), each.name())).toList());
        }
    }

    public record FormBody(String name, List<FieldBody> fields) {
    }

    /** {@code value} is what conditions read, {@code shown} what people do. */
    public record AnswerBody(String step, String stepName, String field, String label, String kind, String value, String shown, String givenBy, Instant givenAt) {

        static AnswerBody of(AnswerView a) {
            return new AnswerBody(a.step().toString(), a.stepName(), a.field(), a.label(), a.kind().key(), a.value(), a.shown(), a.givenBy(), a.givenAt());
        }
    }

    public record AnswersBody(List<AnswerBody> items, int total) {
    }

    /** The form at which the report stands; 409 where it stands at none. */
    @GET
    @Path("/reports/{id}/form")
    public FormBody form(@PathParam("id") String id) {
        var form = filling.form(ReportsResource.id(id));
        return new FormBody(form.name(), form.fields().stream().map(FieldBody::of).toList());
    }

    @GET
    @Path("/reports/{id}/answers")
    public AnswersBody answers(@PathParam("id") String id) {
        var items = filling.answers(ReportsResource.id(id)).stream().map(AnswerBody::of).toList();
        return new AnswersBody(items, items.size());
    }
}
