package org.rapporteur.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.rapporteur.shared.InputWrong;

/**
 * What is told of an exhibit, at once or later; all but title and marking may be null.
 *
 * @param grade      Admiralty grade such as {@code B2}: reliability A–F, credibility 1–6
 * @param marking    {@code unclassified}, {@code confidential} or {@code strictly-confidential}
 * @param obtainedOn the day it came into the hands of whoever handed it in
 * @param licence    under which licence or release condition it may be shown
 */
public record Description(String title, String grade, String marking, String caseName, LocalDate obtainedOn, String licence) {

    static final int LONGEST = 300;
    private static final Set<String> MARKINGS = Set.of("unclassified", "confidential", "strictly-confidential");

    /** Without blanks around, and null for what is blank. */
    Description tidy() {
        return new Description(tidy(title), tidy(grade), tidy(marking), tidy(caseName), obtainedOn, tidy(licence));
    }

    static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    void check(InputWrong.Check check) {
        check.optional(title, "title", LONGEST).optional(caseName, "case", LONGEST).optional(licence, "licence", LONGEST)
                .that(grade == null || grade.matches("[A-F][1-6]"), "grade", "evidence.grade-rule")
                .that(MARKINGS.contains(marking), "marking", "evidence.marking-rule");
    }

    /** The names of what differs, as {@code evidence.told.…} has them. */
    List<String> differencesFrom(Description before) {
        var names = new ArrayList<String>();
        note(names, "title", title, before.title);
        note(names, "grade", grade, before.grade);
        note(names, "marking", marking, before.marking);
        note(names, "case", caseName, before.caseName);
        note(names, "obtained-on", obtainedOn, before.obtainedOn);
        note(names, "licence", licence, before.licence);
        return names;
    }

    private static void note(List<String> names, String name, Object now, Object before) {
        if (!Objects.equals(now, before)) {
            names.add(name);
        }
    }
}
