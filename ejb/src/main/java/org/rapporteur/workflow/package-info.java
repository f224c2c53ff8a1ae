/**
 * The route of a report and the inbox: steps at which reports stand and duties that people owe. The engine behind the port
 * {@link org.rapporteur.workflow.ApprovalRoute} remembers where a report is; these tables know who owes what.
 * Uses {@code finding}, {@code report}, {@code governance}, {@code identity}, {@code authority} and {@code shared}.
 */
package org.rapporteur.workflow;
