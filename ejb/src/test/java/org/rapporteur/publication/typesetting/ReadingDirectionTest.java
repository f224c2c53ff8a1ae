package org.rapporteur.publication.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.publication.typesetting.ReadingDirection.Stretch;

/** With Hebrew letters, which keep their shape. */
class ReadingDirectionTest {

    @Test
    void theFirstLetterDecides() {
        assertThat(ReadingDirection.rightToLeft("12 אבג abc")).isTrue();
        assertThat(ReadingDirection.rightToLeft("12 abc אבג")).isFalse();
        assertThat(ReadingDirection.rightToLeft("12")).isFalse();
    }

    @Test
    void numbersWithinTurnedTextStayPartOfIt() {
        assertThat(ReadingDirection.stretches("a אב 12 גד b", false))
                .containsExactly(new Stretch(0, 2, false), new Stretch(2, 10, true), new Stretch(10, 12, false));
        assertThat(ReadingDirection.stretches("אב abc", true)).containsExactly(new Stretch(0, 6, true));
    }

    @Test
    void lettersAreTurnedNumbersAndLatinWordsAreNotAndBracketsFaceTheOtherWay() {
        assertThat(ReadingDirection.visual("אב (גד) 12 abc")).isEqualTo("abc 12 (דג) בא");
    }

    @Test
    void aCharacterOfTwoHalvesIsNotTornApart() {
        assertThat(ReadingDirection.visual("א😀ב")).isEqualTo("ב😀א");
    }
}
