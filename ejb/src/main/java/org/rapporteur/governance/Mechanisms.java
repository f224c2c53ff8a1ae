package org.rapporteur.governance;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.shared.NotFound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The mechanisms of this installation. They change seldom and are read with every page, so they are kept in memory. */
@ApplicationScoped
@Transactional
public class Mechanisms {

    @PersistenceContext
    private EntityManager database;

    private final Map<String, MechanismView> known = new ConcurrentHashMap<>();

    /** @throws NotFound if there is no such mechanism */
    public MechanismView get(String key) {
        return known.computeIfAbsent(key, this::load);
    }

    public String stateName(String mechanism, String state) {
        return get(mechanism).stateName(state);
    }

    public boolean exists(String key) {
        return !database.createNativeQuery("select 1 from mechanism where key = :key").setParameter("key", key).getResultList().isEmpty();
    }

    @SuppressWarnings("unchecked")
    public List<String> keys() {
        return database.createNativeQuery("select key from mechanism order by key", String.class).getResultList();
    }

    void add(MechanismView mechanism) {
        database.createNativeQuery("insert into mechanism (key, name, zone, symbol_hint) values (?1, ?2, ?3, ?4)")
                .setParameter(1, mechanism.key()).setParameter(2, mechanism.name())
                .setParameter(3, mechanism.zone().getId()).setParameter(4, mechanism.symbolHint()).executeUpdate();
        for (var member : mechanism.members()) {
            database.createNativeQuery("insert into member (mechanism, state, name) values (?1, ?2, ?3)")
                    .setParameter(1, mechanism.key()).setParameter(2, member.state()).setParameter(3, member.name()).executeUpdate();
        }
        for (var type : mechanism.reportTypes()) {
            database.createNativeQuery("insert into report_type (mechanism, key, name, route) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, mechanism.key()).setParameter(2, type.key())
                    .setParameter(3, type.name()).setParameter(4, type.route()).executeUpdate();
        }
    }

    private MechanismView load(String key) {
        var rows = rows("select name, zone, symbol_hint from mechanism where key = :key", key);
        if (rows.isEmpty()) {
            throw new NotFound("mechanism");
        }
        var row = rows.get(0);
        var members = rows("select state, name from member where mechanism = :key order by name", key).stream()
                .map(each -> new Member((String) each[0], (String) each[1])).toList();
        var types = rows("select key, name, route from report_type where mechanism = :key order by name", key).stream()
                .map(each -> new ReportType((String) each[0], (String) each[1], (String) each[2])).toList();
        return new MechanismView(key, (String) row[0], ZoneId.of((String) row[1]), (String) row[2], members, types);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String key) {
        return database.createNativeQuery(sql).setParameter("key", key).getResultList();
    }
}
