package org.rapporteur.publication.typesetting;

import java.awt.ComponentOrientation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The few words set around a report, in its own language; English where there are none in it. */
final class Phrases {

    private final Locale locale;
    private final ResourceBundle words;

    Phrases(String language) {
        var asked = Locale.forLanguageTag(language);
        locale = asked.getLanguage().isEmpty() ? Locale.ENGLISH : asked;
        words = ResourceBundle.getBundle("org.rapporteur.publication.typesetting.Phrases", locale,
                Phrases.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String language() {
        return locale.toLanguageTag();
    }

    boolean rightToLeft() {
        return !ComponentOrientation.getOrientation(locale).isLeftToRight();
    }

    String the(String key) {
        return words.getString(key);
    }

    /** The phrase with its gap filled; what is filled in is never read as a pattern. */
    String the(String key, Object filling) {
        return words.getString(key).replace("{}", String.valueOf(filling));
    }

    /** "21 November 2026"; without a country, English writes its dates as diplomats do. */
    String date(LocalDate day) {
        var place = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(place).format(day);
    }
}
