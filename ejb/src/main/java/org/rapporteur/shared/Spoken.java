package org.rapporteur.shared;

/** An enumeration whose constants people read. The words of {@code CommentType.SOURCE_RISK} are {@code comment-type.source-risk}. */
public interface Spoken extends Keyed {

    /** Enumerations implement it. */
    Class<?> getDeclaringClass();

    default Said said() {
        return Said.of(Kebab.of(getDeclaringClass().getSimpleName()) + "." + key());
    }

    /** What the constant means, where that is printed beside it. */
    default Said meaning() {
        return Said.of(said().key() + ".meaning");
    }
}
