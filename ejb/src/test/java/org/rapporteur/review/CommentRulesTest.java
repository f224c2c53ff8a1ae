package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.review.CommentAct.END_SUPPORT;
import static org.rapporteur.review.CommentAct.MOVE;
import static org.rapporteur.review.CommentAct.NOTE;
import static org.rapporteur.review.CommentAct.REWORD;
import static org.rapporteur.review.CommentAct.SUBMIT;
import static org.rapporteur.review.CommentAct.SUPPORT;
import static org.rapporteur.review.CommentAct.WIDEN;
import static org.rapporteur.review.CommentAct.WITHDRAW;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;
import org.rapporteur.report.ReportStatus;

/** What each person can do with Japan's comment, in each of its states. */
class CommentRulesTest {

    private static final Instant SUBMITTED = Instant.parse("2026-11-20T10:00:00Z");

    private static PersonView person(String state, Role... roles) {
        return new PersonView(new PersonId(UUID.randomUUID()), "name", "Name", null, "mechanism", Set.of(roles), state, state, true);
    }

    private static CommentView comment(boolean submitted, boolean withdrawn, Support... supports) {
        return new CommentView(new CommentId(UUID.randomUUID()), 1, 1, "JPN", "Japan", "Delegate", null, null, CommentType.FACTUAL, "Text", null, Audience.ALL,
                SUBMITTED, submitted ? SUBMITTED : null, withdrawn, null, null, null, null, 1, List.of(supports));
    }

    private static Set<CommentAct> open(PersonView person, CommentView comment, ReportStatus status, boolean owed) {
        return new CommentRules(person, status, owed).open(comment);
    }

    /** The letters: Reword, Move, Submit, Withdraw, support (+), end of support (-), widen (>), Note. */
    @ParameterizedTest(name = "{0} {1}, {2}, {3} can {4}")
    @CsvSource(delimiter = '|', textBlock = """
            JPN | DELEGATE          | room      | REVIEW owed | R M W N
            JPN | CLEARING_DELEGATE | room      | REVIEW owed | R M S W N
            JPN | CLEARING_DELEGATE | room      | REVIEW      | R M W N
            JPN | CLEARING_DELEGATE | room      | ANSWER      | R M W N
            JPN | DELEGATE          | submitted | REVIEW owed | N
            JPN | CLEARING_DELEGATE | submitted | REVIEW      | W > N
            JPN | CLEARING_DELEGATE | submitted | ANSWER      | W > N
            JPN | CLEARING_DELEGATE | submitted | DECIDE      | > N
            JPN | CLEARING_DELEGATE | submitted | PUBLISHED   | > N
            JPN | CLEARING_DELEGATE | withdrawn | REVIEW owed | N
            FRA | DELEGATE          | submitted | REVIEW owed | N
            FRA | CLEARING_DELEGATE | submitted | REVIEW owed | + N
            FRA | CLEARING_DELEGATE | submitted | ANSWER      | + N
            FRA | CLEARING_DELEGATE | submitted | DECIDE      | N
            FRA | CLEARING_DELEGATE | supported | ANSWER      | - N
            FRA | CLEARING_DELEGATE | supported | DECIDE      | N
            FRA | CLEARING_DELEGATE | withdrawn | REVIEW owed | N
                | COORDINATOR       | submitted | ANSWER      |
                | EXPERT            | submitted | ANSWER      |
                | SECRETARIAT       | submitted | ANSWER      |
                | CHAIR             | submitted | ANSWER      |
                | AUDITOR           | submitted | ANSWER      |
            """)
    void whatIsOpen(String state, Role role, String standing, String at, String letters) {
        var comment = switch (standing) {
            case "room" -> comment(false, false);
            case "withdrawn" -> comment(true, true);
            case "supported" -> comment(true, false, new Support("FRA", "France"));
            default -> comment(true, false);
        };
        var expected = letters == null ? List.<CommentAct>of() : Arrays.stream(letters.split(" ")).map(letter -> switch (letter) {
            case "R" -> REWORD;
            case "M" -> MOVE;
            case "S" -> SUBMIT;
            case "W" -> WITHDRAW;
            case "+" -> SUPPORT;
            case "-" -> END_SUPPORT;
            case ">" -> WIDEN;
            default -> NOTE;
        }).toList();
        assertThat(open(person(state, role), comment, ReportStatus.valueOf(at.split(" ")[0]), at.endsWith("owed"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Whatever the report's standing, nobody touches the wording of what was submitted, and nobody else's people touch it at all. */
    @ParameterizedTest
    @EnumSource(ReportStatus.class)
    void theStatesViewIsFrozen(ReportStatus status) {
        for (var role : Role.values()) {
            for (var state : List.of("JPN", "FRA")) {
                assertThat(open(person(state, role), comment(true, false), status, true)).doesNotContain(REWORD, MOVE, SUBMIT);
            }
            assertThat(open(person("FRA", role), comment(false, false), status, true)).doesNotContain(REWORD, MOVE, SUBMIT, WITHDRAW, WIDEN, SUPPORT);
        }
    }

    @Test
    void theAudienceGrowsOnly() {
        assertThat(Audience.ALL.isWiderThan(Audience.DRAFTERS)).isTrue();
        assertThat(Audience.DRAFTERS.isWiderThan(Audience.ALL)).isFalse();
        assertThat(Audience.ALL.isWiderThan(Audience.ALL)).isFalse();
    }
}
