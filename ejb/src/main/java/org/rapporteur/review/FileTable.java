package org.rapporteur.review;

import java.util.List;

/**
 * A table of words, as it goes into a file.
 *
 * @param name   a word for the sheet
 * @param about  sentences under the title
 * @param widths of the columns, in hundredths of the whole
 */
record FileTable(String name, String title, List<String> about, List<String> columns, List<Integer> widths, List<List<String>> rows) {

    /** Whether the first letter that has a direction goes from right to left. */
    static boolean rightToLeft(String text) {
        return text.codePoints().map(Character::getDirectionality)
                .filter(each -> each == Character.DIRECTIONALITY_LEFT_TO_RIGHT || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(each -> each != Character.DIRECTIONALITY_LEFT_TO_RIGHT).findFirst().orElse(false);
    }
}
