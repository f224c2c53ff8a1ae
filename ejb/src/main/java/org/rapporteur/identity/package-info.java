/**
 * Who is who: people, their roles, their passwords and their sessions.
 * Uses {@code governance} for the states of a mechanism, and {@code shared}.
 */
package org.rapporteur.identity;
