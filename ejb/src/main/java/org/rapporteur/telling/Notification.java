package org.rapporteur.telling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Role;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.AutomaticStep;
import org.rapporteur.workflow.RouteEvent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The automatic step {@code notification}: tells the roles and states that the model names, in the model's words, by notice and mail. */
@ApplicationScoped
class Notification implements AutomaticStep {

    private static final String MEMBER_STATES = "member-states";

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Circulating reports;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Happenings happenings;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<RouteEvent> events;

    @Override
    public String key() {
        return "notification";
    }

    @Override
    public Set<String> settings() {
        return Set.of("to", "states", "text");
    }

    @Override
    public void run(ReportId report, Map<String, String> settings) {
        var turn = reports.lock(report);
        var words = settings.getOrDefault("text", "").strip();
        var to = listed(settings, "to");
        // A state that has left since the model was drawn is told of nothing.
        var states = listed(settings, "states").stream().filter(state -> mechanisms.get(turn.mechanism()).member(state).isPresent()).toList();
        if (!to.isEmpty()) {
            happenings.notified(keep(report, roles(to), words), report, turn.version(), null);
        }
        if (!states.isEmpty()) {
            var id = keep(report, EnumSet.of(Role.DELEGATE, Role.CLEARING_DELEGATE), words);
            states.forEach(state -> happenings.notified(id, report, turn.version(), state));
        }
        var told = new ArrayList<Object>(to.stream().map(Notification::said).toList());
        states.forEach(state -> told.add(mechanisms.stateName(turn.mechanism(), state)));
        events.fire(new RouteEvent(report, Said.of("act.had-people-told"), turn.version() == 0 ? null : turn.version(), Said.and(told), Said.words(words), true));
    }

    private static List<String> listed(Map<String, String> settings, String name) {
        return Arrays.stream(settings.getOrDefault(name, "").split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private static Set<Role> roles(List<String> keys) {
        var roles = EnumSet.noneOf(Role.class);
        for (var key : keys) {
            if (key.equals(MEMBER_STATES)) {
                roles.addAll(EnumSet.of(Role.DELEGATE, Role.CLEARING_DELEGATE));
            } else {
                Role.ofKey(key).ifPresent(roles::add);
            }
        }
        return roles;
    }

    private static Said said(String key) {
        return key.equals(MEMBER_STATES) ? Said.of("workflow.member-states") : Role.ofKey(key).map(Role::said).orElse(Said.words(key));
    }

    private UUID keep(ReportId report, Set<Role> roles, String words) {
        var id = UUID.randomUUID();
        database.createNativeQuery("insert into notification (id, report, roles, words, at) values (:id, :report, string_to_array(:roles, ','), :words, :now)").setParameter("id", id)
                .setParameter("report", report.uuid()).setParameter("roles", String.join(",", roles.stream().map(Role::name).toList())).setParameter("words", words)
                .setParameter("now", clock.now()).executeUpdate();
        return id;
    }
}
