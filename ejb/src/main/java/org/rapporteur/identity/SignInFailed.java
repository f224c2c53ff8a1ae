package org.rapporteur.identity;

/**
 * Somebody gave a wrong name or password.
 *
 * @param account the account of that name, or null where there is none: what was typed then is told nowhere, for it may be
 *                a password in the wrong field
 */
public record SignInFailed(PersonView account) {
}
