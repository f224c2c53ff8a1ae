/**
 * Courtesy translations: the text of a circulated version in another language, paragraph by paragraph, made at a step of the route
 * and shown beside the version and the publication. It binds nobody; what was adopted is the version.
 * Uses {@code workflow}, {@code report}, {@code identity}, {@code authority} and {@code shared}.
 */
package org.rapporteur.translation;
