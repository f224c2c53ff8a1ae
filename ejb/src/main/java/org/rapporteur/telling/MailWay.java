package org.rapporteur.telling;

/**
 * How the installation sends mail.
 *
 * @param where the server and its port, or the folder
 */
public record MailWay(Kind kind, String where) {

    public enum Kind { SERVER, FILES, NONE }
}
