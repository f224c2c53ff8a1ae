package org.rapporteur.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds where the words of a text are still open. Whoever calls it has the text already, and so has passed the gate. */
@ApplicationScoped
public class Brackets {

    @Inject
    private Mechanisms mechanisms;

    public Bracketed read(String text, String mechanism) {
        return Bracketed.of(text, names(mechanism));
    }

    public List<OpenParagraph> in(ReportText text, String mechanism) {
        var names = names(mechanism);
        return text.paragraphs().filter(paragraph -> paragraph.text().indexOf('[') >= 0)
                .map(each -> new OpenParagraph(each.id(), each.number(), each.revision(), Bracketed.of(each.text(), names)))
                .filter(each -> !each.text().settled()).toList();
    }

    /** "3 brackets are open in paragraphs 4 and 14"; empty where none is. */
    public Optional<Said> sentence(ReportText text, String mechanism) {
        var open = in(text, mechanism);
        return open.isEmpty() ? Optional.empty()
                : Optional.of(Said.of("report.brackets-open", open.stream().mapToInt(OpenParagraph::open).sum(), open.size(), Said.and(open.stream().map(OpenParagraph::number).toList())));
    }

    private Map<String, String> names(String mechanism) {
        return mechanisms.get(mechanism).members().stream().collect(Collectors.toMap(Member::state, Member::name));
    }
}
