package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.report.Bracketed.Kind;
import org.rapporteur.report.Bracketed.Piece;
import org.rapporteur.report.Bracketed.Trouble;

/** Words that states do not agree on yet, as negotiators type them. */
class BracketedTest {

    private static final Map<String, String> MEMBERS = Map.of("JP", "Japan", "KR", "Republic of Korea", "FR", "France", "IT", "Italy");

    @Test
    void alternativesNameTheStatesThatWantThem() {
        var bracket = only("The [JP, KR: owner and charterer | FR: owner] of the vessel.");
        assertThat(bracket.alternatives()).extracting(each -> each.states() + each.text())
                .containsExactly("[JP, KR]owner and charterer", "[FR]owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[JP,KR:a|FR:b]", "[ JP , KR : a | FR : b ]", "[Japan, Republic of Korea: a | France: b]", "[japan; kr: a | fr: b]", "[JP/KR: a | FR: b]",
        "[JP、KR：a | FR：b]", "[JP، KR: a | FR: b]"})
    void namesAndSignsOfOtherKeyboardsAreTaken(String text) {
        assertThat(only(text).alternatives()).extracting(each -> each.states() + each.text()).containsExactly("[JP, KR]a", "[FR]b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "No bracket.", "It was [sic] there.", "See [1], [2] and [12: 3].", "He wrote [...] and left.", "[note: the vessel]", "a]b", "a | b",
        "10:30 [UTC]", "[]", "[:]", "[|]", "C:\\docs", "\\[JP: a | FR: b\\]", "\\[JP: a"})
    void otherBracketsAreWords(String text) {
        assertThat(read(text).settled()).as(text).isTrue();
    }

    @Test
    void anAlternativeMayLeaveTheWordsOut() {
        assertThat(only("the vessel [JP: and its owner | FR: ]").alternatives()).extracting(Bracketed.Alternative::text).containsExactly("and its owner", "");
        assertThat(only("the vessel [JP: and its owner]").alternatives()).hasSize(1);
        assertThat(only("[JP: a | b]").alternatives().get(1).states()).as("nobody's").isEmpty();
    }

    @Test
    void bracketsStandInBrackets() {
        var text = read("[JP: the ship [KR: and [IT: all | FR: some] cargo | FR: ] | FR: nothing] and [IT: more].");
        assertThat(text.all()).extracting(each -> each.number() + "/" + each.depth()).containsExactly("1/1", "2/2", "3/3", "4/1");
        assertThat(text.outermost()).extracting(Bracketed.Bracket::number).containsExactly(1, 4);
        assertThat(text.resolved(text.bracket(3).orElseThrow(), 2)).isEqualTo("[JP: the ship [KR: and some cargo | FR: ] | FR: nothing] and [IT: more].");
        assertThat(text.resolved(text.bracket(1).orElseThrow(), 1)).isEqualTo("the ship [KR: and [IT: all | FR: some] cargo | FR: ] and [IT: more].");
    }

    @Test
    void brokenOffBracketsAreToldAndNotGuessed() {
        assertThat(read("The [JP: owner of the vessel.").doubts()).extracting(each -> each.trouble() + each.words()).containsExactly("UNCLOSED[JP: owner of the vessel.");
        assertThat(read("The [JP: owner [sic | FR: b].").doubts()).extracting(Bracketed.Doubt::trouble).containsExactly(Trouble.UNCLOSED);
        assertThat(read("[XX: a | FR: b]").doubts()).extracting(each -> each.trouble() + each.words()).containsExactly("UNKNOWN_STATEXX");
        assertThat(read("[XX: a]").outermost()).as("a code is meant as a state").hasSize(1);
        assertThat(read("[Korea: a | France: b]").outermost()).as("one of them is known").hasSize(1);
        assertThat(read("[JP: ".repeat(12) + "]".repeat(12)).doubts()).extracting(Bracketed.Doubt::trouble).contains(Trouble.TOO_DEEP);
    }

    @Test
    void literalSignsStandInAlternatives() {
        var bracket = only("[JP: he [sic] said a\\|b and \\] | FR: \\[FR: x\\]]");
        assertThat(bracket.alternatives()).extracting(each -> Bracketed.plain(each.text())).containsExactly("he [sic] said a|b and ]", "[FR: x]");
        assertThat(Bracketed.plain("C:\\docs \\[JP: a\\]")).isEqualTo("C:\\docs [JP: a]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "The [JP: owner | FR: master] left.; 1; The owner left.", "The [JP: owner | FR: master] left.; 2; The master left.", "The [JP: old | FR: ] owner.; 2; The owner.",
        "The [JP: old | FR: new] owner.; 0; The owner.", "The owner [JP: and crew].; 0; The owner.", "[JP: Perhaps] he left.; 0; he left.", "He left [JP: early]; 0; He left",
        "[JP: All of it]; 0; \"\"", "It (\"a\" [JP: b]) went.; 0; It (\"a\") went.", "a[JP: b]c; 0; ac"})
    void theGapOfWordsLeftOutIsClosed(String text, int alternative, String resolved) {
        assertThat(read(text).resolved(only(text), alternative)).isEqualTo(resolved);
    }

    @Test
    void arabicAndKoreanAreWordsLikeOthers() {
        var arabic = read("قام [JP، FR: المالك | KR: المستأجر] بتفريغ السفينة.");
        assertThat(arabic.resolved(arabic.outermost().get(0), 2)).isEqualTo("قام المستأجر بتفريغ السفينة.");
        var korean = read("선박의 [JP: 소유주 | KR: 소유주와 용선자]는 신고하지 않았다.");
        assertThat(korean.resolved(korean.outermost().get(0), 2)).isEqualTo("선박의 소유주와 용선자는 신고하지 않았다.");
        var named = Bracketed.of("[대한민국: 가 | 日本: 나]", Map.of("KR", "대한민국", "JP", "日本"));
        assertThat(named.outermost().get(0).alternatives()).extracting(each -> each.states().get(0)).containsExactly("KR", "JP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Words.", "The [JP, KR: a [IT: b | FR: ] c | FR: d] of \\[x\\] [sic].", "[JP: a | b | FR:] [JP: open", "[XX: a]"})
    void thePiecesAreTheWholeText(String text) {
        assertThat(read(text).pieces().stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(Bracketed.plain(text));
    }

    @Test
    void thePiecesSayWhatIsWhose() {
        assertThat(read("A [JP: b | FR: c].").pieces()).containsExactly(new Piece(Kind.WORDS, 0, 0, "A "), new Piece(Kind.SIGN, 1, 0, "["), new Piece(Kind.STATES, 1, 1, "JP:"),
                new Piece(Kind.ALTERNATIVE, 1, 1, " b "), new Piece(Kind.SIGN, 1, 0, "|"), new Piece(Kind.STATES, 1, 2, " FR:"), new Piece(Kind.ALTERNATIVE, 1, 2, " c"),
                new Piece(Kind.SIGN, 1, 0, "]"), new Piece(Kind.WORDS, 0, 0, "."));
    }

    @Test
    void whateverIsTypedIsRead() {
        for (var unit : List.of("[JP: ", "[aa: ", "[JP: |", "[aa:|", "]", "|", "\\[", "[", "[JP: a | FR: b] ")) {
            assertThat(read(unit.repeat(20_000 / unit.length())).pieces()).as(unit).isNotEmpty();
            assertThat(read(unit.repeat(2_500) + "]".repeat(2_500)).pieces()).as(unit).isNotEmpty();
        }
    }

    private static Bracketed read(String text) {
        return Bracketed.of(text, MEMBERS);
    }

    private static Bracketed.Bracket only(String text) {
        assertThat(read(text).outermost()).as(text).hasSize(1);
        return read(text).outermost().get(0);
    }
}
