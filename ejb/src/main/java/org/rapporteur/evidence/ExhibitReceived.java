package org.rapporteur.evidence;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;

/** A file became an exhibit and waits to be read. */
public record ExhibitReceived(ExhibitId exhibit, int number, String sha256) implements OnRecord {

    @Override
    public String act() {
        return "handed in an exhibit";
    }

    @Override
    public UUID aboutReport() {
        return null;
    }

    @Override
    public String object() {
        return "exhibit " + number;
    }

    @Override
    public String outcome() {
        return "SHA-256 " + sha256;
    }
}
