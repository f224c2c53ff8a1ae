package org.rapporteur.archive;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** Something was taken into the archive, or said of what is there. */
record ArchiveEvent(Said act, Said object, Said outcome) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return null;
    }
}
