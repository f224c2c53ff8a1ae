package org.rapporteur.search;

import java.util.UUID;

/**
 * Where something stands.
 *
 * @param source which {@link Findable} knows it
 * @param thing  the exhibit, the report, the comment
 * @param part   the paragraph, or null
 * @param page   of an exhibit, counted from 1; 0 for what stands on none
 */
public record Place(String source, UUID thing, UUID part, int page) {
}
