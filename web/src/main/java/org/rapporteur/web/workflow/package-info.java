/** What waits for whom. */
package org.rapporteur.web.workflow;
