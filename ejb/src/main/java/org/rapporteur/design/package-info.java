/**
 * Administrators see how reports travel and redesign it: the versions of each workflow, drafts of the next one, what is wrong
 * with a draft, its publication. The models themselves are kept by the engine behind the port
 * {@link org.rapporteur.design.ModelStore}. A mechanism begins with the shipped model, which all mechanisms share; what it
 * publishes is its own. Uses {@code workflow}, {@code report}, {@code governance}, {@code identity}, {@code authority} and
 * {@code shared}.
 */
package org.rapporteur.design;
