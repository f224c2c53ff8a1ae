package org.rapporteur.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.evidence.reading.PagePlace;
import org.rapporteur.evidence.reading.PageText;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.Json;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Working copies become exhibits of their own, told of as their originals are. */
@ApplicationScoped
class Derivations {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Exhibits exhibits;
    @Inject
    private Custody custody;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ExhibitEvent> events;
    @Inject
    private Event<CopyMade> copies;

    /** @param pages what a person typed; empty where the copy waits to be read as any file */
    record Made(CopyKind kind, String title, String fileName, Integer page, List<PagePlace> places, String fromLanguage, String toLanguage, String maker, String tool, List<PageText> pages) {
    }

    @Transactional
    ExhibitId add(ExhibitView origin, Made made, Vault.Stored bytes) {
        var now = clock.now();
        exhibits.addOriginal(bytes, now);
        var id = exhibits.addCopy(origin, made, bytes, caller.id(), now);
        database.createNativeQuery("""
                        insert into derivation (exhibit, origin, origin_sha256, kind, page, places, from_language, to_language, maker, tool)
                        values (:exhibit, :origin, :sha256, :kind, cast(:page as integer), :places, :from, :to, :maker, :tool)""")
                .setParameter("exhibit", id.uuid()).setParameter("origin", origin.id().uuid()).setParameter("sha256", origin.sha256()).setParameter("kind", made.kind().key())
                .setParameter("page", made.page()).setParameter("places", made.places().isEmpty() ? null : Json.write(made.places())).setParameter("from", made.fromLanguage()).setParameter("to", made.toLanguage())
                .setParameter("maker", made.maker()).setParameter("tool", made.tool()).executeUpdate();
        var number = exhibits.find(id).orElseThrow().number();
        custody.touch(id, caller.id(), CustodyAct.DERIVED, Said.of("evidence.derived-from", made.kind(), origin.number(), bytes.sha256()), now);
        custody.touch(origin.id(), caller.id(), CustodyAct.COPIED, Said.of("evidence.copied-as", made.kind(), number), now);
        events.fire(new ExhibitEvent(Said.of("act.made-a-working-copy"), origin.number(), Said.of("evidence.copied-as", made.kind(), number), false));
        copies.fire(new CopyMade(id));
        return id;
    }

    Optional<DerivationView> of(ExhibitId copy) {
        return views("d.exhibit = :id", copy).stream().findFirst();
    }

    /** Made directly of it, the oldest first. */
    List<DerivationView> copiesOf(ExhibitId origin) {
        return views("d.origin = :id", origin);
    }

    @SuppressWarnings("unchecked")
    private List<DerivationView> views(String which, ExhibitId id) {
        List<Object[]> rows = database.createNativeQuery("""
                        select d.exhibit, e.number, e.title, d.kind, d.origin, o.number as origin_number, o.title as origin_title, d.origin_sha256, d.page, d.places, d.from_language, d.to_language, d.maker, d.tool, e.received_at, p.display_name
                        from derivation d join exhibit e on e.id = d.exhibit join exhibit o on o.id = d.origin join person p on p.id = e.received_by where\s""" + which + " order by e.number")
                .setParameter("id", id.uuid()).getResultList();
        return rows.stream().map(row -> new DerivationView(new ExhibitId((UUID) row[0]), ((Number) row[1]).intValue(), (String) row[2], CopyKind.ofKey((String) row[3]), new ExhibitId((UUID) row[4]), ((Number) row[5]).intValue(),
                (String) row[6], (String) row[7], (Integer) row[8], row[9] == null ? List.of() : List.of(Json.read((String) row[9], PagePlace[].class)), (String) row[10], (String) row[11], (String) row[12],
                (String) row[13], (Instant) row[14], (String) row[15])).toList();
    }
}
