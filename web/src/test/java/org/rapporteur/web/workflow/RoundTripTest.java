package org.rapporteur.web.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.design.ModelChange.Kind;
import org.rapporteur.design.ModelComparison;
import org.rapporteur.shared.Json;

/**
 * Opening a model in the designer and saving it loses nothing, or the designer is told: every model of the engine's own tests
 * that may be kept as a draft, and the shipped one, through the very library that is bundled.
 */
class RoundTripTest {

    private static final Path MODULES = Path.of("target/diagrams");
    private static final Path VERDICTS = Path.of("../processes/src/test/resources/corpus-verdicts.txt");
    private static final Path SHIPPED = Path.of("../processes/src/main/resources/routes/report-route.bpmn");
    private static final String INSIDE = "org/camunda/bpm/engine/test/api/oneTaskProcess.bpmn20.xml";

    @TempDir
    private Path folder;

    @Test
    void openingAndSavingLosesNothingInSilence() throws Exception {
        assumeTrue(Files.isDirectory(MODULES.resolve("node_modules/bpmn-moddle")), "the designer was not bundled, so nothing can be opened with it");
        var in = Files.createDirectory(folder.resolve("in"));
        var out = Files.createDirectory(folder.resolve("out"));
        collect(in);
        var process = new ProcessBuilder("node", "src/test/designer/round-trip.mjs", MODULES.toAbsolutePath().toString(), in.toString(), out.toString()).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0).isTrue();
        var warnings = Json.mapper().readTree(out.resolve("warnings.json").toFile());
        assertThat(warnings).hasSizeGreaterThan(80);
        try (var files = Files.list(in)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (warnings.get(name).isEmpty()) {
                    assertThat(ModelComparison.of(Files.readAllBytes(file), Files.readAllBytes(out.resolve(name)))).as(name).allMatch(change -> change.kind() == Kind.LAYOUT);
                }
            }
        }
    }

    private static void collect(Path in) throws IOException {
        Files.copy(SHIPPED, in.resolve("shipped.bpmn"));
        var connection = (JarURLConnection) RoundTripTest.class.getClassLoader().getResource(INSIDE).openConnection();
        try (var jar = connection.getJarFile(); var verdicts = Files.lines(VERDICTS)) {
            for (var line : verdicts.map(each -> each.split("\t")).filter(each -> !each[1].contains("file") && !each[1].contains("safety")).toList()) {
                Files.write(in.resolve(line[0].substring(line[0].lastIndexOf('/') + 1)), jar.getInputStream(jar.getJarEntry(line[0])).readAllBytes());
            }
        }
    }
}
