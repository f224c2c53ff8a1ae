package org.rapporteur.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The text of a report: a frozen version's, or the working text of now. This is also what a version keeps, as JSON. */
public record ReportText(String title, List<Section> sections) {

    public record Section(UUID id, String heading, List<Paragraph> paragraphs) {
    }

    /** @param number the running number from 1, which changes; the id does not */
    public record Paragraph(UUID id, int number, String text, int revision, List<Citation> citations) {
    }

    /** @param exhibitNumber as printed ("Exhibit 7"); {@code sha256} is the original's */
    public record Citation(UUID id, UUID exhibit, int exhibitNumber, String exhibitTitle, String sha256, int page, String quote) {
    }

    public Stream<Paragraph> paragraphs() {
        return sections.stream().flatMap(section -> section.paragraphs().stream());
    }
}
