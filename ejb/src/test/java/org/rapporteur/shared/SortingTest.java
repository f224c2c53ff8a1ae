package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

class SortingTest {

    private final Sorting sorting = new Sorting("opened_at desc, id", Map.of("title", "t", "due", "d"));

    @Test
    void whatIsAskedForComesFirstAndTheUsualOrderDecidesTheRest() {
        assertThat(by(null)).isEqualTo(" order by opened_at desc, id");
        assertThat(by("title")).isEqualTo(" order by t nulls last, opened_at desc, id");
        assertThat(by("-due")).isEqualTo(" order by d desc nulls last, opened_at desc, id");
    }

    @Test
    void nothingOfTheCallersEverReachesTheDatabase() {
        for (var asked : new String[] {"", "-", "--title", "Title", "t", "title; drop table report", "title,due", "+title"}) {
            assertThatThrownBy(() -> by(asked)).as(asked).isInstanceOf(InputWrong.class).hasMessageContaining("due, title");
        }
    }

    private String by(String asked) {
        return sorting.by(new Page.Request(0, 10, asked));
    }
}
