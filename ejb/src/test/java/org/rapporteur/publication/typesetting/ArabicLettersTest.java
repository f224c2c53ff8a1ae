package org.rapporteur.publication.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicLettersTest {

    @Test
    void aLetterTakesItsShapeFromItsNeighbours() {
        assertThat(ArabicLetters.shape("\u0628\u0628\u0628")).isEqualTo("\uFE91\uFE92\uFE90");
        assertThat(ArabicLetters.shape("\u0628")).isEqualTo("\u0628");
        assertThat(ArabicLetters.shape("\u0628 \u0628")).isEqualTo("\u0628 \u0628");
    }

    @Test
    void someLettersDoNotJoinWhatFollows() {
        assertThat(ArabicLetters.shape("\u0628\u0627\u0628")).isEqualTo("\uFE91\uFE8E\u0628");
        assertThat(ArabicLetters.shape("\u062F\u062F")).isEqualTo("\u062F\u062F");
    }

    @Test
    void lamAndAlefBecomeOne() {
        assertThat(ArabicLetters.shape("\u0644\u0627")).isEqualTo("\uFEFB");
        assertThat(ArabicLetters.shape("\u0628\u0644\u0627\u0628")).isEqualTo("\uFE91\uFEFC\u0628");
    }

    @Test
    void marksDoNotPartLettersAndAnUnseenSignCan() {
        assertThat(ArabicLetters.shape("\u0628\u064E\u0628")).isEqualTo("\uFE91\u064E\uFE90");
        assertThat(ArabicLetters.shape("\u0628\u200C\u0628")).isEqualTo("\u0628\u200C\u0628");
        assertThat(ArabicLetters.shape("\u0628\u0640")).isEqualTo("\uFE91\u0640");
    }

    @Test
    void lettersOfPersianAndUrduAreShapedToo() {
        assertThat(ArabicLetters.shape("\u067E\u06CC\u06A9")).isEqualTo("\uFB58\uFBFF\uFB8F");
    }

    @Test
    void theLettersAreFoundAgain() {
        assertThat(ArabicLetters.unshape(ArabicLetters.shape(Sample.ARABIC))).isEqualTo(Sample.ARABIC);
    }
}
