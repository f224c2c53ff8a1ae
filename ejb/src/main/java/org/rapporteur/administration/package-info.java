/** What administrators keep: the register of people and the governance profiles. Uses {@code workflow} for the routes that there are, {@code identity}, {@code authority}, {@code governance} and {@code shared}. */
package org.rapporteur.administration;
