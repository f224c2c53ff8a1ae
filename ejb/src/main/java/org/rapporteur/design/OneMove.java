package org.rapporteur.design;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.rapporteur.identity.Names;
import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;
import org.rapporteur.workflow.ApprovalRoute;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Moves one report in a transaction of its own: rehearsed first, so that what cannot go over breaks nothing. */
@Stateless
public class OneMove {

    private static final Logger LOG = Logger.getLogger(OneMove.class.getName());

    @Inject
    private Moves moves;
    @Inject
    private ModelMoves engine;
    @Inject
    private ApprovalRoute route;
    @Inject
    private Circulating reports;
    @Inject
    private Names names;
    @Inject
    private MomentClock clock;
    @Inject
    private Event<OnRecord> events;

    /** What nobody foresaw stood in the way of a report that was thought to go over; nothing of it is done. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final UUID move;
        private final UUID report;

        Failed(UUID move, UUID report, RuntimeException cause) {
            super("report " + report, cause);
            this.move = move;
            this.report = report;
        }

        UUID report() {
            return report;
        }
    }

    /** @return whether there was one that waited */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean next() {
        var waiting = moves.next();
        waiting.ifPresent(row -> {
            try {
                move((UUID) row[0], new ReportId((UUID) row[1]));
            } catch (RuntimeException e) {
                throw new Failed((UUID) row[0], (UUID) row[1], e);
            }
        });
        return waiting.isPresent();
    }

    /** It is given up, so that the others go on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void giveUp(Failed failed) {
        moves.done(failed.move, failed.report, "stayed", "something unexpected stood in the way; the server’s log says what", clock.now());
    }

    private void move(UUID id, ReportId report) {
        var move = moves.get(id).orElseThrow();
        reports.lock(report);
        var stands = moves.standing(move.mechanism(), move.from()).stream().filter(each -> each.report().equals(report)).findFirst();
        if (stands.isEmpty()) {
            moves.done(id, report.uuid(), "stayed", "it had gone on or was moved already", clock.now());
            return;
        }
        var why = engine.rehearse(report, move.from(), move.to(), move.mapping());
        if (why.isPresent()) {
            LOG.log(Level.INFO, "Report {0} stays on its version: {1}", new Object[] {report, why.get()});
            moves.done(id, report.uuid(), "stayed", why.get(), clock.now());
            return;
        }
        var due = engine.move(report, move.from(), move.to(), move.mapping());
        var element = move.mapping().get(stands.get().element());
        var name = route.stops(move.to()).stream().filter(stop -> stop.element().equals(element)).findFirst().orElseThrow().name();
        moves.restep(report, move.to(), element, name, due);
        moves.done(id, report.uuid(), "moved", null, clock.now());
        events.fire(new ReportMove(report, Said.words(name), Said.of("design.ordered-by", names.of(move.by()), move.reason())));
    }
}
