package org.rapporteur.evidence;

import org.rapporteur.shared.Refusal;

/** The bytes on disk are not those that were stored, or are gone. Nobody is handed them. */
public class OriginalAltered extends Refusal {

    OriginalAltered(String sha256) {
        super("evidence.original-altered", sha256);
    }
}
