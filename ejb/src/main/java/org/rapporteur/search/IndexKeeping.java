package org.rapporteur.search;

import java.util.LinkedHashSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

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
import jakarta.inject.Inject;

/** Keeps this node's index at the heels of the database: every second it takes in what has changed, and all where it has lost its place. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexKeeping {

    private static final Logger LOG = Logger.getLogger(IndexKeeping.class.getName());

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private ChangeLog log;
    @Inject
    private SearchIndex index;
    @Inject
    private Findables findables;

    private final Semaphore running = new Semaphore(1);
    private volatile boolean ready;
    private volatile boolean anew;
    private volatile String position;
    private String lastFailure;

    @PostConstruct
    void check() {
        try {
            SearchSettings.from(System.getenv());
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "Rapporteur cannot start: {0}", e.getMessage());
            throw new IllegalStateException(e.getMessage());
        }
    }

    /** Whether all that there is can be found. */
    public boolean ready() {
        return ready;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        if (running.tryAcquire()) {
            try {
                executor.execute(this::follow);
            } catch (RejectedExecutionException e) {
                running.release();
                LOG.log(Level.WARNING, "The server is too busy to take in what has changed; it goes on within a second", e);
            }
        }
    }

    @Schedule(hour = "3", minute = "10", persistent = false)
    void forgetOld() {
        log.forgetOld();
    }

    /** The index is emptied and made from the tables once more, in the background. */
    public void makeAnew() {
        anew = true;
        look();
    }

    private void follow() {
        try {
            // Once it is known to be of this database it stays so.
            if (position == null && log.knows(index.position())) {
                position = index.position();
            }
            if (anew || position == null) {
                takeInAll();
            } else {
                takeInChanges();
            }
            ready = true;
            lastFailure = null;
        } catch (RuntimeException e) {
            // It may have lost more than these changes.
            position = null;
            tell(e);
        } finally {
            running.release();
        }
    }

    /** Once: it is tried every second. */
    private void tell(RuntimeException failure) {
        if (!String.valueOf(failure.getMessage()).equals(lastFailure)) {
            lastFailure = String.valueOf(failure.getMessage());
            LOG.log(Level.SEVERE, "What has changed could not be taken into the index; tried again every second", failure);
        }
    }

    private void takeInAll() {
        ready = false;
        // Until it is done: one that broke off is begun again.
        anew = true;
        var begun = System.nanoTime();
        // What changes meanwhile is taken in afterwards: better twice than not at all.
        var from = log.now();
        index.empty();
        var things = 0;
        for (var findable : findables.all()) {
            for (var thing : findable.everything()) {
                index.replace(findable.source(), thing, null, findable.entries(thing, null));
                things++;
            }
        }
        reached(from);
        anew = false;
        LOG.log(Level.INFO, "The search index was made anew: {0} things in {1} s", new Object[] {things, (System.nanoTime() - begun) / 1_000_000_000});
    }

    private void takeInChanges() {
        var news = log.since(position);
        if (news.changes().isEmpty()) {
            return;
        }
        for (var change : new LinkedHashSet<>(news.changes())) {
            index.replace(change.source(), change.thing(), change.part(), findables.of(change.source()).entries(change.thing(), change.part()));
        }
        reached(news.position());
    }

    private void reached(String newPosition) {
        index.reached(newPosition);
        position = newPosition;
    }
}
