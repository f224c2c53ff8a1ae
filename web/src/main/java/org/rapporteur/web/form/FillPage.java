package org.rapporteur.web.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rapporteur.form.FormFilling;
import org.rapporteur.form.FormFilling.FillForm;
import org.rapporteur.form.FormView;
import org.rapporteur.web.report.StepPage;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A step that an administrator drew as a form: the fields come from the model that the report travels. */
@Named
@RequestScoped
public class FillPage extends StepPage {

    @Inject
    private FormFilling filling;
    @Inject
    private Texts texts;

    private FormView form;
    private final Map<String, String> answers = new HashMap<>();

    @Override
    protected StepType step() {
        return StepType.FORM;
    }

    public void fill() {
        filling.fill(new FillForm(report(), duty().id(), answers, getSeen()));
        doneAndBackToReport("form.fill.done");
    }

    public FormView getForm() {
        if (form == null) {
            form = filling.form(report());
        }
        return form;
    }

    public List<FormField> getFields() {
        return isOwed() ? getForm().fields() : List.of();
    }

    /** What is said beside a field: its own help, how it is written, and who sees it where not everybody does. */
    public String help(FormField field) {
        var written = switch (field.kind()) {
            case NUMBER -> texts.get("form.fill.number");
            case EXHIBIT -> texts.get("form.fill.exhibit");
            case PARAGRAPH -> texts.get("form.fill.paragraph");
            default -> null;
        };
        var seen = field.readers().isEmpty() ? null : texts.of("form.fill.seen-by", field.readers().stream().map(texts::say).collect(Collectors.joining(", ")));
        return Stream.of(field.help(), written, seen).filter(each -> each != null && !each.isBlank()).collect(Collectors.joining(" "));
    }

    public List<Option> options(FormField field) {
        return field.kind() == FormField.Kind.YES_NO ? List.of(new Option("true", texts.get("form.fill.yes")), new Option("false", texts.get("form.fill.no")))
                : field.choices().stream().map(each -> new Option(each.id(), each.name())).toList();
    }

    /** By the fields' ids, as they are typed. */
    public Map<String, String> getAnswers() {
        return answers;
    }
}
