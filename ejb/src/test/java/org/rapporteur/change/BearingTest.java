package org.rapporteur.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.ChangeClass;
import org.rapporteur.report.ReportText;

class BearingTest {

    private static final ReportText BEFORE = text("a=One.", "b=Two.", "c=Three.");

    /** The whole table: which rule, which text now, of what was spoken. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "NONE,       a=One. b=Two. c=Three.,       -,   false",
            "NONE,       a=One. b=Two. c=Three.,       b,   false",
            "NONE,       a=One. b=Two! c=Three.,       a,   false",
            "UNCHANGED,  a=One. b=Two. c=Three.,       -,   true",
            "UNCHANGED,  a=One. b=Two. c=Three.,       b,   true",
            "UNCHANGED,  a=One. b=Two! c=Three.,       -,   false",
            "UNCHANGED,  a=One. b=Two! c=Three.,       b,   false",
            "UNCHANGED,  a=One. b=Two! c=Three.,       a c, true",
            "UNCHANGED,  a=One. b=Two! c=Three.,       a b, false",
            "UNCHANGED,  a=One. c=Three.,              b,   false",
            "UNCHANGED,  a=One. c=Three.,              c,   true",
            "UNCHANGED,  a=One. c=Three.,              -,   false",
            "UNCHANGED,  n=New. a=One. b=Two. c=Three., c,  true",
            "UNCHANGED,  n=New. a=One. b=Two. c=Three., -,  false",
            "UNCHANGED,  c=Three. a=One. b=Two.,       c,   false",
            "UNCHANGED,  c=Three. a=One. b=Two.,       a b, true"})
    void isCarriedOverOrNot(CarryingOver rule, String now, String spokenOf, boolean carried) {
        var paragraphs = spokenOf == null ? List.<UUID>of() : Arrays.stream(spokenOf.split(" ")).map(BearingTest::id).toList();
        assertThat(Bearing.of(rule, 1, BEFORE, text(now.split(" ")), paragraphs, ClassesSince.UNKNOWN).carried()).isEqualTo(carried);
    }

    /** Paragraph b was changed by versions 2 and 3; what each counts as, and what the rule leaves standing. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "UNCHANGED, EDITORIAL,   -,           false",
            "EDITORIAL, EDITORIAL,   -,           true",
            "EDITORIAL, EDITORIAL,   EDITORIAL,   true",
            "EDITORIAL, EDITORIAL,   FACTUAL,     false",
            "EDITORIAL, FACTUAL,     EDITORIAL,   false",
            "EDITORIAL, SUBSTANTIVE, EDITORIAL,   false",
            "EDITORIAL, -,           -,           false",
            "FACTUAL,   EDITORIAL,   FACTUAL,     true",
            "FACTUAL,   FACTUAL,     -,           true",
            "FACTUAL,   FACTUAL,     SUBSTANTIVE, false",
            "FACTUAL,   -,           -,           false",
            "NONE,      EDITORIAL,   -,           false"})
    void isCarriedOverAsItsChangesCount(CarryingOver rule, ChangeClass second, ChangeClass third, boolean carried) {
        var classes = new TreeMap<Integer, Map<UUID, ChangeClass>>();
        classes.put(1, Map.of(id("b"), ChangeClass.SUBSTANTIVE));
        classes.put(2, second == null ? Map.of() : Map.of(id("b"), second));
        classes.put(3, third == null ? Map.of() : Map.of(id("b"), third));
        var now = text("a=One.", "b=Two!", "c=Three.");
        assertThat(Bearing.of(rule, 1, BEFORE, now, List.of(), since(classes)).carried()).isEqualTo(carried);
        assertThat(Bearing.of(rule, 1, BEFORE, now, List.of(id("b")), since(classes)).carried()).isEqualTo(carried);
        assertThat(Bearing.of(rule, 1, BEFORE, now, List.of(id("a")), since(classes)).carried()).isEqualTo(rule != CarryingOver.NONE);
    }

    @Test
    void namesOnlyWhatStandsAgainstIt() {
        var classes = since(new TreeMap<>(Map.of(2, Map.of(id("a"), ChangeClass.EDITORIAL, id("b"), ChangeClass.FACTUAL))));
        var now = text("a=One!", "b=Two!", "c=Three.");
        assertThat(Bearing.of(CarryingOver.EDITORIAL, 1, BEFORE, now, List.of(), classes).said()).hasToString("on version 1; paragraph 2 changed since");
        assertThat(Bearing.of(CarryingOver.FACTUAL, 1, BEFORE, now, List.of(), classes).said())
                .hasToString("on version 1, carried over: paragraph 1 and paragraph 2 changed since, which counts as no more than factual");
    }

    @Test
    void saysWhatChanged() {
        assertThat(said(CarryingOver.UNCHANGED, "a=One.", "b=Two!", "c=Three!", "d=New.")).isEqualTo("on version 1; paragraph 2, paragraph 3 and the new paragraph 4 changed since");
        assertThat(said(CarryingOver.NONE, "a=One.", "c=Three.")).isEqualTo("on version 1; the former paragraph 2 changed since");
        assertThat(said(CarryingOver.UNCHANGED, "a=One.", "b=Two.", "c=Three.")).isEqualTo("on version 1, carried over: nothing that it concerns changed since");
        assertThat(said(CarryingOver.NONE, "a=One.", "b=Two.", "c=Three.")).isEqualTo("on version 1; nothing that it concerns changed since, but nothing is carried over under the rule");
    }

    @Test
    void manyChangesAreCounted() {
        var now = IntStream.range(0, 9).mapToObj(i -> i + "=New.").toArray(String[]::new);
        assertThat(said(CarryingOver.UNCHANGED, now)).isEqualTo("on version 1; the new paragraph 1, the new paragraph 2, the new paragraph 3, the new paragraph 4 and 8 more changed since");
    }

    private static ClassesSince since(TreeMap<Integer, Map<UUID, ChangeClass>> classes) {
        return new ClassesSince(classes, new TreeMap<>());
    }

    private static String said(CarryingOver rule, String... now) {
        return Bearing.of(rule, 1, BEFORE, text(now), List.of(), ClassesSince.UNKNOWN).said().toString();
    }

    private static ReportText text(String... paragraphs) {
        return new ReportText("T", List.of(new ReportText.Section(id("s"), "H", IntStream.range(0, paragraphs.length)
                .mapToObj(i -> new ReportText.Paragraph(id(paragraphs[i].split("=")[0]), i + 1, paragraphs[i].split("=")[1], 0, List.of())).toList())));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }
}
