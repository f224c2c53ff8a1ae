/** What people were told: the bell, the list of notices, how each is told, and the mails. */
package org.rapporteur.web.telling;
