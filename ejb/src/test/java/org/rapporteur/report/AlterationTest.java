package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rapporteur.report.Alteration.Part;
import org.rapporteur.report.ReportText.Citation;
import org.rapporteur.report.ReportText.Paragraph;
import org.rapporteur.report.ReportText.Section;

class AlterationTest {

    private int number;

    @Test
    void whatOnlyGotAnotherNumberIsAsItWas() {
        var found = Alteration.between(text("T", section("s", "H", "a=A", "b=B")), text("T", section("s", "H", "n=New", "a=A", "b=B")));
        assertThat(found).extracting(Alteration::subject).containsExactly(id("n"));
        assertThat(found.get(0).was()).isNull();
    }

    @Test
    void whatIsGoneStandsAtTheEnd() {
        var found = Alteration.between(text("T", section("s", "H", "a=A", "b=B")), text("T", section("s", "H", "b=Be")));
        assertThat(found).extracting(Alteration::subject).containsExactly(id("b"), id("a"));
        assertThat(found.get(1).is()).isNull();
        assertThat(found.get(1).before()).isEqualTo(1);
    }

    @Test
    void aHeadingConcernsWhatStandsOrStoodUnderIt() {
        var found = Alteration.between(text("T", section("s", "Claims", "a=A", "b=B"), section("t", "H", "c=C")), text("T", section("s", "Findings", "a=A"), section("t", "H", "c=C")));
        assertThat(found).extracting(Alteration::part).containsExactly(Part.HEADING, Part.PARAGRAPH);
        assertThat(found.get(0).concerns(List.of(id("a")))).isTrue();
        assertThat(found.get(0).concerns(List.of(id("b")))).isTrue();
        assertThat(found.get(0).concerns(List.of(id("c")))).isFalse();
    }

    @Test
    void theTitleConcernsWhoeverSpokeOfTheWhole() {
        var found = Alteration.between(text("T", section("s", "H", "a=A")), text("U", section("s", "H", "a=A")));
        assertThat(found).extracting(Alteration::part).containsExactly(Part.TITLE);
        assertThat(found.get(0).concerns(List.of())).isTrue();
        assertThat(found.get(0).concerns(List.of(id("a")))).isFalse();
    }

    @Test
    void aMovedParagraphAlteredAndThoseItPassedDidNot() {
        var found = Alteration.between(text("T", section("s", "H", "a=A", "b=B", "c=C")), text("T", section("s", "H", "c=C", "a=A", "b=B")));
        assertThat(found).singleElement().matches(Alteration::moved).extracting(Alteration::subject).isEqualTo(id("c"));
    }

    /** Its words and its place among the others are as they were; what stands above it is not. */
    @Test
    void anotherHeadingAboveItIsAnAlteration() {
        var found = Alteration.between(text("T", section("s", "Claims", "a=A", "b=B"), section("t", "Findings", "c=C")), text("T", section("s", "Claims", "a=A"), section("t", "Findings", "b=B", "c=C")));
        assertThat(found).singleElement().matches(Alteration::elsewhere).matches(each -> !each.moved() && !each.reworded()).extracting(Alteration::subject).isEqualTo(id("b"));
    }

    @Test
    void whatItCitesBelongsToIt() {
        var cited = new ReportText("T", List.of(new Section(id("s"), "H", List.of(new Paragraph(id("a"), 1, "A", 0, List.of(new Citation(id("x"), id("e"), 1, "title", "00", 2, "quote")))))));
        assertThat(Alteration.between(text("T", section("s", "H", "a=A")), cited)).singleElement().matches(Alteration::citations);
    }

    @Test
    void aTextIsAsItIs() {
        var text = text("T", section("s", "H", "a=A", "b=B"), section("t", "I", "c=C"));
        assertThat(Alteration.between(text, text)).isEmpty();
    }

    private ReportText text(String title, Section... sections) {
        number = 0;
        return new ReportText(title, List.of(sections));
    }

    private Section section(String id, String heading, String... paragraphs) {
        return new Section(id(id), heading, Arrays.stream(paragraphs).map(each -> new Paragraph(id(each.split("=")[0]), ++number, each.split("=")[1], 0, List.of())).toList());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }
}
