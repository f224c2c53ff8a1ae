package org.rapporteur.change;

import java.util.Locale;
import java.util.regex.Pattern;

import org.rapporteur.governance.ChangeClass;
import org.rapporteur.report.Alteration;

/** What a change is taken for until somebody says otherwise: rather too grave than too light, because what it is taken for may bind states. */
final class ProposedClass {

    /** Not next to a digit: 1,000 is not 1.000. Not brackets, in which states disagree, nor what asks, or counts, such as %. */
    private static final Pattern PUNCTUATION = Pattern.compile("(?<!\\p{Nd})[\\p{Pd}\\p{Pi}\\p{Pf}\\p{Po}&&[^%‰٪&@#*/\\\\§¶!?¿؟？]](?!\\p{Nd})");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}[\\p{Nd}.,:/-]*");

    private ProposedClass() {
    }

    static ChangeClass of(Alteration change) {
        if (change.was() == null || change.is() == null || change.elsewhere()) {
            return ChangeClass.SUBSTANTIVE;
        }
        var words = words(bare(change.was()), bare(change.is()));
        return change.citations() ? words.orWorse(ChangeClass.FACTUAL) : words;
    }

    private static ChangeClass words(String was, String is) {
        if (was.equals(is)) {
            return ChangeClass.EDITORIAL;
        }
        return withoutFigures(was).equals(withoutFigures(is)) ? ChangeClass.FACTUAL : ChangeClass.SUBSTANTIVE;
    }

    private static String bare(String text) {
        return SPACE.matcher(PUNCTUATION.matcher(text).replaceAll("")).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutFigures(String text) {
        return FIGURE.matcher(text).replaceAll("0");
    }
}
