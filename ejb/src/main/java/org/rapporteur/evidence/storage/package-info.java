/**
 * Where the bytes of originals lie, and the keys that they are encrypted with. Stores see sealed bytes under names that say
 * nothing; which original that is, is the vault's business.
 */
package org.rapporteur.evidence.storage;
