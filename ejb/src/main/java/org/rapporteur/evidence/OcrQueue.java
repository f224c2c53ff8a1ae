package org.rapporteur.evidence;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.rapporteur.evidence.reading.Letters;
import org.rapporteur.evidence.reading.Password;
import org.rapporteur.evidence.reading.ReadingStatus;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.shared.MomentClock;

import jakarta.annotation.PostConstruct;
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

/** Reads pictures one after the other. They take a hundred times as long as text, so nothing that can be read at once waits for them. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OcrQueue {

    private static final Logger LOG = Logger.getLogger(OcrQueue.class.getName());

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private OcrTurn turn;
    @Inject
    private TextReader reader;
    @Inject
    private OriginalChecking originals;
    @Inject
    private MomentClock clock;

    private final Semaphore running = new Semaphore(1);

    @PostConstruct
    void takeUpAgain() {
        turn.takeUpAgain();
    }

    public void waits(@Observes(during = TransactionPhase.AFTER_SUCCESS) PicturesWait event) {
        wake();
    }

    /** Catches what a stopped server or a lost wake-up left behind. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void wake() {
        if (running.tryAcquire()) {
            try {
                executor.execute(this::readAll);
            } catch (RejectedExecutionException e) {
                running.release();
                LOG.log(Level.WARNING, "The server is too busy to read pictures now; it goes on within 20 seconds", e);
            }
        }
    }

    private void readAll() {
        try {
            // Nobody else reads pictures now: what is marked as being read was left by a database that went away.
            turn.takeUpAgain();
            for (var next = turn.next(); next.isPresent(); next = turn.next()) {
                read(next.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The queue of pictures stopped; it goes on within 20 seconds", e);
        } finally {
            running.release();
        }
    }

    private void read(Pictures.Waiting next) {
        var exhibit = turn.exhibit(next.exhibit());
        var began = clock.now();
        try (var original = originals.verified(exhibit.sha256())) {
            turn.keep(exhibit.id(), reader.letters(original.file(), exhibit.fileName(), next.languages(), Password.NONE), began);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "What the pictures of exhibit " + exhibit.id() + " say could not be kept", e);
            turn.keep(exhibit.id(), new Letters(ReadingStatus.CRASH, List.of()), began);
        }
    }
}
