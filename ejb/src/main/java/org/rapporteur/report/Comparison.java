package org.rapporteur.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.report.ParagraphChange.Edit;
import org.rapporteur.report.ParagraphChange.Kind;
import org.rapporteur.report.ParagraphChange.Run;

/** Compares two texts by the permanent ids of their paragraphs, or by their words where one was {@link TypedAgain}, and each pair {@link TextChange word by word}. */
final class Comparison {

    private Comparison() {
    }

    /** In the order of the later text; a removed paragraph stands where it stood in the earlier one. */
    static List<ParagraphChange> between(ReportText before, ReportText after) {
        var old = before.paragraphs().toList();
        var now = after.paragraphs().toList();
        var oldById = old.stream().collect(Collectors.toMap(ReportText.Paragraph::id, each -> each));
        var nowIds = now.stream().map(ReportText.Paragraph::id).collect(Collectors.toCollection(HashSet::new));
        var unmoved = unmoved(old, now);
        var again = TypedAgain.among(old.stream().filter(each -> !nowIds.contains(each.id())).toList(), now.stream().filter(each -> !oldById.containsKey(each.id())).toList());
        again.values().forEach(each -> nowIds.add(each.id()));
        var changes = new ArrayList<ParagraphChange>();
        var next = 0;
        for (var paragraph : now) {
            var earlier = oldById.get(paragraph.id());
            if (earlier != null && unmoved.contains(paragraph.id())) {
                for (; !old.get(next).id().equals(paragraph.id()); next++) {
                    addIfGone(old.get(next), nowIds, changes);
                }
                next++;
            }
            var typedAgain = again.get(paragraph.id());
            changes.add(typedAgain != null ? change(typedAgain, paragraph, true) : change(earlier, paragraph, earlier != null && !unmoved.contains(paragraph.id())));
        }
        for (; next < old.size(); next++) {
            addIfGone(old.get(next), nowIds, changes);
        }
        return changes;
    }

    /** The paragraphs that one side or the other changed, in the order of the newer text; what is gone from it stands at the end. */
    static List<ParagraphThreeWay> between(ReportText base, ReportText mine, ReportText now) {
        var bases = byId(base);
        var mines = byId(mine);
        var nows = byId(now);
        var ids = new LinkedHashSet<>(nows.keySet());
        ids.addAll(mines.keySet());
        ids.addAll(bases.keySet());
        return ids.stream().map(id -> threeWay(id, bases.get(id), mines.get(id), nows.get(id)))
                .filter(each -> !Objects.equals(each.base(), each.mine()) || !Objects.equals(each.base(), each.now())).toList();
    }

    private static Map<UUID, ReportText.Paragraph> byId(ReportText text) {
        var byId = new LinkedHashMap<UUID, ReportText.Paragraph>();
        text.paragraphs().forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    private static ParagraphThreeWay threeWay(UUID id, ReportText.Paragraph base, ReportText.Paragraph mine, ReportText.Paragraph now) {
        var was = words(base);
        var my = words(mine);
        var its = words(now);
        var both = !Objects.equals(was, my) && !Objects.equals(was, its) && !Objects.equals(my, its);
        var conflict = both && (was == null || my == null || its == null || ThreeWay.of(was, my, its).conflicts());
        return new ParagraphThreeWay(id, now == null ? 0 : now.number(), was, my, its, conflict);
    }

    private static String words(ReportText.Paragraph paragraph) {
        return paragraph == null ? null : paragraph.text();
    }

    private static void addIfGone(ReportText.Paragraph paragraph, Set<UUID> nowIds, List<ParagraphChange> changes) {
        if (!nowIds.contains(paragraph.id())) {
            changes.add(new ParagraphChange(paragraph.id(), Kind.REMOVED, false, paragraph.number(), 0, null, List.of(new Run(Edit.REMOVED, paragraph.text())), false));
        }
    }

    private static ParagraphChange change(ReportText.Paragraph before, ReportText.Paragraph after, boolean moved) {
        if (before == null) {
            return new ParagraphChange(after.id(), Kind.ADDED, false, 0, after.number(), null, List.of(new Run(Edit.ADDED, after.text())), false);
        }
        var citations = !cited(before).equals(cited(after));
        var kind = before.text().equals(after.text()) ? Kind.SAME : Kind.CHANGED;
        return new ParagraphChange(after.id(), kind, moved, before.number(), after.number(), before.id().equals(after.id()) ? null : before.id(), TextChange.words(before.text(), after.text()), citations);
    }

    static List<String> cited(ReportText.Paragraph paragraph) {
        return paragraph.citations().stream().map(each -> each.exhibit() + " " + each.pages() + " " + each.quote()).toList();
    }

    /** The longest run of common paragraphs that kept their order; the others were moved. Patience sorting, n log n. */
    static Set<UUID> unmoved(List<ReportText.Paragraph> old, List<ReportText.Paragraph> now) {
        var place = new HashMap<UUID, Integer>();
        for (var i = 0; i < old.size(); i++) {
            place.put(old.get(i).id(), i);
        }
        var common = now.stream().map(ReportText.Paragraph::id).filter(place::containsKey).toList();
        var ends = new ArrayList<Integer>();
        var previous = new int[common.size()];
        for (var i = 0; i < common.size(); i++) {
            var low = 0;
            var high = ends.size();
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (place.get(common.get(ends.get(middle))) < place.get(common.get(i))) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        var kept = new HashSet<UUID>();
        for (var i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = previous[i]) {
            kept.add(common.get(i));
        }
        return kept;
    }
}
