package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.report.ParagraphChange.Edit;
import org.rapporteur.report.ParagraphChange.Run;

/** Which words a reader is shown as changed. */
class TextChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the tanker met two vessels         | the tanker met three vessels        | the tanker met [-two-]{+three+} vessels
            some 4,200 tonnes                  | some 4,300 tonnes                   | some [-4,200-]{+4,300+} tonnes
            which involved oil                 | prohibited by law, involved oil     | [-which-]{+prohibited by law,+} involved oil
            선박 등록번호와 주소는 실려 있다      | 선박 등록번호와 새 주소는 실려 있다    | 선박 등록번호와 {+새 +}주소는 실려 있다
            該船於五月四日離港                   | 該船於五月六日離港                    | 該船於五月[-四-]{+六+}日離港
            وصلت السفينة في الثالث من مايو       | وصلت السفينة في الرابع من مايو        | وصلت السفينة في [-الثالث-]{+الرابع+} من مايو
            one two three                      | one three                           | one [-two -]three
            """)
    void oneSeesTheWordsThatChanged(String before, String after, String marked) {
        assertThat(marked(TextChange.words(before, after))).isEqualTo(marked);
    }

    @Test
    void nothingChangedIsOneRun() {
        assertThat(TextChange.words("The same.", "The same.")).containsExactly(new Run(Edit.KEPT, "The same."));
        assertThat(TextChange.words("", "")).isEmpty();
        assertThat(marked(TextChange.words("", "New."))).isEqualTo("{+New.+}");
        assertThat(marked(TextChange.words("Old.", ""))).isEqualTo("[-Old.-]");
    }

    /** 5,000 words on each side; what has nothing in common is not compared word by word for seconds. */
    @Test
    void aVeryLongParagraphStillShowsTheOneSentenceThatChanged() {
        var before = sentences(0, 500);
        var after = before.replace("Sentence 250 ", "Sentence 250 newly ");
        assertThat(marked(TextChange.words(before, after))).contains("Sentence 250 {+newly +}has").doesNotContain("[-");
        holds(before, after);
    }

    @Test
    void aVeryLongParagraphThatIsWrittenAnewIsBothTexts() {
        var before = sentences(0, 500);
        var after = IntStream.range(0, 5_000).mapToObj(i -> "ander" + i).collect(Collectors.joining(" "));
        assertThat(TextChange.words(before, after)).containsExactly(new Run(Edit.REMOVED, before), new Run(Edit.ADDED, after));
        holds("가나다 ".repeat(5_000), "라마바 ".repeat(5_000));
        holds("文".repeat(20_000), "字".repeat(20_000));
    }

    @Test
    void twoTextsThatShareLittleStandOneAfterTheOther() {
        var before = "The tanker left the port on the third of May and the crew switched the transponder off near the strait.";
        var after = "On the basis of the invoices the experts conclude that the broker of the cargo knew of the measures and hid the origin of the coal.";
        assertThat(TextChange.words(before, after)).containsExactly(new Run(Edit.REMOVED, before), new Run(Edit.ADDED, after));
    }

    @Test
    void theRunsAreTheTwoTextsAgain() {
        holds("a b c d e f", "a x c y e z");
        holds("a\nb  c", "a b\n\nc");
        holds("Both 'quotes' \uD83D\uDEA2 and “others”", "Both “quotes” and \uD83D\uDEA2\uD83D\uDEA2 others");
        holds("العربية and 한국어", "한국어 and العربية");
    }

    private static String sentences(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "Sentence " + i + " has these ten words in it, all told.").collect(Collectors.joining(" "));
    }

    private static void holds(String before, String after) {
        var runs = TextChange.words(before, after);
        assertThat(joined(runs, Edit.ADDED)).isEqualTo(before);
        assertThat(joined(runs, Edit.REMOVED)).isEqualTo(after);
    }

    private static String joined(List<Run> runs, Edit without) {
        return runs.stream().filter(run -> run.edit() != without).map(Run::text).collect(Collectors.joining());
    }

    private static String marked(List<Run> runs) {
        return runs.stream().map(run -> switch (run.edit()) {
            case KEPT -> run.text();
            case REMOVED -> "[-" + run.text() + "-]";
            case ADDED -> "{+" + run.text() + "+}";
        }).collect(Collectors.joining());
    }
}
