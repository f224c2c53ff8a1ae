package org.rapporteur.shared;

import java.util.ArrayList;
import java.util.List;

/** What was typed cannot be taken. Each error names its field, so that it is shown there. */
public class InputWrong extends Refusal {

    /** One thing that is wrong, at the field where it is. */
    public record FieldError(String field, String message) {
    }

    private final transient List<FieldError> errors;

    public InputWrong(List<FieldError> errors) {
        super(errors.get(0).message());
        this.errors = List.copyOf(errors);
    }

    public InputWrong(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Collects all errors of one input, so that a person corrects them in one go. */
    public static final class Check {

        private final List<FieldError> errors = new ArrayList<>();

        public Check that(boolean right, String field, String message) {
            if (!right) {
                errors.add(new FieldError(field, message));
            }
            return this;
        }

        /** Text that must be there, of at most {@code longest} characters. */
        public Check text(String value, String field, int longest, String whenMissing) {
            that(value != null && !value.isBlank(), field, whenMissing);
            return optional(value, field, longest);
        }

        public Check optional(String value, String field, int longest) {
            return that(value == null || value.length() <= longest, field, "This is longer than " + longest + " characters.")
                    .that(value == null || value.indexOf('\0') < 0, field, "This has a character that cannot be kept (NUL).");
        }

        /** @throws InputWrong if anything was wrong */
        public void done() {
            if (!errors.isEmpty()) {
                throw new InputWrong(errors);
            }
        }
    }

    public static Check check() {
        return new Check();
    }
}
