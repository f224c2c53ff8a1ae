/** Dissents, reservations and interpretative statements. */
package org.rapporteur.web.statement;
