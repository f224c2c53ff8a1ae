package org.rapporteur.statement;

import static org.rapporteur.authority.Capability.CLEAR_STATEMENT;
import static org.rapporteur.authority.Capability.MAKE_STATEMENT;
import static org.rapporteur.authority.Capability.READ_REPORT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.authority.Requires;
import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.OnReport;
import org.rapporteur.report.ReportId;
import org.rapporteur.report.ReportReading;
import org.rapporteur.report.ReportStatus;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Experts and states say beside the text what they do not share in it. Nothing of it is printed, or known to others, before
 * its own author clears it: the expert, or for a state its clearing delegate. Until publication it can be withdrawn.
 */
@Stateless
public class StatementMaking {

    private static final int LONGEST_TEXT = 10_000;

    @Inject
    private Statements statements;
    @Inject
    private Circulating reports;
    @Inject
    private ReportReading reading;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<StatementEvent> events;

    /** @param what the key of a {@link StatementKind}; {@code paragraph} null for the whole report */
    public record WriteStatement(ReportId report, String what, UUID paragraph, String text) implements OnReport {
    }

    public record ClearStatement(ReportId report, StatementId statement) implements OnReport {
    }

    public record WithdrawStatement(ReportId report, StatementId statement) implements OnReport {
    }

    /** @throws WrongState before there is a text to speak to: for experts their draft, for states one that is put up for decision */
    @Requires(MAKE_STATEMENT)
    public StatementId write(WriteStatement command) {
        var state = caller.person().state();
        var kind = StatementKind.ofKey(command.what()).filter(each -> each.ofState() == (state != null)).orElse(null);
        InputWrong.check()
                .that(kind != null, "kind", state == null ? "statement.kind-missing-expert" : "statement.kind-missing-state")
                .text(command.text(), "text", LONGEST_TEXT, "statement.text-missing")
                .done();
        var turn = reports.lock(command.report());
        if (!open(turn.status(), state != null)) {
            throw new WrongState(state == null ? "statement.not-now-expert" : "statement.not-now-state", turn.status().said());
        }
        var on = command.paragraph() == null ? null : paragraph(turn, command.paragraph())
                .orElseThrow(() -> new InputWrong("paragraph", "statement.no-such-paragraph"));
        var id = new StatementId(UUID.randomUUID());
        statements.add(id, new Statements.New(command.report(), kind, state, caller.id().uuid(), command.paragraph(), on == null ? null : on.text(),
                turn.version(), command.text().strip(), null), clock.now());
        fire(turn, Said.of("act.wrote-a-statement"), state, kind, command.paragraph(), null, state);
        return id;
    }

    private static boolean open(ReportStatus status, boolean state) {
        return switch (status) {
            case OPEN, DRAFT, PUBLISHED -> false;
            case SIGN_OFF, CHECK, REVIEW, ANSWER, TRANSLATE, RIGHT_OF_REPLY, COLLECT_INFORMATION, FORM, WAIT -> !state;
            case DECIDE, PUBLISH -> true;
        };
    }

    /** Whether this person may write one now: what pages ask before they show the form. */
    @Requires(READ_REPORT)
    public boolean possible(ReportId report) {
        return MAKE_STATEMENT.grantedTo(caller.person().roles()) && open(reading.get(report).status(), caller.person().state() != null);
    }

    /** From now on others read it, and it is printed with the report. */
    @Requires(CLEAR_STATEMENT)
    public void clear(ClearStatement command) {
        var turn = reports.lock(command.report());
        var statement = own(command.report(), command.statement(), turn);
        if (statement.clearedAt() != null) {
            throw new WrongState("statement.cleared-already");
        }
        statements.mark(statement.id(), Statements.CLEARED, caller.id().uuid(), clock.now());
        fire(turn, Said.of("act.cleared-a-statement"), statement.state(), statement.kind(), statement.paragraph(), Said.words(statement.text()), null);
    }

    /** What was cleared before stays readable as withdrawn. */
    @Requires(MAKE_STATEMENT)
    public void withdraw(WithdrawStatement command) {
        var turn = reports.lock(command.report());
        var statement = own(command.report(), command.statement(), turn);
        if (statement.clearedAt() != null && !CLEAR_STATEMENT.grantedTo(caller.person().roles())) {
            throw new NotAllowed("statement.only-clearing");
        }
        statements.mark(statement.id(), Statements.WITHDRAWN, caller.id().uuid(), clock.now());
        fire(turn, Said.of("act.withdrew-a-statement"), statement.state(), statement.kind(), statement.paragraph(), null,
                statement.clearedAt() == null ? statement.state() : null);
    }

    /** @throws NotAllowed if it is somebody else's */
    private StatementView own(ReportId report, StatementId id, Turn turn) {
        var statement = statements.visible(report, caller.person()).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("statement"));
        if (!mine(statement)) {
            throw new NotAllowed("statement.only-author", statement.name());
        }
        if (turn.status() == ReportStatus.PUBLISHED) {
            throw new WrongState("statement.published");
        }
        if (statement.withdrawn()) {
            throw new WrongState("statement.withdrawn-already");
        }
        return statement;
    }

    private boolean mine(StatementView statement) {
        var person = caller.person();
        return statement.state() == null ? statement.by().equals(person.id().uuid()) : statement.state().equals(person.state());
    }

    /** In the order of their numbers: what others cleared, and the caller's own. */
    @Requires(READ_REPORT)
    public List<StatementView> on(ReportId report) {
        return statements.visible(report, caller.person());
    }

    /** The report of a statement that is known by its id alone; the use cases behind it have the gate. */
    @Requires(MAKE_STATEMENT)
    public ReportId reportOf(StatementId statement) {
        return statements.reportOf(statement).filter(report -> statements.visible(report, caller.person()).stream().anyMatch(each -> each.id().equals(statement)))
                .orElseThrow(() -> new NotFound("statement"));
    }

    /** In the text that is spoken to: the newest version, before the first one the draft. */
    private Optional<ReportText.Paragraph> paragraph(Turn turn, UUID id) {
        var text = turn.version() == 0 ? reports.workingText(turn.report()) : reports.version(turn.report(), turn.version());
        return text.paragraphs().filter(each -> each.id().equals(id)).findFirst();
    }

    private void fire(Turn turn, Said act, String state, StatementKind kind, UUID paragraph, Said outcome, String room) {
        var number = paragraph == null ? null : paragraph(turn, paragraph).map(ReportText.Paragraph::number).orElse(0);
        events.fire(new StatementEvent(turn.report(), act, turn.version() == 0 ? null : turn.version(), state, StandingStatements.on(kind.said(), number), outcome, room));
    }
}
