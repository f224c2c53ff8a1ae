package org.rapporteur.evidence;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What is told of exhibits. What stands in an exhibit follows it as long as the same was told of both: an archive that is sealed is sealed with all that is in it. */
@ApplicationScoped
class Descriptions {

    private static final String INSIDE = """
            with recursive it(id) as (select cast(:id as uuid) union all select e.id from exhibit e join it on e.parent = it.id)
            """;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private SealedSources sealed;

    void lock(ExhibitId id) {
        database.createNativeQuery("select 1 from exhibit where id = :id for update").setParameter("id", id.uuid()).getSingleResult();
    }

    /** @return what was described: the exhibit, and those in it that were marked as it was */
    @SuppressWarnings("unchecked")
    List<ExhibitId> describe(ExhibitId id, Description told, String markingBefore) {
        List<UUID> marked = database.createNativeQuery(INSIDE + """
                        update exhibit set marking = :marking, revision = revision + 1
                        where id in (select id from it) and id <> :id and marking = :before and marking <> :marking returning id""", UUID.class)
                .setParameter("marking", told.marking()).setParameter("before", markingBefore).setParameter("id", id.uuid()).getResultList();
        database.createNativeQuery("""
                        update exhibit set title = :title, grade = :grade, marking = :marking, case_name = :caseName, obtained_on = cast(:obtainedOn as date), licence = :licence, revision = revision + 1
                        where id = :id""")
                .setParameter("title", told.title()).setParameter("grade", told.grade()).setParameter("marking", told.marking()).setParameter("caseName", told.caseName())
                .setParameter("obtainedOn", told.obtainedOn() == null ? null : told.obtainedOn().toString()).setParameter("licence", told.licence())
                .setParameter("id", id.uuid()).executeUpdate();
        return Stream.concat(Stream.of(id), marked.stream().map(ExhibitId::new)).toList();
    }

    Source source(ExhibitId id) {
        var row = (Object[]) database.createNativeQuery("select source, obtained_by, obtained_from, sealed_source, sealed_by from exhibit where id = :id").setParameter("id", id.uuid()).getSingleResult();
        return row[3] == null ? new Source((String) row[0], (String) row[1], (String) row[2]) : sealed.open((byte[]) row[3], (UUID) row[4]);
    }

    /** @return of which exhibits it is told now: this one, and those in it of which the same was told */
    @SuppressWarnings("unchecked")
    List<ExhibitId> tellSource(ExhibitId id, Source told, UUID sealedBy) {
        var plain = sealedBy == null ? told : new Source(null, null, null);
        List<UUID> changed = database.createNativeQuery(INSIDE + """
                        update exhibit x set source = :source, obtained_by = :by, obtained_from = :from, sealed_by = cast(:sealedBy as uuid), sealed_source = cast(:sealed as bytea), revision = x.revision + 1
                        from exhibit now
                        where now.id = :id and x.id in (select id from it)
                          and (x.source, x.obtained_by, x.obtained_from, x.sealed_by, x.sealed_source) is not distinct from (now.source, now.obtained_by, now.obtained_from, now.sealed_by, now.sealed_source)
                        returning x.id""", UUID.class)
                .setParameter("source", plain.source()).setParameter("by", plain.obtainedBy()).setParameter("from", plain.obtainedFrom())
                .setParameter("sealed", sealedBy == null ? null : sealed.seal(told, sealedBy))
                .setParameter("sealedBy", sealedBy == null ? null : sealedBy.toString()).setParameter("id", id.uuid()).getResultList();
        return changed.stream().map(ExhibitId::new).toList();
    }
}
