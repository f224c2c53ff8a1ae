/**
 * Letters to somebody outside, at the steps of a route that wait for what they say: the right of reply of a person or firm that a
 * report names, and requests for information. What came back is kept with the letter.
 * Uses {@code workflow}, {@code report}, {@code governance}, {@code identity}, {@code authority} and {@code shared}.
 */
package org.rapporteur.letter;
