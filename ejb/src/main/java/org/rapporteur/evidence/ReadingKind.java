package org.rapporteur.evidence;

import org.rapporteur.shared.Spoken;

/** What was read: the file's own text, its pages that are pictures, or a locked file whose password somebody gave. */
public enum ReadingKind implements Spoken {
    TEXT, PICTURES, WITH_PASSWORD
}
