package org.rapporteur.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqueezedTest {

    private static String found(String text, String words, int near) {
        var span = Squeezed.of(text).find(words, near);
        return span == null ? null : text.substring(span.from(), span.to());
    }

    @Test
    void whiteSpaceAndLineEndsDoNotCount() {
        assertThat(found("On 4 May the tan\u00ADker\r\nlay  alongside.", "the tanker lay alongside", 0)).isEqualTo("the tan\u00ADker\r\nlay  alongside");
        assertThat(found("위성\n사진으로 확인 되었다.", "위성사진으로 확인되었다", 0)).isEqualTo("위성\n사진으로 확인 되었다");
        assertThat(found("وصلت السفينة إلى الميناء", "وصلت  السفينة", 0)).isEqualTo("وصلت السفينة");
        assertThat(found("The tanker.", "The banker.", 0)).isNull();
        assertThat(found("The tanker.", " \n", 0)).isNull();
    }

    @Test
    void wordsThatStandSeveralTimesAreFoundNearWhereTheyWereChosen() {
        var text = "no ship, no crew, no ship at all";
        assertThat(Squeezed.of(text).find("no ship", 0)).isEqualTo(new Squeezed.Span(0, 7));
        assertThat(Squeezed.of(text).find("no ship", 17)).isEqualTo(new Squeezed.Span(18, 25));
    }

    @Test
    void wordsRunOverToTheNextPage() {
        var first = Squeezed.of("The master said that he had\n- 1 -");
        var next = Squeezed.of("Log of the tanker\nseen nothing of the kind.");
        assertThat(first.findAcross(next, "he had seen nothing")).isEqualTo(new Squeezed.Span(21, 30));
        assertThat(first.findAcross(next, "he had heard nothing")).isNull();
        assertThat(first.findAcross(next, "The master said")).as("ends on the first page").isNull();
        assertThat(first.findAcross(next, "seen nothing")).as("begins on the second").isNull();
    }
}
