package org.rapporteur.search;

import java.util.List;
import java.util.regex.Pattern;

/** The resolutions that a text names, as lawyers write them: {@code 2375 (2017)}, also of {@code resolution 2375(2017)} and {@code S/RES/2375 (2017)}. */
public final class ResolutionNames {

    private static final Pattern NAME = Pattern.compile("(?<![0-9])([0-9]{3,4})\\s?\\(((?:19|20)[0-9]{2})\\)");

    private ResolutionNames() {
    }

    public static List<String> in(String text) {
        return NAME.matcher(text).results().map(name -> name.group(1) + " (" + name.group(2) + ")").distinct().toList();
    }
}
