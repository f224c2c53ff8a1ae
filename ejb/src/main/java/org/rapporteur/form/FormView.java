package org.rapporteur.form;

import java.util.List;

import org.rapporteur.workflow.FormField;

/** The form at which a report stands. */
public record FormView(String name, List<FormField> fields) {
}
