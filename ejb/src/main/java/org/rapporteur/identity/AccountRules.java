package org.rapporteur.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** What every account has to keep to, the first one of an installation and all that administrators open. */
public final class AccountRules {

    public static final int LONGEST_DISPLAY_NAME = 200;
    public static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_EMAIL = 254;
    /** Narrower than the standard on purpose: nothing that could begin another header or another recipient. */
    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private AccountRules() {
    }

    /** The name as it is kept and compared; empty where there is none. */
    public static String kept(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    /** @param kept what {@link #kept} made of the name */
    public static boolean isName(String kept) {
        return kept.matches("[a-z0-9][a-z0-9.@_-]{1,99}");
    }

    public static boolean isEmail(String address) {
        return address.length() <= LONGEST_EMAIL && EMAIL_ADDRESS.matcher(address).matches();
    }

    public static boolean isPassword(String password) {
        return password != null && password.length() >= SHORTEST_PASSWORD;
    }
}
