package org.rapporteur.evidence.reading;

import java.util.List;

/** The tables of a document in their order, each with its rows of cells; rows without any word are left out. */
public record FilledTables(ReadingStatus status, List<Note> notes, List<List<List<String>>> tables) {
}
