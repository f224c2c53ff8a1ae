package org.rapporteur.evidence;

import org.rapporteur.shared.Spoken;

/** What can happen to an exhibit; the custody log names each touch by one of these. */
public enum CustodyAct implements Spoken {

    RECEIVED,
    TAKEN_OUT,
    READ,
    UNLOCKED,
    PICTURES_READ,
    VIEWED,
    DOWNLOADED,
    QUOTED,
    DESCRIBED,
    SOURCE_TOLD,
    SEALED,
    UNSEALED,
    LOOKED_BEHIND_THE_SEAL,
    DERIVED,
    COPIED,
    WITHDRAWN,
    REINSTATED,
    RELEASED,
    CHECKED,
    FOUND_ALTERED,
    FOUND_CLEAN,
    QUARANTINED,
    QUARANTINE_LIFTED
}
