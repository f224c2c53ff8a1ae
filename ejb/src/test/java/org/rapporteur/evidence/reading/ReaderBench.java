package org.rapporteur.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Not a test: {@code bin/bench} calls it. Workers and Tika in one process read the same files in turns, slice by slice, so that
 * whatever else the machine does meets both, and each stands still in the turn of the other: one file at a time, and as many as
 * there are processors.
 */
class ReaderBench {

    private static final int SLICES = 12;
    private static final int FILES_OF_EACH_KIND = 15;

    @TempDir
    Path folder;

    @Test
    void workersBesideRawTika() throws Exception {
        var files = files();
        besideRawTika(files, 1);
        besideRawTika(files, Runtime.getRuntime().availableProcessors());
    }

    private void besideRawTika(List<Path> files, int atOnce) throws Exception {
        var reader = new WorkerReader(ReaderFolder.layOut(true), Duration.ofSeconds(60), 384, Isolation.Reach.SEALED, atOnce);
        // Once in the life of a server.
        reader.tryOut();
        var callers = Executors.newFixedThreadPool(atOnce);
        var raw = raw(atOnce);
        var in = new BufferedReader(new InputStreamReader(raw.getInputStream(), StandardCharsets.UTF_8));
        var out = new OutputStreamWriter(raw.getOutputStream(), StandardCharsets.UTF_8);
        var list = Files.write(folder.resolve("list"), files.stream().map(Path::toString).toList());
        try {
            in.readLine();
            var walls = new long[2];
            var most = 0L;
            for (var slice = 0; slice < SLICES; slice++) {
                signal("STOP", workers());
                out.write(list + "\n");
                out.flush();
                walls[0] += Long.parseLong(in.readLine());
                signal("STOP", Stream.of(raw.toHandle()));
                signal("CONT", workers());
                var began = System.nanoTime();
                callers.invokeAll(files.stream().map(file -> Executors.callable(() -> reader.read(file, file.getFileName().toString()).close())).toList());
                walls[1] += System.nanoTime() - began;
                most = Math.max(most, memory());
                signal("CONT", Stream.of(raw.toHandle()));
            }
            var processors = new Duration[] {raw.info().totalCpuDuration().orElseThrow(), workers().map(each -> each.info().totalCpuDuration().orElseThrow()).reduce(Duration.ZERO, Duration::plus)};
            var read = files.size() * SLICES;
            assertThat(read).isPositive();
            say(atOnce, "documents read by each", read, "");
            say(atOnce, "raw Tika in process, documents a second", read / (walls[0] / 1e9), "");
            say(atOnce, "workers, documents a second", read / (walls[1] / 1e9), "");
            say(atOnce, "time of workers to that of raw Tika, by the wall", walls[1] / (double) walls[0], "");
            say(atOnce, "time of workers to that of raw Tika, processors", processors[1].toNanos() / (double) processors[0].toNanos(), "");
            say(atOnce, "memory of a worker, at most", most / 1024.0, "MiB");
            var again = System.nanoTime();
            workers().forEach(ProcessHandle::destroyForcibly);
            reader.read(files.get(0), "again.txt").close();
            say(atOnce, "a file whose worker was killed, with the next one", (System.nanoTime() - again) / 1e9, "s");
        } finally {
            callers.shutdownNow();
            raw.destroyForcibly();
            reader.stop();
        }
    }

    private static void say(int atOnce, String what, double number, String unit) {
        System.out.println(String.format(Locale.ENGLISH, "bench: %d at once: %-50s %9.2f %s", atOnce, what, number, unit));
    }

    private static Process raw(int threads) throws IOException {
        var built = Path.of("..", "reader", "target").toAbsolutePath().normalize();
        // As low as the workers, or whatever else the machine does would hold up one of the two.
        return new ProcessBuilder("nice", "-n", "10", Isolation.java(), "-Xmx" + 384 * threads + "m", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp",
                String.join(":", built.resolve("classes").toString(), built.resolve("test-classes").toString(), built.resolve("lib") + "/*"), "org.rapporteur.reader.RawTika", "" + threads)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** What one side has still to compile must not take the processors from the other. */
    private static void signal(String name, Stream<ProcessHandle> processes) throws Exception {
        for (var process : processes.toList()) {
            new ProcessBuilder("kill", "-" + name, "" + process.pid()).inheritIO().start().waitFor();
        }
    }

    private static Stream<ProcessHandle> workers() {
        return ProcessHandle.current().descendants().filter(each -> each.info().commandLine().orElse("").contains("org.rapporteur.reader.Worker") && each.children().findAny().isEmpty());
    }

    /** Resident, at its highest, in KiB. */
    private static long memory() {
        return workers().mapToLong(ReaderBench::memory).max().orElseThrow();
    }

    private static long memory(ProcessHandle worker) {
        try {
            return Files.readAllLines(Path.of("/proc", "" + worker.pid(), "status")).stream().filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws Exception {
        var files = new ArrayList<Path>();
        for (var i = 0; i < FILES_OF_EACH_KIND; i++) {
            var random = new Random(i);
            files.add(Files.write(folder.resolve(i + ".pdf"), pdf(random)));
            files.add(Files.write(folder.resolve(i + ".docx"), docx(random)));
            files.add(Files.write(folder.resolve(i + ".xlsx"), xlsx(random)));
            files.add(Files.writeString(folder.resolve(i + ".html"), "<html><body><h1>" + words(random, 5) + "</h1><p>" + words(random, 2_000) + "</p></body></html>"));
            files.add(Files.writeString(folder.resolve(i + ".txt"), words(random, 3_000)));
            files.add(Files.writeString(folder.resolve(i + ".eml"), "From: a@example.org\r\nSubject: " + words(random, 5) + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + words(random, 800)));
            files.add(Files.write(folder.resolve(i + ".zip"), HostileFiles.zip(Map.of("a.txt", words(random, 500).getBytes(StandardCharsets.UTF_8), "b.docx", docx(random)))));
        }
        files.addAll(real());
        Collections.shuffle(files, new Random(1));
        return files;
    }

    /** Those of the evidence beside the project that end. */
    private static List<Path> real() throws IOException {
        var beside = Path.of("..", "..", "shared", "evidence");
        if (!Files.exists(beside.resolve("manifest.tsv"))) {
            return List.of();
        }
        return Files.readAllLines(beside.resolve("manifest.tsv")).stream().skip(1).map(row -> row.split("\t", -1)).filter(row -> !row[4].matches("fail:(limit|timeout)"))
                .map(row -> beside.resolve("dev").resolve(row[0]).toAbsolutePath().normalize()).toList();
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(List.of("the", "tanker", "lay", "alongside", "of", "harbour", "and", "선박", "환적", "судно").get(random.nextInt(10))).append(i % 15 == 14 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static byte[] pdf(Random random) throws IOException {
        try (var document = new PDDocument()) {
            for (var i = 0; i < 10; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.setLeading(12);
                    content.newLineAtOffset(50, 740);
                    for (var line : words(random, 600).replaceAll("[^\\x20-\\x7E\\n]", "x").split("\n")) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] docx(Random random) throws IOException {
        try (var document = new XWPFDocument()) {
            for (var i = 0; i < 60; i++) {
                document.createParagraph().createRun().setText(words(random, 60));
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx(Random random) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            for (var sheets = 0; sheets < 2; sheets++) {
                var sheet = workbook.createSheet("sheet " + sheets);
                for (var r = 0; r < 200; r++) {
                    var row = sheet.createRow(r);
                    for (var c = 0; c < 6; c++) {
                        row.createCell(c).setCellValue(c % 2 == 0 ? "" + random.nextInt(100_000) : words(random, 2));
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
