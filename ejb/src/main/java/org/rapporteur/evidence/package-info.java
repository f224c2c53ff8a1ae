/**
 * Exhibits: the untouched original under its SHA-256, its custody log, and its text by page.
 * Uses {@code governance}, {@code identity}, {@code authority}, {@code search} and {@code shared}; the text is read by {@code evidence.reading}, outside this JVM.
 */
package org.rapporteur.evidence;
