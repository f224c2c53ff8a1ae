package org.rapporteur.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.governance.DecisionRule.Share;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.shared.Json;

class DecisionRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"participating-states", "un-style-panel"})
    void shippedRulesMakeSenseAndSurviveBeingWritten(String key) throws IOException {
        var mechanism = Json.mapper().readValue(getClass().getResourceAsStream("/governance/" + key + ".json"), MechanismView.class);
        var states = mechanism.members().stream().map(Member::state).toList();
        for (var type : mechanism.reportTypes()) {
            assertThat(type.decision().wrong(states)).as(type.key()).isEmpty();
            assertThat(Json.read(Json.write(type.decision()), DecisionRule.class)).isEqualTo(type.decision());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,2,true,10,6", "1,2,true,11,6", "1,2,false,10,5", "2,3,false,10,7", "2,3,false,9,6", "2,3,true,9,7", "1,1,false,5,5", "1,2,true,0,1", "9,15,false,14,9", "3,5,false,15,9"})
    void howManyHaveToAgree(int numerator, int denominator, boolean moreThan, int counted, int needed) {
        assertThat(new Share(numerator, denominator, moreThan, Share.Of.VOTING).needed(counted)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                     | kind, period, endsEarly
            {"kind":"consensus"}                                                                   | endsEarly
            {"kind":"consensus","endsEarly":true}                                                  |
            {"kind":"silence","endsEarly":true}                                                    | period
            {"kind":"silence","period":{"amount":0,"unit":"days"}}                                 | period
            {"kind":"consensus","endsEarly":true,"objectionEnds":true}                             | objectionEnds
            {"kind":"majority","period":{"amount":2,"unit":"hours"}}                               | share
            {"kind":"majority","period":{"amount":2,"unit":"hours"},"share":{"numerator":3,"denominator":2,"of":"voting"}} | share
            {"kind":"silence","period":{"amount":2,"unit":"hours"},"vetoes":["FR"]}                | vetoes
            {"kind":"silence","period":{"amount":2,"unit":"hours"},"quorum":4}                     | quorum
            {"kind":"silence","period":{"amount":2,"unit":"hours"},"failure":{"then":"escalation"}} | failure
            {"kind":"silence","period":{"amount":2,"unit":"hours"},"failure":{"then":"escalation","to":{"name":"","members":["XX"],"rule":{"kind":"consensus"}}}} | failure.name, failure.members, failure.rule.endsEarly
            """)
    void partsThatMakeNoSenseAreNamed(String rule, String wrong) {
        var expected = wrong == null ? List.of() : List.of(wrong.split(", "));
        assertThat(Json.read(rule, DecisionRule.class).wrong(List.of("FR", "IT", "JP"))).isEqualTo(expected);
    }
}
