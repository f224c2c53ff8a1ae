package org.rapporteur.finding;

import static org.rapporteur.authority.Capability.DRAFT;
import static org.rapporteur.authority.Capability.READ_DRAFT;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rapporteur.archive.Measures;
import org.rapporteur.authority.Requires;
import org.rapporteur.finding.FindingView.Measure;
import org.rapporteur.finding.FindingView.Party;
import org.rapporteur.governance.StandardOfEvidence;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Those who draft say which paragraphs assert non-compliance, with what certainty, against which measures and by whom. */
@Stateless
public class FindingMarking {

    private static final int LONGEST = 300;
    private static final int MOST = 50;

    @Inject
    private Findings findings;
    @Inject
    private Measures measures;
    @Inject
    private Circulating reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<FindingEvent> events;

    /** @param seenRevision of the finding, 0 where the paragraph was none yet */
    public record MarkFinding(ReportId report, UUID paragraph, StandardOfEvidence standard, List<Measure> measures, List<Party> parties, int seenRevision) implements OnReport {
    }

    public record UnmarkFinding(ReportId report, UUID paragraph, int seenRevision) implements OnReport {
    }

    /** By paragraph. */
    @Requires(READ_DRAFT)
    public Map<UUID, FindingView> of(ReportId report) {
        return findings.of(report);
    }

    /**
     * @return the finding's new revision
     * @throws SomeoneWasFaster if it was told anew since {@code seenRevision}
     */
    @Requires(DRAFT)
    public int mark(MarkFinding command) {
        var check = InputWrong.check().that(command.standard() != null, "standard", "finding.standard-missing")
                .that(command.measures() != null && command.measures().size() <= MOST, "measures", "finding.too-many", MOST)
                .that(command.parties() != null && command.parties().size() <= MOST, "parties", "finding.too-many", MOST);
        check.done();
        command.measures().forEach(each -> check.text(each.reference(), "measures", LONGEST, "finding.measure-missing"));
        command.parties().forEach(each -> check.text(each.name(), "parties", LONGEST, "finding.name-missing"));
        check.done();
        var paragraph = paragraph(command.report(), command.paragraph());
        check.that(command.parties().stream().allMatch(party -> party.act() == null || paragraph.citations().stream().anyMatch(each -> each.id().equals(party.act()))), "parties", "finding.no-such-citation").done();
        var before = unchanged(command.report(), command.paragraph(), command.seenRevision());
        var told = new FindingView(command.paragraph(), command.standard(), command.measures().stream().map(this::named).toList(),
                command.parties().stream().map(each -> new Party(each.name().strip(), each.act())).toList(), before == null ? 1 : before.revision() + 1);
        findings.keep(command.report(), told, caller.id(), clock.now());
        events.fire(new FindingEvent(command.report(), Said.of(before == null ? "act.marked-a-finding" : "act.told-of-a-finding"), Said.of("report.paragraph", paragraph.number()), command.standard().said()));
        return told.revision();
    }

    /** Whoever writes it as lawyers do need not choose it as well. */
    private Measure named(Measure told) {
        var mechanism = caller.person().mechanism();
        var chosen = told.measure() == null || measures.known(mechanism, List.of(told.measure())).isEmpty() ? measures.named(mechanism, told.reference()).orElse(null) : told.measure();
        return new Measure(told.reference().strip(), chosen);
    }

    @Requires(DRAFT)
    public void unmark(UnmarkFinding command) {
        var paragraph = paragraph(command.report(), command.paragraph());
        if (unchanged(command.report(), command.paragraph(), command.seenRevision()) == null) {
            throw new NotFound("finding");
        }
        findings.remove(command.paragraph());
        events.fire(new FindingEvent(command.report(), Said.of("act.unmarked-a-finding"), Said.of("report.paragraph", paragraph.number()), null));
    }

    private ReportText.Paragraph paragraph(ReportId report, UUID id) {
        var turn = reports.lock(report);
        if (!turn.status().editable()) {
            throw new WrongState("report.not-editable", turn.status());
        }
        return reports.workingText(report).paragraphs().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("paragraph"));
    }

    private FindingView unchanged(ReportId report, UUID paragraph, int seen) {
        var now = findings.of(report).get(paragraph);
        if ((now == null ? 0 : now.revision()) != seen) {
            throw new SomeoneWasFaster("finding", now == null ? 0 : now.revision());
        }
        return now;
    }
}
