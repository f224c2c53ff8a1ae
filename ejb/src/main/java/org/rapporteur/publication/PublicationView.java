package org.rapporteur.publication;

import java.time.Instant;

/**
 * What anyone may know of a published report.
 *
 * @param contentHash SHA-256 of the version that was adopted
 * @param pdfHash     SHA-256 of the PDF, {@code pageHash} of the page's text as it is handed out
 */
public record PublicationView(String symbol, String title, String mechanism, int version, String contentHash, String agreement,
                              String pdfHash, String pageHash, Instant publishedAt) {

    /** The symbol as it stands in addresses: hyphens for slashes and spaces. */
    public String path() {
        return symbol.replaceAll("[/ ]", "-");
    }
}
