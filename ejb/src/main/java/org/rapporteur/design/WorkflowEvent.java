package org.rapporteur.design;

import java.util.UUID;

import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;

/** Something was done to a workflow or a draft of one; {@code outcome} carries the hash of the model. */
public record WorkflowEvent(Said act, Said object, Said outcome) implements OnRecord {

    @Override
    public UUID aboutReport() {
        return null;
    }
}
