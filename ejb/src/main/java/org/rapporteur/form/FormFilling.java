package org.rapporteur.form;

import static org.rapporteur.authority.Capability.FILL_FORM;
import static org.rapporteur.authority.Capability.READ_REPORT;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.identity.Directory;
import org.rapporteur.identity.PersonView;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;
import org.rapporteur.workflow.DutyId;
import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.FormLookup;
import org.rapporteur.workflow.RouteEvent;
import org.rapporteur.workflow.StepType;
import org.rapporteur.workflow.StepWork;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** One of those responsible fills in the form at which a report stands; its answers decide where the route leads on. */
@Stateless
public class FormFilling {

    private static final int SHOWN = 200;

    @Inject
    private StepWork work;
    @Inject
    private FormLookup forms;
    @Inject
    private FormAnswers answers;
    @Inject
    private Entries entries;
    @Inject
    private Directory directory;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<RouteEvent> events;

    /** @param answers by the fields' ids, as typed: dates as 2026-11-21, yes or no as true or false, exhibits and paragraphs by their numbers */
    public record FillForm(ReportId report, DutyId duty, Map<String, String> answers, int seenRevision) implements OnReport {

        public FillForm {
            answers = answers == null ? Map.of() : new HashMap<>(answers);
        }
    }

    /** @throws InputWrong at {@code answers.} and the id of each field that is missing or wrong */
    @Requires(FILL_FORM)
    public void fill(FillForm command) {
        var filling = work.take(command.report(), command.duty(), StepType.FORM, command.seenRevision());
        var form = forms.at(command.report()).orElseThrow();
        var check = InputWrong.check();
        var given = new LinkedHashMap<FormField, Entry>();
        form.fields().forEach(field -> entries.of(field, command.answers(), filling.turn(), check).ifPresent(entry -> given.put(field, entry)));
        check.done();
        var place = 0;
        for (var answer : given.entrySet()) {
            answers.add(command.report(), filling.step(), place++, answer.getKey(), answer.getValue(), caller.id().uuid(), clock.now());
        }
        var version = filling.turn().version();
        events.fire(new RouteEvent(command.report(), Said.of("act.filled-in-the-form"), version == 0 ? null : version, Said.words(form.name()), told(given), false));
        work.answered(filling, deciding(form.fields(), given));
    }

    /** The record says what everybody reads who reads the report, and of the rest only that it was answered. */
    private static Said told(Map<FormField, Entry> given) {
        return given.isEmpty() ? Said.of("form.nothing-entered") : Said.row(given.entrySet().stream().map(answer -> {
            var field = answer.getKey();
            return field.readers().isEmpty() ? Said.of("form.answer", field.label(), shortened(answer.getValue().shown())) : Said.of("form.answer-withheld", field.label());
        }).toList());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** Every field that conditions may read, null where it was left empty: an old answer must not decide a second time. */
    private static Map<String, Object> deciding(List<FormField> fields, Map<FormField, Entry> given) {
        var deciding = new HashMap<String, Object>();
        fields.stream().filter(field -> field.kind().decides()).forEach(field -> {
            var entry = given.get(field);
            deciding.put(field.id(), entry == null ? null : switch (field.kind()) {
                case YES_NO -> Boolean.valueOf(entry.value());
                case NUMBER -> Double.valueOf(entry.value());
                default -> entry.value();
            });
        });
        return deciding;
    }

    /** @throws WrongState if the report stands at no form */
    @Requires(READ_REPORT)
    public FormView form(ReportId report) {
        return forms.at(report).map(form -> new FormView(form.name(), form.fields().stream().map(this::offered).toList()))
                .orElseThrow(() -> new WrongState("workflow.not-at-this-step"));
    }

    /** Where a person is asked for, those who can be named are the choices. */
    private FormField offered(FormField field) {
        return field.kind() != FormField.Kind.PERSON ? field : new FormField(field.id(), field.label(), field.kind(), field.required(), field.help(), field.readers(),
                directory.of(caller.person().mechanism()).stream().filter(PersonView::active).map(each -> new FormField.Choice(each.id().toString(), each.displayName())).toList());
    }

    /** What was entered so far and the caller may read, the oldest first. */
    @Requires(READ_REPORT)
    public List<AnswerView> answers(ReportId report) {
        return answers.visible(report, caller.person());
    }
}
