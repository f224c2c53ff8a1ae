package org.rapporteur.design;

import org.rapporteur.report.Circulating;
import org.rapporteur.report.ReportId;
import org.rapporteur.shared.OnRecord;
import org.rapporteur.shared.Said;
import org.rapporteur.shared.WrongState;
import org.rapporteur.workflow.StepWork;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Takes one report to another step, in a transaction of its own: so it can be done for trial and taken back as a whole. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OneMend {

    @Inject
    private Moves moves;
    @Inject
    private ModelMending engine;
    @Inject
    private StepWork work;
    @Inject
    private Circulating reports;
    @Resource
    private EJBContext context;
    @Inject
    private Event<OnRecord> events;

    public void forTrial(String mechanism, ReportId report, String from, String to, String name) {
        mend(mechanism, report, from, to, name, "");
        context.setRollbackOnly();
    }

    public void mend(String mechanism, ReportId report, String from, String to, String name, String reason) {
        var turn = reports.lock(report);
        if (!turn.mechanism().equals(mechanism) || moves.at(report).stream().noneMatch(from::equals)) {
            throw new WrongState("design.stands-elsewhere");
        }
        work.abandon(report, from);
        events.fire(new ReportMend(report, Said.words(name), Said.words(reason)));
        engine.jump(report, from, to, reason);
    }
}
