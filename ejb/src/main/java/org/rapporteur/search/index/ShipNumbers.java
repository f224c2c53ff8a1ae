package org.rapporteur.search.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers by which ships are known, however they are written: IMO 9138680, IMO No. 9138680, IMO9138680; MMSI 445123456. */
final class ShipNumbers {

    private static final Pattern IMO = Pattern.compile("(?<![0-9])([0-9]{7})(?![0-9])");
    private static final Pattern MMSI = Pattern.compile("MMSI[^0-9\\n]{0,12}([0-9]{9})(?![0-9])", Pattern.CASE_INSENSITIVE);

    private ShipNumbers() {
    }

    static Set<String> in(String text) {
        var numbers = new LinkedHashSet<String>();
        IMO.matcher(text).results().map(found -> found.group(1)).filter(ShipNumbers::isImo).forEach(number -> numbers.add("imo" + number));
        MMSI.matcher(text).results().forEach(found -> numbers.add("mmsi" + found.group(1)));
        return numbers;
    }

    /** The last digit is the sum of the six before it, weighed seven to two (IMO resolution A.1117(30)). */
    static boolean isImo(String number) {
        var sum = 0;
        for (var place = 0; place < 6; place++) {
            sum += (number.charAt(place) - '0') * (7 - place);
        }
        return sum > 0 && sum % 10 == number.charAt(6) - '0';
    }
}
