package org.rapporteur.evidence;

import java.util.Optional;

import org.rapporteur.authority.Concerns;
import org.rapporteur.authority.Standing;
import org.rapporteur.authority.Standings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Exhibits are never circulated to the states by themselves. */
@ApplicationScoped
class ExhibitStandings implements Standings {

    @PersistenceContext
    private EntityManager database;

    @Override
    public Concerns.Kind kind() {
        return Concerns.Kind.EXHIBIT;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Standing> of(Concerns thing) {
        return database.createNativeQuery("select mechanism from exhibit where id = :id", String.class)
                .setParameter("id", thing.uuid()).getResultStream().findFirst().map(mechanism -> new Standing((String) mechanism, false, 0));
    }
}
