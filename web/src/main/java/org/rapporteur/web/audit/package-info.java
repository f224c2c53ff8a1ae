/** The record, report by report. */
package org.rapporteur.web.audit;
