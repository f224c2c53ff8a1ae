/**
 * The one gate before every use case: who may do what, and a line on the record for what was refused.
 * Uses {@code identity} and {@code shared}; knows a report only by its standing.
 */
package org.rapporteur.authority;
