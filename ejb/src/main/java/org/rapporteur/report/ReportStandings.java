package org.rapporteur.report;

import java.util.Optional;

import org.rapporteur.authority.Concerns;
import org.rapporteur.authority.Standing;
import org.rapporteur.authority.Standings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class ReportStandings implements Standings {

    @PersistenceContext
    private EntityManager database;

    @Override
    public Concerns.Kind kind() {
        return Concerns.Kind.REPORT;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Standing> of(Concerns thing) {
        return database.createNativeQuery("select mechanism, version from report where id = :id")
                .setParameter("id", thing.uuid()).getResultStream().findFirst()
                .map(row -> standing((Object[]) row));
    }

    private static Standing standing(Object[] row) {
        var version = ((Number) row[1]).intValue();
        return new Standing((String) row[0], version > 0, version);
    }
}
