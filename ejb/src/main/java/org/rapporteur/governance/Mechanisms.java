package org.rapporteur.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.Json;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.RuleRefuses;
import org.rapporteur.shared.SomeoneWasFaster;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * The mechanisms of this installation, without asking who wants to know; administrators change them through the use case
 * that has the gate. A profile changes seldom and is read with every page, so the one in force is kept in memory.
 */
@ApplicationScoped
@Transactional
public class Mechanisms {

    private static final String REVISIONS = "select revision, made_at, made_by, reason, cast(profile as text) from mechanism_revision where mechanism = :key";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<MemberLeft> leavers;
    @Inject
    private Event<MechanismRevised> revisions;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    private final Map<String, MechanismView> known = new ConcurrentHashMap<>();

    /** @throws NotFound if there is no such mechanism */
    public MechanismView get(String key) {
        var changedHere = (MechanismView) transaction.getResource(resource(key));
        return changedHere != null ? changedHere : known.computeIfAbsent(key, this::load);
    }

    /** What a transaction has changed it sees itself, and nobody else before its end. */
    private static String resource(String key) {
        return Mechanisms.class.getName() + "/" + key;
    }

    public String stateName(String mechanism, String state) {
        return get(mechanism).stateName(state);
    }

    /** The name of a type of report; its key where the mechanism never had it. */
    public String typeName(String mechanism, String type) {
        return get(mechanism).reportType(type).map(ReportType::name).orElse(type);
    }

    public boolean exists(String key) {
        return !database.createNativeQuery("select 1 from mechanism where key = :key").setParameter("key", key).getResultList().isEmpty();
    }

    @SuppressWarnings("unchecked")
    public List<String> keys() {
        return database.createNativeQuery("select key from mechanism order by key", String.class).getResultList();
    }

    /** The revision in force. */
    public ProfileRevision newest(String key) {
        return revisions(REVISIONS + " order by revision desc limit 1", key).stream().findFirst().orElseThrow(() -> new NotFound("mechanism"));
    }

    /**
     * Every revision of a mechanism, the newest first.
     *
     * @throws NotFound if there is no such mechanism
     */
    public List<ProfileRevision> history(String key) {
        var revisions = revisions(REVISIONS + " order by revision desc", key);
        if (revisions.isEmpty()) {
            throw new NotFound("mechanism");
        }
        return revisions;
    }

    /** @throws InputWrong with every field that is wrong */
    public ProfileRevision found(MechanismView profile, UUID by, String reason) {
        ProfileRules.check(profile);
        InputWrong.check().that(!exists(profile.key()), "key", "governance.mechanism-twice").done();
        return add(profile, by, reason);
    }

    ProfileRevision add(MechanismView profile, UUID by, String reason) {
        database.createNativeQuery("insert into mechanism (key, revision) values (?1, 0)").setParameter(1, profile.key()).executeUpdate();
        return keep(profile, 1, by, reason);
    }

    /**
     * Puts another profile in force. Whoever's last day as a member is past has left with it.
     *
     * @param seen the revision that was changed
     * @throws SomeoneWasFaster if it is not the newest any more
     * @throws InputWrong       with every field that is wrong
     * @throws RuleRefuses      if it drops what reports and accounts may refer to
     */
    public ProfileRevision revise(MechanismView changed, int seen, UUID by, String reason) {
        var before = locked(changed.key());
        if (before.number() != seen) {
            throw new SomeoneWasFaster("mechanism", before.number());
        }
        ProfileRules.check(changed);
        var after = changed.on(LocalDate.ofInstant(clock.now(), changed.zone()));
        keepsWhatItHad(before.profile(), after);
        if (after.equals(before.profile())) {
            throw new RuleRefuses("governance.nothing-different");
        }
        var revision = keep(after, before.number() + 1, by, reason);
        for (var member : before.profile().members()) {
            if (after.member(member.state()).isEmpty()) {
                leavers.fire(new MemberLeft(after.key(), member.state(), member.name()));
            }
        }
        return revision;
    }

    /** Lets those leave whose last day is past, as they announced. */
    void keepDates(String key) {
        var known = get(key);
        if (known.equals(known.on(LocalDate.ofInstant(clock.now(), known.zone())))) {
            return;
        }
        var newest = locked(key);
        if (!newest.profile().equals(newest.profile().on(LocalDate.ofInstant(clock.now(), newest.profile().zone())))) {
            revise(newest.profile(), newest.number(), null, "The last day of membership is past, as announced.");
        }
    }

    private ProfileRevision locked(String key) {
        var there = database.createNativeQuery("select 1 from mechanism where key = :key for no key update").setParameter("key", key).getResultList();
        if (there.isEmpty()) {
            throw new NotFound("mechanism");
        }
        return newest(key);
    }

    private static void keepsWhatItHad(MechanismView before, MechanismView after) {
        for (var member : before.members()) {
            if (after.member(member.state()).isEmpty() && after.former().stream().noneMatch(each -> each.state().equals(member.state()))) {
                throw new RuleRefuses("governance.not-struck-out", member.name());
            }
        }
        for (var type : before.reportTypes()) {
            if (after.reportType(type.key()).isEmpty()) {
                throw new RuleRefuses("governance.type-stays", type.name());
            }
        }
    }

    /** What a profile names stays known for ever, so that old reports and accounts can refer to it. */
    private ProfileRevision keep(MechanismView profile, int number, UUID by, String reason) {
        var now = clock.now();
        database.createNativeQuery("insert into mechanism_revision (mechanism, revision, made_at, made_by, reason, profile) values (?1, ?2, ?3, cast(?4 as uuid), ?5, cast(?6 as jsonb))")
                .setParameter(1, profile.key()).setParameter(2, number).setParameter(3, now).setParameter(4, by == null ? null : by.toString())
                .setParameter(5, reason).setParameter(6, Json.write(profile)).executeUpdate();
        database.createNativeQuery("update mechanism set revision = ?2 where key = ?1").setParameter(1, profile.key()).setParameter(2, number).executeUpdate();
        for (var member : profile.members()) {
            database.createNativeQuery("insert into member (mechanism, state) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, profile.key()).setParameter(2, member.state()).executeUpdate();
        }
        for (var type : profile.reportTypes()) {
            database.createNativeQuery("insert into report_type (mechanism, key) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, profile.key()).setParameter(2, type.key()).executeUpdate();
        }
        transaction.putResource(resource(profile.key()), profile);
        revisions.fire(new MechanismRevised(profile.key(), number));
        return new ProfileRevision(number, now, by, reason, profile);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MechanismRevised revised) {
        known.remove(revised.mechanism());
    }

    private MechanismView load(String key) {
        return newest(key).profile();
    }

    @SuppressWarnings("unchecked")
    private List<ProfileRevision> revisions(String sql, String key) {
        List<Object[]> rows = database.createNativeQuery(sql).setParameter("key", key).getResultList();
        return rows.stream().map(row -> new ProfileRevision(((Number) row[0]).intValue(), (Instant) row[1], (UUID) row[2], (String) row[3], Json.read((String) row[4], MechanismView.class))).toList();
    }
}
