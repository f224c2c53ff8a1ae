package org.rapporteur.publication.typesetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;

/** Sets a report as PDF for print and archive, and as the body of its public page. */
@ApplicationScoped
public class Typesetter {

    /** PDF/A-2a and PDF/UA-1, complete in itself; the same report gives the same bytes. */
    public byte[] pdf(PrintedReport report) {
        return PrintedPages.of(report);
    }

    /**
     * A well-formed XHTML fragment without styles, scripts or anything fetched. A paragraph is found by
     * {@code #p-<number>} and carries its permanent identity in {@code data-paragraph}.
     */
    public String html(PrintedReport report) {
        return new WebMarkup(report).toString();
    }

    /** The characters the PDF would have to show as missing, as code points; the secretariat is told before it publishes. */
    public SortedSet<Integer> unprintable(PrintedReport report) {
        var markup = new PrintMarkup(report);
        return markup.unprintable();
    }
}
