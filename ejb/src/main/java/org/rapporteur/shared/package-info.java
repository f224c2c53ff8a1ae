/** What every feature needs and none owns: the clock, hashes, pages of lists, and the ways to say no. Uses nothing of the others. */
package org.rapporteur.shared;
