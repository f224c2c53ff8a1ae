package org.rapporteur.consensus;

import java.util.Optional;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

/** What a state can say of the text, each with its meaning as it is printed beside it and the letter that stands for it. */
public enum Stance implements Spoken {

    AGREED('A', false),
    AGREED_WITH_COMMENT('C', false),
    ABSTAINS('B', false),
    RECUSED('R', false),
    HOLD('H', true),
    OBJECTION('O', true);

    private final char letter;
    private final boolean blocks;

    Stance(char letter, boolean blocks) {
        this.letter = letter;
        this.blocks = blocks;
    }

    public char letter() {
        return letter;
    }

    /** Whether the text cannot be adopted while this stands; it then needs a reason and what would resolve it. */
    public boolean blocks() {
        return blocks;
    }

    public static Optional<Stance> ofKey(String key) {
        return Keyed.of(Stance.class, key);
    }
}
