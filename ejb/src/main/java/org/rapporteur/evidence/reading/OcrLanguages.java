package org.rapporteur.evidence.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Which languages can be read from pictures on this host; none where Tesseract is not installed. Asked once. */
@ApplicationScoped
public class OcrLanguages {

    private List<String> known;

    public synchronized List<String> all() {
        if (known == null) {
            known = Stream.of("/usr/bin/tesseract", "/usr/local/bin/tesseract", "/opt/homebrew/bin/tesseract").filter(each -> Files.isExecutable(Path.of(each)))
                    .findFirst().map(OcrLanguages::told).orElse(List.of());
        }
        return known;
    }

    private static List<String> told(String program) {
        try {
            var process = new ProcessBuilder(program, "--list-langs").redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) ? said.lines().map(String::strip).filter(each -> each.matches("[a-z]{3}(_[a-z]+)?") && !each.equals("osd") && !each.equals("equ")).toList() : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
