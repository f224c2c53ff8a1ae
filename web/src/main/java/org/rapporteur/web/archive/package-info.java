/** The archive: resolutions and their measures, and what former panels reported. */
package org.rapporteur.web.archive;
