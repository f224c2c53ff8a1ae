package org.rapporteur.consensus;

import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.Spoken;

import com.fasterxml.jackson.annotation.JsonValue;

/** What came of a decision. */
public enum DecisionOutcome implements Spoken {

    ADOPTED,
    /** Not adopted; the rule has the text go out all the same, with the objections. */
    ISSUED_WITH_DISSENT,
    /** Not adopted; the rule gives the text to another body, whose decision follows. */
    ESCALATED,
    NOT_ADOPTED,
    TAKEN_BACK;

    @Override
    @JsonValue
    public String key() {
        return Spoken.super.key();
    }

    /** Whether the text goes on to be published. */
    public boolean goesOut() {
        return this == ADOPTED || this == ISSUED_WITH_DISSENT;
    }

    static DecisionOutcome ofKey(String key) {
        return Keyed.of(DecisionOutcome.class, key).orElseThrow();
    }
}
