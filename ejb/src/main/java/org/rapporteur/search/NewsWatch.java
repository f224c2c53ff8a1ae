package org.rapporteur.search;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every ten seconds for those who keep a search and want to be told. While the index is made anew it waits: nothing is missed, it is told later. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NewsWatch {

    private static final Logger LOG = Logger.getLogger(NewsWatch.class.getName());

    @Inject
    private IndexKeeping keeping;
    @Inject
    private SavedSearches searches;
    @Inject
    private NewsLooking looking;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        if (keeping.ready()) {
            searches.watched().forEach(this::look);
        }
    }

    private void look(UUID search) {
        try {
            looking.look(search);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What came in for the kept search " + search + " could not be looked for; tried again in ten seconds", e);
        }
    }
}
