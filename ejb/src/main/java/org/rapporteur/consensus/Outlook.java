package org.rapporteur.consensus;

import static org.rapporteur.authority.Capability.READ_REPORT;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.MechanismView;
import org.rapporteur.governance.MechanismView.Member;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.report.ReportView;
import org.rapporteur.workflow.Inbox;
import org.rapporteur.workflow.StepView;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** One computed sentence that says what is still missing: the same in the portal, in the API and wherever else it is told. */
@Stateless
public class Outlook {

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

    @Requires(READ_REPORT)
    public OutlookView of(ReportId id) {
        var report = reports.get(id);
        var mechanism = mechanisms.get(report.mechanism());
        var tally = Tally.of(mechanism.members(), report.version() == 0 ? List.of() : positions.on(id), report.version());
        var stale = report.version() == 0 ? List.<PositionView>of() : tally.stale();
        var step = inbox.step(id);
        var sentence = switch (report.status()) {
            case OPEN -> "Being written. Needs: to be sent on its route.";
            case DRAFT -> "Being drafted. Needs: the drafters to say that the draft is finished.";
            case SIGN_OFF -> step.map(at -> "With the experts: " + at.done() + " of " + at.owed() + " have signed or dissented.").orElse("");
            case CHECK -> "Signed. Needs: the coordinator's check.";
            case REVIEW -> step.map(at -> "Under review: " + at.done() + " of " + at.owed() + " states have submitted." + due(at, mechanism.zone())).orElse("");
            case ANSWER -> "Needs: the coordinator to answer the comments and to circulate the text again or put it up for decision.";
            case DECIDE -> needs(report, tally) + step.map(at -> due(at, mechanism.zone())).orElse("");
            case PUBLISH -> "Adopted by consensus on version " + report.version() + ". Needs: the secretariat to give a symbol and publish.";
            case PUBLISHED -> "Published as " + report.symbol() + ".";
        };
        var deciding = report.status() == ReportStatus.DECIDE;
        return new OutlookView(sentence, deciding ? names(tally.unheard()) : List.of(), tally.blocks(), stale, board(mechanism, tally), decidedAt(report));
    }

    private static List<OutlookView.Seat> board(MechanismView mechanism, Tally tally) {
        var stale = tally.stale().stream().collect(Collectors.toMap(PositionView::state, each -> each));
        return mechanism.members().stream()
                .map(member -> new OutlookView.Seat(member.state(), member.name(), tally.standing().get(member.state()), stale.get(member.state()))).toList();
    }

    private String needs(ReportView report, Tally tally) {
        var parts = new ArrayList<String>();
        if (!tally.unheard().isEmpty()) {
            parts.add(heard(tally.unheard()));
        }
        var numbers = tally.blocks().isEmpty() ? Map.<UUID, Integer>of() : reports.version(report.id(), report.version()).paragraphs()
                .collect(Collectors.toMap(ReportText.Paragraph::id, ReportText.Paragraph::number));
        addBlocks(parts, "objection", tally.blocks().stream().filter(each -> each.stance() == Stance.OBJECTION).toList(), numbers);
        addBlocks(parts, "hold", tally.blocks().stream().filter(each -> each.stance() == Stance.HOLD).toList(), numbers);
        return parts.isEmpty() ? "Nothing is missing." : "Needs: " + String.join("; ", parts) + ".";
    }

    private static String heard(List<Member> unheard) {
        var names = names(unheard);
        if (names.size() > 4) {
            return names.size() + " states have not been heard (" + String.join(", ", names) + ")";
        }
        return and(names) + (names.size() == 1 ? " has" : " have") + " not been heard";
    }

    private static void addBlocks(List<String> parts, String word, List<PositionView> blocks, Map<UUID, Integer> numbers) {
        if (!blocks.isEmpty()) {
            parts.add(blocks.size() + " " + word + (blocks.size() == 1 ? "" : "s") + " ("
                    + blocks.stream().map(block -> block.stateName() + on(block, numbers)).collect(Collectors.joining(", ")) + ")");
        }
    }

    private static String on(PositionView block, Map<UUID, Integer> numbers) {
        var concerned = block.paragraphs().stream().map(numbers::get).filter(Objects::nonNull).sorted().map(String::valueOf).toList();
        return concerned.isEmpty() ? "" : (concerned.size() == 1 ? " on paragraph " : " on paragraphs ") + and(concerned);
    }

    private static String and(List<String> names) {
        return names.size() == 1 ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static List<String> names(List<Member> members) {
        return members.stream().map(Member::name).toList();
    }

    private static String due(StepView step, ZoneId zone) {
        return step.due() == null ? "" : " Due " + DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(zone).format(step.due())
                + " " + zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ".";
    }

    private Instant decidedAt(ReportView report) {
        var past = report.status() == ReportStatus.PUBLISH || report.status() == ReportStatus.PUBLISHED;
        return past ? adoption.at(report.id()).orElse(null) : null;
    }
}
