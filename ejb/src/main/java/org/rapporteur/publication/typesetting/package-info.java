/**
 * Sets an agreed report: as an archival, accessible PDF and as the body of its public page. It knows text, not people,
 * rounds or decisions, and uses no other feature; whoever publishes hands it plain records.
 *
 * <p>Everything it is given was typed by someone and is treated as hostile: nothing is taken as markup, nothing is
 * fetched, and what the fonts cannot show is shown as missing. The same report gives the same bytes, so a publication
 * can be set again and compared with the one that was signed.
 */
package org.rapporteur.publication.typesetting;
