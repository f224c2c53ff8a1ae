package org.rapporteur.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * A paragraph of a former report.
 *
 * @param doubt       why to look twice, or null
 * @param confirmedBy who found it right; null as long as nobody did, and then it cannot be cited
 */
public record LegacyParagraph(UUID id, int number, int page, int toPage, String text, Doubt doubt, String confirmedBy, Instant confirmedAt) {

    public boolean confirmed() {
        return confirmedAt != null;
    }

    public String pages() {
        return page == toPage ? String.valueOf(page) : page + "–" + toPage;
    }
}
