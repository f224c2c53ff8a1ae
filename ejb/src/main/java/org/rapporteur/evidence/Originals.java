package org.rapporteur.evidence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What is known of the bytes themselves, each in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Originals {

    private static final Logger LOG = System.getLogger(Originals.class.getName());

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Custody custody;
    @Inject
    private Vault vault;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ExhibitEvent> events;

    /** Whichever was not looked at for the longest time comes first. */
    @SuppressWarnings("unchecked")
    List<String> all() {
        return database.createNativeQuery("select sha256 from original order by checked_at nulls first", String.class).getResultList();
    }

    void intact(String sha256) {
        database.createNativeQuery("update original set checked_at = :now, altered_at = null where sha256 = :sha256")
                .setParameter("now", clock.now()).setParameter("sha256", sha256).executeUpdate();
    }

    void checked(ExhibitId exhibit, PersonId by) {
        custody.touch(exhibit, by, CustodyAct.CHECKED, Said.of("evidence.intact"), clock.now());
    }

    /** Told once, however often it is found again: on the log of every exhibit with these bytes, on the record, and to whoever runs the server. */
    @SuppressWarnings("unchecked")
    void altered(String sha256) {
        var first = database.createNativeQuery("update original set altered_at = :now where sha256 = :sha256 and altered_at is null")
                .setParameter("now", clock.now()).setParameter("sha256", sha256).executeUpdate() == 1;
        if (!first) {
            return;
        }
        LOG.log(Level.ERROR, "The original " + sha256 + " (" + vault.place(sha256) + ") is not what was stored, or is gone. It is not handed out. Put it back from a backup; it is looked at again every night and whenever somebody asks.");
        List<Object[]> exhibits = database.createNativeQuery("select id, number from exhibit where sha256 = :sha256 order by mechanism, number").setParameter("sha256", sha256).getResultList();
        for (var exhibit : exhibits) {
            custody.touch(new ExhibitId((UUID) exhibit[0]), null, CustodyAct.FOUND_ALTERED, Said.of("evidence.hash", sha256), clock.now());
            events.fire(new ExhibitEvent(Said.of("act.found-an-original-altered"), ((Number) exhibit[1]).intValue(), Said.of("evidence.hash", sha256), true));
        }
    }
}
