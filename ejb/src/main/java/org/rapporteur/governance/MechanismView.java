package org.rapporteur.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A body that is served: its whole governance profile as it is in force.
 *
 * @param calendar    the days on which it works, and the zone in which its deadlines are told
 * @param members     those of today; the rounds of reports ask them
 * @param former      those who left: their positions stay visible and count no more
 * @param evidence    what it asks of the evidence for its findings; null where it keeps to the usual, see {@link #evidencePolicy}
 * @param lifted      the guard rails that its workflows need not keep to; only its owner lifts one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MechanismView(String key, String name, SymbolScheme symbolScheme, WorkingCalendar calendar, List<Member> members, List<Former> former,
                            List<ReportType> reportTypes, EvidencePolicy evidence, Set<GuardRail> lifted) {

    /**
     * A member state: its ISO 3166 code and the name that people read.
     *
     * @param lastDay the last day of its membership where it has announced that it leaves, else null
     */
    public record Member(String state, String name, LocalDate lastDay) {

        public Member(String state, String name) {
            this(state, name, null);
        }
    }

    /** A state that was a member until the end of its last day. */
    public record Former(String state, String name, LocalDate lastDay) {
    }

    /**
     * A kind of report, the route that reports of this kind travel and the rule by which their text is agreed.
     *
     * @param signing what follows when an expert refuses to sign
     * @param carrying what a new version leaves standing of what was said of an older one
     * @param later   whether the experts are asked to sign a later version that is not what they signed
     * @param retired whether no new report of this kind is opened; those that are open go on
     */
    public record ReportType(String key, String name, String route, DecisionRule decision, SigningRule signing, CarryingOver carrying, SigningLater later, boolean retired) {

        public ReportType {
            signing = signing == null ? SigningRule.DISSENT_NOTED : signing;
            carrying = carrying == null ? CarryingOver.NONE : carrying;
            later = later == null ? SigningLater.ASKED : later;
        }

        public ReportType(String key, String name, String route, DecisionRule decision, SigningRule signing, CarryingOver carrying, boolean retired) {
            this(key, name, route, decision, signing, carrying, null, retired);
        }

        ReportType withoutState(String state, int remaining) {
            return decision == null ? this : new ReportType(key, name, route, decision.withoutState(state, remaining), signing, carrying, later, retired);
        }
    }

    public MechanismView {
        members = members == null ? List.of() : List.copyOf(members);
        former = former == null ? List.of() : List.copyOf(former);
        reportTypes = reportTypes == null ? List.of() : List.copyOf(reportTypes);
        lifted = lifted == null ? Set.of() : Set.copyOf(lifted);
    }

    /** A profile that asks nothing of its own of the evidence. */
    public MechanismView(String key, String name, SymbolScheme symbolScheme, WorkingCalendar calendar, List<Member> members, List<Former> former, List<ReportType> reportTypes) {
        this(key, name, symbolScheme, calendar, members, former, reportTypes, null, Set.of());
    }

    public EvidencePolicy evidencePolicy() {
        return evidence == null ? EvidencePolicy.USUAL : evidence;
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    /** What the first symbol of that moment's year would be. */
    public String symbolExample(Instant now) {
        return symbolScheme.example(now.atZone(zone()).getYear());
    }

    public Optional<ReportType> reportType(String type) {
        return reportTypes.stream().filter(each -> each.key().equals(type)).findFirst();
    }

    /** The types of which new reports are opened. */
    public List<ReportType> offered() {
        return reportTypes.stream().filter(type -> !type.retired()).toList();
    }

    public boolean offers(String type) {
        return reportType(type).filter(each -> !each.retired()).isPresent();
    }

    public Optional<Member> member(String state) {
        return members.stream().filter(member -> member.state().equals(state)).findFirst();
    }

    /** The name of a state that is or was a member; its code where it never was. */
    public String stateName(String state) {
        return Stream.concat(members.stream().filter(each -> each.state().equals(state)).map(Member::name),
                former.stream().filter(each -> each.state().equals(state)).map(Former::name)).findFirst().orElse(state);
    }

    public MechanismView named(String newName, SymbolScheme scheme) {
        return new MechanismView(key, newName, scheme, calendar, members, former, reportTypes, evidence, lifted);
    }

    /** The same profile as the beginning of another mechanism, without the memory of who left this one. */
    public MechanismView copiedAs(String newKey, String newName, SymbolScheme scheme) {
        return new MechanismView(newKey, newName, scheme, calendar, members, List.of(), reportTypes, evidence, Set.of());
    }

    public MechanismView with(WorkingCalendar other) {
        return new MechanismView(key, name, symbolScheme, other, members, former, reportTypes, evidence, lifted);
    }

    /** With one member more, or with another name or last day for the one it has; in the order of their names. */
    public MechanismView with(Member member) {
        var others = new ArrayList<>(without(members, each -> each.state().equals(member.state())));
        others.add(member);
        others.sort(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER));
        return new MechanismView(key, name, symbolScheme, calendar, others, without(former, each -> each.state().equals(member.state())), reportTypes, evidence, lifted);
    }

    /** With one type more, or with another in the place of the one of the same key. */
    public MechanismView with(ReportType type) {
        var types = new ArrayList<>(reportTypes);
        if (reportType(type.key()).isPresent()) {
            types.replaceAll(each -> each.key().equals(type.key()) ? type : each);
        } else {
            types.add(type);
        }
        return new MechanismView(key, name, symbolScheme, calendar, members, former, types, evidence, lifted);
    }

    public MechanismView with(EvidencePolicy policy) {
        return new MechanismView(key, name, symbolScheme, calendar, members, former, reportTypes, policy, lifted);
    }

    public MechanismView lifting(Set<GuardRail> rails) {
        return new MechanismView(key, name, symbolScheme, calendar, members, former, reportTypes, evidence, rails);
    }

    /** As it is on that day: whoever's last day is past has left, and no rule names it any more. */
    public MechanismView on(LocalDate today) {
        Predicate<Member> gone = member -> member.lastDay() != null && member.lastDay().isBefore(today);
        if (members.stream().noneMatch(gone)) {
            return this;
        }
        var left = members.stream().filter(gone).map(member -> new Former(member.state(), member.name(), member.lastDay())).toList();
        var staying = without(members, gone);
        var types = reportTypes;
        for (var state : left) {
            types = types.stream().map(type -> type.withoutState(state.state(), staying.size())).toList();
        }
        return new MechanismView(key, name, symbolScheme, calendar, staying, Stream.concat(former.stream(), left.stream()).toList(), types, evidence, lifted);
    }

    private static <T> List<T> without(List<T> all, Predicate<T> which) {
        return all.stream().filter(which.negate()).toList();
    }
}
