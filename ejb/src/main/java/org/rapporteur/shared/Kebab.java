package org.rapporteur.shared;

import java.util.Locale;

/** Names of classes and constants as programs and bundles write them: {@code SomeoneWasFaster} is {@code someone-was-faster}. */
final class Kebab {

    private Kebab() {
    }

    static String of(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
