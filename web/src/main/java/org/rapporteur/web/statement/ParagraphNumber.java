package org.rapporteur.web.statement;

import java.util.UUID;

import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;

/** A paragraph as people name it: by its number in the text before them. */
public final class ParagraphNumber {

    private ParagraphNumber() {
    }

    /** @return its permanent id, or null where nothing was typed: the whole text */
    public static UUID idOf(ReportText text, String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return text.paragraphs().filter(each -> String.valueOf(each.number()).equals(typed.strip())).map(ReportText.Paragraph::id).findFirst()
                .orElseThrow(() -> new InputWrong(field, "statement.no-such-paragraph"));
    }
}
