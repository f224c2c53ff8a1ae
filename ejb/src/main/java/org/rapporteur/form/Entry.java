package org.rapporteur.form;

/** What was entered into a field, as conditions read it and as people do. */
record Entry(String value, String shown) {
}
