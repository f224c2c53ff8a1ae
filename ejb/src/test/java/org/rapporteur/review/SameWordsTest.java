package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which comments the coordinator sees together. */
class SameWordsTest {

    private static final String TEXT = "The tanker met two vessels in May and transferred some oil.";

    @Test
    void wordingsThatChangeTheSameWordsStandTogether() {
        var groups = SameWords.of(List.of(proposed("Japan", TEXT.replace("two", "three")), proposed("France", TEXT.replace("some oil", "refined oil")),
                proposed("Italy", TEXT.replace("two vessels", "several ships"))));
        assertThat(groups).extracting(SameWords::words).containsExactly("two vessels", "some");
        assertThat(groups.get(0).lines()).extracting(line -> line.comment().stateName()).containsExactlyInAnyOrder("Japan", "Italy");
    }

    @Test
    void aQuotationStandsWithTheWordingThatChangesIt() {
        var groups = SameWords.of(List.of(quoted("Japan", "met two"), proposed("Italy", TEXT.replace("two", "three"))));
        assertThat(groups).singleElement().satisfies(group -> assertThat(group.words()).isEqualTo("met two"));
    }

    @Test
    void whatQuotesNothingStandsFirst() {
        var groups = SameWords.of(List.of(proposed("Japan", TEXT.replace("May", "June")), comment("Italy", null, null)));
        assertThat(groups).extracting(SameWords::words).containsExactly(null, "May");
    }

    @Test
    void anAdditionStandsAtTheWordsBesideIt() {
        assertThat(SameWords.of(List.of(proposed("Japan", TEXT.replace("met two", "met at least two"))))).extracting(SameWords::words).allSatisfy(words -> assertThat(TEXT).contains(words).isNotBlank());
    }

    private static CommentSheet.Line proposed(String state, String wording) {
        return comment(state, null, wording);
    }

    private static CommentSheet.Line quoted(String state, String quote) {
        return comment(state, quote, null);
    }

    private static CommentSheet.Line comment(String state, String quote, String wording) {
        var at = quote == null ? 0 : TEXT.indexOf(quote);
        return new CommentSheet.Line(new CommentView(new CommentId(UUID.randomUUID()), 1, 1, state, state, "Delegate", UUID.randomUUID(), quote, CommentType.FACTUAL, "So?", wording,
                Audience.ALL, Instant.EPOCH, Instant.EPOCH, false, null, null, null, quote == null ? null : Anchor.on(TEXT, at, at + quote.length()), 1, List.of()), 1, TEXT, null);
    }
}
