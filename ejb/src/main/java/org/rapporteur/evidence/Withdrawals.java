package org.rapporteur.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.rapporteur.identity.PersonId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Exhibits that nothing may rest on any more. */
@ApplicationScoped
class Withdrawals {

    @PersistenceContext
    private EntityManager database;

    /** Of the exhibit itself; what came out of a file that was withdrawn, or was made of an exhibit that was, is told of by {@link Provenances}. */
    @SuppressWarnings("unchecked")
    Optional<WithdrawalView> of(ExhibitId id) {
        List<Object[]> rows = database.createNativeQuery("select e.withdrawn_at, p.display_name, e.withdrawn_for from exhibit e join person p on p.id = e.withdrawn_by where e.id = :id and e.withdrawn_at is not null")
                .setParameter("id", id.uuid()).getResultList();
        return rows.stream().findFirst().map(row -> new WithdrawalView((Instant) row[0], (String) row[1], (String) row[2]));
    }

    void withdraw(ExhibitId id, PersonId by, String reason, Instant now) {
        database.createNativeQuery("update exhibit set withdrawn_at = :now, withdrawn_by = :by, withdrawn_for = :reason, revision = revision + 1 where id = :id")
                .setParameter("now", now).setParameter("by", by.uuid()).setParameter("reason", reason).setParameter("id", id.uuid()).executeUpdate();
    }

    void takeBack(ExhibitId id) {
        database.createNativeQuery("update exhibit set withdrawn_at = null, withdrawn_by = null, withdrawn_for = null, revision = revision + 1 where id = :id").setParameter("id", id.uuid()).executeUpdate();
    }
}
