/**
 * Telling people: what happened becomes a notice in the portal and, where a person wants it, a mail; reminders before and after
 * deadlines; a daily digest; a calendar feed. Listens to the others' events; nobody imports it but the pages that show it.
 * Uses {@code workflow}, {@code review}, {@code consensus}, {@code publication}, {@code report}, {@code governance}, {@code identity},
 * {@code authority} and {@code shared}.
 */
package org.rapporteur.telling;
