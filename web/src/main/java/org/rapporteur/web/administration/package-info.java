/** The register of people, for administrators. */
package org.rapporteur.web.administration;
