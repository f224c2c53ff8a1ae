package org.rapporteur.evidence;

import java.util.UUID;

import org.rapporteur.authority.Concerns;

/** A command on one exhibit. */
public interface OnExhibit extends Concerns {

    ExhibitId exhibit();

    @Override
    default Kind kind() {
        return Kind.EXHIBIT;
    }

    @Override
    default UUID uuid() {
        return exhibit().uuid();
    }
}
