package org.rapporteur.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rapporteur.report.ReportId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Steps and the duties that they bring. */
@ApplicationScoped
class Steps {

    @PersistenceContext
    private EntityManager database;

    void add(Object entity) {
        database.persist(entity);
    }

    Optional<StepRow> open(ReportId report) {
        return database.createQuery("select s from StepRow s where s.report = :report and s.closedAt is null", StepRow.class)
                .setParameter("report", report.uuid()).getResultStream().findFirst();
    }

    /** The model on which the report travels, or travelled to its end; none before its start. */
    Optional<String> model(ReportId report) {
        return database.createQuery("select s.model from StepRow s where s.report = :report order by s.openedAt desc", String.class)
                .setParameter("report", report.uuid()).setMaxResults(1).getResultStream().findFirst();
    }

    /** The open steps at which a state still owes something, in one order for all who lock their reports. */
    List<StepRow> owedBy(String mechanism, String state) {
        return database.createQuery("""
                        select s from StepRow s where s.closedAt is null and exists (
                            select d.id from Duty d where d.step = s.id and d.mechanism = :mechanism and d.state = :state and d.closedAt is null)
                        order by s.report""", StepRow.class)
                .setParameter("mechanism", mechanism).setParameter("state", state).getResultList();
    }

    StepRow step(UUID id) {
        return database.find(StepRow.class, id);
    }

    Optional<Duty> duty(DutyId id) {
        return Optional.ofNullable(database.find(Duty.class, id.uuid()));
    }

    List<Duty> duties(UUID step) {
        return database.createQuery("select d from Duty d where d.step = :step", Duty.class).setParameter("step", step).getResultList();
    }
}
