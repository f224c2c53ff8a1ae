package org.rapporteur.evidence;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;

import org.rapporteur.shared.NoRoomLeft;
import org.rapporteur.shared.Settings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/**
 * After each start, in the background: what earlier releases left unencrypted is encrypted, and what lies on disk goes to
 * the bucket where there is one now. Whoever reads meanwhile finds each in its old place or in its new one.
 */
@Singleton
@Startup
@DependsOn({"Schema", "VaultOpening"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BringingOver {

    private static final Logger LOG = System.getLogger(BringingOver.class.getName());

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private Vault vault;
    @Inject
    private SealedSources sources;

    @PostConstruct
    void begin() {
        try {
            executor.execute(this::bringAll);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "The server is too busy to look for unencrypted originals; it does so with the next start", e);
        }
    }

    private void bringAll() {
        var sealed = sources.sealAll();
        var originals = bring(Vault.originals(Settings.dataFolder()));
        forgetOldPictures(Settings.dataFolder().resolve("pictures"));
        if (sealed + originals > 0) {
            LOG.log(Level.INFO, originals + " originals and " + sealed + " sealed sources of before were encrypted and put in their place.");
        }
    }

    private int bring(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var brought = 0;
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(each -> Files.isRegularFile(each) && !each.getParent().getFileName().toString().equals("incoming"))::iterator) {
                if (putInPlace(file)) {
                    brought++;
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "Unencrypted originals are left; they are taken up with the next start", e);
        }
        return brought;
    }

    /** One that cannot be read stays where it is: the check of every night tells of it. */
    private boolean putInPlace(Path file) {
        try {
            return vault.bringOver(file);
        } catch (NoRoomLeft full) {
            throw full;
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The original " + file.getFileName() + " was not put in its place: " + e.getMessage());
            return false;
        }
    }

    /** They are drawn again when somebody asks for them. */
    private static void forgetOldPictures(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var picture : files.filter(each -> each.endsWith("page.png")).toList()) {
                Files.deleteIfExists(picture.resolveSibling("words"));
                Files.delete(picture);
                Files.delete(picture.getParent());
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "Unencrypted pictures of pages are left in " + folder, e);
        }
    }
}
