package org.rapporteur.administration;

import java.time.Instant;
import java.util.List;

import org.rapporteur.shared.Said;

/** What a revision of a profile changed against the one before, and who made it when and why. Nothing changed in the first. */
public record RevisionView(int number, Instant at, String by, String reason, List<Said> changes) {
}
