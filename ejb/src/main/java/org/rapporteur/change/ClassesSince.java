package org.rapporteur.change;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.rapporteur.governance.ChangeClass;

/**
 * What the changes of each version count as, by what was changed.
 *
 * @param undoubted the same without the challenges that are open
 */
public record ClassesSince(NavigableMap<Integer, Map<UUID, ChangeClass>> byVersion, NavigableMap<Integer, Map<UUID, ChangeClass>> undoubted) {

    /** Where nothing is known every change counts as substantive. */
    public static final ClassesSince UNKNOWN = new ClassesSince(new TreeMap<>(), new TreeMap<>());

    /** For what stands in the way: a doubt that is not settled never removes an objection. */
    public ClassesSince withoutDoubts() {
        return new ClassesSince(undoubted, undoubted);
    }

    /** A change that came in several versions weighs as much as its gravest part. */
    ChangeClass of(UUID subject, int version) {
        return byVersion.tailMap(version, false).values().stream().map(each -> each.get(subject)).filter(Objects::nonNull)
                .reduce(ChangeClass::orWorse).orElse(ChangeClass.SUBSTANTIVE);
    }
}
