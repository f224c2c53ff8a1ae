package org.rapporteur.archive;

import java.time.LocalDate;

import org.rapporteur.evidence.ExhibitId;

/**
 * A report of a former panel, which lies in the vault.
 *
 * @param symbol     such as "S/2020/151"
 * @param body       that made it, or null; {@code dated} or null
 * @param pages      of its exhibit
 * @param paragraphs recognised, {@code confirmed} of them by a person
 */
public record LegacyReportView(LegacyReportId id, ExhibitId exhibit, int exhibitNumber, String symbol, String title, String body, LocalDate dated, int pages, int paragraphs, int confirmed) {

    public boolean checked() {
        return paragraphs > 0 && paragraphs == confirmed;
    }
}
