package org.rapporteur.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.rapporteur.consensus.Stance.ABSTAINS;
import static org.rapporteur.consensus.Stance.HOLD;
import static org.rapporteur.consensus.Stance.OBJECTION;
import static org.rapporteur.consensus.Stance.RECUSED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.DecisionRule.Kind;
import org.rapporteur.governance.DecisionRule.Period;
import org.rapporteur.governance.DecisionRule.Share;
import org.rapporteur.governance.MechanismView.Member;

/**
 * Truth tables: every rule with every combination of stances, not heard among them, for 3, 4 and 5 states. What is expected is
 * counted here by hand, for each rule as its sentence says it and not as the tally does; and that nothing could change the
 * outcome any more is found out by trying everything that those who are silent could say.
 */
class RulesTest {

    private static final Period WEEK = new Period(7, Period.Unit.DAYS);
    private static final PositionView[][] POSITIONS = positions();

    /** What a rule's sentence says of the states' words: {@code said[i]} is null where state i is silent. */
    private interface Sentence {
        boolean adopts(Stance[] said);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments("consensus", rule(Kind.CONSENSUS, null, List.of(), null),
                        (Sentence) said -> all(said, "AAbr") && !all(said, "r")),
                arguments("consensus, three heard", rule(Kind.CONSENSUS, null, List.of(), 3),
                        (Sentence) said -> all(said, "AAbr") && number(said, "AAb") >= 3),
                arguments("silence", rule(Kind.SILENCE, null, List.of(), null),
                        (Sentence) said -> all(said, "AAbr-") && !all(said, "r")),
                arguments("no-objection, two heard", rule(Kind.NO_OBJECTION, null, List.of(), 2),
                        (Sentence) said -> number(said, "OH") == 0 && number(said, "AAb") >= 2),
                arguments("more than half of those voting", majority(1, 2, true, Share.Of.VOTING, List.of(), null),
                        (Sentence) said -> number(said, "AA") > number(said, "O")),
                arguments("half of those voting", majority(1, 2, false, Share.Of.VOTING, List.of(), null),
                        (Sentence) said -> number(said, "AA") >= number(said, "O") && number(said, "AA") > 0),
                arguments("two thirds of those voting, three heard", majority(2, 3, false, Share.Of.VOTING, List.of(), 3),
                        (Sentence) said -> number(said, "AA") >= 2 * number(said, "O") && number(said, "AA") > 0 && number(said, "AAbOH") >= 3),
                arguments("more than half of all members", majority(1, 2, true, Share.Of.MEMBERS, List.of(), null),
                        (Sentence) said -> number(said, "AA") > number(said, "bOH-")),
                arguments("two thirds of all members", majority(2, 3, false, Share.Of.MEMBERS, List.of(), null),
                        (Sentence) said -> number(said, "AA") >= 2 * number(said, "bOH-") && number(said, "AA") > 0),
                arguments("nine of fifteen, the first two can veto", majority(9, 15, false, Share.Of.MEMBERS, List.of("S0", "S1"), null),
                        (Sentence) said -> said[0] != OBJECTION && said[1] != OBJECTION && number(said, "AA") > 0 && 6 * number(said, "AA") >= 9 * number(said, "bOH-")),
                arguments("unanimity of those voting", majority(1, 1, false, Share.Of.VOTING, List.of(), null),
                        (Sentence) said -> number(said, "AA") > 0 && number(said, "O") == 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void adoptsExactlyWhatItsSentenceSays(String name, DecisionRule rule, Sentence sentence) {
        for (var states = 3; states <= 5; states++) {
            for (var said : combinations(states)) {
                assertThat(tally(rule, said).carried()).as("%s: %s", name, Arrays.toString(said)).isEqualTo(sentence.adopts(said));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void endsEarlyExactlyWhenNothingCouldChangeItAnyMore(String name, DecisionRule rule, Sentence sentence) {
        for (var states = 3; states <= 4; states++) {
            for (var said : combinations(states)) {
                var certain = number(said, "H") == 0 && whateverTheySay(said, 0, sentence);
                assertThat(tally(rule, said).settled()).as("%s: %s", name, Arrays.toString(said)).isEqualTo(certain);
            }
        }
    }

    /** Each of those who are silent stays so or says any of the six. */
    private static boolean whateverTheySay(Stance[] said, int from, Sentence sentence) {
        if (from == said.length) {
            return sentence.adopts(said);
        }
        if (said[from] != null) {
            return whateverTheySay(said, from + 1, sentence);
        }
        var always = whateverTheySay(said, from + 1, sentence);
        for (var stance : Stance.values()) {
            said[from] = stance;
            always &= whateverTheySay(said, from + 1, sentence);
        }
        said[from] = null;
        return always;
    }

    @Test
    void aRuleThatDoesNotEndEarlyIsNeverSettled() {
        var patient = new DecisionRule(Kind.SILENCE, WEEK, true, false, null, null, null, null);
        combinations(3).forEach(said -> assertThat(tally(patient, said).settled()).isFalse());
    }

    @Test
    void aRecusalLowersTheDenominator() {
        var rule = majority(2, 3, false, Share.Of.MEMBERS, List.of(), null);
        var agreed = Stance.AGREED;
        assertThat(tally(rule, agreed, agreed, ABSTAINS, ABSTAINS).carried()).isFalse();
        assertThat(tally(rule, agreed, agreed, ABSTAINS, RECUSED).carried()).isTrue();
        assertThat(tally(rule, agreed, agreed, ABSTAINS, RECUSED).count()).isEqualTo(new Count(3, 1, 3, 2, 0, 0, 1, 0, 2, 0, List.of()));
        assertThat(tally(rule, agreed, null, HOLD, RECUSED).count()).isEqualTo(new Count(3, 1, 2, 1, 0, 0, 0, 1, 2, 0, List.of()));
    }

    /* The states' words: A agreed, with a comment or without, b abstains, r recused, O objection, H hold, - silent. */

    private static boolean all(Stance[] said, String letters) {
        return number(said, letters) == said.length;
    }

    private static int number(Stance[] said, String letters) {
        var number = 0;
        for (var stance : said) {
            var letter = stance == null ? '-' : switch (stance) {
                case AGREED, AGREED_WITH_COMMENT -> 'A';
                case ABSTAINS -> 'b';
                case RECUSED -> 'r';
                case OBJECTION -> 'O';
                case HOLD -> 'H';
            };
            number += letters.indexOf(letter) < 0 ? 0 : 1;
        }
        return number;
    }

    private static List<Stance[]> combinations(int states) {
        var all = new ArrayList<Stance[]>();
        var choices = Stance.values().length + 1;
        for (var code = 0; code < Math.pow(choices, states); code++) {
            var said = new Stance[states];
            for (int i = 0, rest = code; i < states; i++, rest /= choices) {
                said[i] = rest % choices == 0 ? null : Stance.values()[rest % choices - 1];
            }
            all.add(said);
        }
        return all;
    }

    private static DecisionRule rule(Kind kind, Share share, List<String> vetoes, Integer quorum) {
        return new DecisionRule(kind, WEEK, false, true, share, vetoes, quorum, null);
    }

    private static DecisionRule majority(int numerator, int denominator, boolean moreThan, Share.Of of, List<String> vetoes, Integer quorum) {
        return rule(Kind.MAJORITY, new Share(numerator, denominator, moreThan, of), vetoes, quorum);
    }

    private static Tally tally(DecisionRule rule, Stance... said) {
        var members = IntStream.range(0, said.length).mapToObj(i -> new Member("S" + i, "State " + i)).toList();
        return Tally.of(rule, members, IntStream.range(0, said.length).filter(i -> said[i] != null).mapToObj(i -> POSITIONS[i][said[i].ordinal()]).toList(), 2);
    }

    private static PositionView[][] positions() {
        return IntStream.range(0, 5).mapToObj(i -> Arrays.stream(Stance.values()).map(stance -> new PositionView(new PositionId(UUID.randomUUID()), 2, "hash", "S" + i,
                "State " + i, "person", stance, "reason", "resolve", List.of(), Instant.EPOCH, null)).toArray(PositionView[]::new)).toArray(PositionView[][]::new);
    }
}
