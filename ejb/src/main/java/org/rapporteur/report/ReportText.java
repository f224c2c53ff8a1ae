package org.rapporteur.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The text of a report: a frozen version's, or the working text of now. This is also what a version keeps, as JSON. */
public record ReportText(String title, List<Section> sections) {

    public record Section(UUID id, String heading, List<Paragraph> paragraphs) {
    }

    /** @param number the running number from 1, which changes; the id does not */
    public record Paragraph(UUID id, int number, String text, int revision, List<Citation> citations) {
    }

    /**
     * @param exhibitNumber as printed ("Exhibit 7"); {@code sha256} is the original's
     * @param toPage        the page on which the words end, where that is the next; left out of a version otherwise, so that older ones hash as they did
     * @param citedAs       symbol and paragraph where it is a former report, such as "S/2020/151, para. 14"; left out otherwise
     */
    public record Citation(UUID id, UUID exhibit, int exhibitNumber, String exhibitTitle, String sha256, int page, @JsonInclude(JsonInclude.Include.NON_NULL) Integer toPage, String quote,
                           @JsonInclude(JsonInclude.Include.NON_NULL) String citedAs) {

        public Citation(UUID id, UUID exhibit, int exhibitNumber, String exhibitTitle, String sha256, int page, String quote) {
            this(id, exhibit, exhibitNumber, exhibitTitle, sha256, page, null, quote, null);
        }

        /** As printed: "2", or "2–3". */
        public String pages() {
            return toPage == null ? String.valueOf(page) : page + "–" + toPage;
        }
    }

    public Stream<Paragraph> paragraphs() {
        return sections.stream().flatMap(section -> section.paragraphs().stream());
    }
}
