package org.rapporteur.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.rapporteur.archive.ParagraphRecognition.PageOfText;
import org.rapporteur.archive.ParagraphRecognition.Recognised;

class ParagraphRecognitionTest {

    private static List<Recognised> in(String... pages) {
        var told = new ArrayList<PageOfText>();
        for (var page : pages) {
            told.add(new PageOfText(told.size() + 1, page));
        }
        return ParagraphRecognition.in(told);
    }

    @Test
    void numbersThatGrowByOneAreParagraphs() {
        assertThat(in("1. The first.\nIt goes on.\n2. The second", "ends here.\n3. The third.")).containsExactly(
                new Recognised(1, 1, 1, "The first. It goes on.", null), new Recognised(2, 1, 2, "The second ends here.", null), new Recognised(3, 2, 2, "The third.", null));
    }

    @Test
    void headsFeetAndPageNumbersAreNoPartOfThem() {
        var pages = new String[5];
        for (var i = 0; i < 5; i++) {
            pages[i] = "S/2031/77\nReport of the panel\n" + (i + 1) + ". Paragraph " + "abcde".charAt(i) + " begins\nand ends so " + "abcde".charAt(i) + ".\n" + (i + 1) + "/120\n31-0" + (1000 + i) + " (E)";
        }
        assertThat(in(pages)).hasSize(5).extracting(Recognised::text).contains("Paragraph a begins and ends so a.", "Paragraph e begins and ends so e.");
    }

    @Test
    void footnotesAreLeftOutAlsoWithinAParagraphOverTwoPages() {
        assertThat(in("1. It was seen\nat sea by\nthe crew of\n1 See the annex.\n2 Ibid., page 3.", "a tanker.\n2. So it was.\nIndeed.\n3 Letter of a state.")).containsExactly(
                new Recognised(1, 1, 2, "It was seen at sea by the crew of a tanker.", null), new Recognised(2, 2, 2, "So it was. Indeed.", null));
    }

    @Test
    void anEnumerationWithinAParagraphIsPartOfIt() {
        assertThat(in("1. One.\n2. Two.\n3. The ships are:\n1. Alpha\n2. Bravo\n3. Charlie\n4. Four.")).extracting(Recognised::number, Recognised::doubt)
                .containsExactly(tuple(1, null), tuple(2, null), tuple(3, null), tuple(4, Doubt.LIST));
    }

    @Test
    void aNumberThatJumpsIsDoubtful() {
        assertThat(in("1. One.\n2. Two.\n4. Four.\n5. Five.\n2017. It was a year.")).extracting(Recognised::number, Recognised::doubt)
                .containsExactly(tuple(1, null), tuple(2, null), tuple(4, Doubt.JUMPS), tuple(5, null));
    }

    @Test
    void contentsHeadingsAndAnnexesAreNoParagraphs() {
        assertThat(in("Contents\n1. Introduction ........ 3\n2. Ships ......... 9", "I. Introduction\n1. One.\nII. Ships at sea\n2. Two.\nAnnex I\n3. Not of the report.")).containsExactly(
                new Recognised(1, 2, 2, "One.", null), new Recognised(2, 2, 2, "Two.", null));
    }

    @Test
    void aTextWithoutNumbersHasNone() {
        assertThat(in("Nothing here.", "")).isEmpty();
        assertThat(in()).isEmpty();
    }

    @Test
    void wordsStandOnPagesWhateverLiesBetween() {
        assertThat(LegacyChecking.stands("thecrewofthetankersawthetransferatnight", List.of("1.Thethecrewofthetanker1Seetheannex.", "sawthetransferatnight2.Next"))).isTrue();
        assertThat(LegacyChecking.stands("thecrewofthetankersawnothingatallthere", List.of("1.Thethecrewofthetanker1Seetheannex.", "sawthetransferatnight2.Next"))).isFalse();
    }
}
