package org.rapporteur.reader;

/** What a file would do if it were opened in the program that it was made for. The server has the words, under the same names. */
enum Hazard {
    JAVASCRIPT, LAUNCH, CALLS_OUT, PROGRAM, MACROS, AUTO_MACROS, XLM_MACROS, REMOTE_TEMPLATE, LINKED_OBJECT, DDE, CONTROL, XFA, SCRIPT, SHORTCUT
}
