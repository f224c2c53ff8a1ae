/**
 * Steps that an administrator draws as forms: the fields stand in the model, what was entered is kept with the report.
 * Uses {@code workflow}, {@code report}, {@code identity}, {@code authority} and {@code shared}.
 */
package org.rapporteur.form;
