package org.rapporteur.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.change.Bearing;
import org.rapporteur.change.ClassesSince;
import org.rapporteur.change.VersionClasses;
import org.rapporteur.finding.DoubtView;
import org.rapporteur.finding.Doubts;
import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.governance.SigningLater;
import org.rapporteur.identity.PersonId;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Sealed;
import org.rapporteur.report.ReportId;
import org.rapporteur.review.LaterSigningView.LastWord;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What the experts signed last, each of them, compared with the newest version: as positions of states are, by the same rule. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LaterSignatures {

    /** Whoever signed in the last round of signing or after it; the newest word of each. */
    private static final String LAST_WORDS = """
            with signing as (select id, opened_at from step where report = :report and type = 'sign-off' order by opened_at desc limit 1)
            select distinct on (p.display_name, p.id) p.id, p.display_name, g.stance, g.version, g.given_at
            from (select person, stance, 0 as version, given_at from signature where step = (select id from signing)
                  union all select person, stance, version, given_at from signature_again where report = :report and given_at > (select opened_at from signing)) g
            join person p on p.id = g.person order by p.display_name, p.id, g.given_at desc""";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Circulating reports;
    @Inject
    private VersionClasses classes;
    @Inject
    private Doubts doubts;
    @Inject
    private Mechanisms mechanisms;

    /** A report whose newest version is looked at. */
    record At(ReportId report, String mechanism, String type, int version) {
    }

    /** Empty before anything was sealed and circulated. */
    Optional<LaterSigningView> of(At at) {
        return at.version() == 0 ? Optional.empty() : reports.sealed(at.report()).map(sealed -> seen(at, sealed));
    }

    private LaterSigningView seen(At at, Sealed sealed) {
        var type = mechanisms.get(at.mechanism()).reportType(at.type());
        var carrying = type.map(ReportType::carrying).orElse(CarryingOver.NONE);
        var bearings = new HashMap<Integer, Bearing>();
        bearings.put(0, bearing(at, sealed, carrying));
        var inDoubt = doubts.of(at.report());
        var words = rows(at.report()).stream().map(row -> {
            var version = ((Number) row[3]).intValue();
            var bearing = bearings.computeIfAbsent(version, earlier -> Bearing.of(carrying, earlier, reports.version(at.report(), earlier), reports.version(at.report(), at.version()), List.of(), classes.since(at.report())));
            var given = (Instant) row[4];
            var doubted = inDoubt.stream().filter(doubt -> doubt.since().isAfter(given)).findFirst();
            return new LastWord((UUID) row[0], (String) row[1], "dissent".equals(row[2]), version, given, stands(bearing) && doubted.isEmpty(),
                    stands(bearing) && doubted.isPresent() ? Said.of("review.signatures-in-doubt", doubted.get().said()) : standing(at, bearing));
        }).toList();
        var stale = words.stream().anyMatch(word -> !word.stands());
        var asked = asks(type);
        return new LaterSigningView(at.version(), told(at, words, inDoubt, bearings.get(0), stale, asked), asked && stale && askedFor(at), words);
    }

    /** Whether nothing stands between the two texts, whatever is carried over otherwise. */
    private static boolean stands(Bearing bearing) {
        return bearing.since().isEmpty() || bearing.carried();
    }

    private static Said told(At at, List<LastWord> words, List<DoubtView> inDoubt, Bearing sealed, boolean stale, boolean asked) {
        var again = words.stream().filter(word -> word.version() > 0 && word.stands()).count();
        if (!stale && again == 0 || words.isEmpty()) {
            return standing(at, sealed);
        }
        var doubted = inDoubt.stream().filter(doubt -> words.stream().anyMatch(word -> doubt.since().isAfter(word.at()))).findFirst();
        if (stands(sealed) && doubted.isPresent()) {
            return Said.of("review.signatures-in-doubt", doubted.get().said());
        }
        return !asked ? Said.of("review.signatures-once", standing(at, sealed)) : Said.of("review.signatures-asked", standing(at, sealed), again, words.size());
    }

    private static Said standing(At at, Bearing bearing) {
        return bearing.since().isEmpty() ? Said.of("review.signatures-stand", at.version())
                : bearing.carried() ? Said.of("review.signatures-carried", at.version(), bearing.named(), bearing.gravest()) : Said.of("review.signatures-stale", at.version(), bearing.named());
    }

    /** What was changed between the seal and the circulation nobody has classed: that counts as substantive. */
    private Bearing bearing(At at, Sealed sealed, CarryingOver carrying) {
        var unclassed = Bearing.of(carrying, sealed.version(), sealed.text(), reports.version(at.report(), sealed.version()), List.of(), ClassesSince.UNKNOWN);
        return Bearing.of(carrying, sealed.version(), sealed.text(), reports.version(at.report(), at.version()), List.of(),
                unclassed.since().isEmpty() ? classes.since(at.report()) : ClassesSince.UNKNOWN);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(ReportId report) {
        return database.createNativeQuery(LAST_WORDS).setParameter("report", report.uuid()).getResultList();
    }

    boolean askedFor(At at) {
        return !database.createNativeQuery("select 1 from signing_again where report = :report and version = :version")
                .setParameter("report", at.report().uuid()).setParameter("version", at.version()).getResultList().isEmpty();
    }

    /** Whether the rule of the report's type asks at all. */
    boolean asks(At at) {
        return asks(mechanisms.get(at.mechanism()).reportType(at.type()));
    }

    private static boolean asks(Optional<ReportType> type) {
        return type.map(ReportType::later).orElse(SigningLater.ASKED) == SigningLater.ASKED;
    }

    void ask(ReportId report, int version, Instant now) {
        database.createNativeQuery("insert into signing_again (report, version, asked_at) values (:report, :version, :now)")
                .setParameter("report", report.uuid()).setParameter("version", version).setParameter("now", now).executeUpdate();
    }

    /** @param statement the dissent, or null */
    void add(ReportId report, int version, PersonId person, String stance, String hash, UUID statement, Instant now) {
        database.createNativeQuery("""
                        insert into signature_again (report, version, person, stance, content_hash, statement, given_at)
                        values (:report, :version, :person, :stance, :hash, cast(:statement as uuid), :now)""")
                .setParameter("report", report.uuid()).setParameter("version", version).setParameter("person", person.uuid()).setParameter("stance", stance)
                .setParameter("hash", hash).setParameter("statement", statement == null ? null : statement.toString()).setParameter("now", now).executeUpdate();
    }
}
