package org.rapporteur.shared;

import jakarta.ejb.ApplicationException;

/**
 * The application says no, for a reason that a person can read. Nothing was changed: the transaction is rolled back.
 * Each reason is a class of its own; its name in kebab case names it in the API.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {

    private boolean onRecord;

    protected Refusal(String message) {
        super(message);
    }

    /** True the first time: a refusal that passes two gates on its way out is one refusal. */
    public boolean goesOnRecord() {
        var first = !onRecord;
        onRecord = true;
        return first;
    }

    /** The refusal's name for programs, such as {@code someone-was-faster}. */
    public String key() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
