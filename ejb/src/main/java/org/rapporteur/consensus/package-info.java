/**
 * Positions of the member states on an exact text, and what is still missing for its adoption.
 * Uses {@code review} (how a draft was signed), {@code workflow}, {@code report}, {@code governance}, {@code identity}, {@code authority} and {@code shared}.
 */
package org.rapporteur.consensus;
