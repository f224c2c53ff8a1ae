package org.rapporteur.translation;

import java.time.Instant;

/** A finished translation of one version. {@code language} is a tag such as {@code fr}. */
public record TranslationView(String language, int version, String by, Instant finishedAt) {
}
