package org.rapporteur.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.ChangeClass;
import org.rapporteur.report.Alteration;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.Said;

/**
 * How what somebody said of one version bears on a later one: pure.
 *
 * @param version it was said of
 * @param carried whether it is carried over
 * @param since   what it concerns and altered since; where it is not carried over, only what stands against that
 * @param gravest what the gravest of these counts as; null where nothing altered
 */
public record Bearing(int version, boolean carried, List<Alteration> since, ChangeClass gravest) {

    /** More alterations than this are counted and not named. */
    private static final int NAMED = 4;

    /** @param paragraphs that were spoken of; none for the whole text */
    public static Bearing of(CarryingOver rule, int version, ReportText then, ReportText now, Collection<UUID> paragraphs, ClassesSince classes) {
        return of(rule, version, Alteration.between(then, now), paragraphs, classes);
    }

    /** @param all that altered between the two versions */
    public static Bearing of(CarryingOver rule, int version, List<Alteration> all, Collection<UUID> paragraphs, ClassesSince classes) {
        var since = all.stream().filter(each -> each.concerns(paragraphs)).toList();
        var gravest = since.stream().map(each -> classes.of(each.subject(), version)).reduce(ChangeClass::orWorse).orElse(null);
        if (rule == CarryingOver.NONE || gravest == null || rule.outlives(gravest)) {
            return new Bearing(version, rule != CarryingOver.NONE, since, gravest);
        }
        return new Bearing(version, false, since.stream().filter(each -> !rule.outlives(classes.of(each.subject(), version))).toList(), gravest);
    }

    public Said said() {
        if (since.isEmpty()) {
            return Said.of(carried ? "change.carried" : "change.not-carried", version);
        }
        return carried ? Said.of("change.carried-changed", version, named(), gravest) : Said.of("change.stale", version, named());
    }

    /** "paragraph 14 and the heading “Findings”" */
    public Said named() {
        var names = new ArrayList<Said>(since.stream().limit(NAMED).map(Changed::name).toList());
        if (since.size() > NAMED) {
            names.add(Said.of("change.more", since.size() - NAMED));
        }
        return Said.and(names);
    }
}
