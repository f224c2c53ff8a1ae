package org.rapporteur.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rapporteur.evidence.reading.Reading;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What stands in an exhibit becomes exhibits of their own, told of as their parent is. Occurrences count, not bytes: the same
 * attachment of two mails is two exhibits.
 */
@ApplicationScoped
class Enclosing {

    /** Exhibits out of one file that was handed in, and how deep they may stand in each other. */
    private static final int MOST = 1_000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_TITLE = 300;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Vault vault;
    @Inject
    private VirusCheck viruses;
    @Inject
    private Exhibits exhibits;
    @Inject
    private Custody custody;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ExhibitEvent> events;

    /** Bytes that are safe in the vault, and what they are called in the file that they came out of. */
    record Kept(String path, Vault.Stored original, VirusCheck.Verdict verdict) {
    }

    /** No transaction is held meanwhile. */
    List<Kept> store(Reading reading) throws IOException {
        var kept = new ArrayList<Kept>();
        for (var each : reading.enclosed()) {
            try (var bytes = Files.newInputStream(each.file())) {
                var original = vault.store(bytes, Long.MAX_VALUE);
                kept.add(new Kept(each.path(), original, viruses.look(original)));
            }
        }
        return kept;
    }

    /** What came out before, when the file was read by an earlier reader, is not added again. */
    @SuppressWarnings("unchecked")
    void add(ExhibitView parent, List<Kept> found) {
        List<String> before = database.createNativeQuery("select path || ' ' || sha256 from exhibit where parent = :parent", String.class).setParameter("parent", parent.id().uuid()).getResultList();
        var known = new ArrayList<>(before);
        var fresh = found.stream().filter(each -> !known.remove(each.path() + " " + each.original().sha256())).toList();
        if (fresh.isEmpty() || depth(parent.id()) >= DEEPEST) {
            return;
        }
        var room = MOST - inside(parent.id());
        var now = clock.now();
        for (var each : fresh.subList(0, Math.max(0, Math.min(room, fresh.size())))) {
            exhibits.addOriginal(each.original(), now);
            var id = exhibits.addInside(parent, title(each.path()), each.path(), each.original(), each.verdict(), now);
            custody.touch(id, null, CustodyAct.TAKEN_OUT, Said.of("evidence.out-of", parent.number(), each.original().sha256()), now);
            if (each.verdict().status() == ExhibitStatus.QUARANTINED) {
                custody.touch(id, null, CustodyAct.QUARANTINED, each.verdict().said(), now);
            }
        }
        var left = Math.max(0, fresh.size() - room);
        events.fire(new ExhibitEvent(Said.of("act.took-exhibits-out"), parent.number(), left == 0 ? Said.of("evidence.taken-out", fresh.size()) : Said.of("evidence.taken-out-of-many", fresh.size() - left, left), true));
    }

    private int depth(ExhibitId id) {
        return ((Number) database.createNativeQuery("select depth from exhibit where id = :id").setParameter("id", id.uuid()).getSingleResult()).intValue();
    }

    /** Parts of one file are read at once: whoever adds to it waits for whoever is adding. */
    private int inside(ExhibitId id) {
        var root = (UUID) database.createNativeQuery("select coalesce(root, id) from exhibit where id = :id", UUID.class).setParameter("id", id.uuid()).getSingleResult();
        database.createNativeQuery("select 1 from exhibit where id = :root for no key update").setParameter("root", root).getSingleResult();
        return ((Number) database.createNativeQuery("select count(*) from exhibit where root = :root").setParameter("root", root).getSingleResult()).intValue();
    }

    /** The name without its folders. */
    private static String title(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1).strip();
        return name.isEmpty() ? path : name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE) : name;
    }
}
