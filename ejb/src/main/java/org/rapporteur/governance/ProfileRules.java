package org.rapporteur.governance;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.InputWrong.Check;

/** What every profile keeps to, whoever writes it and by whichever way. */
final class ProfileRules {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SYMBOL = 60;
    private static final int MOST_HOLIDAYS = 1_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int MOST_MEMBERS = 250;
    private static final int MOST_TYPES = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private ProfileRules() {
    }

    /** @throws InputWrong with every field that is wrong */
    static void check(MechanismView profile) {
        var check = InputWrong.check();
        key(check, profile.key(), "key");
        check.text(profile.name(), "name", LONGEST_NAME, "governance.name-missing")
                .that(profile.symbolScheme() != null && profile.symbolScheme().isSound() && profile.symbolScheme().pattern().length() <= LONGEST_SYMBOL, "symbolScheme",
                        "governance.scheme", SymbolScheme.NUMBER, SymbolScheme.YEAR)
                .that(profile.calendar() != null, "calendar", "governance.calendar-missing");
        if (profile.calendar() != null) {
            calendar(check, profile.calendar());
        }
        members(check, profile.members());
        types(check, profile);
        check.that(profile.evidence() == null || profile.evidence().isSound(), "evidence", "governance.evidence-policy", EvidencePolicy.MOST_SOURCES);
        check.done();
    }

    private static void key(Check check, String key, String field) {
        check.that(key != null && key.length() <= LONGEST_KEY && KEY.matcher(key).matches(), field,
                "governance.key");
    }

    private static void calendar(Check check, WorkingCalendar calendar) {
        check.that(calendar.holidays().size() <= MOST_HOLIDAYS, "holidays", "governance.too-many-holidays", MOST_HOLIDAYS);
        for (var holiday : calendar.holidays()) {
            check.text(holiday.name(), "holidays", LONGEST_NAME, "governance.holiday-name")
                    .that(holiday.date().getYear() >= FIRST_YEAR && holiday.date().getYear() <= LAST_YEAR, "holidays", "governance.holiday-year", holiday.date().getYear());
        }
    }

    private static void members(Check check, List<MechanismView.Member> members) {
        check.that(members.size() <= MOST_MEMBERS, "state", "governance.too-many-members", MOST_MEMBERS);
        for (var member : members) {
            check.that(member.state() != null && COUNTRIES.contains(member.state()), "state", "governance.state-code", member.state())
                    .text(member.name(), "stateName", LONGEST_NAME, "governance.state-name");
        }
        twice(members, MechanismView.Member::state).ifPresent(state -> check.that(false, "state", "governance.state-twice", state));
        twice(members, member -> member.name() == null ? "" : member.name().strip().toLowerCase(Locale.ROOT)).ifPresent(name -> check.that(false, "stateName", "governance.name-twice", name));
    }

    private static void types(Check check, MechanismView profile) {
        var types = profile.reportTypes();
        var states = profile.members().stream().map(MechanismView.Member::state).toList();
        check.that(types.size() <= MOST_TYPES, "typeKey", "governance.too-many-types", MOST_TYPES);
        for (var type : types) {
            key(check, type.key(), "typeKey");
            check.text(type.name(), "typeName", LONGEST_NAME, "governance.type-name")
                    .text(type.route(), "route", LONGEST_NAME, "governance.route")
                    .that(type.decision() != null, "kind", "governance.rule-missing");
            if (type.decision() != null && !type.retired()) {
                type.decision().wrong(states).forEach(part -> check.that(false, field(part), wrong(part.replace("failure.rule.", ""))));
            }
        }
        twice(types, MechanismView.ReportType::key).ifPresent(key -> check.that(false, "typeKey", "governance.type-twice", key));
    }

    private static String wrong(String part) {
        return switch (part) {
            case "kind" -> "governance.rule-kind";
            case "period" -> "governance.rule-period";
            case "endsEarly" -> "governance.rule-ends-early";
            case "objectionEnds" -> "governance.rule-objection-ends";
            case "share" -> "governance.rule-share";
            case "vetoes" -> "governance.rule-vetoes";
            case "quorum" -> "governance.rule-quorum";
            case "failure" -> "governance.rule-failure";
            case "failure.name" -> "governance.rule-body-name";
            case "failure.members" -> "governance.rule-body-members";
            default -> "governance.rule-wrong";
        };
    }

    /** The names of nested parts as fields have them: {@code failure.rule.period} is {@code failureRulePeriod}. */
    private static String field(String part) {
        return Pattern.compile("\\.(.)").matcher(part).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static <T> Optional<String> twice(List<T> all, Function<T, String> what) {
        var seen = new HashSet<String>();
        return all.stream().map(what).filter(each -> each != null && !seen.add(each)).findFirst();
    }
}
