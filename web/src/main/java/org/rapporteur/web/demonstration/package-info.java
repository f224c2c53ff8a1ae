/** The way into an installation that nobody can enter yet. */
package org.rapporteur.web.demonstration;
