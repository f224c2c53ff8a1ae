package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.report.ThreeWay.Part;
import org.rapporteur.report.ThreeWay.Whose;

/** What becomes of a text that two people changed at once. */
class ThreeWayTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the tanker met two vessels | the tanker met three vessels | the Saebyeol met two vessels | the Saebyeol met three vessels
            one two three              | one two three                | one 2 three                  | one 2 three
            one two three              | one 2 three                  | one two three                | one 2 three
            one two three              | one 2 three                  | one 2 three                  | one 2 three
            one two three              | one three                    | one two three four           | one three four
            선박 두 척                   | 선박 세 척                     | 그 선박 두 척                  | 그 선박 세 척
            """)
    void bothChangesHoldWhereTheyConcernOtherWords(String base, String mine, String now, String joined) {
        var both = ThreeWay.of(base, mine, now);
        assertThat(both.conflicts()).isFalse();
        assertThat(both.text()).isEqualTo(joined);
        assertThat(ThreeWay.of(base, now, mine).text()).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            met two vessels | met three vessels | met four vessels
            met two vessels | met vessels       | met four vessels
            two vessels     | the two vessels   | all two vessels
            two vessels     |                   | two ships
            some 4,200 t    | some 4,500 t      | some 5,200 t
            on 3.5.2026     | on 4.5.2026       | on 3.6.2026
            """)
    void theSameWordsChangedTwiceAreAConflict(String base, String mine, String now) {
        assertThat(ThreeWay.of(base, mine == null ? "" : mine, now).conflicts()).isTrue();
    }

    @Test
    void thePartsAreTheThreeTextsAgain() {
        for (var texts : List.of(List.of("a b c d e", "a x c d z", "q b c y e f"), List.of("", "mine", "now"), List.of("a", "", ""), List.of("a b", "a b", "a b"),
                List.of("one two three four", "two one four three", "four three two one"))) {
            var parts = ThreeWay.of(texts.get(0), texts.get(1), texts.get(2)).parts();
            assertThat(joined(parts, Part::base)).isEqualTo(texts.get(0));
            assertThat(joined(parts, Part::mine)).isEqualTo(texts.get(1));
            assertThat(joined(parts, Part::now)).isEqualTo(texts.get(2));
        }
    }

    @Test
    void whatIsTooLongToCompareIsAConflictAsAWhole() {
        var base = "word ".repeat(3_000);
        assertThat(ThreeWay.of(base, "mine " + base, base + "now").parts()).extracting(Part::whose).containsExactly(Whose.CONFLICT);
        assertThat(ThreeWay.of(base, base, base + "now").text()).isEqualTo(base + "now");
    }

    private static String joined(List<Part> parts, Function<Part, String> text) {
        return parts.stream().map(text).collect(Collectors.joining());
    }
}
