package org.rapporteur.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import org.rapporteur.shared.Sha256;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Tells exhibits that are independent of each other from those that are not. Not for pages. */
@ApplicationScoped
public class Provenances {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private SealedSources sealed;

    /** @param members names of states: one that a source or “obtained from” names contributed the exhibit */
    @SuppressWarnings("unchecked")
    public Map<ExhibitId, Provenance> of(Collection<ExhibitId> exhibits, Collection<String> members) {
        var found = new LinkedHashMap<ExhibitId, Provenance>();
        if (exhibits.isEmpty()) {
            return found;
        }
        List<Object[]> rows = database.createNativeQuery("""
                        with recursive chain (exhibit, at, far) as (
                            select id, id, 0 from exhibit where id in (:ids)
                            union all
                            select c.exhibit, d.origin, c.far + 1 from chain c join derivation d on d.exhibit = c.at where c.far < 20)
                        select c.exhibit, x.number as of_number, x.title, e.grade, e.id, coalesce(e.root, e.id) as root, e.sha256, e.source, e.obtained_from, e.sealed_by is not null as sealed,
                               e.withdrawn_at is not null or exists (select from exhibit r where r.id = e.root and r.withdrawn_at is not null) as withdrawn, c.far, e.number as at_number, e.sealed_source, e.sealed_by
                        from chain c join exhibit e on e.id = c.at join exhibit x on x.id = c.exhibit order by x.number, c.far""")
                .setParameter("ids", exhibits.stream().map(ExhibitId::uuid).toList()).getResultList();
        for (var row : rows) {
            var id = new ExhibitId((UUID) row[0]);
            var before = found.get(id);
            var strands = new HashSet<String>(before == null ? Set.of() : before.strands());
            strands.add("in " + row[5]);
            strands.add("bytes " + row[6]);
            var source = row[13] == null ? (String) row[7] : sealed.open((byte[]) row[13], (UUID) row[14]).source();
            if (source != null && !source.isBlank()) {
                strands.add("from " + Sha256.of(source.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
            }
            var states = new TreeSet<String>(before == null ? Set.of() : before.states());
            if (!(Boolean) row[9]) {
                members.stream().filter(each -> names(source, each) || names((String) row[8], each)).forEach(states::add);
            }
            found.put(id, new Provenance(id, ((Number) row[1]).intValue(), (String) row[2], (String) row[3], strands, ((Number) row[11]).intValue() == 0 ? null : (Integer) row[12],
                    states, (Boolean) row[10] || before != null && before.withdrawn()));
        }
        return found;
    }

    private static boolean names(String told, String state) {
        return told != null && Pattern.compile("(?iu)(?<![\\p{L}])" + Pattern.quote(state) + "(?![\\p{L}])").matcher(told).find();
    }
}
