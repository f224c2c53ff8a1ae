/**
 * Starts and stops everything that one running Rapporteur consists of: a database, the server with the application,
 * and the data folder that both keep their things in. Knows nothing of the application but its address for readiness.
 */
package org.rapporteur.launcher;
