package org.rapporteur.evidence;

/** How far the reading of pages that are pictures has come. */
public enum OcrState {
    WAITS, READING, DONE, NOTHING, FAILED
}
