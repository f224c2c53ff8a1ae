/**
 * The experts' signatures, the coordinator's check, and the member states' comments with their answers.
 * Uses {@code statement}, {@code workflow}, {@code finding}, {@code report}, {@code evidence} (to have tables read), {@code governance}, {@code identity}, {@code authority} and {@code shared}.
 */
package org.rapporteur.review;
