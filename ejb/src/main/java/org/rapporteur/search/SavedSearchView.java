package org.rapporteur.search;

import java.time.Instant;

/** @param alert whether the person is told of what comes in */
public record SavedSearchView(SavedSearchId id, String name, Asked asked, boolean alert, Instant savedAt) {
}
