package org.rapporteur.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.report.ReportText.Paragraph;

/**
 * A paragraph that was deleted and typed again elsewhere has another permanent id, so that whoever agreed to it is asked again.
 * Whoever reads what changed is told that it moved: the same words, or almost the same.
 */
final class TypedAgain {

    /** Two long paragraphs are the same if so much of their words is common. */
    private static final double ALMOST = 0.75;
    /** Fewer words than these say little: short paragraphs have to be equal. */
    private static final int ENOUGH = 8;
    /** Where a text was rewritten throughout, only equal paragraphs are looked for: nobody follows more. */
    private static final int MOST_PAIRS = 40_000;

    private record Pair(Paragraph gone, Paragraph typed, double alike) {
    }

    private TypedAgain() {
    }

    /** By the id of the one that was typed, the one that it was before; each at most once. */
    static Map<UUID, Paragraph> among(List<Paragraph> gone, List<Paragraph> typed) {
        var found = new HashMap<UUID, Paragraph>();
        var taken = new HashSet<UUID>();
        var byWords = gone.stream().filter(each -> !each.text().isBlank()).collect(Collectors.groupingBy(TypedAgain::spoken));
        for (var each : typed) {
            byWords.getOrDefault(spoken(each), List.of()).stream().filter(was -> !taken.contains(was.id())).findFirst().ifPresent(was -> take(new Pair(was, each, 1), found, taken));
        }
        if ((long) gone.size() * typed.size() <= MOST_PAIRS) {
            var left = typed.stream().filter(each -> !found.containsKey(each.id())).toList();
            alike(gone.stream().filter(each -> !taken.contains(each.id())).toList(), left).forEach(pair -> take(pair, found, taken));
        }
        return found;
    }

    private static void take(Pair pair, Map<UUID, Paragraph> found, HashSet<UUID> taken) {
        if (!found.containsKey(pair.typed().id()) && taken.add(pair.gone().id())) {
            found.put(pair.typed().id(), pair.gone());
        }
    }

    private static String spoken(Paragraph paragraph) {
        return paragraph.text().strip().replaceAll("\\s+", " ");
    }

    /** The most alike first. */
    private static List<Pair> alike(List<Paragraph> gone, List<Paragraph> typed) {
        var words = typed.stream().collect(Collectors.toMap(Paragraph::id, TypedAgain::words));
        var pairs = new ArrayList<Pair>();
        for (var was : gone) {
            var its = words(was);
            for (var is : typed) {
                var share = share(its, words.get(is.id()));
                if (share >= ALMOST) {
                    pairs.add(new Pair(was, is, share));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        return pairs;
    }

    private static Map<String, Integer> words(Paragraph paragraph) {
        var words = new HashMap<String, Integer>();
        TextChange.tokens(paragraph.text()).stream().filter(token -> !token.isBlank()).forEach(token -> words.merge(token, 1, Integer::sum));
        return words;
    }

    /** How much of both is common: 1 for the same words in whatever order. */
    private static double share(Map<String, Integer> one, Map<String, Integer> other) {
        var of = size(one) + size(other);
        if (Math.min(size(one), size(other)) < ENOUGH) {
            return 0;
        }
        var common = one.entrySet().stream().mapToInt(each -> Math.min(each.getValue(), other.getOrDefault(each.getKey(), 0))).sum();
        return 2.0 * common / of;
    }

    private static int size(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
