package org.rapporteur.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.processes.RouteContract.KEY;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A period may count the working days of the mechanism's calendar; how it is drawn is looked at before it is stored. */
class WorkingDaysTest {

    private static TestEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = TestEngine.locked();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    private static List<String> findings(String what, String instead) {
        var model = new String(TestEngine.shipped(), StandardCharsets.UTF_8);
        assertThat(model).contains(what);
        return engine.models.check(KEY, model.replaceFirst(what, instead).getBytes(StandardCharsets.UTF_8)).stream().map(finding -> finding.element() + ": " + finding.reason()).toList();
    }

    @Test
    void workingDaysAreWholeDays() {
        assertThat(findings(">P10D<", ">P2D<")).isEmpty();
        assertThat(findings(">P10D<", ">PT36H<")).containsExactly("review-period-over: a period of working days is written as P10D");
        assertThat(findings(">P10D<", ">P1DT12H<")).containsExactly("review-period-over: a period of working days is written as P10D");
    }

    @Test
    void noOtherDaysAreKnown() {
        assertThat(findings("name=\"days\" value=\"working\"", "name=\"days\" value=\"lunar\"")).containsExactly("sign-off: the property “days” is “working”, or is not there: then every day counts");
        assertThat(findings("name=\"days\" value=\"working\"", "name=\"days\" value=\"\\${touch}\"")).isNotEmpty();
    }

    @Test
    void daysWithoutAPeriodCountNothing() {
        assertThat(findings("name=\"step\" value=\"draft\" />", "name=\"step\" value=\"draft\" /><camunda:property name=\"days\" value=\"working\" />"))
                .containsExactly("draft: the property “days” needs a period whose days it counts");
    }
}
