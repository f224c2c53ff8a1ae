/** Exhibits as experts hand them in and read them. */
package org.rapporteur.web.evidence;
