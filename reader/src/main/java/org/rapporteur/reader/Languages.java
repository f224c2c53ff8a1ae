package org.rapporteur.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The language of each page, and the one that prevails in the file: that with the most text, an East Asian letter counting as two. */
class Languages {

    private static final int SAMPLE = 4_000;
    private static final Set<String> DENSE = Set.of("zh", "ja", "ko");

    private final Map<String, Long> letters = new HashMap<>();
    /** Pages too short to tell, which may be long enough together. */
    private final Scripts together = new Scripts();

    /** @return the page's language */
    String add(String text) {
        var language = of(text);
        if (language.equals(Scripts.UNDETERMINED)) {
            together.add(text);
        } else {
            letters.merge(language, (long) text.length() * (DENSE.contains(language) ? 2 : 1), Long::sum);
        }
        return language;
    }

    String prevailing() {
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElseGet(together::language);
    }

    static String of(String text) {
        var scripts = new Scripts();
        scripts.add(PlainText.clip(text, SAMPLE));
        return scripts.language();
    }
}
