package org.rapporteur.consensus;

import static org.rapporteur.authority.Capability.READ_REPORT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.CarryingOver;
import org.rapporteur.governance.DecisionRule;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.MechanismView.ReportType;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.Brackets;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.ReportView;
import org.rapporteur.review.Signings;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;
import org.rapporteur.workflow.Inbox;
import org.rapporteur.workflow.StepView;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** One computed sentence that says what is still missing: the same in the portal, in the API and wherever else it is told. */
@Stateless
public class Outlook {

    private static final Said NOTHING = Said.words("");

    @Inject
    private Adoption adoption;
    @Inject
    private ReportReading reports;
    @Inject
    private Inbox inbox;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Positions positions;
    @Inject
    private Bearings bearings;
    @Inject
    private Decisions decisions;
    @Inject
    private Deciding deciding;
    @Inject
    private MomentClock clock;
    @Inject
    private Brackets brackets;
    @Inject
    private Signings signings;

    @Requires(READ_REPORT)
    public OutlookView of(ReportId id) {
        var report = reports.get(id);
        var mechanism = mechanisms.get(report.mechanism());
        var decision = decisions.newest(id).filter(each -> each.version() == report.version()).orElse(null);
        var tally = decision != null ? deciding.tally(decision, report.mechanism())
                : undecided(report, mechanism);
        var stale = report.version() == 0 ? List.<PositionView>of() : tally.stale();
        var step = inbox.step(id);
        var numbers = report.status() == ReportStatus.DECIDE ? numbers(report, tally) : Map.<UUID, Integer>of();
        var sentence = switch (report.status()) {
            case OPEN -> Said.of("outlook.open");
            case DRAFT -> Said.of("outlook.draft");
            case SIGN_OFF -> step.map(at -> Said.of("outlook.sign-off", at.done(), at.owed())).orElse(NOTHING);
            case CHECK -> signings.last(id).filter(signing -> !signing.goesOn())
                    .map(signing -> Said.of("outlook.check-stopped", signing.refused().size())).orElse(Said.of("outlook.check"));
            case REVIEW -> step.map(at -> due(Said.of("outlook.review", at.done(), at.owed()), at, mechanism.zone())).orElse(NOTHING);
            case ANSWER -> Said.of("outlook.answer");
            case DECIDE -> new OutlookWords(decision, tally).sentence(numbers, mechanism.zone(), clock.now());
            case TRANSLATE -> step.map(at -> due(Said.of("outlook.translate", at.name()), at, mechanism.zone())).orElse(NOTHING);
            case RIGHT_OF_REPLY, COLLECT_INFORMATION -> step.map(at -> due(Said.of("outlook.letters", at.name()), at, mechanism.zone())).orElse(NOTHING);
            case FORM -> step.map(at -> due(Said.of("outlook.form", at.name()), at, mechanism.zone())).orElse(NOTHING);
            case WAIT -> step.map(at -> due(Said.of("outlook.wait", at.name()), at, mechanism.zone())).orElse(NOTHING);
            case PUBLISH -> Said.of("outlook.publish", Adoption.how(decision), report.version());
            case PUBLISHED -> Said.of("outlook.published", report.symbol());
        };
        return new OutlookView(withBrackets(report, sentence), report.status() == ReportStatus.DECIDE ? OutlookWords.names(tally.unheard()) : List.of(), tally.blocks(), stale,
                board(mechanism, tally), decidedAt(report), decision == null ? List.of() : new OutlookWords(decision, tally).arithmetic(),
                report.status() == ReportStatus.DECIDE ? WhatIf.of(decision, tally, numbers) : List.of(),
                decision == null ? null : deciding.view(decision, report.mechanism()));
    }

    /** @param paragraph by its number in the version under decision */
    public record IfDeleted(ReportId report, int paragraph) implements OnReport {
    }

    /**
     * What would come of the decision if any one paragraph were deleted.
     *
     * @throws WrongState where the report is not under decision
     * @throws InputWrong at {@code paragraph} where the version has none of that number
     */
    @Requires(READ_REPORT)
    public WhatIf of(IfDeleted asked) {
        var report = reports.get(asked.report());
        var decision = decisions.newest(report.id()).filter(each -> each.version() == report.version() && each.closedAt() == null)
                .orElseThrow(() -> new WrongState("consensus.not-deciding", report.status()));
        var numbers = numbers(report);
        var paragraph = numbers.entrySet().stream().filter(each -> each.getValue() == asked.paragraph()).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new InputWrong("paragraph", "consensus.no-paragraph-number", String.valueOf(asked.paragraph())));
        return WhatIf.deleted(paragraph, decision, deciding.tally(decision, report.mechanism()), numbers);
    }

    private Map<UUID, Integer> numbers(ReportView report, Tally tally) {
        return tally.blocks().isEmpty() ? Map.of() : numbers(report);
    }

    private Map<UUID, Integer> numbers(ReportView report) {
        return reports.version(report.id(), report.version()).paragraphs().collect(Collectors.toMap(ReportText.Paragraph::id, ReportText.Paragraph::number));
    }

    /** While the words are worked on: where the states have not found common ones. */
    private Said withBrackets(ReportView report, Said sentence) {
        if (report.status() != ReportStatus.REVIEW && report.status() != ReportStatus.ANSWER) {
            return sentence;
        }
        return brackets.sentence(reports.version(report.id(), report.version()), report.mechanism())
                .map(open -> Said.of("outlook.brackets", sentence, report.version(), open)).orElse(sentence);
    }

    private static List<OutlookView.Seat> board(MechanismView mechanism, Tally tally) {
        var stale = tally.stale().stream().collect(Collectors.toMap(PositionView::state, each -> each));
        return mechanism.members().stream().map(member -> {
            var standing = tally.standing().get(member.state());
            var old = stale.get(member.state());
            var bearing = standing == null && old == null ? null : tally.bearings().get((standing == null ? old : standing).id());
            return new OutlookView.Seat(member.state(), member.name(), standing, old, bearing == null ? null : bearing.said());
        }).toList();
    }

    /** The newest version is not under decision yet: what of earlier ones would be carried over to it. */
    private Tally undecided(ReportView report, MechanismView mechanism) {
        var taken = report.version() == 0 ? List.<PositionView>of() : positions.on(report.id());
        var carrying = mechanism.reportType(report.type()).map(ReportType::carrying).orElse(CarryingOver.NONE);
        return Tally.of(DecisionRule.CONSENSUS, mechanism.members(), taken, report.version(), bearings.of(report.id(), report.version(), carrying, taken));
    }

    private static Said due(Said sentence, StepView step, ZoneId zone) {
        return step.due() == null ? sentence : Said.of("outlook.due", sentence, step.due().atZone(zone));
    }

    private Instant decidedAt(ReportView report) {
        var past = report.status() == ReportStatus.PUBLISH || report.status() == ReportStatus.PUBLISHED;
        return past ? adoption.at(report.id()).orElse(null) : null;
    }
}
