package org.rapporteur.shared;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessageFormat;

/**
 * Something that a person will read: a key of {@code words.properties} and what fills its places, so that it is put into
 * words only where it is shown, in the language of whoever reads it. The rules for the words stand at the top of that file.
 *
 * @param arguments texts, numbers, a {@link LocalDate} (told as a day), a {@link ZonedDateTime} (told to the minute, with its
 *                  zone), and what is itself {@link Said}
 */
public record Said(String key, List<Serializable> arguments) implements Serializable {

    private static final String WORDS = "org.rapporteur.words";
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9-]*(\\.[a-zA-Z0-9-]+)+");

    public Said {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of words.properties: " + key);
        }
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    public static Said of(String key, Object... arguments) {
        return new Said(key, Arrays.stream(arguments).map(each -> each instanceof Spoken spoken ? spoken.said() : (Serializable) each).toList());
    }

    /** The words of a person, or of a file: they are the same in every language. */
    public static Said words(String words) {
        return of("shared.words", words);
    }

    /** "Italy, Japan and Korea". */
    public static Said and(List<?> several) {
        var last = several.size() - 1;
        return several.size() < 2 ? row(several) : of("shared.and", row(several.subList(0, last)), several.get(last));
    }

    /** "Italy, Japan, Korea". */
    public static Said row(List<?> several) {
        var first = several.isEmpty() ? words("") : of("shared.words", several.get(0));
        return several.stream().skip(1).reduce(first, (before, next) -> of("shared.row", before, next), (before, after) -> after);
    }

    /** In the language that is asked for, or in English where there are no words in it yet. */
    public String in(Locale asked) {
        var words = ResourceBundle.getBundle(WORDS, asked, Said.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return in(words, words.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : words.getLocale());
    }

    private String in(ResourceBundle words, Locale language) {
        var pattern = words.getString(key);
        return arguments.isEmpty() ? pattern
                : new MessageFormat(pattern, language).format(arguments.stream().map(each -> told(each, words, language)).toArray());
    }

    private static Object told(Object argument, ResourceBundle words, Locale language) {
        if (argument instanceof Said said) {
            return said.in(words, language);
        }
        if (argument instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern(words.getString("shared.day"), language).format(day);
        }
        return argument instanceof ZonedDateTime moment ? DateTimeFormatter.ofPattern(words.getString("shared.moment"), language).format(moment) : argument;
    }

    /** In English, for logs and for the record. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
