package org.rapporteur.search;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** Somebody had the index made anew. */
record IndexEvent() implements OnRecord {

    @Override
    public Said act() {
        return Said.of("act.made-the-index-anew");
    }

    @Override
    public UUID aboutReport() {
        return null;
    }
}
