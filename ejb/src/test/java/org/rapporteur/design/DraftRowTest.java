package org.rapporteur.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class DraftRowTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void everybodyWhoChangedItIsRememberedNotTheLastAlone() {
        var draft = draft();
        assertThat(draft.authors()).as("whoever begins from a version has changed nothing").isEmpty();
        draft.change("<b/>", ONE, NOW);
        draft.change("<c/>", OTHER, NOW);
        assertThat(draft.authors()).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(draft().writtenBy(draft.authors()).authors()).as("gone on with in a draft of its own").containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void aChangeOfOnePersonIsOneLineInTenMinutes() {
        var draft = draft();
        assertThat(draft.change("<b/>", ONE, NOW.plusSeconds(60))).isFalse();
        assertThat(draft.change("<c/>", OTHER, NOW.plusSeconds(120))).isTrue();
        assertThat(draft.change("<d/>", OTHER, NOW.plusSeconds(180))).isFalse();
        assertThat(draft.change("<e/>", OTHER, NOW.plusSeconds(900))).isTrue();
    }

    private static DraftRow draft() {
        return new DraftRow("panel", "route", "Title", "base", "<a/>", ONE, NOW).writtenBy(Set.of());
    }
}
