/**
 * What was said and decided before: resolutions with their measures, and the reports of former panels, each citable to the paragraph.
 * Uses {@code evidence}, {@code search}, {@code identity}, {@code authority} and {@code shared}.
 */
package org.rapporteur.archive;
