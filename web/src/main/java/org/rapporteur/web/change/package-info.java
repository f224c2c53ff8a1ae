/** How much the changes of a version weigh. */
package org.rapporteur.web.change;
