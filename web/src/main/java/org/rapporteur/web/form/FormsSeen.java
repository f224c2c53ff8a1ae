package org.rapporteur.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import org.rapporteur.form.AnswerView;
import org.rapporteur.form.FormFilling;
import org.rapporteur.web.report.ReportSeen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What was entered at the forms of a report, as its page shows it: the newest form first. */
@Named
@RequestScoped
public class FormsSeen {

    @Inject
    private ReportSeen reportSeen;
    @Inject
    private FormFilling filling;

    private List<Filled> all;

    public record Filled(AnswerView first, List<AnswerView> answers) {
    }

    public List<Filled> getAll() {
        if (all == null) {
            var bySteps = new LinkedHashMap<UUID, List<AnswerView>>();
            filling.answers(reportSeen.getId()).forEach(answer -> bySteps.computeIfAbsent(answer.step(), any -> new ArrayList<>()).add(answer));
            all = new ArrayList<>();
            bySteps.values().forEach(answers -> all.add(0, new Filled(answers.get(0), answers)));
        }
        return all;
    }
}
