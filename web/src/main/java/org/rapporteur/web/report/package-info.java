/** Reports as people read and write them. */
package org.rapporteur.web.report;
