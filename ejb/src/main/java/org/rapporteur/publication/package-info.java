/**
 * What is published: the PDF and the page that anyone reads, with their hashes.
 * Uses {@code consensus}, {@code review}, {@code statement}, {@code workflow}, {@code report}, {@code evidence}, {@code governance},
 * {@code identity}, {@code authority} and {@code shared}; set in type by {@code publication.typesetting}.
 */
package org.rapporteur.publication;
