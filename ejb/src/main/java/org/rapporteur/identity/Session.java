package org.rapporteur.identity;

import java.time.Instant;

/** A session just opened. {@code token} is the secret that the client shows with each request; it is not kept here. */
public record Session(String token, Instant expires, PersonView person) {
}
