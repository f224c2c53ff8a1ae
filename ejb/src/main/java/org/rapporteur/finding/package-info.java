/**
 * Findings: paragraphs that assert non-compliance, the evidence on which each rests, and what the mechanism asks of it.
 * Uses {@code archive}, {@code report}, {@code evidence}, {@code governance}, {@code identity}, {@code authority} and {@code shared}.
 */
package org.rapporteur.finding;
