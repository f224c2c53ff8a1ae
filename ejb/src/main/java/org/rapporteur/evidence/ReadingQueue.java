package org.rapporteur.evidence;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.rapporteur.evidence.reading.Remark;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.NoRoomLeft;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Reads what was handed in, as many at once as there are workers, beside the people who work. The queue is the table of exhibits itself. */
@Singleton
@Startup
@DependsOn({"Schema", "VaultOpening"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadingQueue {

    private static final Logger LOG = Logger.getLogger(ReadingQueue.class.getName());

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private ReadingTurn turn;
    @Inject
    private TextReader reader;
    @Inject
    private Enclosing enclosing;
    @Inject
    private Vault vault;
    @Inject
    private OriginalChecking originals;
    @Inject
    private MomentClock clock;

    private final ReentrantReadWriteLock reading = new ReentrantReadWriteLock();
    private Semaphore running;
    /** What could not be kept once: it may have been the database. */
    private final Set<ExhibitId> triedAgain = ConcurrentHashMap.newKeySet();

    @PostConstruct
    void takeUpAgain() {
        running = new Semaphore(reader.workers());
        vault.sweep();
        turn.takeUpAgain();
        var again = turn.noticeNewReader();
        if (again > 0) {
            LOG.log(Level.INFO, "{0} exhibits were read by an earlier reader than {1} and are read again in the background", new Object[] {again, reader.version().name()});
        }
        executor.execute(reader::tryOut);
    }

    public void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExhibitReceived event) {
        wake(1);
    }

    public void copied(@Observes(during = TransactionPhase.AFTER_SUCCESS) CopyMade event) {
        wake();
    }

    public void cleared(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExhibitCleared event) {
        wake();
    }

    /** Catches what a stopped server or a lost wake-up left behind. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void wake() {
        wake(reader.workers());
    }

    private void wake(int most) {
        for (var started = 0; started < most && running.tryAcquire(); started++) {
            try {
                executor.execute(this::readAll);
            } catch (RejectedExecutionException e) {
                running.release();
                LOG.log(Level.WARNING, "The server is too busy to read now; reading goes on within 20 seconds", e);
                return;
            }
        }
    }

    private void readAll() {
        try {
            takeUpWhatNobodyReads();
            while (readNext()) {
                // Until nothing waits.
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The reading queue stopped; it goes on within 20 seconds", e);
        } finally {
            running.release();
        }
    }

    /** What is marked as being read while nobody reads was left by a database that went away. */
    private void takeUpWhatNobodyReads() {
        if (reading.writeLock().tryLock()) {
            try {
                turn.takeUpAgain();
            } finally {
                reading.writeLock().unlock();
            }
        }
    }

    private boolean readNext() {
        reading.readLock().lock();
        try {
            var next = turn.next();
            next.ifPresent(this::read);
            return next.isPresent();
        } finally {
            reading.readLock().unlock();
        }
    }

    /** A text that cannot be kept, also not when it is read once more, costs the one exhibit, not the queue; a full disk or a database that went away costs time. */
    private void read(ExhibitView exhibit) {
        var began = clock.now();
        try (var original = originals.verified(exhibit.sha256()); var reading = reader.read(original.file(), exhibit.fileName())) {
            var found = enclosing.store(reading);
            turn.keep(exhibit, reading, found, began);
            triedAgain.remove(exhibit.id());
            if (!found.isEmpty()) {
                wake();
            }
        } catch (OriginalAltered altered) {
            turn.giveUp(exhibit, Remark.ORIGINAL_MISSING, began);
        } catch (IOException | RuntimeException e) {
            if (NoRoomLeft.isBehind(e)) {
                turn.putBack(exhibit.id());
                throw new NoRoomLeft();
            }
            LOG.log(Level.SEVERE, "The text of exhibit " + exhibit.id() + " could not be kept", e);
            if (triedAgain.contains(exhibit.id())) {
                turn.giveUp(exhibit, Remark.NOT_KEPT, began);
            } else {
                turn.putBack(exhibit.id());
                triedAgain.add(exhibit.id());
            }
        }
    }
}
