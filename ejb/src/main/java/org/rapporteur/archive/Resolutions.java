package org.rapporteur.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.rapporteur.archive.MeasureView.Link;
import org.rapporteur.archive.ResolutionView.Text;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.DayColumn;
import org.rapporteur.shared.Keyed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The resolutions that mechanisms hold, their measures, and what is said of these. Rows are only added. */
@ApplicationScoped
class Resolutions {

    /** Of every two measures what was said last. */
    private static final String BEARINGS = """
            select distinct on (b.later, b.earlier_resolution, b.earlier_number) b.*, r.mechanism, r.name as later_resolution, m.number as later_number, p.display_name as person
            from measure_bearing b join measure m on m.id = b.later join resolution r on r.id = m.resolution left join person p on p.id = b.told_by
            where r.mechanism = :mechanism order by b.later, b.earlier_resolution, b.earlier_number, b.id desc""";

    private static final String IN_NAME = "(strpos(' ' || translate(r.name, '()', ''), ' ' || :word%d) > 0 or starts_with(m.number, :word%d))";
    private static final int MOST_WORDS = 8;

    @PersistenceContext
    private EntityManager database;

    @SuppressWarnings("unchecked")
    List<ResolutionView> of(String mechanism) {
        var texts = new HashMap<UUID, List<Text>>();
        List<Object[]> files = database.createNativeQuery("""
                        select t.resolution, t.language, t.title, t.sha256, t.imported_at, p.display_name from resolution_text t join resolution r on r.id = t.resolution join person p on p.id = t.imported_by
                        where r.mechanism = :mechanism order by t.language <> 'en', t.language""").setParameter("mechanism", mechanism).getResultList();
        files.forEach(row -> texts.computeIfAbsent((UUID) row[0], any -> new ArrayList<>()).add(new Text((String) row[1], (String) row[2], (String) row[3], (Instant) row[4], (String) row[5])));
        List<Object[]> rows = database.createNativeQuery("""
                        select r.id, r.name, r.adopted_on, r.counted, (select count(*) from measure m where m.resolution = r.id) from resolution r
                        where r.mechanism = :mechanism order by r.adopted_on desc, r.name desc""").setParameter("mechanism", mechanism).getResultList();
        return rows.stream().map(row -> new ResolutionView(new ResolutionId((UUID) row[0]), (String) row[1], DayColumn.of(row[2]), (Boolean) row[3], ((Number) row[4]).intValue(), texts.getOrDefault((UUID) row[0], List.of()))).toList();
    }

    Optional<ResolutionView> find(String mechanism, ResolutionId id) {
        return of(mechanism).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Optional<ResolutionView> find(String mechanism, String name) {
        return of(mechanism).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Two people that bring the same one come after each other. */
    void takeTurn(String mechanism) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "resolutions of " + mechanism).getSingleResult();
    }

    @SuppressWarnings("unchecked")
    Map<String, MeasureId> numbers(ResolutionId resolution) {
        var numbers = new LinkedHashMap<String, MeasureId>();
        List<Object[]> rows = database.createNativeQuery("select number, id from measure where resolution = :id order by place").setParameter("id", resolution.uuid()).getResultList();
        rows.forEach(row -> numbers.put((String) row[0], new MeasureId((UUID) row[1])));
        return numbers;
    }

    void add(ResolutionId id, String mechanism, ResolutionFile.Read read) {
        database.createNativeQuery("insert into resolution (id, mechanism, name, adopted_on, counted) values (:id, :mechanism, :name, :day, :counted)").setParameter("id", id.uuid())
                .setParameter("mechanism", mechanism).setParameter("name", read.name()).setParameter("day", read.adopted()).setParameter("counted", read.counted()).executeUpdate();
        var place = 0;
        for (var each : read.provisions()) {
            database.createNativeQuery("insert into measure (id, resolution, number, place, depth) values (:id, :resolution, :number, :place, :depth)").setParameter("id", UUID.randomUUID())
                    .setParameter("resolution", id.uuid()).setParameter("number", each.number()).setParameter("place", ++place).setParameter("depth", each.depth()).executeUpdate();
        }
    }

    void addText(ResolutionId id, ResolutionFile.Read read, Map<String, MeasureId> numbers, byte[] file, String sha256, PersonId by, Instant now) {
        database.createNativeQuery("""
                        insert into resolution_text (resolution, language, title, sha256, file, imported_at, imported_by) values (:id, :language, :title, :sha256, :file, :now, :by)""")
                .setParameter("id", id.uuid()).setParameter("language", read.language()).setParameter("title", read.title()).setParameter("sha256", sha256).setParameter("file", file)
                .setParameter("now", now).setParameter("by", by.uuid()).executeUpdate();
        read.provisions().forEach(each -> database.createNativeQuery("insert into measure_text (measure, language, text) values (:measure, :language, :text)")
                .setParameter("measure", numbers.get(each.number()).uuid()).setParameter("language", read.language()).setParameter("text", each.text()).executeUpdate());
    }

    byte[] file(ResolutionId id, String language) {
        return (byte[]) database.createNativeQuery("select file from resolution_text where resolution = :id and language = :language").setParameter("id", id.uuid()).setParameter("language", language).getSingleResult();
    }

    /** @param bearing null where there is none after all; {@code by} null where the text says so */
    void bear(MeasureId later, MeasureName earlier, Relation bearing, String reason, PersonId by, Instant now) {
        database.createNativeQuery("""
                        insert into measure_bearing (later, earlier_resolution, earlier_number, bearing, reason, told_at, told_by)
                        values (:later, :resolution, :number, :bearing, :reason, :now, cast(:by as uuid))""")
                .setParameter("later", later.uuid()).setParameter("resolution", earlier.resolution()).setParameter("number", earlier.number())
                .setParameter("bearing", bearing == null ? null : bearing.key()).setParameter("reason", reason).setParameter("now", now).setParameter("by", by == null ? null : by.toString()).executeUpdate();
    }

    void holds(MeasureId measure, LocalDate from, LocalDate to, String reason, PersonId by, Instant now) {
        database.createNativeQuery("insert into measure_validity (measure, valid_from, valid_to, reason, told_at, told_by) values (:measure, :from, cast(:to as date), :reason, :now, :by)")
                .setParameter("measure", measure.uuid()).setParameter("from", from).setParameter("to", to == null ? null : to.toString()).setParameter("reason", reason)
                .setParameter("now", now).setParameter("by", by.uuid()).executeUpdate();
    }

    List<MeasureView> measuresOf(String mechanism, ResolutionId resolution) {
        return measures(mechanism, "m.resolution = :what", resolution.uuid());
    }

    Optional<MeasureView> measure(String mechanism, MeasureId id) {
        return measures(mechanism, "m.id = :what", id.uuid()).stream().findFirst();
    }

    /** Each word stands in the name, as a beginning, or in the text. What the name alone answers comes first, a whole number before the beginning of one, and then the newest resolution. */
    @SuppressWarnings("unchecked")
    List<MeasureView> find(String mechanism, String typed, int most) {
        var found = new LinkedHashSet<UUID>();
        MeasureName.of(typed).flatMap(name -> named(mechanism, name)).ifPresent(id -> found.add(id.uuid()));
        var words = Stream.of(typed.toLowerCase(Locale.ROOT).split("[\\s,;¶§]+")).filter(each -> !each.isEmpty() && !each.matches("paras?\\.?|paragraphs?")).map(each -> each.replaceFirst("^s/res/", "").replaceFirst("^\\(([0-9]{4})\\)$", "$1")).distinct().limit(MOST_WORDS).toList();
        if (!words.isEmpty()) {
            var conditions = IntStream.range(0, words.size()).mapToObj(i -> "(" + IN_NAME.formatted(i, i) + " or exists (select 1 from measure_text t where t.measure = m.id and strpos(lower(t.text), :word%d) > 0))".formatted(i)).collect(Collectors.joining(" and "));
            var inName = IntStream.range(0, words.size()).mapToObj(i -> IN_NAME.formatted(i, i)).collect(Collectors.joining(" and "));
            var query = database.createNativeQuery("select m.id from measure m join resolution r on r.id = m.resolution where r.mechanism = :mechanism and %s order by case when %s then case when m.number in (:words) then 0 else 1 end else 2 end, r.adopted_on desc, r.name desc, m.place limit :most"
                    .formatted(conditions, inName), UUID.class).setParameter("mechanism", mechanism).setParameter("words", words).setParameter("most", most);
            for (var i = 0; i < words.size(); i++) {
                query.setParameter("word" + i, words.get(i));
            }
            found.addAll(query.getResultList());
        }
        if (found.isEmpty()) {
            return List.of();
        }
        var order = List.copyOf(found);
        return measures(mechanism, "m.id in (:what)", found).stream().sorted(Comparator.comparing(each -> order.indexOf(each.id().uuid()))).limit(most).toList();
    }

    @SuppressWarnings("unchecked")
    private List<MeasureView> measures(String mechanism, String which, Object what) {
        List<Object[]> rows = database.createNativeQuery("""
                        select m.id, m.resolution, r.name, m.number, m.depth, coalesce(v.valid_from, r.adopted_on), v.valid_to
                        from measure m join resolution r on r.id = m.resolution
                             left join lateral (select valid_from, valid_to from measure_validity v where v.measure = m.id order by v.id desc limit 1) v on true
                        where r.mechanism = :mechanism and %s order by m.place""".formatted(which)).setParameter("mechanism", mechanism).setParameter("what", what).getResultList();
        List<Object[]> said = database.createNativeQuery("select t.measure, t.language, t.text from measure_text t join measure m on m.id = t.measure where %s order by t.language <> 'en', t.language".formatted(which))
                .setParameter("what", what).getResultList();
        var texts = new HashMap<UUID, Map<String, String>>();
        said.forEach(row -> texts.computeIfAbsent((UUID) row[0], any -> new LinkedHashMap<>()).put((String) row[1], (String) row[2]));
        List<Object[]> links = database.createNativeQuery("""
                        with standing as (%s)
                        select s.later, s.later_resolution, s.later_number, e.id, s.earlier_resolution, s.earlier_number, s.bearing, s.reason, s.person, s.told_at
                        from standing s left join resolution er on er.mechanism = s.mechanism and er.name = s.earlier_resolution left join measure e on e.resolution = er.id and e.number = s.earlier_number
                        where s.bearing is not null order by s.earlier_resolution, s.earlier_number, s.later_resolution, s.later_number""".formatted(BEARINGS)).setParameter("mechanism", mechanism).getResultList();
        return rows.stream().map(row -> {
            var name = new MeasureName((String) row[2], (String) row[3]);
            return new MeasureView(new MeasureId((UUID) row[0]), new ResolutionId((UUID) row[1]), name, ((Number) row[4]).intValue(), texts.getOrDefault((UUID) row[0], Map.of()), DayColumn.of(row[5]), DayColumn.of(row[6]),
                    links.stream().filter(link -> link[0].equals(row[0])).map(link -> link((UUID) link[3], (String) link[4], (String) link[5], link)).toList(),
                    links.stream().filter(link -> row[0].equals(link[3])).map(link -> link((UUID) link[0], (String) link[1], (String) link[2], link)).toList());
        }).toList();
    }

    private static Link link(UUID other, String resolution, String number, Object[] row) {
        return new Link(other == null ? null : new MeasureId(other), new MeasureName(resolution, number), Keyed.of(Relation.class, (String) row[6]).orElseThrow(), (String) row[7], (String) row[8], (Instant) row[9]);
    }

    /** All that was ever said of it, the newest first. */
    @SuppressWarnings("unchecked")
    List<MeasureView.Entry> history(String mechanism, MeasureView measure) {
        List<Object[]> rows = database.createNativeQuery("""
                        select b.told_at, p.display_name, r.name, m.number, b.earlier_resolution, b.earlier_number, b.later = :id, b.bearing, cast(null as date), cast(null as date), b.reason
                        from measure_bearing b join measure m on m.id = b.later join resolution r on r.id = m.resolution left join person p on p.id = b.told_by
                        where r.mechanism = :mechanism and (b.later = :id or b.earlier_resolution = :resolution and b.earlier_number = :number)
                        union all
                        select v.told_at, p.display_name, null, null, null, null, null, null, v.valid_from, v.valid_to, v.reason from measure_validity v join person p on p.id = v.told_by where v.measure = :id
                        order by 1 desc""").setParameter("id", measure.id().uuid()).setParameter("mechanism", mechanism)
                .setParameter("resolution", measure.name().resolution()).setParameter("number", measure.name().number()).getResultList();
        return rows.stream().map(row -> {
            var later = Boolean.TRUE.equals(row[6]);
            var other = row[2] == null ? null : later ? new MeasureName((String) row[4], (String) row[5]) : new MeasureName((String) row[2], (String) row[3]);
            return new MeasureView.Entry((Instant) row[0], (String) row[1], other, later, Keyed.of(Relation.class, (String) row[7]).orElse(null), DayColumn.of(row[8]), DayColumn.of(row[9]), (String) row[10]);
        }).toList();
    }

    /** By what is written; a name without a year is found where only one resolution has the number. */
    @SuppressWarnings("unchecked")
    Optional<MeasureId> named(String mechanism, MeasureName name) {
        List<UUID> found = database.createNativeQuery("""
                        select m.id from measure m join resolution r on r.id = m.resolution
                        where r.mechanism = :mechanism and (r.name = :name or r.name like :name || ' (%') and m.number = :number""", UUID.class)
                .setParameter("mechanism", mechanism).setParameter("name", name.resolution()).setParameter("number", name.number()).getResultList();
        return found.size() == 1 ? Optional.of(new MeasureId(found.get(0))) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    Map<MeasureId, MeasureName> names(String mechanism, Collection<MeasureId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var names = new LinkedHashMap<MeasureId, MeasureName>();
        List<Object[]> rows = database.createNativeQuery("select m.id, r.name, m.number from measure m join resolution r on r.id = m.resolution where r.mechanism = :mechanism and m.id in (:ids)")
                .setParameter("mechanism", mechanism).setParameter("ids", ids.stream().map(MeasureId::uuid).toList()).getResultList();
        rows.forEach(row -> names.put(new MeasureId((UUID) row[0]), new MeasureName((String) row[1], (String) row[2])));
        return names;
    }
}
