package org.rapporteur.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed is said as people say it: nothing is called as the file calls it. */
class ModelWordsTest {

    private static final String ROUTE = read();

    /** One edit each of the shipped model. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<camunda:property name=\"step\" value=\"decide\" /> | <camunda:property name=\"step\" value=\"silence\" /> | step “Decision by member states”: kind of step: silence, before: decision by member states",
            ">P10D< | >PT36H< | period “Review period over”: how long it lasts: 36 hours, before: 10 days",
            "camunda:candidateGroups=\"secretariat\" | camunda:candidateGroups=\"secretariat,member-states\" | step “Publish”: who is responsible: Secretariat, the member states, before: Secretariat",
            "id=\"to-published\" sourceRef=\"publish\" targetRef=\"published\" | id=\"to-published\" sourceRef=\"publish\" targetRef=\"answer\" | way from “Publish” to “Answer comments”: where it leads: step “Answer comments”, before: end “Published”",
            "${outcome == 'return'} | ${outcome=='again'} | way “return”: condition: the answer is “again”, before: the answer is “return”",
            "${outcome == 'return'} | ${ outcome  == 'return' } | way “return”: condition: ${ outcome  == 'return' }, before: ${outcome == 'return'}",
            "default=\"not-adopted\" | default=\"adopted-text\" | decision point “Adopted?”: the way that is taken otherwise: way “adopted”, before: way “not adopted”"})
    void saysItInWords(String before, String after, String words) {
        assertThat(ROUTE).contains(before);
        assertThat(ModelComparison.of(ROUTE.getBytes(UTF_8), ROUTE.replace(before, after).getBytes(UTF_8))).extracting(ModelWordsTest::said).contains("CHANGED " + words);
    }

    @Test
    void saysKindsOfAnswerInWords() {
        var form = "<camunda:formData><camunda:formField id=\"basis\" label=\"Which?\" type=\"%s\"><camunda:validation><camunda:constraint name=\"required\"/></camunda:validation></camunda:formField></camunda:formData>";
        var place = "<camunda:properties>\n          <camunda:property name=\"step\" value=\"draft\" />";
        assertThat(ROUTE).contains(place);
        var chosen = ROUTE.replace(place, form.formatted("enum") + place).getBytes(UTF_8);
        var ticked = ROUTE.replace(place, form.formatted("boolean") + place).getBytes(UTF_8);
        assertThat(ModelComparison.of(chosen, ticked)).extracting(ModelWordsTest::said).containsExactly("CHANGED field “Which?”: kind of answer: yes or no, before: one of several answers");
        assertThat(ModelComparison.of(ROUTE.getBytes(UTF_8), chosen)).extracting(ModelWordsTest::said)
                .contains("ADDED field “Which?”: what is asked: Which?; kind of answer: one of several answers; what it must be: filled in");
    }

    /** As they are asked in a form of the model; what is combined is shown as it stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "${basis == 'inForce'} | “Which?” is answered “Yes, in force”", "${named == false} | “Is one named?” is answered “No”",
            "${sources >= 2} | “How many sources?” is at least 2", "${sources < 2} | “How many sources?” is less than 2",
            "${sources >= 2 && named == true} | ${sources >= 2 && named == true}", "${basis == 'gone'} | ${basis == 'gone'}", "${nobody == true} | ${nobody == true}"})
    void saysWhatAConditionAsksFor(String condition, String words) {
        var place = "<camunda:properties>\n          <camunda:property name=\"step\" value=\"draft\" />";
        var form = """
                <camunda:formData><camunda:formField id="basis" label="Which?" type="enum"><camunda:value id="not" name="No"/><camunda:value id="inForce" name="Yes, in force"/></camunda:formField>
                <camunda:formField id="named" label="Is one named?" type="boolean"/><camunda:formField id="sources" label="How many sources?" type="long"/></camunda:formData>""";
        var before = ROUTE.replace(place, form + place);
        var after = before.replace("${outcome == 'return'}", condition.replace("&", "&amp;").replace("<", "&lt;"));
        assertThat(ModelComparison.of(before.getBytes(UTF_8), after.getBytes(UTF_8))).extracting(ModelWordsTest::said)
                .containsExactly("CHANGED way “return”: condition: " + words + ", before: the answer is “return”");
    }

    private static String said(ModelChange change) {
        return change.kind() + " " + change.name() + ": " + change.what();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../processes/src/main/resources/routes/report-route.bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
