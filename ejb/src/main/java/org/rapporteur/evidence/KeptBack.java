package org.rapporteur.evidence;

import org.rapporteur.shared.Refusal;

/** The anti-virus program found something in the file, or has not looked at it yet: nobody is handed it until a coordinator lets it in. */
public class KeptBack extends Refusal {

    KeptBack(ExhibitStatus status) {
        super(status == ExhibitStatus.QUARANTINED ? "evidence.quarantined" : "evidence.unchecked");
    }
}
