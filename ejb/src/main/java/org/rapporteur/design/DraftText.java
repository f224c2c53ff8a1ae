package org.rapporteur.design;

/** A draft with its model. */
public record DraftText(DraftView draft, String xml) {
}
