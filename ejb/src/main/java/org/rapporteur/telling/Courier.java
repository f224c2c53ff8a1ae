package org.rapporteur.telling;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Brings what happened to people, beside those who work: woken by each commit that has something to tell. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private Spreading spreading;
    @Inject
    private Postman postman;
    @Inject
    private Reminding reminding;

    private final Semaphore running = new Semaphore(1);
    private volatile boolean more;

    public void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happened event) {
        wake();
    }

    /** Catches what a stopped server or a lost wake-up left behind. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void wake() {
        more = true;
        if (running.tryAcquire()) {
            try {
                executor.execute(this::goRound);
            } catch (RejectedExecutionException e) {
                running.release();
                LOG.log(Level.WARNING, "The server is too busy to tell people now; it goes on within 20 seconds", e);
            }
        }
    }

    /** Deadlines come near, and hours for daily mails, without anybody doing anything. */
    @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
    public void lookAtTheClock() {
        try {
            reminding.look();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Reminders could not be told; they are tried again within a minute", e);
        }
        wake();
    }

    private void goRound() {
        try {
            while (more) {
                more = false;
                for (var waiting = spreading.waiting(); !waiting.isEmpty(); waiting = spreading.waiting()) {
                    waiting.forEach(this::spread);
                }
                postman.deliver();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Telling people stopped; it goes on within 20 seconds", e);
        } finally {
            running.release();
        }
    }

    private void spread(long happening) {
        try {
            spreading.spread(happening);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Happening " + happening + " could not be told; it is tried again", e);
            spreading.putOff(happening);
        }
    }
}
