package org.rapporteur.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {

    private static final String CAMUNDA = "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"";

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"1.4, 1.5", "1.9, 1.10", "2026-09, 2026-10", "v2, v3", "1.4-rc1, 1.4-rc2", "2b, 3b", "after the summer, after the summer 2", "none, 2", "007, 008"})
    void whatPeopleWouldWriteNext(String tag, String next) {
        assertThat(VersionTag.next(tag, List.of())).isEqualTo(next);
    }

    @Test
    void aTagThatWasUsedIsPassedOver() {
        assertThat(VersionTag.next("1.1", List.of("1.1", "1.2", "1.3"))).isEqualTo("1.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<d " + CAMUNDA + "><process id='r' camunda:versionTag=\"1.1\" name='a &gt; b'/></d>",
        "<b:d xmlns:b='urn:b' " + CAMUNDA + "><!-- <process camunda:versionTag='0'> --><b:process name='a > b' camunda:versionTag = '1.1'></b:process></b:d>",
        "<d " + CAMUNDA + "><documentation><![CDATA[<process id='no'>]]></documentation><processes/><process/></d>",
        "<d xmlns:c='http://camunda.org/schema/1.0/bpmn'><process id='r'>x</process></d>",
        "<d xmlns='urn:b'>\n<process\n id='r'>\n<task name='camunda:versionTag=\"7\"'/></process></d>"})
    void theTagIsWrittenAndNothingElse(String model) {
        var tag = "1.2 & \"<so>\"";
        var tagged = VersionTag.in(model.getBytes(UTF_8), tag);
        assertThat(VersionTag.of(tagged)).isEqualTo(tag);
        assertThat(ModelComparison.of(VersionTag.in(model.getBytes(UTF_8), "0"), tagged)).hasSize(1);
        assertThat(VersionTag.in(VersionTag.in(model.getBytes(UTF_8), "0"), tag)).as("written again").isEqualTo(tagged);
    }
}
