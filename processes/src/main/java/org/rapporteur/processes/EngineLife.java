package org.rapporteur.processes;

import static java.util.logging.Level.INFO;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.logging.Logger;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.rapporteur.design.ModelMending;
import org.rapporteur.design.ModelMoves;
import org.rapporteur.design.ModelStore;
import org.rapporteur.design.ModelTrials;
import org.rapporteur.governance.Mechanisms;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.Schema;
import org.rapporteur.workflow.ApprovalRoute;
import org.rapporteur.workflow.AutomaticStep;
import org.rapporteur.workflow.RouteListener;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** The engine from the start of the application to its end. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class EngineLife {

    private static final Logger LOG = Logger.getLogger(EngineLife.class.getName());

    @Inject
    private Schema schema;
    @Inject
    @Any
    private Instance<AutomaticStep> automaticSteps;
    @Inject
    private Instance<RouteListener> listener;
    @Inject
    private Mechanisms mechanisms;
    @Inject
    private Caller caller;
    @Inject
    private JobSurroundings surroundings;
    @Resource
    private ManagedThreadFactory threads;

    private ProcessEngine engine;
    private RouteJobs jobs;
    private RouteModels models;
    private ApprovalRoute route;
    private TrialEngine trials;

    @PostConstruct
    void begin() {
        LOG.log(INFO, "Starting the engine on schema {0}", schema.version());
        jobs = new RouteJobs(System.getProperty("jboss.node.name", "local"), threads, surroundings::run);
        var lock = new EngineLock(automaticSteps, listener::get, mechanism -> mechanisms.get(mechanism).lifted());
        var configuration = lock.applyTo(new ServerEngine(), jobs);
        engine = configuration.buildProcessEngine();
        models = new RouteModels(engine, lock.automaticSteps());
        models.ship(RouteContract.KEY, shipped());
        route = new EngineRoute(engine, models, this::callerName);
        trials = new TrialEngine(lock.automaticSteps());
        models.lookAtAll();
        var released = jobs.release(configuration);
        if (released > 0) {
            LOG.log(INFO, "Released {0} jobs that this server held when it was ended", released);
        }
        jobs.start();
    }

    @PreDestroy
    void end() {
        if (jobs != null) {
            jobs.shutdown();
        }
        if (trials != null) {
            trials.close();
        }
        if (engine != null) {
            engine.close();
        }
    }

    @Produces
    @ApplicationScoped
    public ApprovalRoute route() {
        return route;
    }

    @Produces
    @ApplicationScoped
    public ModelStore models() {
        return models;
    }

    @Produces
    @ApplicationScoped
    public ModelMoves moves() {
        return new EngineMoves(engine);
    }

    @Produces
    @ApplicationScoped
    public ModelTrials trials() {
        return trials;
    }

    @Produces
    @ApplicationScoped
    public ModelMending mending() {
        return new EngineMending(engine);
    }

    private Optional<String> callerName() {
        return caller.known() ? Optional.of(caller.id().toString()) : Optional.empty();
    }

    private static byte[] shipped() {
        try (var model = EngineLife.class.getClassLoader().getResourceAsStream(RouteContract.RESOURCE)) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes part in the server's transactions. */
    private static final class ServerEngine extends JakartaTransactionProcessEngineConfiguration {

        ServerEngine() {
            setDataSourceJndiName("java:jboss/datasources/Rapporteur");
            setTransactionManagerJndiName("java:jboss/TransactionManager");
            setTransactionsExternallyManaged(true);
        }

        /** Decisions are switched off, and their engine takes long to start. */
        @Override
        protected void initDmnEngine() {
        }
    }
}
