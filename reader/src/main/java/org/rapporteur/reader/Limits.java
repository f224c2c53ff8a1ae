package org.rapporteur.reader;

/**
 * How much one file may produce. The limits bound what comes out, not how long it takes: time is the parent's.
 *
 * @param characters of text in all parts together
 * @param parts      attachments and archive entries, at every depth
 * @param depth      of parts within parts
 * @param bytes      unpacked from containers, in all parts together
 */
record Limits(int characters, int parts, int depth, long bytes) {

    static final Limits USUAL = new Limits(10_000_000, 1_000, 20, 500L << 20);
}
