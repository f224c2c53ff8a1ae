package org.rapporteur.web.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The module's own files, as the tests that walk them see them. */
final class Sources {

    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path JAVA = Path.of("src/main/java");

    private Sources() {
    }

    /** Pages by their file, such as {@code /workflow/work.xhtml}. */
    static Map<String, String> pages() {
        return below(WEBAPP, ".xhtml").entrySet().stream()
                .filter(file -> !file.getKey().startsWith("/WEB-INF/") && !file.getKey().startsWith("/resources/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** Templates, tags and whatever else pages are made of. */
    static Map<String, String> parts() {
        return below(WEBAPP.resolve("WEB-INF"), ".xhtml");
    }

    static Map<String, String> below(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .collect(Collectors.toMap(file -> "/" + folder.relativize(file).toString().replace('\\', '/'), Sources::read, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> java() {
        return List.copyOf(below(JAVA, ".java").values());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
