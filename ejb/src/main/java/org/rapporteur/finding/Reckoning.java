package org.rapporteur.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.rapporteur.evidence.Provenance;
import org.rapporteur.governance.EvidencePolicy;
import org.rapporteur.governance.EvidencePolicy.Requirement;
import org.rapporteur.governance.StandardOfEvidence;

/** How many sources there are among exhibits, and what they suffice for: exhibits that have any strand in common are one source. */
final class Reckoning {

    private Reckoning() {
    }

    /** The groups of those that count, each one source, in the order in which they begin. */
    static List<List<Provenance>> sources(List<Provenance> exhibits, Predicate<Provenance> counts) {
        var groups = new ArrayList<List<Provenance>>();
        var strands = new ArrayList<Set<String>>();
        for (var each : exhibits) {
            var group = new ArrayList<>(List.of(each));
            var common = new HashSet<>(each.strands());
            var first = groups.size();
            for (var i = groups.size() - 1; i >= 0; i--) {
                if (strands.get(i).stream().anyMatch(common::contains)) {
                    group.addAll(0, groups.remove(i));
                    common.addAll(strands.remove(i));
                    first = i;
                }
            }
            groups.add(first, group);
            strands.add(first, common);
        }
        return groups.stream().filter(group -> group.stream().anyMatch(counts)).toList();
    }

    static int sources(List<Provenance> exhibits, Requirement requirement) {
        return sources(exhibits, each -> requirement.counts(each.grade())).size();
    }

    /** The highest standard for which they suffice; a higher one needs what the lower ones need. Null where they suffice for none. */
    static StandardOfEvidence reached(List<Provenance> exhibits, EvidencePolicy policy) {
        StandardOfEvidence reached = null;
        for (var standard : StandardOfEvidence.values()) {
            var requirement = policy.of(standard);
            if (exhibits.isEmpty() || requirement.isPresent() && sources(exhibits, requirement.get()) < requirement.get().sources()) {
                return reached;
            }
            reached = standard;
        }
        return reached;
    }
}
