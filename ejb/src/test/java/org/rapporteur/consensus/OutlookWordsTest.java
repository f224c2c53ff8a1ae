package org.rapporteur.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.DecisionRule.Kind;
import org.rapporteur.governance.DecisionRule.Period;
import org.rapporteur.governance.DecisionRule.Share;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.governance.WorkingCalendar;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.shared.Said;

/** One sentence that is true under each rule, with the clock in the mechanism's zone, and the arithmetic behind it. */
class OutlookWordsTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant OPENED = Instant.parse("2026-11-20T17:00:00Z");
    private static final Instant END = Instant.parse("2026-11-27T17:00:00Z");
    private static final Period WEEK = new Period(7, Period.Unit.DAYS);
    private static final UUID FOURTEEN = UUID.randomUUID();
    private static final UUID THIRTY = UUID.randomUUID();
    private static final Map<UUID, Integer> NUMBERS = Map.of(FOURTEEN, 14, THIRTY, 30);
    private static final List<Member> MEMBERS = List.of(new Member("FR", "France"), new Member("IT", "Italy"), new Member("JP", "Japan"));

    private final List<PositionView> positions = new ArrayList<>();

    @Test
    void consensusNeedsWhoeverHasNotBeenHeard() {
        say("FR", Stance.AGREED);
        say("JP", Stance.OBJECTION, FOURTEEN);
        assertThat(sentence(rule(Kind.CONSENSUS, null, null), UTC, OPENED))
                .isEqualTo("Needs: Italy has not been heard; 1 objection (Japan on paragraph 14). The decision ends Friday 27 November 2026, 17:00 UTC.");
    }

    @Test
    void silenceNeedsNobodyToSpeak() {
        say("FR", Stance.AGREED);
        assertThat(sentence(rule(Kind.SILENCE, null, null), UTC, OPENED))
                .isEqualTo("Nobody stands in the way; Italy and Japan have not been heard and let the text pass by their silence. Silence ends Friday 27 November 2026, 17:00 UTC.");
        say("JP", Stance.OBJECTION, FOURTEEN);
        assertThat(sentence(rule(Kind.NO_OBJECTION, null, 3), ZoneId.of("America/New_York"), OPENED))
                .isEqualTo("Needs: 1 objection (Japan on paragraph 14); 1 more state to be heard for the quorum of 3. Silence ends Friday 27 November 2026, 12:00 ET.");
    }

    @Test
    void anEndThatHasComeIsNotToldAsOneThatWillCome() {
        assertThat(sentence(rule(Kind.SILENCE, null, null), UTC, END)).isEqualTo("Silence ended Friday 27 November 2026, 17:00 UTC; what came of it will be seen in a moment.");
        assertThat(sentence(rule(Kind.SILENCE, null, null), UTC, END.minusNanos(1_000))).contains("Silence ends");
    }

    @Test
    void aMajorityNeedsSoManyMore() {
        var rule = rule(Kind.MAJORITY, new Share(2, 3, false, Share.Of.MEMBERS), null);
        say("FR", Stance.AGREED_WITH_COMMENT);
        say("JP", Stance.OBJECTION);
        assertThat(sentence(rule, UTC, OPENED)).startsWith("Needs: 1 more state to agree (1 of 2).");
        assertThat(arithmetic(rule)).containsExactly("3 members decide.", "Heard: 1 state agreed (1 with comment), 1 objected, 1 not heard.", "Needed: 2 to agree; 1 agrees.");
        say("IT", Stance.AGREED);
        assertThat(sentence(rule, UTC, OPENED)).startsWith("The majority is reached as it stands: 2 agree, 2 are needed.");
    }

    @Test
    void recusalIsSeenInTheArithmetic() {
        say("FR", Stance.RECUSED);
        say("JP", Stance.ABSTAINS);
        assertThat(arithmetic(rule(Kind.SILENCE, null, null))).containsExactly("3 members, 1 recused: 2 count.", "Heard: 0 states agreed, 1 abstained, 1 silent.");
    }

    @Test
    void theRuleSaysEachOfItsPropertiesInASentence() {
        var council = new DecisionRule.Body("Council", List.of("FR", "JP"), new DecisionRule(Kind.MAJORITY, new Period(2, Period.Unit.WORKING_DAYS), false, true,
                new Share(1, 2, true, Share.Of.VOTING), List.of("FR"), 2, false, null));
        var rule = new DecisionRule(Kind.NO_OBJECTION, new Period(5, Period.Unit.WORKING_DAYS), true, false, null, null, null,
                new DecisionRule.Failure(DecisionRule.Failure.Then.ESCALATION, council));
        assertThat(rule.sentences(state -> "France")).extracting(Said::toString).containsExactly(
                "No objection: the text is adopted at the end of its time unless a member stands in the way; to say nothing is to let it pass.",
                "It lasts 5 working days of the mechanism’s calendar, to the closing hour of the last.",
                "It lasts to its end even if all have spoken before.",
                "An objection ends it at once, and the text is not adopted.",
                "A member may put a hold until a date that it names: nothing is adopted and the clock stands still until that date, or until the member itself releases it; then the clock runs on with what was left.",
                "An abstention does not stand in the way.",
                "A member that recuses itself takes no part and is not counted: there is one fewer to agree.",
                "If the text is not adopted, Council (2 members) decides on it by a rule of its own; what was said before does not count there.",
                "Council: Majority: the text is adopted if more than half of those who agree or object agree.",
                "Council: It lasts 2 working days of the mechanism’s calendar, to the closing hour of the last.",
                "Council: It ends earlier once nothing that the others could say would change the outcome.",
                "Council: An objection counts against.", "Council: No member can put a hold.",
                "Council: An objection of France alone prevents adoption.",
                "Council: At least 2 members have to be heard; those who recuse themselves are not counted.",
                "Council: An abstention counts neither for nor against.",
                "Council: A member that recuses itself takes no part and is not counted: there is one fewer to agree.",
                "Council: If the text is not adopted, it goes back to be worked on.");
    }

    @Test
    void theInstantOfExpiryIsTooLate() {
        var decision = decision(rule(Kind.SILENCE, null, null));
        assertThat(decision.expired(END.minusNanos(1_000))).isFalse();
        assertThat(decision.expired(END)).isTrue();
        assertThat(decision.expired(END.plusNanos(1_000))).isTrue();
    }

    @Test
    void aClockThatStandsStillHasNoEndAndSaysSo() {
        say("JP", Stance.HOLD);
        var rule = rule(Kind.SILENCE, null, null);
        var decision = decision(rule);
        decision.standStill(OPENED.plusSeconds(3_600));
        assertThat(decision.expired(END.plusSeconds(1))).isFalse();
        assertThat(new OutlookWords(decision, Tally.of(rule, MEMBERS, positions, 2)).sentence(Map.of(), UTC, END.plusSeconds(1)))
                .hasToString("Needs: 1 hold (Japan). The clock stands still since Friday 20 November 2026, 18:00 UTC.");
        var again = END.plusSeconds(7_200);
        assertThat(decision.runOn(again, WorkingCalendar.weekdays(UTC)))
                .isEqualTo(new Pause(OPENED.plusSeconds(3_600), again, END, END.plusSeconds(7_200 + 7 * 86_400 - 3_600)));
        assertThat(decision.standsSince()).isNull();
    }

    @Test
    void whatIfIsTheSameCountOfOtherPositions() {
        say("FR", Stance.OBJECTION, FOURTEEN);
        say("IT", Stance.HOLD, FOURTEEN, THIRTY);
        assertThat(whatIfs(Kind.SILENCE)).containsExactly("If silence closed now, the text would not be adopted.",
                "If paragraph 14 were deleted, the objection of France would fall away. Needs: 1 hold (Italy on paragraphs 14 and 30).");
        assertThat(whatIf(THIRTY)).isEqualTo("If paragraph 30 were deleted, nothing that stands in the way would fall away. Needs: 1 objection (France on paragraph 14); 1 hold (Italy on paragraphs 14 and 30).");
        say("IT", Stance.HOLD, THIRTY, UUID.randomUUID());
        assertThat(whatIf(THIRTY)).as("the other paragraph of the hold is gone already").startsWith("If paragraph 30 were deleted, the hold of Italy would fall away.");
        say("IT", Stance.AGREED);
        assertThat(whatIfs(Kind.CONSENSUS)).containsExactly("If the decision ended now, the text would not be adopted.",
                "If paragraph 14 were deleted, the objection of France would fall away. Needs: Japan and France have not been heard.");
        assertThat(whatIfs(Kind.SILENCE)).endsWith(
                "If paragraph 14 were deleted, the objection of France would fall away. Nobody stands in the way; Japan and France have not been heard and let the text pass by their silence.");
        say("FR", Stance.AGREED);
        assertThat(whatIfs(Kind.SILENCE)).containsExactly("If silence closed now, the text would be adopted.");
    }

    private List<String> whatIfs(Kind kind) {
        var rule = rule(kind, null, null);
        return WhatIf.of(decision(rule), Tally.of(rule, MEMBERS, positions, 2), NUMBERS).stream().map(each -> each.said().toString()).toList();
    }

    private String whatIf(UUID paragraph) {
        var rule = rule(Kind.SILENCE, null, null);
        return WhatIf.deleted(paragraph, decision(rule), Tally.of(rule, MEMBERS, positions, 2), NUMBERS).said().toString();
    }

    private static DecisionRule rule(Kind kind, Share share, Integer quorum) {
        return new DecisionRule(kind, WEEK, false, true, share, null, quorum, null);
    }

    private static Decision decision(DecisionRule rule) {
        var turn = new Turn(ReportId.next(), "m", "t", "Title", ReportStatus.DECIDE, 1001, 2, "hash");
        return new Decision(turn, UUID.randomUUID(), rule, CarryingOver.NONE, MEMBERS, null, OPENED, END);
    }

    private String sentence(DecisionRule rule, ZoneId zone, Instant now) {
        return new OutlookWords(decision(rule), Tally.of(rule, MEMBERS, positions, 2)).sentence(Map.of(FOURTEEN, 14), zone, now).toString();
    }

    private List<String> arithmetic(DecisionRule rule) {
        return new OutlookWords(decision(rule), Tally.of(rule, MEMBERS, positions, 2)).arithmetic().stream().map(Said::toString).toList();
    }

    private void say(String state, Stance stance, UUID... paragraphs) {
        var name = MEMBERS.stream().filter(member -> member.state().equals(state)).findFirst().orElseThrow().name();
        positions.add(new PositionView(new PositionId(UUID.randomUUID()), 2, "hash", state, name, "person", stance, "reason", "resolve", List.of(paragraphs), OPENED, null));
    }
}
