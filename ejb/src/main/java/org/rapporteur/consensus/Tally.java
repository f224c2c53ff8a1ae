package org.rapporteur.consensus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rapporteur.change.Bearing;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.DecisionRule.Kind;
import org.rapporteur.governance.DecisionRule.Share;
import org.rapporteur.governance.MechanismView.Member;

/**
 * The positions on one version, counted under a rule: pure, so that "what if" is the same question with other positions.
 * A state's position is its newest; where that was withdrawn, ran out or was taken on another version the state has not been heard,
 * whatever it said before; unless what it said then is carried over.
 *
 * @param blocks   objections and holds that stand
 * @param standing by state, the position that counts
 * @param bearings how positions on other versions bear on this one
 */
record Tally(DecisionRule rule, List<Member> unheard, List<PositionView> blocks, List<PositionView> stale, Map<String, PositionView> standing,
             Map<PositionId, Bearing> bearings) {

    /**
     * @param members   those who decide
     * @param positions every position ever taken, in the order in which they were taken
     */
    static Tally of(DecisionRule rule, List<Member> members, List<PositionView> positions, int version) {
        return of(rule, members, positions, version, Map.of());
    }

    static Tally of(DecisionRule rule, List<Member> members, List<PositionView> positions, int version, Map<PositionId, Bearing> bearings) {
        var newest = new LinkedHashMap<String, PositionView>();
        positions.forEach(position -> newest.put(position.state(), position));
        var unheard = new ArrayList<Member>();
        var blocks = new ArrayList<PositionView>();
        var stale = new ArrayList<PositionView>();
        var standing = new LinkedHashMap<String, PositionView>();
        for (var member : members) {
            var position = newest.get(member.state());
            if (position == null || !position.stands()) {
                unheard.add(member);
            } else if (position.version() != version && !(bearings.containsKey(position.id()) && bearings.get(position.id()).carried())) {
                unheard.add(member);
                stale.add(position);
            } else {
                standing.put(member.state(), position);
                if (position.stance().blocks()) {
                    blocks.add(position);
                }
            }
        }
        return new Tally(rule, unheard, blocks, stale, standing, bearings);
    }

    /** The holds for which the clock stands still. */
    List<PositionView> holds() {
        return blocks.stream().filter(position -> position.stance() == Stance.HOLD).toList();
    }

    /** The same if these, which stand now, had not been taken: their states have not been heard. */
    Tally without(List<PositionView> gone) {
        var silent = new ArrayList<>(unheard);
        var left = new LinkedHashMap<>(standing);
        for (var position : gone) {
            left.remove(position.state());
            silent.add(new Member(position.state(), position.stateName()));
        }
        return new Tally(rule, silent, blocks.stream().filter(each -> !gone.contains(each)).toList(), stale, left, bearings);
    }

    /** Whether the text would be adopted if the decision ended now. */
    boolean carried() {
        return carried(count(), false);
    }

    /**
     * Whether it is adopted now, before the end of its period: nobody waits for information, and nothing that those who have
     * not been heard could say would change the outcome. The worst they could say is an objection.
     */
    boolean settled() {
        var count = count();
        return rule.endsEarly() && count.held() == 0 && carried(count, false) && carried(count, true);
    }

    private boolean carried(Count count, boolean unheardObject) {
        var silent = unheardObject ? 0 : unheard.size();
        var against = unheardObject ? count.against() + unheard.size() : count.against();
        return count.counted() > 0 && count.heard() >= count.quorum() && switch (rule.kind()) {
            case CONSENSUS -> silent == 0 && against + count.held() == 0;
            case SILENCE, NO_OBJECTION -> against + count.held() == 0;
            case MAJORITY -> count.vetoed().isEmpty() && !(unheardObject && unheard.stream().anyMatch(member -> rule.vetoes().contains(member.state())))
                    && count.agreed() >= rule.share().needed(rule.share().of() == Share.Of.VOTING ? count.agreed() + against : count.counted());
        };
    }

    /** The arithmetic. */
    Count count() {
        var by = new int[Stance.values().length];
        var vetoed = new ArrayList<String>();
        standing.values().forEach(position -> {
            by[position.stance().ordinal()]++;
            if (position.stance() == Stance.OBJECTION && rule.vetoes().contains(position.state())) {
                vetoed.add(position.stateName());
            }
        });
        var recused = by[Stance.RECUSED.ordinal()];
        var commented = by[Stance.AGREED_WITH_COMMENT.ordinal()];
        var agreed = by[Stance.AGREED.ordinal()] + commented;
        var against = by[Stance.OBJECTION.ordinal()];
        var counted = standing.size() + unheard.size() - recused;
        var needed = rule.kind() != Kind.MAJORITY ? 0 : rule.share().needed(rule.share().of() == Share.Of.VOTING ? agreed + against : counted);
        return new Count(counted, recused, standing.size() - recused, agreed, commented, against, by[Stance.ABSTAINS.ordinal()], by[Stance.HOLD.ordinal()],
                needed, rule.quorum() == null ? 0 : rule.quorum(), vetoed);
    }
}
