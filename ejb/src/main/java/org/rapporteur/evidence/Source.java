package org.rapporteur.evidence;

import java.io.Serializable;

import org.rapporteur.shared.InputWrong;

/**
 * Where an exhibit comes from; each may be null. This is what a seal hides.
 *
 * @param source       whom or what it comes from
 * @param obtainedBy   who got hold of it
 * @param obtainedFrom the place, address or person it was got from
 */
public record Source(String source, String obtainedBy, String obtainedFrom) implements Serializable {

    Source tidy() {
        return new Source(Description.tidy(source), Description.tidy(obtainedBy), Description.tidy(obtainedFrom));
    }

    void check(InputWrong.Check check) {
        check.optional(source, "source", Description.LONGEST).optional(obtainedBy, "obtainedBy", Description.LONGEST).optional(obtainedFrom, "obtainedFrom", Description.LONGEST);
    }
}
