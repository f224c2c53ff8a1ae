package org.rapporteur.shared;

import jakarta.ejb.ApplicationException;

/**
 * The application says no, for a reason that a person can read. Nothing was changed: the transaction is rolled back.
 * Each reason is a class of its own; its name in kebab case names it in the API.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {

    private final Said said;
    private boolean onRecord;

    protected Refusal(Said said) {
        this.said = said;
    }

    protected Refusal(String key, Object... arguments) {
        this(Said.of(key, arguments));
    }

    /** The reason, for whoever is told. */
    public Said said() {
        return said;
    }

    /** The reason in English, for logs. */
    @Override
    public String getMessage() {
        return said.toString();
    }

    /** True the first time: a refusal that passes two gates on its way out is one refusal. */
    public boolean goesOnRecord() {
        var first = !onRecord;
        onRecord = true;
        return first;
    }

    /** The refusal's name for programs, such as {@code someone-was-faster}. */
    public String key() {
        return Kebab.of(getClass().getSimpleName());
    }
}
