package org.rapporteur.evidence;

import java.time.LocalDate;

/**
 * What is told of a file as it is handed in; all but {@code fileName} may be null.
 *
 * @param fileName   as the sender calls it: kept as data, never used as a path
 * @param grade      Admiralty grade such as {@code B2}: reliability A–F, credibility 1–6
 * @param marking    {@code unclassified}, {@code confidential} or {@code strictly-confidential}; confidential where null
 * @param origin     where it comes from; {@code obtainedFrom} tells the folder that it lay in where a folder was dropped
 * @param sealed     whether only whoever hands it in and the coordinator are shown its origin
 */
public record NewExhibit(String fileName, String title, String grade, String marking, String caseName, LocalDate obtainedOn, String licence, Source origin, boolean sealed) {
}
