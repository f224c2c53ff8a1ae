package org.rapporteur.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.rapporteur.shared.Json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Sealed sources lie encrypted in the database, bound to whoever sealed them: another name in that column opens nothing. */
@ApplicationScoped
class SealedSources {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Vault vault;

    byte[] seal(Source source, UUID by) {
        return vault.seal(Json.write(source).getBytes(StandardCharsets.UTF_8), place(by));
    }

    Source open(byte[] sealed, UUID by) {
        return Json.read(new String(vault.unseal(sealed, place(by)), StandardCharsets.UTF_8), Source.class);
    }

    private static String place(UUID by) {
        return "a source sealed by " + by;
    }

    /** Those of earlier releases. What stands in each other shares its source, and goes on doing so. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @SuppressWarnings("unchecked")
    public int sealAll() {
        List<Object[]> open = database.createNativeQuery("""
                select distinct source, obtained_by, obtained_from, sealed_by from exhibit where sealed_by is not null and sealed_source is null""").getResultList();
        for (var each : open) {
            var source = new Source((String) each[0], (String) each[1], (String) each[2]);
            database.createNativeQuery("""
                            update exhibit set sealed_source = :sealed, source = null, obtained_by = null, obtained_from = null
                            where sealed_by = :by and sealed_source is null and (source, obtained_by, obtained_from) is not distinct from (cast(:source as text), cast(:obtainedBy as text), cast(:obtainedFrom as text))""")
                    .setParameter("sealed", seal(source, (UUID) each[3])).setParameter("by", each[3])
                    .setParameter("source", source.source()).setParameter("obtainedBy", source.obtainedBy()).setParameter("obtainedFrom", source.obtainedFrom()).executeUpdate();
        }
        return open.size();
    }
}
