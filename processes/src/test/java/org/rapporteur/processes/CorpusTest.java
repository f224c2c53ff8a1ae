package org.rapporteur.processes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.design.Problem;
import org.rapporteur.design.Problem.Layer;

/**
 * The gate on models that others drew: those of the engine's own tests, whose verdicts are kept in a golden file, and the
 * reference models of the model-interchange group. Nothing of them is ever stored.
 */
class CorpusTest {

    private static final Path GOLDEN = Path.of("src/test/resources/corpus-verdicts.txt");
    private static final String INSIDE = "org/camunda/bpm/engine/test/api/oneTaskProcess.bpmn20.xml";

    /** What would run something, wherever it stands in a file. */
    private static final Pattern RUNS = Pattern.compile("(camunda|activiti):(class|expression|formHandlerClass|type)=|<(\\w+:)?(scriptTask|script|connector)\\b|scriptFormat=");

    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngine.locked();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void everyModelOfTheEnginesTestsHasTheVerdictItHad() throws IOException {
        var before = TestEngine.stored();
        var verdicts = new TreeMap<String, String>();
        for (var model : models().entrySet()) {
            var problems = engine.models.check("corpus", model.getValue());
            verdicts.put(model.getKey(), verdict(problems));
            if (RUNS.matcher(new String(model.getValue(), UTF_8)).find()) {
                assertThat(problems).as(model.getKey()).anyMatch(problem -> !problem.storable());
            }
        }
        assertThat(verdicts).hasSizeGreaterThan(1_900);
        assertThat(TestEngine.stored()).as("stored").isEqualTo(before);
        var told = verdicts.entrySet().stream().map(entry -> entry.getKey() + "\t" + entry.getValue()).collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("golden")) {
            Files.writeString(GOLDEN, told);
        }
        assertThat(told).as("a verdict changed: see what did, and keep it with -Dgolden=true if it should").isEqualTo(Files.readString(GOLDEN));
    }

    /** Drawn by other tools for other engines: none may be published here, and each is answered in sentences. */
    @Test
    void theReferenceModelsAreAnswered() throws IOException {
        var folder = shared();
        assumeTrue(folder != null, "the folder shared is not beside the project");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
                assertThat(engine.models.check("reference", Files.readAllBytes(file))).as(file.getFileName().toString()).isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.reason().toString()).isNotBlank().doesNotContain("Exception"));
            }
        }
    }

    private static String verdict(java.util.List<Problem> problems) {
        return problems.isEmpty() ? "passes" : problems.stream().map(Problem::layer).distinct().sorted().map(Layer::name).map(String::toLowerCase).collect(Collectors.joining(" "));
    }

    private static Map<String, byte[]> models() throws IOException {
        var models = new TreeMap<String, byte[]>();
        var connection = (JarURLConnection) CorpusTest.class.getClassLoader().getResource(INSIDE).openConnection();
        try (var jar = connection.getJarFile()) {
            for (var entry : jar.stream().filter(each -> each.getName().endsWith(".bpmn") || each.getName().endsWith(".bpmn20.xml")).toList()) {
                try (var content = jar.getInputStream(entry)) {
                    models.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return models;
    }

    private static Path shared() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var beside = at.resolve("shared").resolve("data").resolve("bpmn").resolve("miwg-reference");
            if (Files.isDirectory(beside)) {
                return beside;
            }
        }
        return null;
    }
}
