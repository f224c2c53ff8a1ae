package org.rapporteur.evidence;

/** How far the reading of an exhibit has come. Whatever it is, the original stays attached, downloadable and citable. */
public enum ExhibitStatus {

    RECEIVED("waits to be read"),
    EXTRACTING("is being read"),
    READY("read"),
    UNREADABLE("no text"),
    REFUSED("refused");

    private final String words;

    ExhibitStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean pending() {
        return this == RECEIVED || this == EXTRACTING;
    }
}
