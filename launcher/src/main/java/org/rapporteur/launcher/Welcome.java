package org.rapporteur.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the person at the terminal reads once it runs: where it is and how to get in. */
final class Welcome {

    private Welcome() {
    }

    static String text(String url, Path data, double seconds) {
        return "%nRapporteur is ready in %.1f s: %s%n%s%nCtrl-C stops it.".formatted(seconds, url, accounts(data));
    }

    private static String accounts(Path data) {
        var firstAdministrator = data.resolve("first-administrator.txt");
        var demonstration = data.resolve("demo-accounts.csv");
        try {
            if (Files.exists(firstAdministrator)) {
                return "%n%s%n".formatted(Files.readString(firstAdministrator).strip());
            }
            if (Files.exists(demonstration)) {
                var rows = Files.readAllLines(demonstration).stream().filter(line -> !line.isBlank()).map(line -> line.split(",", -1)).toList();
                return "%nAccounts of the demonstration:%n%n%s%n".formatted(table(rows));
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String table(List<String[]> rows) {
        var columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        var widths = new int[columns];
        rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], i < row.length ? row[i].length() : 0)));
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(String[] row, int[] widths) {
        var line = new StringBuilder(" ");
        for (int i = 0; i < row.length; i++) {
            line.append(' ').append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 1));
        }
        return line.toString().stripTrailing();
    }
}
