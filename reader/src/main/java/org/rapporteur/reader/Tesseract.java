package org.rapporteur.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program that reads letters from pictures. It runs beside this process, on one core, and no longer than a page may take. */
class Tesseract {

    /** A single column of text of any size; the way that finds columns by itself loses lines of short Korean pages. */
    private static final String LAYOUT = "4";
    private static final int SECONDS = 100;
    /** Between their letters no blanks are written, and the program adds some. In Arabic and Russian the same switch glues words. */
    private static final Set<String> WITHOUT_BLANKS = Set.of("kor", "chi_sim", "chi_tra", "jpn");

    private static final Path PROGRAM = Stream.of("/usr/bin/tesseract", "/usr/local/bin/tesseract", "/opt/homebrew/bin/tesseract").map(Path::of)
            .filter(Files::isExecutable).findFirst().orElse(Path.of("tesseract"));

    /** @param confidence 0 to 100, the mean of its words; 0 where there is none */
    record Letters(String text, int confidence, List<PlacedWord> words) {
    }

    /** What can be read, each with English beside it, which stands in texts of every script; English alone first, what is simple before what is not. */
    List<String> languages() throws IOException, InterruptedException {
        var told = run(List.of("--list-langs"), null).lines().skip(1).map(String::strip).toList();
        return told.stream().filter(each -> each.matches("[a-z]{3}(_[a-z]+)?") && !each.equals("osd") && !each.equals("equ"))
                .map(each -> each.equals("eng") || !told.contains("eng") ? each : each + "+eng")
                .sorted(Comparator.comparing((String each) -> !each.equals("eng")).thenComparing(Comparator.naturalOrder())).toList();
    }

    Letters read(Path picture, String languages) throws IOException, InterruptedException {
        var out = Files.createTempFile("letters", "");
        var command = new ArrayList<>(List.of(picture.toString(), out.toString(), "-l", languages, "--psm", LAYOUT));
        if (WITHOUT_BLANKS.contains(languages.replaceAll("\\+.*", ""))) {
            command.addAll(List.of("-c", "preserve_interword_spaces=1"));
        }
        command.addAll(List.of("txt", "tsv"));
        var text = Path.of(out + ".txt");
        var words = Path.of(out + ".tsv");
        try {
            run(command, out);
            var rows = Files.readAllLines(words).stream().map(row -> row.split("\t", -1)).filter(row -> row.length == 12).toList();
            return new Letters(PlainText.clean(Files.readString(text)), confidence(rows), placed(rows));
        } finally {
            for (var each : List.of(out, text, words)) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** The eleventh column is the confidence, the twelfth the word. */
    private static int confidence(List<String[]> rows) {
        return (int) Math.round(rows.stream().filter(Tesseract::isWord).mapToDouble(row -> Double.parseDouble(row[10])).average().orElse(0));
    }

    /** The seventh to the tenth are its place; those of the page come first. */
    private static List<PlacedWord> placed(List<String[]> rows) {
        var page = rows.stream().filter(row -> row[0].equals("1")).findFirst();
        return page.isEmpty() ? List.of() : rows.stream().filter(Tesseract::isWord).map(row -> PlacedWord.of(Double.parseDouble(row[6]), Double.parseDouble(row[7]), Double.parseDouble(row[8]),
                Double.parseDouble(row[9]), Double.parseDouble(page.get()[8]), Double.parseDouble(page.get()[9]), row[11])).toList();
    }

    private static boolean isWord(String[] row) {
        return row[0].equals("5") && !row[11].isBlank();
    }

    private String run(List<String> arguments, Path silent) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        // It must not go on for ever where this process is killed meanwhile.
        if (Files.isExecutable(Path.of("/usr/bin/prlimit"))) {
            command.addAll(List.of("/usr/bin/prlimit", "--cpu=" + SECONDS));
        }
        command.add(PROGRAM.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        if (silent != null) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        var process = builder.start();
        try {
            process.getOutputStream().close();
            var said = silent == null ? new String(process.getInputStream().readNBytes(100_000), StandardCharsets.UTF_8) : "";
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("Tesseract could not read it");
            }
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
