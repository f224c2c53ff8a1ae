package org.rapporteur.evidence;

import static org.rapporteur.authority.Capability.DESCRIBE_EXHIBIT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.rapporteur.authority.Requires;
import org.rapporteur.evidence.reading.Password;
import org.rapporteur.evidence.reading.Reading;
import org.rapporteur.evidence.reading.Remark;
import org.rapporteur.evidence.reading.TextReader;
import org.rapporteur.identity.Caller;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.RuleRefuses;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/**
 * Somebody knows the password of a locked file: it is read with it once. The password is in memory until text and pictures
 * of pages are there, and nowhere else; whoever wants it read again gives it again. What came out of the file stays.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Unlocking {

    private static final Logger LOG = Logger.getLogger(Unlocking.class.getName());
    private static final int LONGEST = 300;

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private Exhibits exhibits;
    @Inject
    private OriginalChecking originals;
    @Inject
    private TextReader reader;
    @Inject
    private Enclosing enclosing;
    @Inject
    private ReadingTurn turn;
    @Inject
    private OcrTurn pictures;
    @Inject
    private PageViewing viewing;
    @Inject
    private Caller caller;
    @Inject
    private MomentClock clock;

    /**
     * It takes as long as reading the file takes; its pictures follow.
     *
     * @throws InputWrong  at {@code password}, if it does not open the file
     * @throws RuleRefuses if the file is not locked
     */
    @Requires(DESCRIBE_EXHIBIT)
    public void unlock(ExhibitId id, String password) {
        InputWrong.check().that(password != null && !password.isEmpty() && password.length() <= LONGEST, "password", "evidence.password-missing").done();
        var exhibit = exhibits.find(id).orElseThrow();
        if (!exhibit.locked()) {
            throw new RuleRefuses("evidence.not-locked");
        }
        var given = new Password(password);
        var began = clock.now();
        try (var original = originals.verified(exhibit.sha256()); var reading = reader.read(original.file(), exhibit.fileName(), given)) {
            if (stillLocked(reading)) {
                throw new InputWrong("password", "evidence.wrong-password");
            }
            turn.keepUnlocked(exhibit, reading, enclosing.store(reading), began, caller.id());
            follow(exhibits.find(id).orElseThrow(), given, reading.pictures());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean stillLocked(Reading reading) {
        return reading.notes().stream().anyMatch(note -> note.remark() == Remark.ENCRYPTED && note.part().isEmpty());
    }

    private void follow(ExhibitView exhibit, Password password, boolean scanned) {
        try {
            executor.execute(() -> draw(exhibit, password, scanned));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "The server is too busy to draw the pages of an unlocked file", e);
        }
    }

    private void draw(ExhibitView exhibit, Password password, boolean scanned) {
        try (var original = originals.verified(exhibit.sha256())) {
            if (scanned) {
                var began = clock.now();
                pictures.keep(exhibit.id(), reader.letters(original.file(), exhibit.fileName(), null, password), began);
            }
            viewing.drawAll(exhibit, turn.labels(exhibit.id()), password);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The pages of the unlocked exhibit " + exhibit.id() + " could not be drawn", e);
        }
    }
}
