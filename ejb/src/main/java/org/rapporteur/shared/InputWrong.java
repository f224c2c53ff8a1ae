package org.rapporteur.shared;

import java.util.ArrayList;
import java.util.List;

/** What was typed cannot be taken. Each error names its field, so that it is shown there. */
public class InputWrong extends Refusal {

    /** One thing that is wrong, at the field where it is. */
    public record FieldError(String field, Said said) {
    }

    private final transient List<FieldError> errors;

    public InputWrong(List<FieldError> errors) {
        super(errors.get(0).said());
        this.errors = List.copyOf(errors);
    }

    public InputWrong(String field, String key, Object... arguments) {
        this(List.of(new FieldError(field, Said.of(key, arguments))));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Collects all errors of one input, so that a person corrects them in one go. */
    public static final class Check {

        private final List<FieldError> errors = new ArrayList<>();

        public Check that(boolean right, String field, String key, Object... arguments) {
            if (!right) {
                errors.add(new FieldError(field, Said.of(key, arguments)));
            }
            return this;
        }

        /** Text that must be there, of at most {@code longest} characters. */
        public Check text(String value, String field, int longest, String whenMissing) {
            that(value != null && !value.isBlank(), field, whenMissing);
            return optional(value, field, longest);
        }

        public Check optional(String value, String field, int longest) {
            return that(value == null || value.length() <= longest, field, "shared.too-long", longest)
                    .that(value == null || value.indexOf('\0') < 0, field, "shared.nul");
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
