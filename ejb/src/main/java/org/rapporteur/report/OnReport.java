package org.rapporteur.report;

import java.util.UUID;

import org.rapporteur.authority.Concerns;

/** A command on one report. */
public interface OnReport extends Concerns {

    ReportId report();

    @Override
    default Kind kind() {
        return Kind.REPORT;
    }

    @Override
    default UUID uuid() {
        return report().uuid();
    }
}
