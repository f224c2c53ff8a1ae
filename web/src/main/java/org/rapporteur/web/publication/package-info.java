/** Publishing, and what anyone reads. */
package org.rapporteur.web.publication;
