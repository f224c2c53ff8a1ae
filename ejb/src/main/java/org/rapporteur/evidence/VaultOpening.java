package org.rapporteur.evidence;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;

import org.rapporteur.evidence.storage.BlobStore;
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

    private Keyring keyring;
    private BlobStore store;

    @PostConstruct
    void open() {
        try {
            var settings = StorageSettings.from(System.getenv(), Settings.dataFolder());
            keyring = keyring(settings);
            store = settings.store(folder());
            LOG.log(Level.INFO, "Originals lie encrypted in " + (settings.s3() == null ? folder() : settings.s3()) + "; the keys are in " + settings.keyFile() + ".");
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "Rapporteur cannot start: " + e.getMessage());
            throw new IllegalStateException(e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private Keyring keyring(StorageSettings settings) throws IOException {
        List<String> known = database.createNativeQuery("select id from vault_key", String.class).getResultList();
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var file = settings.keyFile();
        var ring = Files.exists(file) ? read(file) : known.isEmpty() ? made(file, Keyring.make(today)) : null;
        if (ring == null) {
            throw new IOException("The key file " + file + " is missing, and originals are encrypted with it. Put it back from your backup, or name it by RAPPORTEUR_KEY_FILE.");
        }
        if (!ring.marks().containsAll(known)) {
            throw new IOException("The key file " + file + " is not the one that originals are encrypted with. Put the newest back from your backup, or name it by RAPPORTEUR_KEY_FILE.");
        }
        if (settings.keyAge() != null && !ring.since().plus(settings.keyAge()).isAfter(today)) {
            ring = made(file, ring.renewed(today));
        }
        var fresh = new TreeSet<>(ring.marks());
        known.forEach(fresh::remove);
        fresh.forEach(mark -> database.createNativeQuery("insert into vault_key (id, since) values (:id, :now)").setParameter("id", mark).setParameter("now", clock.now()).executeUpdate());
        return ring;
    }

    private static Keyring read(Path file) throws IOException {
        try {
            return Keyring.read(file);
        } catch (IOException e) {
            throw new IOException("The key file " + file + " cannot be used: " + e.getMessage() + ".");
        }
    }

    /** On disk before the database counts on it. */
    private static Keyring made(Path file, Keyring ring) throws IOException {
        try {
            ring.write(file);
        } catch (IOException e) {
            throw new IOException("The key file " + file + " cannot be written: " + e.getMessage());
        }
        LOG.log(Level.WARNING, "New keys were made in " + file + ". Copy this file to a safe place, apart from the backup of the data: without it no original can be opened.");
        return ring;
    }

    static Path folder() {
        return Settings.dataFolder().resolve("originals");
    }

    public Keyring keyring() {
        return keyring;
    }

    public BlobStore store() {
        return store;
    }
}
