package org.rapporteur.archive;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which measures names mean. For use cases that have passed the gate. */
@ApplicationScoped
public class Measures {

    @Inject
    private Resolutions resolutions;

    /** What "2375 (2017) ¶11" names in this mechanism, if it is here. */
    public Optional<UUID> named(String mechanism, String reference) {
        return MeasureName.of(reference).flatMap(name -> resolutions.named(mechanism, name)).map(MeasureId::uuid);
    }

    /** Those of them that there are. */
    public Set<UUID> known(String mechanism, Collection<UUID> measures) {
        return resolutions.names(mechanism, measures.stream().map(MeasureId::new).toList()).keySet().stream().map(MeasureId::uuid).collect(Collectors.toSet());
    }
}
