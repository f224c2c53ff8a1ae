/**
 * What changed from one circulated version to the next, and what that means for those who agreed to the earlier one.
 * Uses {@code report}, {@code identity}, {@code authority}, {@code governance} and {@code shared}.
 */
package org.rapporteur.change;
