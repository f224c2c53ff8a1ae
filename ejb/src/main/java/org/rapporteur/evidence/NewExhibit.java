package org.rapporteur.evidence;

/**
 * What is told of a file as it is handed in; all but {@code fileName} may be null.
 *
 * @param fileName as the sender calls it: kept as data, never used as a path
 * @param grade    Admiralty grade such as {@code B2}: reliability A–F, credibility 1–6
 * @param marking  {@code unclassified}, {@code confidential} or {@code strictly-confidential}; confidential where null
 */
public record NewExhibit(String fileName, String title, String source, String grade, String marking, String caseName) {
}
