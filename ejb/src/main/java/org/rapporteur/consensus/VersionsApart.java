package org.rapporteur.consensus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.rapporteur.report.Alteration;
import org.rapporteur.report.ReportText;

/** What lies between any two versions of a report: compared once, however many states spoke on the earlier one. */
final class VersionsApart {

    private final Map<Integer, ReportText> texts;
    private final Map<Pair, List<Alteration>> compared = new HashMap<>();

    private record Pair(int then, int now) {
    }

    VersionsApart(Map<Integer, ReportText> texts) {
        this.texts = texts;
    }

    List<Alteration> between(int then, int now) {
        return compared.computeIfAbsent(new Pair(then, now), pair -> Alteration.between(texts.get(then), texts.get(now)));
    }
}
