package org.rapporteur.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.identity.Directory;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonView;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong.Check;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.FormField;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes of what was typed what a field asks for, or says what is wrong with it. */
@ApplicationScoped
class Entries {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Inject
    private Directory directory;
    @Inject
    private FormAnswers answers;
    @Inject
    private Circulating reports;

    /** @return empty where nothing was entered, or something wrong, which {@code check} has been told */
    Optional<Entry> of(FormField field, Map<String, String> typed, Turn turn, Check check) {
        var text = typed.getOrDefault(field.id(), "");
        text = text == null ? "" : text.strip();
        if (text.isEmpty()) {
            check.that(!field.required(), at(field), "form.needed");
            return Optional.empty();
        }
        check.optional(text, at(field), LONGEST_TEXT);
        var entry = switch (field.kind()) {
            case TEXT -> Optional.of(new Entry(text, text));
            case NUMBER -> number(text);
            case DATE -> day(text);
            case CHOICE -> choice(field, text);
            case YES_NO -> yesNo(text);
            case PERSON -> person(text, turn.mechanism());
            case EXHIBIT -> exhibit(text, turn.mechanism());
            case PARAGRAPH -> paragraph(text, turn);
        };
        check.that(entry.isPresent(), at(field), "form.wrong." + field.kind().key());
        return entry;
    }

    /** Where an error is told: {@code answers} is what a call carries. */
    private static String at(FormField field) {
        return "answers." + field.id();
    }

    private static Optional<Entry> number(String text) {
        try {
            var number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text).stripTrailingZeros().toPlainString();
            return Optional.ofNullable(number).filter(plain -> plain.length() <= LONGEST_NUMBER).map(plain -> new Entry(plain, plain));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Entry> day(String text) {
        try {
            var day = LocalDate.parse(text);
            return Optional.of(new Entry(day.toString(), DAY.format(day)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Entry> choice(FormField field, String text) {
        return field.choices().stream().filter(each -> each.id().equals(text)).findFirst().map(each -> new Entry(each.id(), each.name()));
    }

    private static Optional<Entry> yesNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(new Entry(text, Said.of("form.yes").toString()));
            case "false" -> Optional.of(new Entry(text, Said.of("form.no").toString()));
            default -> Optional.empty();
        };
    }

    private Optional<Entry> person(String text, String mechanism) {
        return uuid(text).flatMap(id -> directory.of(mechanism).stream().filter(PersonView::active).filter(each -> each.id().equals(new PersonId(id))).findFirst())
                .map(each -> new Entry(text, each.displayName()));
    }

    private Optional<Entry> exhibit(String text, String mechanism) {
        return whole(text).filter(number -> answers.knowsExhibit(mechanism, number)).map(number -> new Entry(text, Said.of("form.exhibit", number).toString()));
    }

    /** A paragraph is asked for by its number and kept by its identity. */
    private Optional<Entry> paragraph(String text, Turn turn) {
        return whole(text).flatMap(number -> this.text(turn).paragraphs().filter(each -> each.number() == number).findFirst())
                .map(each -> new Entry(each.id().toString(), turn.version() == 0 ? Said.of("form.paragraph", each.number()).toString()
                        : Said.of("form.paragraph-of", each.number(), turn.version()).toString()));
    }

    private ReportText text(Turn turn) {
        return turn.version() == 0 ? reports.workingText(turn.report()) : reports.version(turn.report(), turn.version());
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
