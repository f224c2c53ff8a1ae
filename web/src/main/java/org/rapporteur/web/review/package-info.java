/** Signing, checking, commenting and answering. */
package org.rapporteur.web.review;
