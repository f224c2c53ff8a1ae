package org.rapporteur.workflow;

import org.rapporteur.report.ReportId;

/** A step that the application does by itself. A model names it as {@code ${key}}; no other code can be named there. */
public interface AutomaticStep {

    /** The name that models use, such as {@code circulation}. */
    String key();

    void run(ReportId report);
}
