package org.rapporteur.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody might bring as a workflow's next version and is none: each is refused in a sentence that says what is wrong, and nothing is stored. */
class ForeignFilesTest {

    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngine.locked();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Stream<Arguments> files() {
        var route = new String(TestEngine.shipped(), UTF_8);
        var huge = new byte[20_000_000];
        Arrays.fill(huge, (byte) ' ');
        return Stream.of(
                Arguments.of("nothing", new byte[0], "not well-formed XML"),
                Arguments.of("a broken file", route.substring(0, route.length() / 2).getBytes(UTF_8), "not well-formed XML"),
                Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "UTF-8"),
                Arguments.of("a text", "Dear colleague, here is the workflow.".getBytes(UTF_8), "not well-formed XML"),
                Arguments.of("a page", "<html><body/></html>".getBytes(UTF_8), "not a BPMN model"),
                Arguments.of("20 MB", huge, "larger than"),
                Arguments.of("two processes", route.replace("</bpmn:process>", "</bpmn:process><bpmn:process id=\"second\" isExecutable=\"true\"/>").getBytes(UTF_8), "exactly one process"),
                Arguments.of("another key", route.replace("\"report-route\"", "\"another-route\"").getBytes(UTF_8), "must keep its id “report-route”"),
                Arguments.of("no diagram", route.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "").getBytes(UTF_8), "holds no diagram"),
                Arguments.of("an unknown namespace", route.replace("id=\"rapporteur\"", "id=\"rapporteur\" xmlns:vendor=\"http://vendor.example/schema\"").getBytes(UTF_8), "namespace http://vendor.example/schema is not allowed"),
                Arguments.of("a schema from elsewhere", route.replace("id=\"rapporteur\"", "id=\"rapporteur\" xsi:schemaLocation=\"urn:x http://evil.example/x.xsd\"").getBytes(UTF_8), "may not name a place to read from"));
    }

    /** The schema adds an attribute of its own to a note: the designer's must pass all the same. */
    @Test
    void aNoteMayStandBesideTheDrawing() {
        var route = new String(TestEngine.shipped(), UTF_8).replace("</bpmn:process>", "<bpmn:textAnnotation id=\"note\"><bpmn:text>Ask counsel.</bpmn:text></bpmn:textAnnotation>"
                + "<bpmn:association id=\"line\" sourceRef=\"check\" targetRef=\"note\" /></bpmn:process>");
        assertThat(engine.models.check("any", RouteContract.KEY, route.getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedInASentence(String what, byte[] file, String sentence) {
        var before = TestEngine.stored();
        assertThat(engine.models.check(RouteContract.KEY, file)).as(what).anySatisfy(problem -> {
            assertThat(problem.reason().toString()).contains(sentence);
            assertThat(problem.importable()).isFalse();
        });
        assertThat(TestEngine.stored()).isEqualTo(before);
    }
}
