package org.rapporteur.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.governance.DecisionRule.Body;
import org.rapporteur.governance.DecisionRule.Failure;
import org.rapporteur.governance.DecisionRule.Kind;
import org.rapporteur.governance.DecisionRule.Period;
import org.rapporteur.governance.DecisionRule.Share;
import org.rapporteur.governance.MechanismView.Former;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.InputWrong.FieldError;
import org.rapporteur.shared.Json;
import org.rapporteur.shared.Said;

class ProfileTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final DecisionRule CONSENSUS = new DecisionRule(Kind.CONSENSUS, null, false, true, null, null, null, null);

    @Test
    void aMemberStaysThroughItsLastDayAndHasLeftOnTheNext() {
        var announced = profile().with(new Member("IT", "Italy", MONDAY));
        assertThat(announced.on(MONDAY)).isEqualTo(announced);
        var after = announced.on(MONDAY.plusDays(1));
        assertThat(after.member("IT")).isEmpty();
        assertThat(after.former()).containsExactly(new Former("IT", "Italy", MONDAY));
        assertThat(after.stateName("IT")).as("what it said keeps its name").isEqualTo("Italy");
    }

    @Test
    void whoComesBackIsAMemberAndNoFormerOne() {
        var left = profile().with(new Member("IT", "Italy", MONDAY)).on(MONDAY.plusDays(1));
        var back = left.with(new Member("IT", "Italy"));
        assertThat(back.members()).extracting(Member::name).containsExactly("France", "Italy", "Japan");
        assertThat(back.former()).isEmpty();
    }

    @Test
    void noRuleNamesAStateThatLeft() {
        var council = new Body("Council", List.of("IT"), CONSENSUS);
        var rule = new DecisionRule(Kind.MAJORITY, new Period(5, Period.Unit.WORKING_DAYS), false, true, new Share(2, 3, false, Share.Of.MEMBERS),
                List.of("FR", "IT"), 3, new Failure(Failure.Then.ESCALATION, council));
        var left = profile().with(new ReportType("final", "Final report", "report-route", rule, null, null, false)).with(new Member("IT", "Italy", MONDAY)).on(MONDAY.plusDays(1));
        var remaining = left.reportType("final").orElseThrow().decision();
        assertThat(remaining.vetoes()).containsExactly("FR");
        assertThat(remaining.quorum()).isEqualTo(2);
        assertThat(remaining.failure().then()).isEqualTo(Failure.Then.DRAFTING);
        ProfileRules.check(left);
    }

    @Test
    void everyChangeIsToldInASentence() {
        var before = profile();
        var after = before.named("Arms panel", new SymbolScheme("ARMS/{number}"))
                .with(new WorkingCalendar(ZoneId.of("Asia/Seoul"), before.calendar().workingDays(), before.calendar().closing().plusHours(1), HolidayList.read("2026-12-25 Christmas Day")))
                .with(new Member("KR", "Republic of Korea")).with(new Member("IT", "Italy", MONDAY))
                .with(new ReportType("thematic", "Thematic report", "other-route", CONSENSUS, null, null, true)).with(new ReportType("final", "Final report", "report-route", CONSENSUS, null, null, false));
        assertThat(ProfileChanges.between(before, after)).map(Said::toString).startsWith(
                "The name was “Panel” and is “Arms panel” now.",
                "The symbol scheme was P/{year}/{number} and is ARMS/{number} now.",
                "The time zone was UTC and is Asia/Seoul now.",
                "The working day closed at 17:00 and closes at 18:00 now.",
                "Holiday added: 25 December 2026, Christmas Day.",
                "Italy leaves; its last day is 23 November 2026.",
                "Republic of Korea (KR) joined.",
                "Thematic report travelled the route report-route; new reports travel other-route.",
                "Thematic report is no longer offered for new reports.",
                "Type of report added: Final report.");
        assertThat(ProfileChanges.between(after, after.on(MONDAY.plusDays(1)))).map(Said::toString).containsExactly("Italy left; its last day was 23 November 2026.");
        assertThat(ProfileChanges.between(before, profile())).isEmpty();
    }

    @Test
    void ofARuleTheSentencesAreToldThatDiffer() {
        var longer = new DecisionRule(Kind.CONSENSUS, new Period(5, Period.Unit.WORKING_DAYS), false, true, null, null, null, null);
        var changes = ProfileChanges.between(profile(), profile().with(new ReportType("thematic", "Thematic report", "report-route", longer, null, null, false)));
        assertThat(changes).map(Said::toString).allMatch(each -> each.matches("Thematic report, (no longer|from now on): .+"))
                .anyMatch(each -> each.contains("from now on") && each.contains("5 working days"));
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        assertThat(fields(profile().named(" ", new SymbolScheme("no scheme")))).containsExactly("name", "symbolScheme");
        assertThat(fields(profile().with(new Member("XX", "Nowhere")))).containsExactly("state");
        assertThat(fields(profile().with(new Member("KR", " ")))).containsExactly("stateName");
        assertThat(fields(profile().with(new Member("KR", "japan ")))).containsExactly("stateName");
        assertThat(fields(profile().with(new ReportType("Final Report", "", "", null, null, null, false)))).containsExactly("typeKey", "typeName", "route", "kind");
        var majority = new DecisionRule(Kind.MAJORITY, null, false, false, null, List.of("KR"), 9, null);
        assertThat(fields(profile().with(new ReportType("final", "Final", "report-route", majority, null, null, false)))).contains("period", "share", "vetoes", "quorum");
    }

    private static List<String> fields(MechanismView profile) {
        try {
            ProfileRules.check(profile);
            return List.of();
        } catch (InputWrong wrong) {
            return wrong.errors().stream().map(FieldError::field).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"participating-states", "un-style-panel"})
    void whatIsShippedKeepsToTheRulesAndSurvivesBeingKept(String key) throws IOException {
        try (var file = ProfileTest.class.getResourceAsStream("/governance/" + key + ".json")) {
            var shipped = Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), MechanismView.class);
            ProfileRules.check(shipped);
            assertThat(Json.read(Json.write(shipped), MechanismView.class)).isEqualTo(shipped);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MSMT/{year}/{number}, true,  MSMT/2026/1,  MSMT/2025/12,  MSMT/2026/01",
        "S/{year}/{number},    true,  S/2026/1,     S/1999/4,      S/26/4",
        "A/HRC/{number},       true,  A/HRC/1,      A/HRC/77,      A/HRC/",
        "{year}/{number},      false, , ,",
        "PLAIN,                false, , ,",
        "A/{number}/{number},  false, , ,",
        "A/{year},             false, , ,",
        "A/{month}/{number},   false, , ,"})
    void aSchemeMakesAndKnowsItsSymbols(String pattern, boolean sound, String example, String fits, String fitsNot) {
        var scheme = new SymbolScheme(pattern);
        assertThat(scheme.isSound()).isEqualTo(sound);
        if (sound) {
            assertThat(scheme.example(2026)).isEqualTo(example);
            assertThat(scheme.fits(example)).isTrue();
            assertThat(scheme.fits(fits)).isTrue();
            assertThat(scheme.fits(fitsNot)).isFalse();
        }
    }

    @Test
    void holidaysAreReadAsPeopleKeepThem() {
        var read = HolidayList.read("2026-12-25 Christmas Day\r\n\n2026-01-01,New Year's Day\n2026-05-01;\t\"Labour Day\"\n\"2026-09-24\",\"추석\"");
        assertThat(HolidayList.write(read)).isEqualTo("2026-01-01 New Year's Day\n2026-05-01 Labour Day\n2026-09-24 추석\n2026-12-25 Christmas Day");
        assertThatThrownBy(() -> HolidayList.read("2026-01-01 New Year\nChristmas")).isInstanceOf(InputWrong.class).hasMessageContaining("Line 2").hasMessageContaining("Christmas");
        assertThatThrownBy(() -> HolidayList.read("2026-02-30 Nothing")).hasMessageContaining("a day that there is not");
        assertThatThrownBy(() -> HolidayList.read("2026-01-01 One\n2026-01-01 Two")).hasMessageContaining("Line 2 names 2026-01-01 a second time");
    }

    private static MechanismView profile() {
        return new MechanismView("panel", "Panel", new SymbolScheme("P/{year}/{number}"), WorkingCalendar.weekdays(ZoneId.of("UTC")),
                List.of(new Member("FR", "France"), new Member("IT", "Italy"), new Member("JP", "Japan")), List.of(),
                List.of(new ReportType("thematic", "Thematic report", "report-route", CONSENSUS, null, null, false)));
    }
}
