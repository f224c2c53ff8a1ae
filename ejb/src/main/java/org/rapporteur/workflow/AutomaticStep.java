package org.rapporteur.workflow;

import java.util.Map;
import java.util.Set;

import org.rapporteur.report.ReportId;

/** A step that the application does by itself. A model names it as {@code ${key}}; no other code can be named there. */
public interface AutomaticStep {

    /** The name that models use, such as {@code circulation}. */
    String key();

    /** @param settings what the model says of it, by name; {@link #settings} and no other */
    void run(ReportId report, Map<String, String> settings);

    /** The names of what a model has to say of it. */
    default Set<String> settings() {
        return Set.of();
    }
}
