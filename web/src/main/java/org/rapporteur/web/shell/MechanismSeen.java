package org.rapporteur.web.shell;

import java.time.ZoneId;

/** Told by a feature: the caller's mechanism, as far as every page shows it. */
public interface MechanismSeen {

    String name();

    /** In which it keeps its time. */
    ZoneId zone();
}
