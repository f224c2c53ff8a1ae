package org.rapporteur.telling;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/**
 * A person changed how they are told, or an administrator had a mail sent again.
 *
 * @param whose mail it was, or null
 */
public record ToldOtherwise(Said act, String whose) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return null;
    }

    @Override
    public Said object() {
        return whose == null ? null : Said.words(whose);
    }
}
