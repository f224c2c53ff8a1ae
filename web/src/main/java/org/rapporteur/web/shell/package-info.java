/**
 * What every page stands in: addresses, texts, the person's places, what the portal says back, and the guards in front.
 * Knows of features only who the caller is and the name and zone of the mechanism.
 */
package org.rapporteur.web.shell;
