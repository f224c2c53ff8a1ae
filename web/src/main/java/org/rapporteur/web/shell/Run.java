package org.rapporteur.web.shell;

/** Some words of a comparison, as {@code r:diff} shows them. */
public record Run(Kind kind, String words) {

    /** What became of the words. */
    public enum Kind { KEPT, ADDED, REMOVED }
}
