/** Courtesy translations. */
package org.rapporteur.web.translation;
