package org.rapporteur.web.report;

import org.rapporteur.consensus.Stance;

/** How a position is coloured; its letter and its word stand beside. */
final class Tones {

    private Tones() {
    }

    static String of(Stance stance) {
        return switch (stance) {
            case AGREED -> "agreed";
            case AGREED_WITH_COMMENT -> "comment";
            case ABSTAINS, RECUSED -> "calm";
            case HOLD -> "waits";
            case OBJECTION -> "blocks";
        };
    }
}
