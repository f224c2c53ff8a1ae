package org.rapporteur.web.shell;

import java.util.Map;

/** Told by a feature: how much waits for the caller at which place, by its key. */
public interface Waiting {

    Map<String, Integer> byPlace();
}
