package org.rapporteur.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rapporteur.shared.MomentClock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Reads what has changed since an index last looked. A position is which transactions it has seen: those that end late are
 * not passed over, and nobody has to wait for them.
 */
@ApplicationScoped
class ChangeLog {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final UUID ALL = new UUID(0, 0);

    @PersistenceContext
    private EntityManager database;
    @Inject
    private MomentClock clock;

    /** @param part null where all of the thing has to be looked at */
    record Change(String source, UUID thing, UUID part) {
    }

    record News(List<Change> changes, String position) {
    }

    /** {@code database/time/snapshot}. */
    String now() {
        return position((String) database.createNativeQuery("select cast(pg_current_snapshot() as text)", String.class).getSingleResult());
    }

    private String position(String snapshot) {
        return databaseId() + "/" + clock.now().toEpochMilli() + "/" + snapshot;
    }

    private String databaseId() {
        return database.createNativeQuery("select cast(system_identifier as text) from pg_control_system()", String.class).getSingleResult().toString();
    }

    /** Whether it is of this database and its changes are all kept still; a database that was brought back from a copy knows less than the index. */
    boolean knows(String position) {
        var parts = position == null ? new String[0] : position.split("/", 3);
        return parts.length == 3 && parts[0].equals(databaseId())
                && Instant.ofEpochMilli(Long.parseLong(parts[1])).isAfter(clock.now().minus(KEPT).plus(Duration.ofDays(1)))
                && (Boolean) database.createNativeQuery("select pg_snapshot_xmax(cast(:last as pg_snapshot)) <= pg_snapshot_xmax(pg_current_snapshot())", Boolean.class)
                        .setParameter("last", parts[2]).getSingleResult();
    }

    @SuppressWarnings("unchecked")
    News since(String position) {
        List<Object[]> rows = database.createNativeQuery("""
                        select cast(pg_current_snapshot() as text), c.source, c.thing, c.part
                        from (values (1)) as one left join search_change c
                             on c.xact >= pg_snapshot_xmin(cast(:last as pg_snapshot)) and not pg_visible_in_snapshot(c.xact, cast(:last as pg_snapshot))
                        order by c.id""")
                .setParameter("last", position.split("/", 3)[2]).getResultList();
        var changes = new ArrayList<Change>();
        for (var row : rows) {
            if (row[1] != null) {
                changes.add(new Change((String) row[1], (UUID) row[2], ALL.equals(row[3]) ? null : (UUID) row[3]));
            }
        }
        return new News(changes, changes.isEmpty() ? position : position((String) rows.get(0)[0]));
    }

    @Transactional
    void forgetOld() {
        database.createNativeQuery("delete from search_change where at < :old").setParameter("old", clock.now().minus(KEPT)).executeUpdate();
    }
}
