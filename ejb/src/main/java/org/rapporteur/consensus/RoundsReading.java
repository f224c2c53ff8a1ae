package org.rapporteur.consensus;

import static org.rapporteur.authority.Capability.READ_REPORT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.rapporteur.authority.Requires;
import org.rapporteur.change.Bearing;
import org.rapporteur.change.ClassesSince;
import org.rapporteur.change.VersionClasses;
import org.rapporteur.consensus.RoundsView.Cell;
import org.rapporteur.consensus.RoundsView.Round;
import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportView;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The board of states by rounds: the tally of each round as it stood at its end. As many statements for ten rounds as for two. */
@Stateless
public class RoundsReading {

    @Inject
    private ReportReading reports;
    @Inject
    private Circulating texts;
    @Inject
    private VersionClasses classes;
    @Inject
    private Decisions decisions;
    @Inject
    private Positions positions;
    @Inject
    private Mechanisms mechanisms;

    /** A round and its tally. {@code decision} is null where the version is not put up for decision yet. */
    private record Counted(Decision decision, Round round, Tally tally, List<Member> members) {
    }

    @Requires(READ_REPORT)
    public RoundsView of(ReportId id) {
        var report = reports.get(id);
        if (report.version() == 0) {
            return new RoundsView(List.of(), List.of());
        }
        var mechanism = mechanisms.get(report.mechanism());
        var taken = positions.on(id);
        var bearing = bearings(id, taken);
        var rounds = new ArrayList<Counted>();
        var decided = new ArrayList<>(decisions.on(id));
        Collections.reverse(decided);
        decided.forEach(decision -> rounds.add(counted(decision, rounds.size() + 1, mechanism, taken, bearing)));
        if (rounds.isEmpty() || rounds.get(rounds.size() - 1).round().version() < report.version()) {
            rounds.add(undecided(report, rounds.size() + 1, mechanism, taken, bearing));
        }
        return new RoundsView(rounds.stream().map(Counted::round).toList(), rows(rounds));
    }

    private interface BearingOf {
        Map<PositionId, Bearing> on(int version, CarryingOver rule, List<PositionView> positions);
    }

    /** The texts are read once, and not at all where nobody has said anything. */
    private BearingOf bearings(ReportId id, List<PositionView> taken) {
        var versions = new VersionsApart(taken.isEmpty() ? Map.of() : texts.versions(id));
        var since = taken.isEmpty() ? ClassesSince.UNKNOWN : classes.since(id);
        return (version, rule, said) -> Bearings.of(versions, since, version, rule, said);
    }

    private static Counted counted(Decision decision, int number, MechanismView mechanism, List<PositionView> taken, BearingOf bearing) {
        var members = decision.closedAt() != null ? decision.members() : decision.members().stream().filter(member -> mechanism.member(member.state()).isPresent()).toList();
        var said = decision.counting(decision.closedAt() == null ? taken : taken.stream().filter(each -> !each.takenAt().isAfter(decision.closedAt())).map(each -> each.asOf(decision.closedAt())).toList());
        return new Counted(decision, new Round(number, decision.version(), decision.openedAt(), decision.closedAt(), decision.outcome(), decision.body()),
                Tally.of(decision.rule(), members, said, decision.version(), bearing.on(decision.version(), decision.carrying(), said)), members);
    }

    private static Counted undecided(ReportView report, int number, MechanismView mechanism, List<PositionView> taken, BearingOf bearing) {
        var carrying = mechanism.reportType(report.type()).map(ReportType::carrying).orElse(CarryingOver.NONE);
        return new Counted(null, new Round(number, report.version(), null, null, null, null),
                Tally.of(DecisionRule.CONSENSUS, mechanism.members(), taken, report.version(), bearing.on(report.version(), carrying, taken)), mechanism.members());
    }

    private static List<RoundsView.Row> rows(List<Counted> rounds) {
        var names = new TreeMap<String, String>();
        rounds.forEach(round -> round.members().forEach(member -> names.put(member.state(), member.name())));
        return names.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(state -> new RoundsView.Row(state.getKey(), state.getValue(), rounds.stream().map(round -> said(round, state.getKey())).toList())).toList();
    }

    private static RoundsView.Said said(Counted round, String state) {
        var standing = round.tally().standing().get(state);
        if (standing != null) {
            return new RoundsView.Said(standing.version() == round.round().version() ? Cell.SAID : Cell.CARRIED, standing);
        }
        var stale = round.tally().stale().stream().filter(each -> each.state().equals(state)).findFirst();
        if (stale.isPresent()) {
            return new RoundsView.Said(Cell.STALE, stale.get());
        }
        var asked = round.members().stream().anyMatch(member -> member.state().equals(state));
        return new RoundsView.Said(asked ? unheard(round.decision()) : Cell.NO_PART, null);
    }

    private static Cell unheard(Decision decision) {
        if (decision == null || decision.closedAt() == null) {
            return Cell.NOT_HEARD;
        }
        return decision.ending() != DecisionEnding.EXPIRY ? Cell.NOT_REACHED : decision.rule().silent() ? Cell.SILENT : Cell.LATE;
    }
}
