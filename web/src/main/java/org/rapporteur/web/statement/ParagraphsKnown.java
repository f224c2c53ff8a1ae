package org.rapporteur.web.statement;

import java.util.stream.Collectors;

import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.Said;
import org.rapporteur.web.report.ReportSeen;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/** Numbers of paragraphs, typed as "14, 31": a wrong one is told together with whatever else is wrong in the form. */
@FacesValidator("paragraphsKnown")
public class ParagraphsKnown implements Validator<String> {

    @Override
    public void validate(FacesContext faces, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        var seen = CDI.current().select(ReportSeen.class).get();
        var text = seen.getReport().status() == ReportStatus.DECIDE ? seen.getVersion() : seen.getText();
        var known = text.paragraphs().map(each -> String.valueOf(each.number())).collect(Collectors.toSet());
        for (var number : typed.strip().split("[\\s,;]+")) {
            if (!known.contains(number)) {
                throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.here().say(Said.of("consensus.no-paragraph-number", number)), null));
            }
        }
    }
}
