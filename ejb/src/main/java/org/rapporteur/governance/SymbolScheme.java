package org.rapporteur.governance;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a mechanism numbers its documents: {@code MSMT/{year}/{number}}. What stands in braces is filled in, everything else
 * is printed as it is.
 */
public record SymbolScheme(@JsonValue String pattern) {

    static final String YEAR = "{year}";
    static final String NUMBER = "{number}";
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.()-]*(/([A-Za-z0-9][A-Za-z0-9.()-]*|\\{year}|\\{number}))+");
    /** Letters, figures and hyphens between slashes, such as S/2026/123 or MSMT/2026/1. */
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.()-]*(/[A-Za-z0-9][A-Za-z0-9.()-]*)+");
    private static final int EXAMPLE = 1;

    @JsonCreator
    public SymbolScheme {
    }

    /** Whether it could be given at all; whether a mechanism numbers its documents so is another question, to which there are exceptions. */
    public static boolean isSymbol(String symbol) {
        return SYMBOL.matcher(symbol).matches();
    }

    /** Whether it has parts between slashes, the first of them fixed, and exactly one number. */
    public boolean isSound() {
        return pattern != null && SOUND.matcher(pattern).matches() && pattern.indexOf(NUMBER) >= 0 && pattern.indexOf(NUMBER) == pattern.lastIndexOf(NUMBER)
                && pattern.indexOf(YEAR) == pattern.lastIndexOf(YEAR);
    }

    public String example(int year) {
        return pattern.replace(YEAR, String.valueOf(year)).replace(NUMBER, String.valueOf(EXAMPLE));
    }

    /** Whether a symbol could have been made by this scheme in any year. */
    public boolean fits(String symbol) {
        var shape = Pattern.quote(pattern).replace(YEAR, "\\E\\d{4}\\Q").replace(NUMBER, "\\E[1-9]\\d*\\Q");
        return symbol.matches(shape);
    }
}
