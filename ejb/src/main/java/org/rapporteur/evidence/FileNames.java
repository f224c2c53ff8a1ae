package org.rapporteur.evidence;

/** Names of files as others call them: data that is shown, never a place on our disk. */
final class FileNames {

    private FileNames() {
    }

    /** The last part, without what cannot be seen: line ends, and the marks that let {@code cod.exe} look like {@code exe.doc}. */
    static String tidy(String name) {
        if (name == null) {
            return "";
        }
        var visible = visible(name);
        var last = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1).strip();
        return last.matches("\\.{1,2}") ? "" : last;
    }

    /** Joiners of letters stay: Persian and Indian words need them. */
    static String visible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u200C\\u200D]]", "").strip();
    }
}
