/** Letters to somebody outside. */
package org.rapporteur.web.letter;
