/**
 * The record: who did what, on behalf of whom, when, on which version, and what came of it, refusals included.
 * Listens to the others' events; nobody imports it but the pages that show it.
 */
package org.rapporteur.audit;
