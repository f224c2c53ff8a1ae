package org.rapporteur.evidence;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** A file became an exhibit and waits to be read. */
public record ExhibitReceived(ExhibitId exhibit, int number, String sha256) implements OnRecord {

    @Override
    public Said act() {
        return Said.of("act.handed-in-an-exhibit");
    }

    @Override
    public UUID aboutReport() {
        return null;
    }

    @Override
    public Said object() {
        return Said.of("evidence.exhibit", number);
    }

    @Override
    public Said outcome() {
        return Said.of("evidence.hash", sha256);
    }
}
