package org.rapporteur.statement;

import java.util.UUID;

import org.rapporteur.identity.Caller;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.Circulating.Turn;
import org.rapporteur.report.ReportText;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Said;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * An expert's dissent that is given instead of a signature: written and cleared in one act of its author, who is told so.
 * Called by the use case of signing, which has passed the gate and has the report's turn.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DissentGiving {

    @Inject
    private Statements statements;
    @Inject
    private Circulating reports;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<StatementEvent> events;

    /** Whoever signs anew has spoken anew: the dissent that came with the signature on an earlier draft falls. */
    public void withdrawEarlier(Turn turn) {
        for (var earlier : statements.givenWithSignature(turn.report(), caller.id().uuid())) {
            statements.mark(earlier.id(), Statements.WITHDRAWN, caller.id().uuid(), clock.now());
            fire(turn, Said.of("act.withdrew-a-statement"), earlier.paragraph() == null ? null : number(turn, earlier.paragraph()), null);
        }
    }

    /**
     * @param step      of signing; null where a circulated version is dissented from
     * @param paragraph null for the whole
     */
    public StatementId give(Turn turn, UUID step, UUID paragraph, String text) {
        var spokenTo = step == null ? reports.version(turn.report(), turn.version()) : reports.workingText(turn.report());
        var on = paragraph == null ? null : spokenTo.paragraphs().filter(each -> each.id().equals(paragraph)).findFirst()
                .orElseThrow(() -> new InputWrong("paragraphs", "statement.no-such-paragraph"));
        var id = new StatementId(UUID.randomUUID());
        statements.add(id, new Statements.New(turn.report(), StatementKind.DISSENT, null, caller.id().uuid(), paragraph, on == null ? null : on.text(), turn.version(), text, step), clock.now());
        statements.mark(id, Statements.CLEARED, caller.id().uuid(), clock.now());
        fire(turn, Said.of("act.cleared-a-statement"), on == null ? null : on.number(), Said.words(text));
        return id;
    }

    private int number(Turn turn, UUID paragraph) {
        return reports.workingText(turn.report()).paragraphs().filter(each -> each.id().equals(paragraph)).map(ReportText.Paragraph::number).findFirst().orElse(0);
    }

    private void fire(Turn turn, Said act, Integer paragraph, Said words) {
        events.fire(new StatementEvent(turn.report(), act, turn.version() == 0 ? null : turn.version(), null,
                StandingStatements.on(StatementKind.DISSENT.said(), paragraph), words, null));
    }
}
