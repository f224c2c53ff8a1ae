package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.report.ParagraphChange.Edit;
import org.rapporteur.report.ParagraphChange.Kind;

class ComparisonTest {

    @Test
    void findsWhatWasAddedRemovedAndChanged() {
        var changes = Comparison.between(text("a=One.", "b=Two.", "c=Three."), text("a=One.", "c=Three and more.", "d=Four."));
        assertThat(changes).extracting(ParagraphChange::paragraph).containsExactly(id("a"), id("b"), id("c"), id("d"));
        assertThat(changes).extracting(ParagraphChange::kind).containsExactly(Kind.SAME, Kind.REMOVED, Kind.CHANGED, Kind.ADDED);
        assertThat(changes).extracting(ParagraphChange::moved).containsOnly(false);
        assertThat(changes.get(2).numberBefore()).isEqualTo(3);
        assertThat(changes.get(2).numberAfter()).isEqualTo(2);
    }

    @Test
    void aParagraphThatMovedIsNotRemovedAndAdded() {
        var changes = Comparison.between(text("a=A", "b=B", "c=C", "d=D"), text("d=D", "a=A", "b=B", "c=C"));
        assertThat(changes).extracting(ParagraphChange::kind).containsOnly(Kind.SAME);
        assertThat(changes).filteredOn(ParagraphChange::moved).extracting(ParagraphChange::paragraph).containsExactly(id("d"));
    }

    @Test
    void aParagraphThatWasTypedAgainElsewhereMoved() {
        var long1 = "On 3 May the tanker met two vessels without a working transponder at sea.";
        var changes = Comparison.between(text("a=" + long1, "b=Second.", "c=Third."), text("b=Second.", "c=Third.", "x=On 3 May the  tanker met two vessels without a working transponder at sea."));
        assertThat(changes).extracting(ParagraphChange::paragraph).containsExactly(id("b"), id("c"), id("x"));
        assertThat(changes.get(2)).matches(ParagraphChange::moved).extracting(ParagraphChange::earlier).isEqualTo(id("a"));
        assertThat(changes.get(2).numberBefore()).isEqualTo(1);

        var almost = Comparison.between(text("a=" + long1, "b=Second."), text("b=Second.", "x=On 4 May the tanker met two vessels without a working transponder in port."));
        assertThat(almost).hasSize(2);
        assertThat(almost.get(1)).matches(each -> each.moved() && each.kind() == Kind.CHANGED);
        assertThat(almost.get(1).words()).filteredOn(run -> run.edit() == Edit.REMOVED).extracting(ParagraphChange.Run::text).containsExactly("3", "at sea");
    }

    @Test
    void anotherParagraphIsNotTakenForOneThatIsGone() {
        var changes = Comparison.between(text("a=The owner replied in June that it held no log.", "b=Reserved."), text("x=A bank in another country paid twice and kept no record of it.", "y=Reserved.", "z=Reserved."));
        assertThat(changes).extracting(ParagraphChange::kind).containsExactlyInAnyOrder(Kind.REMOVED, Kind.ADDED, Kind.SAME, Kind.ADDED);
        assertThat(changes).filteredOn(each -> each.earlier() != null).extracting(ParagraphChange::paragraph).as("each at most once").containsExactly(id("y"));
    }

    @Test
    void movingAndChangingAtOnceIsBoth() {
        var changes = Comparison.between(text("a=A", "b=B", "c=C"), text("c=C new", "a=A", "b=B"));
        assertThat(changes.get(0).moved()).isTrue();
        assertThat(changes.get(0).kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void aChangedCitationIsAChange() {
        var cited = new ReportText("t", List.of(new ReportText.Section(id("s"), "h", List.of(new ReportText.Paragraph(id("a"), 1, "A", 0,
                List.of(new ReportText.Citation(id("x"), id("e"), 1, "title", "00", 2, "quote")))))));
        assertThat(Comparison.between(text("a=A"), cited)).singleElement().matches(ParagraphChange::citationsChanged).matches(ParagraphChange::isChange);
    }

    /** Whatever the texts, the kept and added words are the later text, the kept and removed ones the earlier. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The transfer, which involved 4,200 tonnes. | The transfer, prohibited by paragraph 11, involved some 4,200 tonnes.",
            "선박이 환적하였다. | 선박들이 공해에서 환적하였다.",
            "船舶登记号与船东公司地址 | 船舶登记号和船东公司的地址",
            "وصلت السفينة | وصلت سفينة نجمة الشمال",
            "one | two",
            "'' | something",
            "something | ''"})
    void losesNoWordAndInventsNone(String before, String after) {
        var runs = TextChange.words(before, after);
        assertThat(runs.stream().filter(run -> run.edit() != Edit.REMOVED).map(ParagraphChange.Run::text).collect(Collectors.joining())).isEqualTo(after);
        assertThat(runs.stream().filter(run -> run.edit() != Edit.ADDED).map(ParagraphChange.Run::text).collect(Collectors.joining())).isEqualTo(before);
    }

    @Test
    void aChangedPhraseReadsAsOneChange() {
        assertThat(TextChange.words("a transfer at sea was seen", "a transfer in port was seen")).extracting(ParagraphChange.Run::text)
                .containsExactly("a transfer ", "at sea", "in port", " was seen");
    }

    @Test
    void aFigureChangesAsAWhole() {
        assertThat(TextChange.words("some 4,200.50 tonnes, 3 of them", "some 4,500.50 tonnes, 3 of them")).filteredOn(run -> run.edit() != Edit.KEPT)
                .extracting(ParagraphChange.Run::text).containsExactly("4,200.50", "4,500.50");
    }

    @Test
    void comparesKoreanByWordAndChineseByCharacter() {
        assertThat(TextChange.words("船舶登记号", "船舶编号")).filteredOn(run -> run.edit() == Edit.KEPT).extracting(ParagraphChange.Run::text).containsExactly("船舶", "号");
        assertThat(TextChange.words("선박이 왔다", "선박들이 왔다")).filteredOn(run -> run.edit() == Edit.ADDED).extracting(ParagraphChange.Run::text).containsExactly("선박들이");
    }

    /** One section with paragraphs written as {@code id=text}. */
    private static ReportText text(String... paragraphs) {
        var number = new int[] {0};
        return new ReportText("t", List.of(new ReportText.Section(id("s"), "h", Arrays.stream(paragraphs).map(each -> each.split("=", 2))
                .map(each -> new ReportText.Paragraph(id(each[0]), ++number[0], each[1], 0, List.of())).toList())));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }
}
