package org.rapporteur.review;

import java.util.UUID;

import org.rapporteur.report.Circulating;
import org.rapporteur.workflow.StepOpened;
import org.rapporteur.workflow.StepType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** When the experts have signed, or their time has passed, what they signed is sealed before anybody can change it. */
@ApplicationScoped
class Sealing {

    @PersistenceContext
    private EntityManager database;
    @Inject
    private Circulating reports;

    @SuppressWarnings("unchecked")
    void whenSigningEnded(@Observes StepOpened opened) {
        if (opened.type() == StepType.SIGN_OFF) {
            return;
        }
        database.createNativeQuery("""
                        select s.id from step s
                        where s.report = :report and s.type = 'sign-off' and s.closed_at is not null
                          and exists (select 1 from signature g where g.step = s.id) and not exists (select 1 from experts_text t where t.step = s.id)
                          and not exists (select 1 from step l where l.report = s.report and l.opened_at > s.opened_at and l.id <> :opened)""", UUID.class)
                .setParameter("report", opened.report().uuid()).setParameter("opened", opened.step())
                .getResultStream().forEach(step -> reports.seal(opened.report(), (UUID) step));
    }
}
