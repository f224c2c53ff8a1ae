package org.rapporteur.shared;

/** The request is well formed, but a rule of the mechanism refuses it. */
public class RuleRefuses extends Refusal {

    public RuleRefuses(String key, Object... arguments) {
        super(key, arguments);
    }
}
