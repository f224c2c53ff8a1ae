package org.rapporteur.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.rapporteur.report.ReportId;
import org.rapporteur.workflow.AutomaticStep;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The engine as the server runs it, on a real database, with transactions of its own instead of the server's. What the engine
 * says to the database is read once for all of them: that takes longer than everything else in its start.
 */
final class TestEngine implements AutoCloseable {

    static final String CALLER = "0c3f6a52-7d4e-4f0e-9d8e-1d0a6f7b2c11";

    private static DataSource database;

    final RecordingListener told = new RecordingListener();
    final RouteJobs jobs = new RouteJobs("test", Executors.defaultThreadFactory(), Runnable::run);
    final ProcessEngineConfigurationImpl configuration;
    final ProcessEngine engine;
    final RouteModels models;
    final EngineRoute route;

    private TestEngine(boolean gate) {
        var lock = new EngineLock(List.of(new Circulation(), new Notification()), () -> told);
        configuration = lock.applyTo(new LocalEngine(), jobs);
        configuration.setDataSource(database());
        configuration.setUseSharedSqlSessionFactory(true);
        if (!gate) {
            configuration.setBpmnParseFactory(null);
        }
        engine = configuration.buildProcessEngine();
        models = new RouteModels(engine, lock.automaticSteps());
        route = new EngineRoute(engine, models, () -> Optional.of(CALLER));
    }

    static TestEngine locked() {
        return new TestEngine(true);
    }

    /** The second lock alone: what would hold if a model had slipped through the gate. */
    static TestEngine withoutGate() {
        return new TestEngine(false);
    }

    /** An engine as it comes, to see that an attack is one. */
    static ProcessEngine unprotected() {
        var configuration = new LocalEngine();
        configuration.setProcessEngineName("unprotected");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setDbIdentityUsed(false);
        configuration.setHistory("full");
        configuration.setMetricsEnabled(false);
        configuration.setDataSource(database());
        return configuration.buildProcessEngine();
    }

    static byte[] shipped() {
        return resource(RouteContract.RESOURCE);
    }

    /** How much is stored of models. */
    static long stored() {
        var sql = "select (select count(*) from ACT_RE_DEPLOYMENT) + (select count(*) from ACT_RE_PROCDEF) + (select count(*) from ACT_GE_BYTEARRAY)";
        try (var connection = database().getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized DataSource database() {
        if (database == null) {
            try {
                var postgres = EmbeddedPostgres.builder().start();
                var schema = new String(resource("db/migration/V20261121_0900__engine.sql"), StandardCharsets.UTF_8);
                try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                    statement.execute(schema);
                }
                database = postgres.getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return database;
    }

    /** A report that begins on what is live in this mechanism and goes on until it stands at this step. */
    ReportId under(String mechanism, String step) {
        var report = ReportId.of(UUID.randomUUID().toString());
        route.start(report, mechanism, RouteContract.KEY);
        return brought(report, step);
    }

    /** By the shipped route's shortest way. */
    ReportId brought(ReportId report, String step) {
        for (var leave : List.of("draft", "sign-off", "check")) {
            if (told.latest(report).element().equals(step)) {
                break;
            }
            route.leave(report, leave, leave.equals("check") ? "circulate" : null);
        }
        return report;
    }

    private static byte[] resource(String name) {
        try (var stream = TestEngine.class.getClassLoader().getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        jobs.shutdown();
        engine.close();
    }

    private final class Circulation implements AutomaticStep {
        @Override
        public String key() {
            return RouteContract.CIRCULATION_STEP;
        }

        @Override
        public void run(ReportId report, Map<String, String> settings) {
            told.circulated(report);
        }
    }

    private final class Notification implements AutomaticStep {
        @Override
        public String key() {
            return RouteContract.NOTIFICATION;
        }

        @Override
        public void run(ReportId report, Map<String, String> settings) {
            told.notified(report, settings);
        }
    }

    private static final class LocalEngine extends StandaloneProcessEngineConfiguration {
        @Override
        protected void initDmnEngine() {
        }
    }
}
