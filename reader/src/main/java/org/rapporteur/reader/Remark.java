package org.rapporteur.reader;

/** What can be said about the reading of a file or of a part of it. The server has the words, under the same names. */
enum Remark {
    ENCRYPTED, EMPTY_FILE, TOO_LONG, UNPACKS_TOO_FAR, UNPACKS_TO_MORE, UNKNOWN_FORMAT, UNKNOWN_FORMAT_OF, NESTED_TOO_DEEPLY, DAMAGED,
    DAMAGED_IN_PART, NO_END_MARK, NO_TEXT, NO_TEXT_LAYER, SCANNED_PAGES, TOO_DEEP_PARTS, TOO_MANY_PARTS, NOT_A_WORD_DOCUMENT, NOT_A_TABLE,
    MAY_HOLD_MACROS, NOT_ALL_TAKEN_OUT, MORE
}
