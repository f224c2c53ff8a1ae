package org.rapporteur.consensus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a state can say of the text, each with its meaning as it is printed beside it and the letter that stands for it. */
public enum Stance {

    AGREED("Agreed", "The state agrees to this text.", 'A', false),
    AGREED_WITH_COMMENT("Agreed with comment", "The state agrees; its comment is kept with its position and does not block.", 'C', false),
    ABSTAINS("Abstains", "The state takes no side and does not stand in the way.", 'B', false),
    RECUSED("Recused", "The state takes no part in this decision and is not counted.", 'R', false),
    HOLD("Hold", "The state needs information before it can decide; until it has it, the text is not adopted.", 'H', true),
    OBJECTION("Objection", "The state objects; the text is not adopted until the state itself withdraws.", 'O', true);

    private final String title;
    private final String meaning;
    private final char letter;
    private final boolean blocks;

    Stance(String title, String meaning, char letter, boolean blocks) {
        this.title = title;
        this.meaning = meaning;
        this.letter = letter;
        this.blocks = blocks;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    public char letter() {
        return letter;
    }

    /** Whether the text cannot be adopted while this stands; it then needs a reason and what would resolve it. */
    public boolean blocks() {
        return blocks;
    }

    public static Optional<Stance> ofKey(String key) {
        return Arrays.stream(values()).filter(stance -> stance.key().equals(key)).findFirst();
    }
}
