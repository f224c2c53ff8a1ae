package org.rapporteur.governance;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.governance.WorkingCalendar.Holiday;
import org.rapporteur.shared.Said;

/** What became different from one revision of a profile to the next, a sentence for each thing. */
public final class ProfileChanges {

    private final List<Said> said = new ArrayList<>();

    private ProfileChanges() {
    }

    /** Empty where nothing differs. */
    public static List<Said> between(MechanismView before, MechanismView after) {
        var changes = new ProfileChanges();
        changes.say("governance.was-named", before.name(), after.name());
        changes.say("governance.was-numbered", before.symbolScheme().pattern(), after.symbolScheme().pattern());
        changes.calendar(before.calendar(), after.calendar());
        changes.members(before, after);
        changes.types(before, after);
        changes.evidence(before.evidencePolicy(), after.evidencePolicy());
        for (var rail : GuardRail.values()) {
            if (before.lifted().contains(rail) != after.lifted().contains(rail)) {
                changes.said.add(Said.of(after.lifted().contains(rail) ? "governance.rail-lifted" : "governance.rail-set", rail));
            }
        }
        return List.copyOf(changes.said);
    }

    /** All of them in a row. */
    public static Said told(MechanismView before, MechanismView after) {
        return between(before, after).stream().reduce((first, next) -> Said.of("governance.and-then", first, next)).orElseGet(() -> Said.words(""));
    }

    private void say(String key, String before, String after) {
        if (!before.equals(after)) {
            said.add(Said.of(key, before, after));
        }
    }

    private void calendar(WorkingCalendar before, WorkingCalendar after) {
        say("governance.was-zoned", before.zone().getId(), after.zone().getId());
        if (!before.workingDays().equals(after.workingDays())) {
            said.add(Said.of("governance.was-working", days(before.workingDays()), days(after.workingDays())));
        }
        say("governance.was-closing", before.closing().toString(), after.closing().toString());
        compare(before.holidays(), after.holidays(), Holiday::date,
                added -> said.add(Said.of("governance.holiday-added", added.date(), added.name())),
                gone -> said.add(Said.of("governance.holiday-removed", gone.date(), gone.name())),
                (was, is) -> {
                    if (!was.name().equals(is.name())) {
                        said.add(Said.of("governance.holiday-renamed", is.date(), was.name(), is.name()));
                    }
                });
    }

    private void members(MechanismView before, MechanismView after) {
        compare(before.members(), after.members(), Member::state,
                added -> said.add(Said.of("governance.joined", added.name(), added.state())),
                gone -> after.former().stream().filter(each -> each.state().equals(gone.state())).findFirst()
                        .ifPresent(each -> said.add(Said.of("governance.left", gone.name(), each.lastDay()))),
                (was, is) -> {
                    say("governance.member-renamed", was.name(), is.name());
                    if (!Objects.equals(was.lastDay(), is.lastDay())) {
                        said.add(is.lastDay() == null ? Said.of("governance.stays", is.name()) : Said.of("governance.leaves", is.name(), is.lastDay()));
                    }
                });
    }

    private void types(MechanismView before, MechanismView after) {
        compare(before.reportTypes(), after.reportTypes(), ReportType::key,
                added -> {
                    said.add(Said.of("governance.type-added", added.name()));
                    rule(added.name(), List.of(), sentences(added, after));
                },
                gone -> { },
                (was, is) -> {
                    say("governance.type-renamed", was.name(), is.name());
                    if (!was.route().equals(is.route())) {
                        said.add(Said.of("governance.type-rerouted", is.name(), was.route(), is.route()));
                    }
                    rule(is.name(), sentences(was, before), sentences(is, after));
                    if (was.signing() != is.signing()) {
                        said.add(Said.of("governance.rule-is", is.name(), is.signing()));
                    }
                    if (was.carrying() != is.carrying()) {
                        said.add(Said.of("governance.rule-is", is.name(), is.carrying()));
                    }
                    if (was.later() != is.later()) {
                        said.add(Said.of("governance.rule-is", is.name(), is.later()));
                    }
                    if (was.retired() != is.retired()) {
                        said.add(is.retired() ? Said.of("governance.type-retired", is.name()) : Said.of("governance.type-offered", is.name()));
                    }
                });
    }

    private void evidence(EvidencePolicy before, EvidencePolicy after) {
        for (var standard : StandardOfEvidence.values()) {
            var is = after.of(standard);
            if (!is.equals(before.of(standard))) {
                said.add(is.map(each -> Said.of(each.grade() == null ? "governance.asks-sources" : "governance.asks-graded-sources", standard, each.sources(), each.grade() == null ? "" : each.grade(), each.force()))
                        .orElseGet(() -> Said.of("governance.asks-nothing", standard)));
            }
        }
        if (before.named() != after.named()) {
            said.add(Said.of("governance.named-without-act", after.named()));
        }
    }

    /** Only the sentences that differ. */
    private void rule(String type, List<Said> before, List<Said> after) {
        before.stream().filter(each -> !after.contains(each)).forEach(each -> said.add(Said.of("governance.rule-was", type, each)));
        after.stream().filter(each -> !before.contains(each)).forEach(each -> said.add(Said.of("governance.rule-is", type, each)));
    }

    private static List<Said> sentences(ReportType type, MechanismView of) {
        return type.decision() == null ? List.of() : type.decision().sentences(of::stateName);
    }

    private static <T, K> void compare(List<T> before, List<T> after, Function<T, K> by, Consumer<T> added, Consumer<T> gone, BiConsumer<T, T> kept) {
        var left = keyed(before, by);
        keyed(after, by).forEach((key, is) -> {
            var was = left.remove(key);
            if (was == null) {
                added.accept(is);
            } else {
                kept.accept(was, is);
            }
        });
        left.values().forEach(gone);
    }

    private static <T, K> Map<K, T> keyed(List<T> all, Function<T, K> by) {
        var keyed = new LinkedHashMap<K, T>();
        all.forEach(each -> keyed.put(by.apply(each), each));
        return keyed;
    }

    private static Said days(Set<DayOfWeek> days) {
        return Said.and(days.stream().map(day -> Said.of(switch (day) {
            case MONDAY -> "governance.monday";
            case TUESDAY -> "governance.tuesday";
            case WEDNESDAY -> "governance.wednesday";
            case THURSDAY -> "governance.thursday";
            case FRIDAY -> "governance.friday";
            case SATURDAY -> "governance.saturday";
            case SUNDAY -> "governance.sunday";
        })).toList());
    }
}
