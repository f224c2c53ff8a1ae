/** Pages on findings and the evidence under them. */
package org.rapporteur.web.finding;
