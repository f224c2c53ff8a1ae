package org.rapporteur.design;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class Scenarios {

    @PersistenceContext
    private EntityManager database;

    void add(ScenarioRow scenario) {
        database.persist(scenario);
    }

    void remove(ScenarioRow scenario) {
        database.remove(scenario);
    }

    Optional<ScenarioRow> get(ScenarioId id) {
        return Optional.ofNullable(database.find(ScenarioRow.class, id.uuid(), LockModeType.PESSIMISTIC_WRITE));
    }

    List<ScenarioRow> of(String mechanism, String workflow) {
        return database.createQuery("select s from ScenarioRow s where s.mechanism = :mechanism and s.workflow = :workflow order by lower(s.title)", ScenarioRow.class)
                .setParameter("mechanism", mechanism).setParameter("workflow", workflow).getResultList();
    }
}
