package org.rapporteur.evidence;

import java.util.List;
import java.util.Map;

/**
 * @param inside   the exhibits that came directly out of it, in their order there
 * @param readings the newest first
 */
public record ExhibitDetail(ExhibitView exhibit, Map<String, List<String>> metadata, List<PageLabel> pages, List<CustodyEntry> custody, List<ExhibitView> inside, List<ReadingRun> readings) {

    /** @param number from 1; {@code label} as the format names it: "page 2", "sheet Prices"; {@code language} null or {@code und} where it is not known */
    public record PageLabel(int number, String label, String language) {
    }
}
