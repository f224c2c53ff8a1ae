/** The bodies served: their members, calendars and report types, as data. Uses {@code shared} only. */
package org.rapporteur.governance;
