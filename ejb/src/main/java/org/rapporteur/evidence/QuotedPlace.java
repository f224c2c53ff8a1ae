package org.rapporteur.evidence;

/**
 * Where quoted words stand in the text of their page, counted from 0, the end not included.
 *
 * @param to         in the text of the page on which they end
 * @param pageHash   SHA-256 of the page's text as it was then
 * @param toPageHash of the next page, where they end there, or null
 */
public record QuotedPlace(int from, int to, String pageHash, String toPageHash) {
}
