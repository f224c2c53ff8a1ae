package org.rapporteur.evidence;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;

import org.rapporteur.evidence.storage.KeyFile;
import org.rapporteur.evidence.storage.Keyring;
import org.rapporteur.evidence.storage.StorageSettings;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gets the keys and the store ready before anybody needs an original. What is missing is said in one line, and nothing starts. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class VaultOpening {

    private static final Logger LOG = System.getLogger(VaultOpening.class.getName());

    @PersistenceContext
    private EntityManager database;
    @Inject
    private MomentClock clock;
    @Inject
    private Vault vault;

    @PostConstruct
    void open() {
        try {
            var data = Settings.dataFolder();
            var settings = StorageSettings.from(System.getenv(), data);
            var originals = Vault.originals(data);
            vault.open(keyring(settings), settings.store(originals), data);
            LOG.log(Level.INFO, "Originals lie encrypted in " + (settings.s3() == null ? originals : settings.s3()) + "; the keys are in " + settings.keyFile() + ".");
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "Rapporteur cannot start: " + e.getMessage());
            throw new IllegalStateException(e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private Keyring keyring(StorageSettings settings) throws IOException {
        List<String> known = database.createNativeQuery("select id from vault_key", String.class).getResultList();
        var ring = KeyFile.open(settings.keyFile(), settings.keyAge(), known, LocalDate.ofInstant(clock.now(), ZoneOffset.UTC));
        var fresh = new TreeSet<>(ring.marks());
        known.forEach(fresh::remove);
        fresh.forEach(mark -> database.createNativeQuery("insert into vault_key (id, since) values (:id, :now)").setParameter("id", mark).setParameter("now", clock.now()).executeUpdate());
        return ring;
    }
}
