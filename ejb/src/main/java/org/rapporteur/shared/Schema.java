package org.rapporteur.shared;

import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/** Brings the database to the schema that this release needs, before anything else uses it. */
@Singleton
@Startup
@AccessTimeout(value = 5, unit = TimeUnit.MINUTES)
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {

    @Resource(lookup = "java:jboss/datasources/Rapporteur")
    private DataSource database;

    private String version;

    @PostConstruct
    void migrate() {
        var flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
        flyway.migrate();
        version = flyway.info().current().getVersion().getVersion();
    }

    /** The migration in force; whoever calls this knows that the schema is there. */
    public String version() {
        return version;
    }
}
