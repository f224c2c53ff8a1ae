package org.rapporteur.evidence.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.rapporteur.shared.Sha256;

/**
 * Which reader it is: what is in its folder, and how it is set up. Two readers of the same version read every file alike, so
 * that a text needs to be read again where it is from another, and nobody has to remember to say so.
 *
 * @param name     Tika's version, and a few letters of the hash over everything that can change a text
 * @param settings how much one file may take
 */
public record ReaderVersion(String name, String settings) {

    private static final Pattern TIKA = Pattern.compile("tika-core-(.+)\\.jar");
    private static final String OURS = "rapporteur-";

    /** Null where there is no reader. */
    static ReaderVersion of(Path folder, String settings) {
        if (folder == null || !Files.isDirectory(folder)) {
            return null;
        }
        try (var files = Files.list(folder)) {
            var jars = new TreeSet<String>();
            var tika = "";
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                var version = TIKA.matcher(name);
                tika = version.matches() ? version.group(1) : tika;
                // The name of a library holds its version; ours are made anew with every build, and mostly alike.
                jars.add(name.startsWith(OURS) ? contents(file) : name);
            }
            return new ReaderVersion("Tika " + tika + ", " + Sha256.of((jars + settings).getBytes(StandardCharsets.UTF_8)).substring(0, 8), settings);
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(ReaderVersion.class.getName()).log(Level.WARNING, "The reader in " + folder + " cannot be looked at: " + e);
            return null;
        }
    }

    /** Whenever it was built. */
    private static String contents(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var entries = new TreeSet<String>();
            zip.stream().filter(entry -> entry.getName().endsWith(".class") || entry.getName().contains("services/")).map(ReaderVersion::told).forEach(entries::add);
            return entries.toString();
        }
    }

    private static String told(ZipEntry entry) {
        return entry.getName() + " " + Long.toHexString(entry.getCrc());
    }
}
