package org.rapporteur.evidence.reading;

import java.util.List;
import java.util.regex.Pattern;

/** A word and where it stands, in ten-thousandths of the page's width and height. */
public record PlacedWord(int x, int y, int width, int height, String text) {

    private static final Pattern LINE = Pattern.compile("(\\d{1,5}) (\\d{1,5}) (\\d{1,5}) (\\d{1,5}) (\\S{1,500})");
    private static final int MOST = 20_000;

    /** What a worker wrote; lines that are none are left out. */
    public static List<PlacedWord> of(String lines) {
        return lines == null ? List.of() : lines.lines().limit(MOST).map(LINE::matcher).filter(line -> line.matches())
                .map(line -> new PlacedWord(Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3)), Integer.parseInt(line.group(4)), line.group(5))).toList();
    }
}
