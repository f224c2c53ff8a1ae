/** Positions, as states take them. */
package org.rapporteur.web.consensus;
