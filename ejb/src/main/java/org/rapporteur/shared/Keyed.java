package org.rapporteur.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An enumeration whose constants programs name: {@code SOURCE_RISK} is {@code source-risk} in addresses, in the API and in the database. */
public interface Keyed {

    /** Enumerations implement it. */
    String name();

    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of this name; none where there is no such, or the name is null. */
    static <E extends Enum<E> & Keyed> Optional<E> of(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.key().equals(key)).findFirst();
    }
}
