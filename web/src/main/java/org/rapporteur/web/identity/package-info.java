/** Signing in and out, and the people of a mechanism. */
package org.rapporteur.web.identity;
