package org.rapporteur.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.Json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Files on their way in, as the database knows them. */
@ApplicationScoped
@Transactional
class Uploads {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Vault vault;

    /** @param exhibit null until it is one */
    record Row(UUID id, long size, NewExhibit told, Instant touchedAt, ExhibitId exhibit) {
    }

    UUID add(PersonId person, long size, NewExhibit told, Instant now) {
        var id = UUID.randomUUID();
        database.createNativeQuery("insert into upload (id, person, file_size, told, started_at, touched_at) values (:id, :person, :size, :told, :now, :now)")
                .setParameter("id", id).setParameter("person", person.uuid()).setParameter("size", size)
                .setParameter("told", vault.seal(Json.write(told).getBytes(StandardCharsets.UTF_8), place(id))).setParameter("now", now).executeUpdate();
        return id;
    }

    private static String place(UUID id) {
        return "upload " + id;
    }

    @SuppressWarnings("unchecked")
    Optional<Row> of(PersonId person, UUID id) {
        return rows("select id, file_size, told, touched_at, exhibit from upload where id = :id and person = :person", person, id).stream().findFirst();
    }

    /** Those that are not exhibits yet, the newest first. */
    List<Row> open(PersonId person) {
        return rows("select id, file_size, told, touched_at, exhibit from upload where person = :person and exhibit is null order by started_at desc", person, null);
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(String query, PersonId person, UUID id) {
        var asked = database.createNativeQuery(query).setParameter("person", person.uuid());
        if (id != null) {
            asked.setParameter("id", id);
        }
        return ((List<Object[]>) asked.getResultList()).stream().map(row -> new Row((UUID) row[0], ((Number) row[1]).longValue(),
                Json.read(new String(vault.unseal((byte[]) row[2], place((UUID) row[0])), StandardCharsets.UTF_8), NewExhibit.class), (Instant) row[3], row[4] == null ? null : new ExhibitId((UUID) row[4]))).toList();
    }

    /** How many are open, and how many bytes they announced. */
    record Open(int count, long bytes) {
    }

    Open openOf(PersonId person) {
        var row = (Object[]) database.createNativeQuery("select count(*), coalesce(sum(file_size), 0) from upload where person = :person and exhibit is null").setParameter("person", person.uuid()).getSingleResult();
        return new Open(((Number) row[0]).intValue(), ((Number) row[1]).longValue());
    }

    void touch(UUID id, Instant now) {
        database.createNativeQuery("update upload set touched_at = :now where id = :id").setParameter("now", now).setParameter("id", id).executeUpdate();
    }

    /** Nobody else ends it meanwhile. */
    Optional<ExhibitId> exhibitOf(UUID id) {
        return Optional.ofNullable((UUID) database.createNativeQuery("select exhibit from upload where id = :id for update", UUID.class).setParameter("id", id).getSingleResult()).map(ExhibitId::new);
    }

    void became(UUID id, ExhibitId exhibit) {
        database.createNativeQuery("update upload set exhibit = :exhibit where id = :id").setParameter("exhibit", exhibit.uuid()).setParameter("id", id).executeUpdate();
    }

    void remove(UUID id) {
        database.createNativeQuery("delete from upload where id = :id").setParameter("id", id).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    @Transactional(TxType.REQUIRES_NEW)
    public List<UUID> removeUntouchedSince(Instant time) {
        return database.createNativeQuery("delete from upload where touched_at < :time returning id", UUID.class).setParameter("time", time).getResultList();
    }

    @SuppressWarnings("unchecked")
    List<UUID> all() {
        return database.createNativeQuery("select id from upload", UUID.class).getResultList();
    }
}
