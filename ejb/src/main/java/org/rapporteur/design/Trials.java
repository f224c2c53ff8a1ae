package org.rapporteur.design;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.rapporteur.design.Trial.Finding;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Holders;
import org.rapporteur.identity.Names;
import org.rapporteur.identity.Role;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Dry runs in a mechanism: by its calendar, and with the people that it has. */
@ApplicationScoped
class Trials {

    @Inject
    private ModelTrials engine;
    @Inject
    private Scenarios scenarios;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Holders holders;
    @Inject
    private Names names;
    @Inject
    private MomentClock clock;

    List<Trial> run(String mechanism, String workflow, String xml, List<Scenario> scenarios) {
        var calendar = mechanisms.get(mechanism).calendar();
        return engine.run(workflow, xml.getBytes(StandardCharsets.UTF_8), scenarios, days -> calendar.plusWorkingDays(clock.now(), days)).stream()
                .map(trial -> peopled(trial, mechanism)).toList();
    }

    /** Every saved scenario on what would be published, beside what comes of it today. */
    List<Rerun> again(String mechanism, String workflow, String live, String draft) {
        var saved = scenarios.of(mechanism, workflow);
        if (saved.isEmpty()) {
            return List.of();
        }
        var played = saved.stream().map(ScenarioRow::scenario).toList();
        var now = run(mechanism, workflow, draft, played);
        var before = today(mechanism, workflow, live, played);
        var reruns = new ArrayList<Rerun>();
        for (int i = 0; i < saved.size(); i++) {
            reruns.add(new Rerun(saved.get(i).view(names.of(saved.get(i).changedBy())), before.isEmpty() ? null : before.get(i), now.get(i)));
        }
        return reruns;
    }

    private List<Trial> today(String mechanism, String workflow, String live, List<Scenario> played) {
        try {
            return run(mechanism, workflow, live, played);
        } catch (ModelRefused publishedUnderLaxerRules) {
            return List.of();
        }
    }

    /** A step that is given to a role which nobody has would wait for ever. */
    private Trial peopled(Trial trial, String mechanism) {
        var problems = new LinkedHashSet<>(trial.problems());
        for (var stop : trial.stops()) {
            stop.responsible().stream().flatMap(key -> Role.ofKey(key).stream()).filter(role -> holders.of(mechanism, role).isEmpty())
                    .forEach(role -> problems.add(new Finding(stop.element(), Said.of("trial.nobody-in-role", stop.name(), role))));
        }
        return new Trial(trial.stops(), trial.ways(), trial.end(), List.copyOf(problems));
    }
}
