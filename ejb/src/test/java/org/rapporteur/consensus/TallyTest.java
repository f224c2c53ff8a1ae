package org.rapporteur.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rapporteur.change.Bearing;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.MechanismView.Member;

class TallyTest {

    private static final DecisionRule CONSENSUS = new DecisionRule(DecisionRule.Kind.CONSENSUS, null, false, true, null, null, null, null);
    private static final int VERSION = 2;
    private int second;

    @Test
    void doesNotCountAPositionOnAnOlderVersion() {
        var tally = Tally.of(CONSENSUS, members(2), List.of(position("S0", Stance.AGREED, VERSION), position("S1", Stance.AGREED, VERSION - 1)), VERSION);
        assertThat(tally.carried()).isFalse();
        assertThat(tally.unheard()).extracting(Member::state).containsExactly("S1");
        assertThat(tally.stale()).extracting(PositionView::state).containsExactly("S1");
    }

    @Test
    void countsWhatIsCarriedOver() {
        var agreed = position("S0", Stance.AGREED, VERSION - 1);
        var objects = position("S1", Stance.OBJECTION, VERSION - 1);
        var stale = position("S2", Stance.AGREED, VERSION - 1);
        var bearings = Map.of(agreed.id(), new Bearing(1, true, List.of(), null), objects.id(), new Bearing(1, true, List.of(), null), stale.id(), new Bearing(1, false, List.of(), null));
        var tally = Tally.of(CONSENSUS, members(3), List.of(agreed, objects, stale), VERSION, bearings);
        assertThat(tally.standing()).containsOnlyKeys("S0", "S1");
        assertThat(tally.blocks()).containsExactly(objects);
        assertThat(tally.stale()).containsExactly(stale);
        assertThat(tally.unheard()).extracting(Member::state).containsExactly("S2");
    }

    @Test
    void anObjectionToAnOlderVersionBlocksNoMoreButTheStateIsToBeHeard() {
        var tally = Tally.of(CONSENSUS, members(1), List.of(position("S0", Stance.OBJECTION, VERSION - 1)), VERSION);
        assertThat(tally.blocks()).isEmpty();
        assertThat(tally.unheard()).hasSize(1);
    }

    @Test
    void theNewestPositionHolds() {
        var positions = List.of(position("S0", Stance.OBJECTION, VERSION), position("S0", Stance.AGREED, VERSION));
        assertThat(Tally.of(CONSENSUS, members(1), positions, VERSION).carried()).isTrue();
    }

    @Test
    void aWithdrawnPositionIsNone() {
        var withdrawn = position("S0", Stance.OBJECTION, VERSION);
        var taken = new PositionView(withdrawn.id(), VERSION, "h", "S0", "S0", "p", Stance.OBJECTION, "r", "w", List.of(), Instant.EPOCH, Instant.EPOCH);
        var tally = Tally.of(CONSENSUS, members(1), List.of(taken), VERSION);
        assertThat(tally.blocks()).isEmpty();
        assertThat(tally.unheard()).hasSize(1);
    }

    /** What a state said before does not come back when it withdraws what it said last. */
    @Test
    void withdrawingTheNewestPositionBringsNoOlderOneBack() {
        var agreed = position("S0", Stance.AGREED, VERSION);
        var withdrawn = new PositionView(new PositionId(UUID.randomUUID()), VERSION, "h", "S0", "S0", "p", Stance.OBJECTION, "r", "w", List.of(),
                Instant.EPOCH.plusSeconds(second++), Instant.EPOCH.plusSeconds(second++));
        var tally = Tally.of(CONSENSUS, members(1), List.of(agreed, withdrawn), VERSION);
        assertThat(tally.carried()).isFalse();
        assertThat(tally.unheard()).hasSize(1);
    }

    @Test
    void aPositionOfAStateThatIsNoMemberCountsForNothing() {
        var tally = Tally.of(CONSENSUS, members(1), List.of(position("S0", Stance.AGREED, VERSION), position("XX", Stance.OBJECTION, VERSION)), VERSION);
        assertThat(tally.carried()).isTrue();
    }

    /** What if it had not been said is the same as if it were withdrawn. */
    @Test
    void withoutAPositionIsAsIfItWereWithdrawn() {
        for (var kind : List.of(Stance.OBJECTION, Stance.HOLD)) {
            var agreed = position("S0", Stance.AGREED, VERSION);
            var block = position("S1", kind, VERSION);
            var withdrawn = new PositionView(block.id(), VERSION, "hash", "S1", "S1", "person", kind, "reason", "resolve", List.of(), block.takenAt(), Instant.MAX);
            for (var rule : List.of(CONSENSUS, new DecisionRule(DecisionRule.Kind.SILENCE, null, false, true, null, null, 1, null))) {
                var tally = Tally.of(rule, members(2), List.of(agreed, block), VERSION).without(List.of(block));
                var other = Tally.of(rule, members(2), List.of(agreed, withdrawn), VERSION);
                assertThat(tally.count()).isEqualTo(other.count());
                assertThat(tally.carried()).isEqualTo(other.carried());
                assertThat(tally.blocks()).isEmpty();
                assertThat(tally.unheard()).extracting(Member::state).containsExactly("S1");
            }
        }
    }

    private static List<Member> members(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Member("S" + i, "State " + i)).toList();
    }

    private PositionView position(String state, Stance stance, int version) {
        return new PositionView(new PositionId(UUID.randomUUID()), version, "hash", state, state, "person", stance, "reason", "resolve", List.of(),
                Instant.EPOCH.plusSeconds(second++), null);
    }
}
