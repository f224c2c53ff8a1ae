package org.rapporteur.consensus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rapporteur.governance.MechanismView.Member;

/**
 * The count under the rule of consensus: every member heard on this very version, and nobody standing in the way.
 * A state's position is its newest; where that was withdrawn or taken on another version the state has not been heard,
 * whatever it said before.
 */
record Tally(List<Member> unheard, List<PositionView> blocks, List<PositionView> stale, Map<String, PositionView> standing) {

    /** @param positions every position ever taken, in the order in which they were taken */
    static Tally of(List<Member> members, List<PositionView> positions, int version) {
        var newest = new LinkedHashMap<String, PositionView>();
        positions.forEach(position -> newest.put(position.state(), position));
        var unheard = new ArrayList<Member>();
        var blocks = new ArrayList<PositionView>();
        var stale = new ArrayList<PositionView>();
        var standing = new LinkedHashMap<String, PositionView>();
        for (var member : members) {
            var position = newest.get(member.state());
            if (position == null || position.withdrawn()) {
                unheard.add(member);
            } else if (position.version() != version) {
                unheard.add(member);
                stale.add(position);
            } else {
                standing.put(member.state(), position);
                if (position.stance().blocks()) {
                    blocks.add(position);
                }
            }
        }
        return new Tally(unheard, blocks, stale, standing);
    }

    boolean adopted() {
        return unheard.isEmpty() && blocks.isEmpty() && standing.values().stream().anyMatch(position -> position.stance() != Stance.RECUSED);
    }
}
