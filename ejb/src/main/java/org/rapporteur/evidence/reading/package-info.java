/**
 * Reads the text of originals, outside this JVM: a parser that hangs, fills the memory or is taken over by a hostile
 * file costs one worker process and one result, never the server.
 *
 * <p>Public are the port {@link org.rapporteur.evidence.reading.TextReader} and what it returns. Uses no other feature.
 */
package org.rapporteur.evidence.reading;
