package org.rapporteur.workflow;

import java.util.List;

import org.rapporteur.identity.Role;
import org.rapporteur.shared.Keyed;

/**
 * A field of a step of kind {@link StepType#FORM}, as the model draws it.
 *
 * @param id      what conditions call it
 * @param help    or null
 * @param readers the roles that read the answer, beside whoever gave it and the auditor; empty: whoever reads the report
 * @param choices of a {@link Kind#CHOICE}; where it is shown, of a {@link Kind#PERSON} too; else empty
 */
public record FormField(String id, String label, Kind kind, boolean required, String help, List<Role> readers, List<Choice> choices) {

    public enum Kind implements Keyed {
        TEXT, NUMBER, DATE, CHOICE, PERSON, EXHIBIT, PARAGRAPH, YES_NO;

        /** Whether a condition may read the answer. What people write freely decides no way. */
        public boolean decides() {
            return this == CHOICE || this == YES_NO || this == NUMBER;
        }
    }

    public record Choice(String id, String name) {
    }
}
