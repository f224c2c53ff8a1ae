package org.rapporteur.identity;

import java.util.Locale;

/** What every account has to keep to, the first one of an installation and all that administrators open. */
public final class AccountRules {

    public static final int LONGEST_DISPLAY_NAME = 200;
    public static final String NAME = "A name has at least two letters or figures; dots, hyphens and @ may stand between.";
    public static final String PASSWORD = "A password has at least " + AccountRules.SHORTEST_PASSWORD + " characters.";

    private static final int SHORTEST_PASSWORD = 12;

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

    public static boolean isPassword(String password) {
        return password != null && password.length() >= SHORTEST_PASSWORD;
    }
}
