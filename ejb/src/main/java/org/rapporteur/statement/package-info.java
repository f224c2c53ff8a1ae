/**
 * What is said beside the agreed text and printed with it: dissents of experts, reservations and interpretative statements of
 * states, each on a paragraph or on the whole. Uses {@code report}, {@code governance}, {@code identity}, {@code authority}
 * and {@code shared}.
 */
package org.rapporteur.statement;
