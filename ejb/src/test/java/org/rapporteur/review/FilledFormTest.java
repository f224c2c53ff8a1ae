package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.review.FilledForm.Row;
import org.rapporteur.shared.Said;

/** What people write into a form that works without a connection. */
class FilledFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14              | 14 |
            ¶ 14            | 14 |
            ¶14             | 14 |
            para 14(b)      | 14 | (b)
            Para. 14 (b)    | 14 | (b)
            PARAGRAPH 14    | 14 |
            paragraph no. 14 | 14 |
            par 14.         | 14 |
            § 14            | 14 |
            14(a)(iii)      | 14 | (a)(iii)
            14b             | 14 | b
            ١٤              | 14 |
            on paragraph 7: | 7  |
            14-16           |    |
            fourteen        |    |
            14 and 15       |    |
            """)
    void aParagraphIsNamedInManyWays(String written, Integer number, String part) {
        var place = FilledForm.place(written);
        assertThat(place.map(each -> each.number().orElse(0)).orElse(null)).as(written).isEqualTo(number);
        place.ifPresent(each -> assertThat(each.part()).isEqualTo(part == null ? "" : part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "whole", "Whole report", "the whole text", "General", "all", "-", "–", "n/a"})
    void theReportAsAWholeIsNamedInManyWays(String written) {
        assertThat(FilledForm.place(written)).hasValueSatisfying(place -> assertThat(place.whole()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Factual           | FACTUAL
            SUBSTANTIVE       | SUBSTANTIVE
            subst.            | SUBSTANTIVE
            ed                | EDITORIAL
            te                | FACTUAL
            ge                | SUBSTANTIVE
            Source risk       | SOURCE_RISK
            redaction request | REDACTION_REQUEST
            redaction         | REDACTION_REQUEST
            f                 |
            important         |
            """)
    void aTypeIsShortenedInManyWays(String written, CommentType type) {
        assertThat(FilledForm.type(written).orElse(null)).isEqualTo(type);
    }

    @Test
    void columnsAreFoundByTheirHeadingsInAnyOrder() {
        assertThat(FilledForm.rows(List.of(List.of(
                List.of("Comments of Japan: Shipping"),
                List.of("PROPOSED CHANGE", "Comments*", "Type of comment (ge/te/ed)", "Para.", "MB"),
                List.of("Two ships.", "There were two.", "te", "14", "Japan"),
                List.of("", "", "", "15", "Japan"),
                List.of("", "And the source?", "", "para 16 (b)"),
                List.of("Comment", "Paragraph", "Type"),
                List.of("After a second heading.", "3", "ed")))))
                .containsExactly(new Row("Japan", "14", "te", "There were two.", "Two ships.", 0), new Row("", "para 16 (b)", "", "And the source?", "", 0),
                        new Row("", "3", "ed", "After a second heading.", "", 0));
    }

    @Test
    void aTableWithoutAHeadingForCommentsSaysNothing() {
        assertThat(FilledForm.rows(List.of(List.of(List.of("Name", "Address"), List.of("A", "B")), List.of(List.of("Comment"), List.of("Alone."))))).isEmpty();
    }

    @Test
    void ourOwnFormIsUnderstood() {
        var rows = FilledForm.rows(List.of(List.of(DispositionTable.COLUMNS, List.of("Japan", "1", "2", "Factual", "So?", "So.", "", ""))));
        assertThat(rows).containsExactly(new Row("Japan", "2", "Factual", "So?", "So.", 0));
        var named = FilledForm.rows(List.of(List.of(DispositionTable.form(Said.words("Form"), Said.words("Of it"), 12, List.of()).columns(), List.of("Japan", "1", "2", "Factual", "So?", "So.", "", ""))));
        assertThat(named).extracting(Row::version).containsExactly(12);
    }
}
