package org.rapporteur.form;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.workflow.FormField;

/**
 * One answer to a field of a form.
 *
 * @param step    the visit to the step, under the name {@code stepName}; a report may come to a form more than once
 * @param value   as conditions read it, {@code shown} as people do
 * @param readers the keys of the roles that read it; empty: whoever reads the report
 */
public record AnswerView(UUID step, String stepName, String field, String label, FormField.Kind kind, String value, String shown, List<String> readers,
                         String givenBy, Instant givenAt) {
}
