package org.rapporteur.reader;

/** What became of one file, as far as the worker can know; time and memory are the parent's to notice. */
enum Status {
    OK, PARTIAL, LIMITED, ENCRYPTED, CORRUPT, UNSUPPORTED, SCAN, EMPTY
}
