package org.rapporteur.report;

import static org.rapporteur.authority.Capability.DRAFT;
import static org.rapporteur.authority.Capability.READ_DRAFT;
import static org.rapporteur.authority.Capability.READ_REPORT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Bracketed.Alternative;
import org.rapporteur.report.Drafting.WriteParagraph;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.SomeoneWasFaster;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The drafters choose one of the texts that stand in a bracket, or none of them, and say why. What was chosen from is kept. */
@Stateless
public class BracketResolving {

    private static final int LONGEST_REASON = 4_000;

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Reports reports;
    @Inject
    private ReportReading reading;
    @Inject
    private Drafting drafting;
    @Inject
    private Brackets brackets;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<ReportEvent> events;

    /**
     * @param bracket      its number in the paragraph, from 1
     * @param alternative  from 1; 0 where the words are left out; null where nothing was chosen
     * @param seenRevision of the paragraph
     */
    public record ResolveBracket(ReportId report, UUID paragraph, int bracket, Integer alternative, String reason, int seenRevision) implements OnReport {
    }

    /** @param version the newest circulated one then; {@code bracket} as it stood in the text, {@code chosen} what stands there since */
    public record Resolution(UUID paragraph, int version, String bracket, String chosen, List<String> states, String reason, String by, Instant at) {
    }

    /** In the working text for those who draft; in the newest circulated version for everyone else. */
    @Requires(READ_REPORT)
    public List<OpenParagraph> open(ReportId report) {
        var view = reading.get(report);
        if (READ_DRAFT.grantedTo(caller.person().roles())) {
            return brackets.in(reading.workingText(report), view.mechanism());
        }
        return view.version() == 0 ? List.of() : brackets.in(reading.version(report, view.version()), view.mechanism());
    }

    /**
     * @return the paragraph's new revision
     * @throws SomeoneWasFaster with the text as it stands now, if it changed since {@code seenRevision}
     */
    @Requires(DRAFT)
    public int resolve(ResolveBracket command) {
        InputWrong.check()
                .that(command.alternative() != null && command.alternative() >= 0, "alternative", "report.bracket-choice-missing")
                .text(command.reason(), "reason", LONGEST_REASON, "report.bracket-reason-missing")
                .done();
        var report = reports.lock(command.report());
        var before = reports.paragraph(command.report(), command.paragraph());
        if (before.revision() != command.seenRevision() || !report.status().editable()) {
            return drafting.write(new WriteParagraph(command.report(), command.paragraph(), before.text(), command.seenRevision())); // refuses
        }
        var text = brackets.read(before.text(), report.mechanism());
        var bracket = text.bracket(command.bracket()).orElseThrow(() -> new NotFound("bracket"));
        InputWrong.check().that(command.alternative() <= bracket.alternatives().size(), "alternative", "report.bracket-choice-missing").done();
        var chosen = command.alternative() == 0 ? new Alternative(List.of(), "", List.of(), 0, 0) : bracket.alternatives().get(command.alternative() - 1);
        var stood = before.text().substring(bracket.start(), bracket.end());
        var revision = drafting.write(new WriteParagraph(command.report(), command.paragraph(), text.resolved(bracket, command.alternative()), command.seenRevision()));
        keep(command, report.version(), stood, chosen, revision);
        var number = reports.text(report).paragraphs().filter(each -> each.id().equals(command.paragraph())).findFirst().orElseThrow().number();
        events.fire(new ReportEvent(command.report(), Said.of("act.resolved-a-bracket"), null, Said.of("report.paragraph", number), outcome(report.mechanism(), command, chosen)));
        return revision;
    }

    private Said outcome(String mechanism, ResolveBracket command, Alternative chosen) {
        var reason = command.reason().strip();
        var states = chosen.states().stream().map(state -> mechanisms.stateName(mechanism, state)).toList();
        if (command.alternative() == 0) {
            return Said.of("report.bracket-left-out", reason);
        }
        return states.isEmpty() ? Said.of("report.bracket-nobodys", reason) : Said.of("report.bracket-chosen", Said.and(states), reason);
    }

    private void keep(ResolveBracket command, int version, String stood, Alternative chosen, int revision) {
        database.createNativeQuery("""
                        insert into bracket_resolution (report, paragraph, version, revision, bracket, chosen, states, reason, resolved_at, resolved_by)
                        values (:report, :paragraph, :version, :revision, :bracket, :chosen, :states, :reason, :now, :by)""")
                .setParameter("report", command.report().uuid()).setParameter("paragraph", command.paragraph()).setParameter("version", version)
                .setParameter("revision", revision).setParameter("bracket", stood).setParameter("chosen", chosen.text())
                .setParameter("states", String.join(",", chosen.states())).setParameter("reason", command.reason().strip())
                .setParameter("now", clock.now()).setParameter("by", caller.id().uuid()).executeUpdate();
    }

    /** How brackets were resolved, the last first; for those who do not draft, as far as a circulated version shows it. */
    @Requires(READ_REPORT)
    @SuppressWarnings("unchecked")
    public List<Resolution> resolved(ReportId report) {
        List<Object[]> rows = database.createNativeQuery("""
                        select b.paragraph, b.version, b.bracket, b.chosen, b.states, b.reason, p.display_name, b.resolved_at
                        from bracket_resolution b join person p on p.id = b.resolved_by join report r on r.id = b.report
                        where b.report = :report and (b.version < r.version or :drafts) order by b.id desc""")
                .setParameter("report", report.uuid()).setParameter("drafts", READ_DRAFT.grantedTo(caller.person().roles())).getResultList();
        return rows.stream().map(row -> new Resolution((UUID) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3],
                ((String) row[4]).isEmpty() ? List.of() : List.of(((String) row[4]).split(",")), (String) row[5], (String) row[6], (Instant) row[7])).toList();
    }
}
