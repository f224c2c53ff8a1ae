/** The register of people, as administrators keep it. Uses {@code identity}, {@code authority}, {@code governance} and {@code shared}. */
package org.rapporteur.administration;
