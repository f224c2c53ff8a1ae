package org.rapporteur.search;

import java.time.Instant;

import org.rapporteur.identity.PersonId;

/** Something came in that a person looks for. */
public record NewsFound(PersonId person, SavedSearchId search, Instant until) {
}
