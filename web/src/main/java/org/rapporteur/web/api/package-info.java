/** The REST API: the same use cases as the portal, behind the same gate. Resources translate, they decide nothing. */
package org.rapporteur.web.api;
