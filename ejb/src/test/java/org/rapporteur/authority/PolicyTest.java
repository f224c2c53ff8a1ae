package org.rapporteur.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.authority.Capability.ADD_EXHIBIT;
import static org.rapporteur.authority.Capability.ANSWER_COMMENTS;
import static org.rapporteur.authority.Capability.CHECK;
import static org.rapporteur.authority.Capability.COMMENT;
import static org.rapporteur.authority.Capability.DRAFT;
import static org.rapporteur.authority.Capability.MANAGE_PEOPLE;
import static org.rapporteur.authority.Capability.PUBLISH;
import static org.rapporteur.authority.Capability.READ_DRAFT;
import static org.rapporteur.authority.Capability.READ_EXHIBIT;
import static org.rapporteur.authority.Capability.READ_RECORD;
import static org.rapporteur.authority.Capability.READ_REPORT;
import static org.rapporteur.authority.Capability.SIGN;
import static org.rapporteur.authority.Capability.SUBMIT_REVIEW;
import static org.rapporteur.authority.Capability.TAKE_POSITION;
import static org.rapporteur.authority.Policy.Verdict.DENY;
import static org.rapporteur.authority.Policy.Verdict.HIDE;
import static org.rapporteur.authority.Policy.Verdict.PERMIT;
import static org.rapporteur.identity.Role.ADMINISTRATOR;
import static org.rapporteur.identity.Role.AUDITOR;
import static org.rapporteur.identity.Role.CHAIR;
import static org.rapporteur.identity.Role.CLEARING_DELEGATE;
import static org.rapporteur.identity.Role.COORDINATOR;
import static org.rapporteur.identity.Role.DELEGATE;
import static org.rapporteur.identity.Role.EXPERT;
import static org.rapporteur.identity.Role.SECRETARIAT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.authority.Policy.Verdict;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonView;
import org.rapporteur.identity.Role;

class PolicyTest {

    private static final Standing DRAFT_REPORT = new Standing("panel", false, 0);
    private static final Standing CIRCULATED = new Standing("panel", true, 1);
    private static final Standing ELSEWHERE = new Standing("another", true, 1);

    /** The columns of the table below. */
    private static final List<Role> ROLES = List.of(EXPERT, COORDINATOR, CHAIR, SECRETARIAT, DELEGATE, CLEARING_DELEGATE, ADMINISTRATOR, AUDITOR);

    /** On a circulated report; P permits, D denies, H hides. */
    private static final Map<Capability, String> ON_CIRCULATED = Map.ofEntries(
            //                                 ex co ch se de cl ad au
            Map.entry(READ_REPORT, /*      */ "P  P  P  P  P  P  H  P"),
            Map.entry(READ_DRAFT, /*       */ "P  P  D  D  D  D  H  D"),
            Map.entry(DRAFT, /*            */ "P  P  D  D  D  D  H  D"),
            Map.entry(SIGN, /*             */ "P  D  D  D  D  D  H  D"),
            Map.entry(CHECK, /*            */ "D  P  D  D  D  D  H  D"),
            Map.entry(COMMENT, /*          */ "D  D  D  D  P  P  H  D"),
            Map.entry(SUBMIT_REVIEW, /*    */ "D  D  D  D  D  P  H  D"),
            Map.entry(ANSWER_COMMENTS, /*  */ "D  P  D  D  D  D  H  D"),
            Map.entry(TAKE_POSITION, /*    */ "D  D  D  D  D  P  H  D"),
            Map.entry(PUBLISH, /*          */ "D  D  D  P  D  D  H  D"),
            Map.entry(READ_RECORD, /*      */ "D  P  P  P  D  D  H  P"));

    @Test
    void followsTheTableOnACirculatedReport() {
        ON_CIRCULATED.forEach((capability, row) -> {
            var cells = row.split("\\s+");
            for (var i = 0; i < cells.length; i++) {
                assertThat(Policy.decide(person(ROLES.get(i)), capability, CIRCULATED)).as(ROLES.get(i) + " " + capability).isEqualTo(verdict(cells[i]));
            }
        });
    }

    @Test
    void hidesADraftFromTheStatesAndTheAdministrator() {
        for (var role : List.of(DELEGATE, CLEARING_DELEGATE, ADMINISTRATOR)) {
            assertThat(Policy.decide(person(role), READ_REPORT, DRAFT_REPORT)).as(role.key()).isEqualTo(HIDE);
        }
        assertThat(Policy.decide(person(EXPERT), READ_REPORT, DRAFT_REPORT)).isEqualTo(PERMIT);
    }

    @Test
    void keepsExhibitsWithThePanel() {
        var exhibit = new Standing("panel", false, 0);
        assertThat(Policy.decide(person(EXPERT), READ_EXHIBIT, exhibit)).isEqualTo(PERMIT);
        assertThat(Policy.decide(person(CLEARING_DELEGATE), READ_EXHIBIT, exhibit)).isEqualTo(HIDE);
        assertThat(Policy.decide(person(SECRETARIAT), ADD_EXHIBIT, null)).isEqualTo(DENY);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void hidesEverythingOfAnotherMechanism(Role role) {
        for (var capability : Capability.values()) {
            assertThat(Policy.decide(person(role), capability, ELSEWHERE)).isEqualTo(HIDE);
        }
    }

    @Test
    void grantsNothingToAClosedAccount() {
        var gone = new PersonView(new PersonId(UUID.randomUUID()), "gone", "Gone", null, "panel", Set.of(Role.values()), null, null, false);
        for (var capability : Capability.values()) {
            assertThat(Policy.decide(gone, capability, CIRCULATED)).isEqualTo(DENY);
        }
    }

    /** Each right is held for itself: an administrator as such draws nothing, and who draws puts nothing in force. */
    @ParameterizedTest
    @CsvSource({"DESIGN_WORKFLOW, DESIGNER", "PUBLISH_WORKFLOW, PUBLISHER", "MOVE_REPORTS, OPERATOR", "SET_GUARD_RAILS, OWNER", "GOVERN, ADMINISTRATOR"})
    void administersByRightsOfTheirOwn(Capability capability, Role only) {
        for (var role : Role.values()) {
            assertThat(Policy.decide(person(role), capability, null)).as(role.key()).isEqualTo(role == only ? PERMIT : DENY);
        }
        assertThat(Role.first()).allSatisfy(role -> assertThat(role.kind()).isEqualTo(Role.Kind.ADMINISTRATION));
    }

    @Test
    void administersPeopleOnlyAsAdministrator() {
        for (var role : Role.values()) {
            assertThat(Policy.decide(person(role), MANAGE_PEOPLE, null)).isEqualTo(role == ADMINISTRATOR ? PERMIT : DENY);
        }
    }

    private static Verdict verdict(String cell) {
        return switch (cell) {
            case "P" -> PERMIT;
            case "D" -> DENY;
            default -> HIDE;
        };
    }

    private static PersonView person(Role role) {
        return new PersonView(new PersonId(UUID.randomUUID()), role.key(), role.said().toString(), null, "panel", Set.of(role), role.ofState() ? "JP" : null, null, true);
    }
}
