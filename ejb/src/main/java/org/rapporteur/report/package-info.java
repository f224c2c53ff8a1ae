/**
 * Reports and their text: sections, numbered paragraphs with permanent ids, citations, and the frozen versions.
 * Uses {@code identity}, {@code authority}, {@code governance}, {@code evidence} and {@code shared}.
 */
package org.rapporteur.report;
