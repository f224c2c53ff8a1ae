package org.rapporteur.processes;

import java.util.Optional;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rapporteur.governance.DecisionRule.Period;
import org.rapporteur.governance.DecisionRule.Period.Unit;

/** How long a silence lasts, as a model says it: whole days, whole hours, or working days of the mechanism's calendar. */
final class SilencePeriod {

    private static final Pattern WRITTEN = Pattern.compile("P([1-9]\\d{0,2})D|PT([1-9]\\d{0,3})H");
    private static final int MOST_DAYS = 366;

    private SilencePeriod() {
    }

    /** Empty where the step says none that could be kept to. */
    static Optional<Period> of(Element task) {
        var written = WRITTEN.matcher(Written.property(task, RouteContract.PERIOD).orElse(""));
        var working = Written.properties(task, RouteContract.DAYS).contains(RouteContract.WORKING);
        if (!written.matches()) {
            return Optional.empty();
        }
        var amount = Integer.parseInt(written.group(1) == null ? written.group(2) : written.group(1));
        if (written.group(1) == null) {
            return working || amount > MOST_DAYS * 24 ? Optional.empty() : Optional.of(new Period(amount, Unit.HOURS));
        }
        return amount > MOST_DAYS ? Optional.empty() : Optional.of(new Period(amount, working ? Unit.WORKING_DAYS : Unit.DAYS));
    }
}
