package org.rapporteur.publication.typesetting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * A report as it goes to the printer.
 *
 * @param language    the language of its text as a BCP 47 tag; decides the words set around it and the direction of reading
 * @param contentHash the hash of the version the agreement was given to
 * @param agreement   how it was agreed, in a sentence; empty where nothing is to be said
 * @param statements  dissents, reservations and interpretative statements, in the order they are printed
 */
public record PrintedReport(String mechanism, String symbol, String title, LocalDate date, String language, int version,
        String contentHash, String agreement, List<PrintedSection> sections, List<PrintedStatement> statements,
        List<PrintedExhibit> annex) {

    public PrintedReport {
        requireNonNull(mechanism, "mechanism");
        requireNonNull(symbol, "symbol");
        requireNonNull(title, "title");
        requireNonNull(date, "date");
        requireNonNull(language, "language");
        requireNonNull(contentHash, "contentHash");
        agreement = agreement == null ? "" : agreement;
        sections = List.copyOf(sections);
        statements = List.copyOf(statements);
        annex = List.copyOf(annex);
        refuseRepeatedNumbers(sections);
    }

    /** Two paragraphs under one number would make every citation of it doubtful. */
    private static void refuseRepeatedNumbers(List<PrintedSection> sections) {
        var seen = new HashSet<Integer>();
        for (var section : sections) {
            for (var paragraph : section.paragraphs()) {
                if (!seen.add(paragraph.number())) {
                    throw new IllegalArgumentException("Two paragraphs have the number " + paragraph.number());
                }
            }
        }
    }
}
