package org.rapporteur.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class People {

    @PersistenceContext
    private EntityManager database;

    Optional<Person> named(String name) {
        return database.createQuery("select p from Person p where p.name = :name", Person.class)
                .setParameter("name", name).getResultStream().findFirst();
    }

    Optional<Person> find(UUID id) {
        return Optional.ofNullable(database.find(Person.class, id));
    }

    List<Person> ofMechanism(String mechanism) {
        return database.createQuery("select p from Person p where p.mechanism = :mechanism order by p.name", Person.class)
                .setParameter("mechanism", mechanism).getResultList();
    }

    boolean none() {
        return database.createQuery("select p.id from Person p", UUID.class).setMaxResults(1).getResultList().isEmpty();
    }

    void add(Person person) {
        database.persist(person);
    }
}
